import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Supplier } from '../../../shared/contract/directory.ts';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { ActiveField, TextField } from './entry-fields.tsx';

/** A supplier: name, whom to call, and whether goods still come from there. */
export function SupplierDrawer(props: {
  /** Null: a new one. */
  readonly entry: Supplier | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { entry: supplier, onClose } = props;
  const write = useWrite('suppliers.save');
  const [draft, setDraft] = useState(() => draftOf(supplier));
  const [tried, setTried] = useState(false);

  const save = async () => {
    setTried(true);
    if (draft.name.trim() === '') return;
    const outcome = await write.submit({ ...draft, id: supplier?.id ?? null });
    if (!outcome.ok) return;
    void message.success(t('directory.saved', { name: draft.name.trim() }));
    onClose();
  };
  const text = (field: 'name' | 'contact' | 'phone' | 'note') => ({
    id: `supplier-${field}`,
    name: t(`directory.fields.${field}`),
    value: draft[field],
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
  });

  return (
    <EntryDrawer
      title={supplier?.name ?? t('directory.create.suppliers')}
      maySave={useMay('suppliers.save')}
      onSave={save}
      pending={write.pending}
      error={write.error}
      onErrorClose={write.reset}
      onClose={onClose}
    >
      <TextField
        {...text('name')}
        longest={80}
        required
        missing={tried && draft.name.trim() === ''}
        autoFocus={supplier === null}
      />
      <div className="directory-form__row">
        <TextField {...text('contact')} longest={40} />
        <TextField {...text('phone')} longest={40} />
      </div>
      <TextField {...text('note')} longest={200} multiline />
      {supplier === null ? null : (
        <ActiveField
          explain={t('directory.activeExplain.suppliers')}
          value={draft.active}
          onChange={(active) => setDraft({ ...draft, active })}
        />
      )}
    </EntryDrawer>
  );
}

function draftOf(supplier: Supplier | null) {
  const { name, contact, phone, note, active } = supplier ?? emptySupplier;
  return { name, contact, phone, note, active };
}

const emptySupplier = { name: '', contact: '', phone: '', note: '', active: true };
