import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/contract/define.ts';
import { useWrite } from '../../app/use-write.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RoleField } from './role-field.tsx';

interface NewUser {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly roles: Role[];
}

/** A new account with its first password, which its owner changes at the desk. */
export function NewUserDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewUser>();
  const create = useWrite('users.create');
  const close = () => {
    create.reset();
    // The next person must not inherit this one's roles.
    form.resetFields();
    onClose();
  };
  const save = async (user: NewUser) => {
    const outcome = await create.submit(user);
    if (!outcome.ok) return;
    void message.success(t('users.created', { name: user.name }));
    close();
  };
  const required = [{ required: true, whitespace: true, message: t('users.required') }];

  return (
    <DetailDrawer
      open={open}
      purpose="edit"
      title={t('users.create')}
      onClose={close}
      footer={
        <Button type="primary" loading={create.pending} onClick={() => form.submit()}>
          {t('users.save')}
        </Button>
      }
    >
      <Form<NewUser>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ roles: [] }}
        onFinish={(user) => void save(user)}
      >
        <Form.Item name="name" label={t('users.name')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('users.username')}
          extra={t('users.usernameExplain')}
          rules={required}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('users.firstPassword')}
          extra={t('users.firstPasswordExplain')}
          rules={[{ required: true, message: t('users.required') }]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <RoleField />
        <ErrorNotice error={create.error} onClose={create.reset} inForm />
        <button type="submit" hidden />
      </Form>
    </DetailDrawer>
  );
}
