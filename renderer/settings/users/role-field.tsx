import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { postingRoles, roles, type Role } from '../../../shared/contract/define.ts';

/** Roles a person holds. They combine, except that an administrator never posts: what would be refused can't be ticked. */
export function RoleField() {
  const { t } = useTranslation();
  const held: readonly Role[] | undefined = Form.useWatch('roles');
  const posts = held?.some((role) => postingRoles.includes(role)) ?? false;
  const administers = held?.includes('administrator') ?? false;
  return (
    <Form.Item
      name="roles"
      label={t('users.roles')}
      extra={t('users.rolesExplain')}
      initialValue={[]}
      // Not `required`: a group of checkboxes may not carry the `aria-required` that comes with it.
      rules={[{ type: 'array', min: 1, message: t('users.rolesRequired') }]}
      className="user-form__roles"
    >
      <Checkbox.Group
        options={roles.map((role) => ({
          value: role,
          disabled: (role === 'administrator' && posts) || (postingRoles.includes(role) && administers),
          label: (
            <span>
              {t(`frame.roles.${role}`)}
              <span className="user-form__role">{t(`users.roleMeaning.${role}`)}</span>
            </span>
          ),
        }))}
      />
    </Form.Item>
  );
}
