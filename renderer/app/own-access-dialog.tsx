import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { OfficeDialog } from '../ui/office-dialog.tsx';
import { useSession } from './session.tsx';
import { useWrite } from './use-write.ts';
import './own-access-dialog.css';

/** One's own password, and the 6-digit PIN that unlocks the desk. */
export function OwnAccessDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <OfficeDialog open title={t('session.own.title')} onClose={onClose} width={520}>
      <div className="own-access">
        <PinSection />
        <PasswordSection />
      </div>
    </OfficeDialog>
  );
}

interface PinForm {
  readonly password: string;
  readonly pin: string;
}

function PinSection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { user } = useSession();
  const [form] = Form.useForm<PinForm>();
  const setPin = useWrite('users.setOwnPin');

  const save = async (password: string, pin: string | null) => {
    const result = await setPin.submit({ password, pin });
    if (!result.ok) return;
    form.resetFields();
    void message.success(pin === null ? t('session.own.pinRemoved') : t('session.own.pinSaved'));
  };

  return (
    <section aria-label={t('session.own.pinTitle')}>
      <h2>{t('session.own.pinTitle')}</h2>
      <p className="quiet">{t('session.own.pinExplain')}</p>
      <Form form={form} layout="vertical" onFinish={({ password, pin }) => void save(password, pin)}>
        <div className="own-access__pair">
          <Form.Item
            name="pin"
            label={t('session.own.pin')}
            rules={[{ required: true, pattern: /^\d{6}$/, message: t('session.own.pinSixDigits') }]}
          >
            <Input.Password inputMode="numeric" maxLength={6} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('session.own.currentPassword')}
            rules={[{ required: true, message: t('session.signIn.passwordRequired') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </div>
        <ErrorNotice error={setPin.error} />
        <div className="own-access__acts">
          {user.hasPin ? (
            <Button
              onClick={async () => {
                const { password } = await form.validateFields(['password']);
                await save(password, null);
              }}
            >
              {t('session.own.removePin')}
            </Button>
          ) : null}
          <Button type="primary" htmlType="submit" loading={setPin.pending}>
            {user.hasPin ? t('session.own.changePin') : t('session.own.setPin')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

interface PasswordForm {
  readonly oldPassword: string;
  readonly newPassword: string;
}

function PasswordSection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<PasswordForm & { readonly again: string }>();
  const change = useWrite('users.changeOwnPassword');

  const save = async ({ oldPassword, newPassword }: PasswordForm) => {
    const result = await change.submit({ oldPassword, newPassword });
    if (!result.ok) return;
    form.resetFields();
    void message.success(t('session.own.passwordSaved'));
  };

  return (
    <section aria-label={t('session.own.passwordTitle')}>
      <h2>{t('session.own.passwordTitle')}</h2>
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item
          name="oldPassword"
          label={t('session.own.currentPassword')}
          rules={[{ required: true, message: t('session.signIn.passwordRequired') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <div className="own-access__pair">
          <Form.Item
            name="newPassword"
            label={t('session.own.newPassword')}
            rules={[{ required: true, message: t('session.own.newPasswordRequired') }]}
          >
            <Input.Password maxLength={200} autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('session.setUp.passwordAgain')}
            dependencies={['newPassword']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, again: string | undefined) =>
                  (again ?? '') === (getFieldValue('newPassword') ?? '')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('session.setUp.passwordsDiffer'))),
              }),
            ]}
          >
            <Input.Password maxLength={200} autoComplete="new-password" />
          </Form.Item>
        </div>
        <ErrorNotice error={change.error} />
        <div className="own-access__acts">
          <Button type="primary" htmlType="submit" loading={change.pending}>
            {t('session.own.changePassword')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
