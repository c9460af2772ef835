import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { isReason } from '../reason.ts';
import { blankAsNull, draftOf, factsOf, isComplete } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

/** Changes a person’s facts with a reason; the caller mounts it while it is wanted. */
export function ChangePersonDialog(props: {
  readonly person: Output<'people.get'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { person, onClose } = props;
  const update = useWrite('people.update');
  const [draft, setDraft] = useState(() => draftOf(person));
  const [reason, setReason] = useState('');
  const typedIdNumber = blankAsNull(draft.idNumber);

  const save = async () => {
    const idNumber = draft.clearsIdNumber
      ? { idNumber: null }
      : typedIdNumber === null
        ? {}
        : { idNumber: typedIdNumber };
    const result = await update.submit({ personId: person.id, ...factsOf(draft), ...idNumber, reason });
    if (result.ok) onClose();
  };

  return (
    <OfficeDialog
      open
      title={t('people.form.changeTitle', { name: person.name })}
      width={560}
      onClose={onClose}
      act={{
        name: t('people.form.save'),
        perform: save,
        pending: update.pending,
        disabled: !isComplete(draft) || !isReason(reason),
      }}
    >
      <Form layout="vertical" className="dialog-form">
        <PersonFields draft={draft} onChange={setDraft} maskedIdNumber={person.maskedIdNumber} />
        <Form.Item label={t('frame.reason.label')} extra={t('people.form.kept')} required>
          <ReasonField
            value={reason}
            onChange={setReason}
            usual={[
              t('people.form.usualReasons.letter'),
              t('people.form.usualReasons.moved'),
              t('people.form.usualReasons.renamed'),
              t('people.form.usualReasons.corrected'),
            ]}
          />
        </Form.Item>
        <ErrorNotice error={update.error} onClose={update.reset} inForm />
      </Form>
    </OfficeDialog>
  );
}
