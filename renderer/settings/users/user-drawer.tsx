import { App, Button, Divider, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/contract/define.ts';
import { useWrite } from '../../app/use-write.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RoleField } from './role-field.tsx';
import type { User } from './users-screen.tsx';

interface UserChange {
  readonly name: string;
  readonly roles: Role[];
  readonly active: boolean;
}

/** Changes a person's name, roles or whether they may sign in; gives a new password to who lost theirs. */
export function UserDrawer({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<UserChange>();
  const update = useWrite('users.update');
  const save = async (change: UserChange) => {
    const outcome = await update.submit({ id: user.id, ...change });
    if (!outcome.ok) return;
    void message.success(t('users.updated', { name: change.name }));
    onClose();
  };

  return (
    <DetailDrawer open purpose="edit" title={`${user.name} · ${user.username}`} onClose={onClose}>
      <Form<UserChange>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: user.name, roles: user.roles, active: user.active }}
        onFinish={(change) => void save(change)}
      >
        <Form.Item
          name="name"
          label={t('users.name')}
          rules={[{ required: true, whitespace: true, message: t('users.required') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <RoleField />
        <Form.Item
          name="active"
          label={t('users.mayLogIn')}
          extra={t('users.disableExplain')}
          valuePropName="checked"
        >
          <Switch checkedChildren={t('users.active')} unCheckedChildren={t('users.inactive')} />
        </Form.Item>
        <ErrorNotice error={update.error} onClose={update.reset} inForm />
        <Button type="primary" htmlType="submit" loading={update.pending}>
          {t('users.save')}
        </Button>
      </Form>
      <Divider />
      <PasswordReset user={user} />
    </DetailDrawer>
  );
}

function PasswordReset({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const reset = useWrite('users.resetPassword');
  const submit = async (password: string) => {
    const outcome = await reset.submit({ id: user.id, password });
    if (!outcome.ok) return;
    form.resetFields();
    void message.success(t('users.passwordReset', { name: user.name }));
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }) => void submit(password)}
    >
      <Form.Item
        name="password"
        label={t('users.newPassword')}
        extra={t('users.newPasswordExplain')}
        rules={[{ required: true, message: t('users.required') }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <ErrorNotice error={reset.error} onClose={reset.reset} inForm />
      <Button htmlType="submit" loading={reset.pending}>
        {t('users.resetPassword')}
      </Button>
    </Form>
  );
}
