import { Button, Checkbox, Form, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice.tsx';
import type { ContractError } from './contract-error.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { OfficeStep, OwnerStep, WorkerStep } from './set-up-steps.tsx';
import { setUpInput } from './set-up-form.ts';
import type { SetUpForm } from './set-up-form.ts';
import { useWrite } from './use-write.ts';
import './gate-page.css';

/** The first run: what the office is called, who is in charge, and who works there. */
export function SetUpPage() {
  const { t } = useTranslation();
  const [form] = Form.useForm<SetUpForm>();
  const [step, setStep] = useState(0);
  const [addsWorker, setAddsWorker] = useState(true);
  const create = useWrite('setup.create');
  const current = steps[step] ?? 'office';
  const isLast = step === steps.length - 1;

  const go = async () => {
    // Each step checks its own fields, which are the only ones mounted; `preserve` keeps the others.
    await form.validateFields();
    if (!isLast) return setStep(step + 1);
    const values = form.getFieldsValue(true);
    const outcome = await create.submit(setUpInput(values, addsWorker));
    if (!outcome.ok && outcome.error !== null && isAboutOwner(outcome.error, values))
      setStep(steps.indexOf('owner'));
    return undefined;
  };

  return (
    <main className="gate-page">
      <title>{`${t('session.setUp.title')} — ${t('frame.product')}`}</title>
      <div className="gate-page__sheet gate-page__sheet--wide">
        <h1>{t('session.setUp.title')}</h1>
        <p className="gate-page__lead">{t('session.setUp.welcome')}</p>
        <Steps
          className="gate-page__steps"
          size="small"
          current={step}
          items={steps.map((name) => ({ title: t(`session.setUp.steps.${name}`) }))}
        />
        <Form
          form={form}
          layout="vertical"
          className="gate-page__form"
          preserve
          onFinish={() => void go()}
          onValuesChange={create.reset}
        >
          {current === 'office' ? <OfficeStep /> : null}
          {current === 'owner' ? <OwnerStep /> : null}
          {current === 'worker' ? (
            <>
              <p className="gate-page__lead">{t('session.setUp.workerLead')}</p>
              <Checkbox
                className="gate-page__choice"
                checked={addsWorker}
                onChange={(event) => setAddsWorker(event.target.checked)}
              >
                {t('session.setUp.addWorker')}
              </Checkbox>
              {addsWorker ? <WorkerStep /> : null}
            </>
          ) : null}
          <ErrorNotice error={create.error} inForm />
          <div className="gate-page__buttons">
            {step === 0 ? null : <Button onClick={() => setStep(step - 1)}>{t('frame.action.back')}</Button>}
            <Button type="primary" htmlType="submit" loading={create.pending}>
              {isLast ? t('session.setUp.create') : t('frame.action.next')}
            </Button>
          </div>
        </Form>
      </div>
      <LanguageSwitch username={null} />
    </main>
  );
}

/** The refusal names no field; a password shorter than it asks for tells whose it is. */
function isAboutOwner(error: ContractError, { owner }: SetUpForm): boolean {
  const { minimumLength } = error.facts;
  return (
    error.code === 'PASSWORD_TOO_WEAK' &&
    typeof minimumLength === 'number' &&
    owner.password.length < minimumLength
  );
}

const steps = ['office', 'owner', 'worker'] as const;
