import { FileTextOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { addMonths, daySchema, monthOf, monthSchema } from '../../../shared/domain/day.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { summaryPaperPattern, summaryPath } from '../movements/paths.ts';
import { usePaper } from '../movements/use-paper.ts';
import { SheetButton } from './sheet-button.tsx';
import { SummaryTable } from './summary-table.tsx';
import { TieNote } from './tie-note.tsx';
import './stock.css';

/** 收发存汇总表: opening, in, out and closing of every item in a month, with the sums of each category. */
export function SummaryScreen() {
  const { t } = useTranslation();
  const { query } = useRoute();
  const thisMonth = monthOf(daySchema.parse(useSession().today));
  const asked = monthSchema.safeParse(query['month']);
  const month = asked.success ? asked.data : thisMonth;
  const summary = useRead('stock.summary', { month }, { keepPrevious: true });
  const printing = usePaper();
  const busy = printing.state.kind === 'printing';
  const show = (shown: Month) => navigate(pathTo(summaryPath, {}, { month: shown }), { replace: true });
  const page = {
    page: pathTo(summaryPaperPattern, { month }),
    paper: 'A4-landscape',
    name: `${t('stock.summary.title')}-${month}`,
  } as const;

  const print = useCommand({
    id: 'stock.summary.print',
    nameKey: 'stock.commands.print',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'print'),
  });
  const pdf = useCommand({
    id: 'stock.summary.pdf',
    nameKey: 'stock.commands.pdf',
    icon: FileTextOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'pdf'),
  });
  const previous = useCommand({
    id: 'stock.summary.previous',
    nameKey: 'stock.commands.previousMonth',
    keys: 'Alt+ArrowLeft',
    icon: LeftOutlined,
    perform: () => show(addMonths(month, -1)),
  });
  const next = useCommand({
    id: 'stock.summary.next',
    nameKey: 'stock.commands.nextMonth',
    keys: 'Alt+ArrowRight',
    icon: RightOutlined,
    enabled: month < thisMonth,
    perform: () => show(addMonths(month, 1)),
  });

  return (
    <PageFrame
      title={t('stock.summary.title')}
      layout="table"
      actions={
        <>
          <PaperOutcome state={printing.state} />
          <CommandButton command={print} loading={busy} />
          <CommandButton command={pdf} />
          <SheetButton procedure="stock.exportSummary" input={{ month }} />
        </>
      }
      filters={
        <>
          <CommandButton command={previous} hideKeys />
          <MonthInput
            label={t('stock.summary.month')}
            value={month}
            onChange={(chosen) => show(chosen ?? thisMonth)}
          />
          <CommandButton command={next} hideKeys />
          {summary.data === undefined ? null : (
            <TieNote totalFen={summary.data.closing} accountFen={summary.data.accountFen} />
          )}
        </>
      }
    >
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
      <Loaded read={summary}>
        {(shown) =>
          shown.lines.length === 0 ? (
            <EmptyState title={t('stock.summary.empty', { month })} detail={t('stock.summary.emptyDetail')} />
          ) : (
            <SummaryTable summary={shown} month={month} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
