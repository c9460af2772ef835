import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { faultsOf } from './person-draft.ts';
import type { PersonDraft } from './person-draft.ts';

/** The fields of a person, the same for somebody new and for a change. */
export function PersonFields(props: {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  /** The recorded ID number with stars, which stays when nothing is typed; null when none is recorded. */
  readonly maskedIdNumber?: string | null;
}) {
  const { t } = useTranslation();
  const { draft, onChange, maskedIdNumber = null } = props;
  const faults = faultsOf(draft);
  const fault = (wrong: string | null) =>
    wrong === null
      ? {}
      : { validateStatus: 'error' as const, help: t('people.form.phoneInvalid', { phone: wrong }) };
  return (
    <>
      <div className="form-row">
        <Form.Item label={t('people.form.name')} htmlFor="person-name" required>
          <Input
            id="person-name"
            autoFocus
            maxLength={100}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label={t('people.form.phones')}
          htmlFor="person-phones"
          {...(faults.phone === null ? { extra: t('people.form.phonesHelp') } : fault(faults.phone))}
        >
          <Input
            id="person-phones"
            maxLength={200}
            value={draft.phones}
            onChange={(event) => onChange({ ...draft, phones: event.target.value })}
          />
        </Form.Item>
      </div>
      <Form.Item
        label={t('people.form.idNumber')}
        htmlFor="person-id-number"
        {...(faults.idNumber
          ? { validateStatus: 'error' as const, help: t('people.form.idNumberInvalid') }
          : maskedIdNumber === null
            ? {}
            : { extra: t('people.form.idNumberKeep', { masked: maskedIdNumber }) })}
      >
        <Input
          id="person-id-number"
          maxLength={30}
          autoComplete="off"
          disabled={draft.clearsIdNumber}
          value={draft.idNumber}
          onChange={(event) => onChange({ ...draft, idNumber: event.target.value })}
        />
      </Form.Item>
      {maskedIdNumber === null ? null : (
        <Checkbox
          className="form-tick"
          checked={draft.clearsIdNumber}
          onChange={(event) => onChange({ ...draft, clearsIdNumber: event.target.checked, idNumber: '' })}
        >
          {t('people.form.idNumberClear')}
        </Checkbox>
      )}
      <div className="form-row">
        <Form.Item label={t('people.form.emergencyName')} htmlFor="person-emergency-name">
          <Input
            id="person-emergency-name"
            maxLength={100}
            value={draft.emergencyName}
            onChange={(event) => onChange({ ...draft, emergencyName: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label={t('people.form.emergencyPhone')}
          htmlFor="person-emergency-phone"
          {...fault(faults.emergencyPhone)}
        >
          <Input
            id="person-emergency-phone"
            maxLength={40}
            value={draft.emergencyPhone}
            onChange={(event) => onChange({ ...draft, emergencyPhone: event.target.value })}
          />
        </Form.Item>
      </div>
      <Form.Item label={t('people.form.note')} htmlFor="person-note">
        <Input.TextArea
          id="person-note"
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
