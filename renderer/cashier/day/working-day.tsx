import { BankOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPage } from '../../../shared/contract/day.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { CountPanel } from './count-panel.tsx';
import { DepositDialog } from './deposit-dialog.tsx';
import { DrawerPanel } from './drawer-panel.tsx';
import { timeOfInstant } from '../../ui/instant-text.ts';
import { OpeningPanel } from './opening-panel.tsx';

export interface WorkingDayProps {
  readonly page: DayPage;
  readonly shifts: Output<'shifts.current'>;
}

/** The day that is being worked on: the open shift's drawer and its count, or what stands before opening one. */
export function WorkingDay({ page, shifts }: WorkingDayProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const mayClose = useMay('shifts.close');
  const summary = page.shifts.find((shift) => shift.close === null);
  if (summary === undefined) return <OpeningPanel shifts={shifts} again={page.shifts.length > 0} />;

  const own = summary.shift.cashierId === user.id;
  const counts = mayClose && (own || user.roles.includes('manager'));
  return (
    <div className="day-desk">
      <DrawerPanel
        summary={summary}
        own={own}
        actions={own ? <DepositAction takingsFen={summary.drawer.takingsFen} /> : null}
      />
      {counts ? (
        // A new shift is counted from nothing.
        <CountPanel key={summary.shift.shiftSeq} summary={summary} own={own} />
      ) : (
        <p className="day-note">
          {t('day.opening.others', {
            name: summary.shift.cashierName,
            time: timeOfInstant(summary.shift.openedAt),
          })}
        </p>
      )}
    </div>
  );
}

function DepositAction({ takingsFen }: { readonly takingsFen: DayPage['figures']['takings']['onHandFen'] }) {
  const [open, setOpen] = useState(false);
  const command = useCommand({
    id: 'day.deposit',
    nameKey: 'day.commands.deposit',
    keys: 'F6',
    icon: BankOutlined,
    enabled: takingsFen > 0,
    perform: () => setOpen(true),
  });
  return (
    <>
      <CommandButton command={command} />
      {open ? <DepositDialog onHandFen={takingsFen} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
