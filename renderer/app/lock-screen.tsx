import { LoadingOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLayer } from '../commands/commands-provider.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useSession } from './session.tsx';
import { useWrite } from './use-write.ts';
import './gate-page.css';
import './lock-screen.css';

/**
 * Covers the window while the desk is locked. A modal `<dialog>` lies above everything and makes the rest inert,
 * dialogs included, and what was typed under it stays as it was.
 */
export function LockScreen() {
  const { t } = useTranslation();
  const { user, pinAllowed } = useSession();
  const [byPassword, setByPassword] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const signOut = useWrite('session.signOut');
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing gives the focus back to the field the person was in.
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="lock-screen"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      onClose={reopen}
    >
      <CommandLayer>
        <div className="gate-page">
          <div className="gate-page__sheet">
            <h1 id="lock-title">{t('session.lock.title')}</h1>
            <p className="gate-page__lead">{t('session.lock.whose', { name: user.name })}</p>
            {pinAllowed && !byPassword ? <PinForm /> : <PasswordForm />}
            <div className="lock-screen__ways">
              {pinAllowed ? (
                <Button type="link" size="small" onClick={() => setByPassword(!byPassword)}>
                  {byPassword ? t('session.lock.usePin') : t('session.lock.usePassword')}
                </Button>
              ) : null}
              <Button type="link" size="small" onClick={() => setLeaving(!leaving)} aria-expanded={leaving}>
                {t('session.lock.someoneElse')}
              </Button>
            </div>
            {leaving ? (
              <div className="lock-screen__leaving">
                <p>{t('session.lock.someoneElseWarns')}</p>
                <Button size="small" danger loading={signOut.pending} onClick={() => void signOut.submit({})}>
                  {t('session.lock.someoneElseConfirm')}
                </Button>
                <ErrorNotice error={signOut.error} />
              </div>
            ) : (
              <p className="lock-screen__kept">{t('session.lock.kept')}</p>
            )}
          </div>
        </div>
      </CommandLayer>
    </dialog>
  );
}

/** Chromium closes a dialog on a second Esc whatever the page says; the desk stays locked. */
function reopen(event: SyntheticEvent<HTMLDialogElement>): void {
  if (event.currentTarget.isConnected && !event.currentTarget.open) event.currentTarget.showModal();
}

function PinForm() {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const resume = useWrite('session.resume');

  const type = async (typed: string) => {
    const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, PIN_LENGTH);
    setPin(digits);
    if (digits.length < PIN_LENGTH) return;
    const result = await resume.submit({ pin: digits });
    if (!result.ok) setPin('');
  };

  return (
    <div className="gate-page__form">
      <label htmlFor="lock-pin">{t('session.lock.pin')}</label>
      <Input.Password
        id="lock-pin"
        className="lock-screen__pin"
        size="large"
        autoFocus
        inputMode="numeric"
        autoComplete="off"
        visibilityToggle={false}
        suffix={resume.pending ? <LoadingOutlined /> : <span />}
        value={pin}
        readOnly={resume.pending}
        onChange={(event) => void type(event.target.value)}
      />
      <ErrorNotice error={resume.error} />
    </div>
  );
}

const PIN_LENGTH = 6;

function PasswordForm() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [form] = Form.useForm<{ password: string }>();
  const signIn = useWrite('session.signIn');

  const submit = async ({ password }: { readonly password: string }) => {
    const result = await signIn.submit({ username: user.username, password });
    if (!result.ok) form.getFieldInstance('password')?.focus({ cursor: 'all' });
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="gate-page__form"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="password"
        label={t('session.lock.password')}
        rules={[{ required: true, message: t('session.signIn.passwordRequired') }]}
      >
        <Input.Password size="large" autoFocus autoComplete="current-password" />
      </Form.Item>
      <ErrorNotice error={signIn.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.pending}>
        {t('session.lock.resume')}
      </Button>
    </Form>
  );
}
