import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { blankAsNull, emptyPerson, factsOf, isComplete } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

/** Enters a person; the caller mounts it while it is wanted. */
export function CreatePersonDialog(props: {
  /** What was typed where nobody was found. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onCreated: (person: { readonly id: number; readonly name: string }) => void;
}) {
  const { t } = useTranslation();
  const create = useWrite('people.create');
  const [draft, setDraft] = useState({ ...emptyPerson, name: props.name ?? '' });

  const save = async () => {
    const result = await create.submit({ ...factsOf(draft), idNumber: blankAsNull(draft.idNumber) });
    if (result.ok) props.onCreated({ id: result.value.id, name: draft.name.trim() });
  };

  return (
    <OfficeDialog
      open
      title={t('people.form.createTitle')}
      width={560}
      onClose={props.onClose}
      act={{
        name: t('people.form.save'),
        perform: save,
        pending: create.pending,
        disabled: !isComplete(draft),
      }}
    >
      <Form layout="vertical" className="dialog-form">
        <PersonFields draft={draft} onChange={setDraft} />
        <ErrorNotice error={create.error} onClose={create.reset} inForm />
      </Form>
    </OfficeDialog>
  );
}
