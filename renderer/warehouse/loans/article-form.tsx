import { App, Form, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanArticle } from '../../../shared/contract/loans.ts';
import { loanKinds } from '../../../shared/domain/loan.ts';
import type { LoanKind } from '../../../shared/domain/loan.ts';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { EntryDrawer } from '../directory/entry-drawer.tsx';
import { ActiveField, TextField } from '../directory/entry-fields.tsx';

interface ArticleFormProps {
  /** Null: a new one. */
  readonly article: LoanArticle | null;
  readonly onClose: () => void;
}

/** What is known of a tool, key or badge. */
export function ArticleForm({ article, onClose }: ArticleFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const write = useWrite('loans.saveArticle');
  const [kind, setKind] = useState<LoanKind>(article?.kind ?? 'tool');
  const [code, setCode] = useState(article?.code ?? '');
  const [name, setName] = useState(article?.name ?? '');
  const [place, setPlace] = useState(article?.place ?? '');
  const [note, setNote] = useState(article?.note ?? '');
  const [active, setActive] = useState(article?.active ?? true);
  const [tried, setTried] = useState(false);

  const save = async () => {
    setTried(true);
    if (code.trim() === '' || name.trim() === '') return;
    const outcome = await write.submit({ id: article?.id ?? null, kind, code, name, place, note, active });
    if (!outcome.ok) return;
    void message.success(t('loans.saved', { name: name.trim() }));
    onClose();
  };

  return (
    <EntryDrawer
      title={article?.name ?? t('loans.create')}
      maySave={useMay('loans.saveArticle')}
      onSave={save}
      pending={write.pending}
      error={write.error}
      onErrorClose={write.reset}
      onClose={onClose}
    >
      <Form.Item label={t('loans.fields.kind')}>
        <Segmented<LoanKind>
          aria-label={t('loans.fields.kind')}
          value={kind}
          onChange={setKind}
          options={loanKinds.map((value) => ({ value, label: t(`loans.kinds.${value}`) }))}
        />
      </Form.Item>
      <TextField
        id="loan-code"
        name={t('loans.fields.code')}
        value={code}
        onChange={setCode}
        longest={40}
        required
        missing={tried && code.trim() === ''}
        autoFocus
        extra={t('loans.codeExplain')}
      />
      <TextField
        id="loan-name"
        name={t('loans.fields.name')}
        value={name}
        onChange={setName}
        longest={80}
        required
        missing={tried && name.trim() === ''}
      />
      <TextField
        id="loan-place"
        name={t('loans.fields.place')}
        value={place}
        onChange={setPlace}
        longest={40}
      />
      <TextField
        id="loan-note"
        name={t('loans.fields.note')}
        value={note}
        onChange={setNote}
        longest={200}
        multiline
      />
      {article === null ? null : (
        <ActiveField explain={t('loans.activeExplain')} value={active} onChange={setActive} />
      )}
    </EntryDrawer>
  );
}
