import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockCount } from '../../../shared/contract/counts.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SHORTEST_REASON } from '../movements/reason.ts';
import { countsPath } from './paths.ts';

/** Gives an open count up, with a reason that stays with it. */
export function CancelCount({ count }: { readonly count: StockCount }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayCancel = useMay('counts.cancel');
  const write = useWrite('counts.cancel');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const possible = mayCancel && count.state === 'open';
  const ask = useCommand({
    id: 'counts.cancel',
    nameKey: 'counts.commands.cancel',
    enabled: possible,
    perform: () => setAsking(true),
  });
  if (!possible) return null;

  const cancel = async () => {
    const lacks = reason.trim().length < SHORTEST_REASON;
    setMissing(lacks);
    if (lacks) return;
    const outcome = await write.submit({ countSeq: count.countSeq, reason });
    if (!outcome.ok) return;
    void message.success(t('counts.cancelling.done'));
    navigate(countsPath);
  };
  return (
    <>
      <CommandButton command={ask} />
      <OfficeDialog
        open={asking}
        title={t('counts.cancelling.title', { number: count.number })}
        onClose={() => setAsking(false)}
        act={{ name: t('counts.cancelling.act'), perform: cancel, pending: write.pending, danger: true }}
      >
        <div className="dialog-body">
          <p className="quiet">{t('counts.cancelling.explain')}</p>
          <ReasonField
            autoFocus
            value={reason}
            onChange={setReason}
            usual={[
              t('counts.cancelling.usual.scope'),
              t('counts.cancelling.usual.interrupted'),
              t('counts.cancelling.usual.wrong'),
            ]}
          />
          {missing ? (
            <p role="alert" className="problem">
              {t('frame.reason.required')}
            </p>
          ) : null}
          <ErrorNotice error={write.error} onClose={write.reset} inForm />
        </div>
      </OfficeDialog>
    </>
  );
}
