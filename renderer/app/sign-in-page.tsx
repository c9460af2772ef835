import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { lastPerson } from './preferences.ts';
import { navigate } from './routes.tsx';
import { useRead } from './use-read.ts';
import { useWrite } from './use-write.ts';
import './gate-page.css';

interface SignInForm {
  readonly username: string;
  readonly password: string;
}

/** Choose your name, type your password. Who worked here last is chosen already. */
export function SignInPage({ officeName }: { readonly officeName: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<SignInForm>();
  const [capsLock, setCapsLock] = useState(false);
  const people = useRead('session.people', {});
  const signIn = useWrite('session.signIn');
  const last = lastPerson();

  const submit = async (values: SignInForm) => {
    // Who was here before may have left a page open that is not this person's.
    if (values.username !== last) navigate('/', { replace: true });
    const result = await signIn.submit(values);
    if (result.ok) return;
    form.getFieldInstance('password')?.focus({ cursor: 'all' });
  };
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <main className="gate-page">
      <title>{`${t('session.signIn.title')} — ${officeName}`}</title>
      <div className="gate-page__sheet">
        <h1>{officeName}</h1>
        <Form
          form={form}
          layout="vertical"
          className="gate-page__form"
          initialValues={last === null ? {} : { username: last }}
          onFinish={(values) => void submit(values)}
          onValuesChange={signIn.reset}
        >
          <Form.Item
            name="username"
            label={t('session.signIn.who')}
            rules={[{ required: true, message: t('session.signIn.whoRequired') }]}
          >
            <Select
              size="large"
              autoFocus={last === null}
              placeholder={t('session.signIn.whoPlaceholder')}
              notFoundContent={t('session.signIn.nobody')}
              loading={people.isLoading}
              showSearch={{ optionFilterProp: 'label' }}
              options={
                people.data?.people.map((person) => ({
                  value: person.username,
                  label: `${person.name} · ${person.username}`,
                })) ?? []
              }
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('session.signIn.password')}
            rules={[{ required: true, message: t('session.signIn.passwordRequired') }]}
            extra={<span className="gate-page__hint">{capsLock ? t('session.signIn.capsLock') : ''}</span>}
          >
            <Input.Password
              size="large"
              autoFocus={last !== null}
              autoComplete="current-password"
              onKeyDown={noticeCapsLock}
              onKeyUp={noticeCapsLock}
            />
          </Form.Item>
          <ErrorNotice error={signIn.error ?? people.error} />
          <Button type="primary" size="large" htmlType="submit" block loading={signIn.pending}>
            {t('session.signIn.submit')}
          </Button>
        </Form>
      </div>
      <LanguageSwitch username={null} />
    </main>
  );
}
