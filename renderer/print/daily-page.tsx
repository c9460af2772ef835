import type { DayPage } from '../../shared/contract/day.ts';
import { daySchema } from '../../shared/domain/day.ts';
import { layMatrix } from '../../shared/domain/day-matrix.ts';
import { Fragment } from 'react';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { tPrint } from '../app/i18n.ts';
import { CancelledTable, MatrixTable, ShiftCounts } from './daily-page-lists.tsx';
import { DailyFigures, DailyFoot, DailyHead } from './daily-page-parts.tsx';
import { flowSections, type FlowPart } from './daily-page-flow.ts';
import { PrintPage, PrintSheet } from './print-page.tsx';
import './daily-page.css';

/** 收款日报表 (A4): all of a day on one sheet with its anchor in the chain and three signatures; long lists go on behind. */
export function DailyPage() {
  const { parameters } = useRoute();
  const page = useRead('day.page', { day: daySchema.parse(parameters['day']) });
  return (
    <PrintPage read={page} paper="A4">
      {(day) => <Sheets page={day} />}
    </PrintPage>
  );
}

type ListKey = 'matrix' | 'shifts' | 'voids' | 'reversals';

function Sheets({ page }: { readonly page: DayPage }) {
  const sheets = flowSections<ListKey>(
    [
      { key: 'matrix', headRows: 3, rows: layMatrix(page.figures.cells).rows.map(() => 1) },
      { key: 'shifts', headRows: 2, rows: page.shifts.map(shiftHeight) },
      { key: 'voids', headRows: 2, rows: page.voids.map(cancelledHeight) },
      { key: 'reversals', headRows: 2, rows: page.reversals.map(cancelledHeight) },
    ],
    FIRST_SHEET_ROWS,
    LATER_SHEET_ROWS,
  );
  return sheets.map((parts, index) => (
    <PrintSheet
      key={parts.map((part) => `${part.key}${part.from}`).join(' ')}
      paper="A4"
      className="daily-sheet"
    >
      <DailyHead page={page} sheet={index + 1} sheets={sheets.length} />
      {parts.map((part) => (
        <Fragment key={part.key}>
          <List page={page} part={part} />
          {index === 0 && part.key === 'matrix' ? <DailyFigures figures={page.figures} /> : null}
        </Fragment>
      ))}
      {index === 0 ? <DailyFoot page={page} /> : null}
    </PrintSheet>
  ));
}

function List({ page, part }: { readonly page: DayPage; readonly part: FlowPart<ListKey> }) {
  const t = tPrint();
  switch (part.key) {
    case 'matrix':
      return <MatrixTable cells={page.figures.cells} part={part} />;
    case 'shifts':
      return <ShiftCounts shifts={page.shifts.slice(part.from, part.until)} />;
    case 'voids':
      return (
        <CancelledTable
          title={t('day.page.voidList')}
          rows={page.voids.slice(part.from, part.until)}
          continued={part.from > 0}
        />
      );
    case 'reversals':
      return (
        <CancelledTable
          title={t('day.page.reversalList')}
          rows={page.reversals.slice(part.from, part.until)}
          continued={part.from > 0}
        />
      );
  }
}

/** Rows of 5.4 mm that A4 leaves on the first sheet between its head, its figures and its foot. */
const FIRST_SHEET_ROWS = 33;
const LATER_SHEET_ROWS = 46;

/** What fits beside each other in the reason's column; a reason may have 200 characters. */
const REASON_CHARACTERS = 13;

/** A reversal names two numbers, one under the other. */
function cancelledHeight(row: DayPage['voids'][number]): number {
  return Math.max(row.number === '' ? 1 : 2, Math.ceil(row.reason.length / REASON_CHARACTERS));
}

/** The amounts, then the pieces counted, then what explains them. */
function shiftHeight(shift: DayPage['shifts'][number]): number {
  const deposits = shift.deposits.length === 0 ? 0 : 1;
  const explained = (shift.close?.reason ?? '') === '' && shift.shift.floatNote === '' ? 0 : 1;
  return 2 + deposits + explained;
}
