import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/session.tsx';
import { useRead } from '../app/use-read.ts';
import { useWrite } from '../app/use-write.ts';
import { Loaded } from '../ui/loaded.tsx';
import { momentOfInstant } from '../ui/instant-text.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { SecondPersonDialog } from '../ui/second-person-dialog.tsx';

/** The computer's date beside that of the books; where it ran ahead before, two people accept today. */
export function ClockSection() {
  const { t } = useTranslation();
  const clock = useRead('ledger.clock', {});
  const mayAccept = useMay('ledger.acceptClock');
  const [accepting, setAccepting] = useState(false);
  return (
    <section aria-labelledby="clock-title">
      <h2 id="clock-title">{t('integrity.clock.title')}</h2>
      <Loaded read={clock}>
        {({ today, lastDay, isBehind, accepted }) => (
          <>
            <p className={isBehind ? 'problem' : ''}>
              {lastDay === null
                ? t('integrity.clock.first', { today })
                : t(`integrity.clock.${standOf(today, lastDay, isBehind)}`, { today, lastDay })}
            </p>
            {isBehind && mayAccept ? (
              <Button onClick={() => setAccepting(true)}>{t('integrity.clock.accept', { today })}</Button>
            ) : null}
            {accepted.length === 0 ? null : (
              <ul aria-label={t('integrity.clock.history')}>
                {accepted.map((each) => (
                  <li key={each.acceptedAt}>
                    {t('integrity.clock.accepted', { ...each, time: momentOfInstant(each.acceptedAt) })}
                  </li>
                ))}
              </ul>
            )}
            {accepting && lastDay !== null ? (
              <AcceptDialog today={today} lastDay={lastDay} onClose={() => setAccepting(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** How the computer's date stands to the books: right, behind them, or behind what was posted but accepted by two people. */
function standOf(today: string, lastDay: string, isBehind: boolean): 'right' | 'behind' | 'goesOn' {
  if (isBehind) return 'behind';
  return today < lastDay ? 'goesOn' : 'right';
}

interface AcceptDialogProps {
  readonly today: string;
  readonly lastDay: string;
  readonly onClose: () => void;
}

function AcceptDialog({ today, lastDay, onClose }: AcceptDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const accept = useWrite('ledger.acceptClock');
  return (
    <SecondPersonDialog
      open
      procedure="ledger.acceptClock"
      pending={accept.pending}
      error={accept.error}
      onClose={onClose}
      onApprove={async (approval) => {
        const outcome = await accept.submit({ reason, approval });
        if (outcome.ok) onClose();
      }}
    >
      <p>{t('integrity.clock.explain', { today, lastDay })}</p>
      <ReasonField
        value={reason}
        onChange={setReason}
        usual={[
          t('integrity.clock.usual.changed'),
          t('integrity.clock.usual.battery'),
          t('integrity.clock.usual.mistyped'),
        ]}
        autoFocus
      />
    </SecondPersonDialog>
  );
}
