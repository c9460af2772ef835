import { CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import type { PrintReceipt, PrintState } from '../receipts/use-print-receipt.ts';

/** What was just received. */
export type Received = Output<'receipts.receive'> & { readonly roomLabel: string };

interface ResultBarProps {
  readonly received: Received;
  readonly printing: PrintReceipt;
  readonly mode: 'print' | 'pdf';
  readonly onClose: () => void;
}

/** The last payment: its number, the change to hand back, how the paper fares, and a reprint. */
export function ResultBar({ received, printing, mode, onClose }: ResultBarProps) {
  const { t } = useTranslation();
  const reprint = useCommand({
    id: 'counter.reprint',
    nameKey: 'counter.commands.reprint',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: printing.state.kind !== 'printing',
    perform: () => printing.print(received, mode),
  });
  return (
    <section className="result-bar" aria-live="polite" aria-label={t('counter.result.received')}>
      <dl className="result-bar__facts">
        <div>
          <dt>{t('counter.result.received')}</dt>
          <dd>
            {received.roomLabel} <MoneyText amount={received.totalFen} size="strong" symbol tone="settled" />
          </dd>
        </div>
        <div>
          <dt>{t('counter.result.number')}</dt>
          <dd>
            <OfficeLink
              to={pathTo('/receipts/:receiptId?', { receiptId: received.seq })}
              title={t('counter.result.detail')}
            >
              {received.number}
            </OfficeLink>
          </dd>
        </div>
        <div>
          <dt>{t('counter.result.change')}</dt>
          <dd>
            <MoneyText amount={received.changeFen} size="figure" />
          </dd>
        </div>
        <div>
          <dt>{t('counter.result.checkCode')}</dt>
          <dd className="figures">{received.checkCode}</dd>
        </div>
      </dl>
      <div className="result-bar__paper">
        <PrintOutcome state={printing.state} />
        <CommandButton command={reprint} size="small" />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('counter.commands.close')}
          onClick={onClose}
        />
      </div>
      {printing.failure === null ? null : (
        <div className="result-bar__failure">
          {printing.failure.seq === received.seq ? null : (
            <strong>{t('counter.result.failedFor', { number: printing.failure.number })}</strong>
          )}
          <ErrorNotice error={printing.failure.error} onClose={printing.dismiss} />
        </div>
      )}
    </section>
  );
}

function PrintOutcome({ state }: { readonly state: PrintState }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'printing':
      return <span className="quiet">{t('counter.result.printing')}</span>;
    case 'printed':
      return <span className="settled">{t('counter.result.printed')}</span>;
    case 'saved':
      return (
        <span className="settled result-bar__path">{t('counter.result.saved', { path: state.path })}</span>
      );
    case 'cancelled':
      return <span className="quiet">{t('counter.result.cancelled')}</span>;
    case 'idle':
      return <span className="quiet">{t('counter.result.notPrinted')}</span>;
    case 'failed':
      return <span className="problem">{t('counter.result.notPrinted')}</span>;
  }
}
