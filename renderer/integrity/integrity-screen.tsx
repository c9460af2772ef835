import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import { useMay } from '../app/session.tsx';
import { attempt } from '../app/office-client.ts';
import type { ContractError } from '../app/contract-error.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { useCommand } from '../commands/use-command.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LongWork } from '../ui/long-work.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { CheckReport } from './check-report.tsx';
import { ClockSection } from './clock-section.tsx';
import { TrialBalance } from './trial-balance.tsx';
import './integrity.css';

/** 完整性检查: run by hand, since it reads every document there is; and the trial balance of the moment. */
export function IntegrityScreen() {
  const { t } = useTranslation();
  const seesBalance = useMay('ledger.trialBalance');
  const [report, setReport] = useState<Output<'integrity.check'> | null>(null);
  const [error, setError] = useState<ContractError | null>(null);
  /** Of the check that runs, or null. */
  const [running, setRunning] = useState<string | null>(null);
  const check = useCommand({
    id: 'integrity.check',
    nameKey: 'integrity.check',
    keys: 'F8',
    icon: SafetyCertificateOutlined,
    enabled: running === null,
    perform: async () => {
      const requestId = crypto.randomUUID();
      setRunning(requestId);
      setError(null);
      const outcome = await attempt('integrity.check', { requestId });
      setRunning(null);
      if (outcome.ok) setReport(outcome.value);
      else setError(outcome.error);
    },
  });

  return (
    <PageFrame
      title={t('integrity.title')}
      primaryAction={<CommandButton command={check} type="primary" loading={running !== null} />}
    >
      <div className="integrity">
        <ErrorNotice error={error} />
        {running === null ? null : <LongWork requestId={running} />}
        {report === null ? (
          <p className="quiet">{t('integrity.explain')}</p>
        ) : (
          <CheckReport report={report} />
        )}
        <ClockSection />
        {seesBalance ? <TrialBalance /> : null}
      </div>
    </PageFrame>
  );
}
