import { App, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { TextField } from './entry-fields.tsx';
import { RemoveTemplate } from './remove-template.tsx';
import { draftOfTemplate, emptyTemplateDraft, templateFaultsOf, templateFieldsOf } from './template-draft.ts';
import { TemplateGoods } from './template-goods.tsx';

/** What a department usually takes: its name on the issue form, for what, and how many of which items. */
export function TemplateDrawer(props: {
  /** Null: a new one. */
  readonly entry: IssueTemplate | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { entry: template, onClose } = props;
  const departments = useRead('departments.list', {});
  const write = useWrite('templates.save');
  const maySave = useMay('templates.save');
  const [draft, setDraft] = useState(() =>
    template === null ? emptyTemplateDraft : draftOfTemplate(template),
  );
  const [tried, setTried] = useState(false);
  const faults = tried ? templateFaultsOf(draft) : [];

  const save = async () => {
    setTried(true);
    const fields = templateFieldsOf(draft);
    if (fields === null) return;
    const outcome = await write.submit({ ...fields, id: template?.id ?? null });
    if (!outcome.ok) return;
    void message.success(t('directory.saved', { name: draft.name.trim() }));
    onClose();
  };

  return (
    <EntryDrawer
      title={template === null ? t('directory.create.templates') : template.name}
      maySave={maySave}
      onSave={save}
      pending={write.pending}
      error={write.error}
      onErrorClose={write.reset}
      onClose={onClose}
      actions={
        template !== null && maySave ? <RemoveTemplate template={template} onRemoved={onClose} /> : undefined
      }
    >
      <div className="directory-form__row">
        <Form.Item
          label={t('directory.fields.department')}
          htmlFor="template-department"
          required
          {...(faults.includes('department')
            ? {
                validateStatus: 'error' as const,
                help: t('directory.required', { field: t('directory.fields.department') }),
              }
            : {})}
        >
          <Select
            id="template-department"
            aria-label={t('directory.fields.department')}
            autoFocus={template === null}
            value={draft.departmentId}
            onChange={(departmentId) => setDraft({ ...draft, departmentId })}
            options={(departments.data?.departments ?? [])
              .filter((department) => department.active || department.id === draft.departmentId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <TextField
          id="template-name"
          name={t('directory.fields.name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          longest={40}
          required
          missing={faults.includes('name')}
        />
      </div>
      <TextField
        id="template-purpose"
        name={t('directory.fields.purpose')}
        value={draft.purpose}
        onChange={(purpose) => setDraft({ ...draft, purpose })}
        longest={200}
        extra={t('directory.purposeExplain')}
      />
      <Form.Item
        label={t('directory.fields.goods')}
        required
        {...(faults.includes('goods')
          ? { validateStatus: 'error' as const, help: t('directory.goodsMissing') }
          : {})}
        {...(faults.includes('quantity')
          ? { validateStatus: 'error' as const, help: t('directory.quantityMissing') }
          : {})}
      >
        <TemplateGoods draft={draft} onChange={setDraft} readOnly={!maySave} />
      </Form.Item>
    </EntryDrawer>
  );
}
