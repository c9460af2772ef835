import { PrinterOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { day, daySchema, type Day } from '../../../shared/domain/day.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useShell } from '../../app/use-shell.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DayText } from '../../ui/day-text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { CancelledList } from './cancelled-list.tsx';
import { DayList } from './day-list.tsx';
import { DayStateLabel } from './day-state-label.tsx';
import { FiguresView } from './figures-view.tsx';
import { dayPath } from './paths.ts';
import { ShiftTable } from './shift-table.tsx';
import { SignPanel } from './sign-panel.tsx';
import { WorkingDay } from './working-day.tsx';
import './day.css';

/** 交班日结: open the shift, live drawer, count, sign the day; and every earlier day as it was signed. */
export function DayScreen() {
  const { parameters } = useRoute();
  const session = useSession();
  const current = useRead('shifts.current', {});
  const asked = daySchema.safeParse(parameters['day']);
  return (
    <Loaded read={current}>
      {(shifts) => {
        const working = shifts.unclosedDay ?? day(session.today);
        return <DayView of={asked.success ? asked.data : working} working={working} shifts={shifts} />;
      }}
    </Loaded>
  );
}

interface DayViewProps {
  readonly of: Day;
  /** The day that money is counted on: today, or an earlier one that still waits. */
  readonly working: Day;
  readonly shifts: Parameters<typeof WorkingDay>[0]['shifts'];
}

function DayView({ of, working, shifts }: DayViewProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const page = useRead('day.page', { day: of });
  const print = useShell('shell.printPage');
  const toPaper = async (mode: 'print' | 'pdf') => {
    const suggestedName = `${t('day.page.title')} ${of}`;
    const outcome = await print.run({ page: `/print/day/${of}`, paper: 'A4', mode, suggestedName });
    if (!outcome.ok) return;
    if (outcome.value.outcome === 'printed') void message.success(t('counter.result.printed'));
    if (outcome.value.outcome === 'saved')
      void message.success(t('counter.result.saved', { path: outcome.value.savedPath }));
  };
  const hasPage = page.data !== undefined && page.data.state !== 'idle';
  const printCommand = useCommand({
    id: 'day.print',
    nameKey: 'day.commands.print',
    keys: '$mod+p',
    enabled: hasPage && !print.pending,
    icon: PrinterOutlined,
    perform: () => toPaper('print'),
  });
  const pdfCommand = useCommand({
    id: 'day.pdf',
    nameKey: 'day.commands.pdf',
    enabled: hasPage && !print.pending,
    perform: () => toPaper('pdf'),
  });
  const isWorking = of === working;
  const back = useCommand({
    id: 'day.back',
    nameKey: 'day.commands.backToToday',
    enabled: !isWorking,
    perform: () => navigate(pathTo(dayPath, {})),
  });

  const signed = page.data?.state === 'closed';
  const printButton = (
    <CommandButton
      command={printCommand}
      loading={print.pending}
      {...(signed ? { type: 'primary' as const } : {})}
    />
  );

  return (
    <PageFrame
      title={t('day.title')}
      note={
        <>
          <DayText day={of} weekday />{' '}
          {page.data === undefined ? null : <DayStateLabel state={page.data.state} />}
        </>
      }
      actions={
        <>
          {isWorking ? null : <CommandButton command={back} />}
          <CommandButton command={pdfCommand} />
          {signed ? null : printButton}
        </>
      }
      {...(signed ? { primaryAction: printButton } : {})}
    >
      <ErrorNotice error={print.error} onClose={print.reset} />
      <Loaded read={page}>
        {(shown) => (
          <div className="day-page">
            {shown.state === 'counted' ? (
              <div className="day-choice">
                <SignPanel page={shown} />
                {isWorking ? <WorkingDay page={shown} shifts={shifts} /> : null}
              </div>
            ) : null}
            {shown.state === 'closed' ? <SignPanel page={shown} /> : null}
            {isWorking && (shown.state === 'idle' || shown.state === 'open') ? (
              <WorkingDay page={shown} shifts={shifts} />
            ) : null}
            {shown.shifts.length === 0 ? null : <ShiftTable shifts={shown.shifts} />}
            {shown.state === 'idle' ? null : <FiguresView figures={shown.figures} />}
            <CancelledList page={shown} />
            <DayList shown={of} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
