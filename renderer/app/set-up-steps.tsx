import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { roles } from '../../shared/contract/define.ts';

/** What the office is called, and in whose name it receives money. */
export function OfficeStep() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="officeName"
        label={t('session.setUp.officeName')}
        extra={t('session.setUp.officeNameHelp')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('session.setUp.officeTooShort') }]}
      >
        <Input autoFocus maxLength={60} placeholder={t('session.setUp.officeNamePlaceholder')} />
      </Form.Item>
      <Form.Item name="payeeName" label={t('session.setUp.payeeName')} extra={t('session.setUp.payeeHelp')}>
        <Input maxLength={60} placeholder={t('session.setUp.payeePlaceholder')} />
      </Form.Item>
    </>
  );
}

/** Who is in charge: administrator and manager, who takes no money. */
export function OwnerStep() {
  const { t } = useTranslation();
  return (
    <>
      <p className="gate-page__lead">{t('session.setUp.ownerLead')}</p>
      <AccountFields person="owner" />
    </>
  );
}

/** Somebody for the daily work; the roles combine. */
export function WorkerStep() {
  const { t } = useTranslation();
  return (
    <>
      <AccountFields person="worker" />
      <Form.Item
        name={['worker', 'roles']}
        label={t('session.setUp.roles')}
        initialValue={['cashier', 'secretary']}
        // Not `required`: a group of checkboxes may not carry the `aria-required` that comes with it.
        rules={[{ type: 'array', min: 1, message: t('session.setUp.rolesRequired') }]}
      >
        <Checkbox.Group
          options={workerRoles.map((role) => ({ value: role, label: t(`frame.roles.${role}`) }))}
        />
      </Form.Item>
    </>
  );
}

/** An administrator never posts, so the first worker is not one. */
const workerRoles = roles.filter((role) => role !== 'administrator' && role !== 'manager');

function AccountFields({ person }: { readonly person: 'owner' | 'worker' }) {
  const { t } = useTranslation();
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('session.setUp.required', { field }) },
  ];
  return (
    <div className="gate-page__pairs">
      <Form.Item
        name={[person, 'name']}
        label={t('session.setUp.name')}
        rules={required(t('session.setUp.name'))}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item
        name={[person, 'username']}
        label={t('session.setUp.username')}
        extra={t('session.setUp.usernameHelp')}
        rules={required(t('session.setUp.username'))}
      >
        <Input maxLength={40} autoComplete="username" />
      </Form.Item>
      <Form.Item
        name={[person, 'password']}
        label={t('session.setUp.password')}
        extra={t('session.setUp.passwordHelp')}
        rules={required(t('session.setUp.password'))}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={[person, 'passwordAgain']}
        label={t('session.setUp.passwordAgain')}
        dependencies={[[person, 'password']]}
        rules={[
          { required: true, message: t('session.setUp.passwordAgainRequired') },
          ({ getFieldValue }) => ({
            validator: (_, again: string) =>
              !again || again === getFieldValue([person, 'password'])
                ? Promise.resolve()
                : Promise.reject(new Error(t('session.setUp.passwordsDiffer'))),
          }),
        ]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </div>
  );
}
