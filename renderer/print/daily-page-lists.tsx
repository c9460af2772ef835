import type { DayFigures, DayPage } from '../../shared/contract/day.ts';
import type { ShiftSummary } from '../../shared/contract/shifts.ts';
import { layMatrix } from '../../shared/domain/day-matrix.ts';
import { formatYuan, type Fen } from '../../shared/domain/fen.ts';
import { tPrint } from '../app/i18n.ts';
import type { Translate } from '../app/i18n.ts';
import { matrixRowName } from '../cashier/day/matrix-row-name.ts';
import { denominationName } from '../cashier/day/denomination-name.ts';
import { timeOfInstant } from '../ui/instant-text.ts';

export interface MatrixTableProps {
  readonly cells: DayFigures['cells'];
  readonly part: { readonly from: number; readonly until: number };
}

/** Item × tender; the totals stand under the last row. */
export function MatrixTable({ cells, part }: MatrixTableProps) {
  const t = tPrint();
  const matrix = layMatrix(cells);
  const rows = matrix.rows.slice(part.from, part.until);
  return (
    <table className="daily-table daily-matrix">
      <thead>
        <tr>
          <th scope="col">{t('day.page.item')}</th>
          {matrix.tenders.map((tender) => (
            <th key={tender} scope="col">
              {t(`counter.tenders.${tender}`)}
            </th>
          ))}
          <th scope="col">{t('day.page.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${String(row.reversed)} ${row.section} ${row.label}`}
            className={row.reversed ? 'daily-reversed' : ''}
          >
            <th scope="row">{matrixRowName(row, t)}</th>
            {matrix.tenders.map((tender, column) => (
              <td key={tender}>{blankZero(row.amounts[column])}</td>
            ))}
            <td>{formatYuan(row.totalFen)}</td>
          </tr>
        ))}
      </tbody>
      {part.until < matrix.rows.length ? null : (
        <tfoot>
          <tr>
            <th scope="row">{t('day.page.net')}</th>
            {matrix.tenders.map((tender, column) => (
              <td key={tender}>{blankZero(matrix.totals[column])}</td>
            ))}
            <td>{formatYuan(matrix.totalFen)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function blankZero(amount: Fen | undefined): string {
  return amount === undefined || amount === 0 ? '' : formatYuan(amount);
}

/** Every shift's count: what was expected, what was found, by which pieces, and why it differed. */
export function ShiftCounts({ shifts }: { readonly shifts: readonly ShiftSummary[] }) {
  const t = tPrint();
  return (
    <table className="daily-table daily-shifts">
      <thead>
        <tr>
          <th scope="col">{t('day.page.shifts')}</th>
          <th scope="col">{t('day.page.float')}</th>
          <th scope="col">{t('day.page.expected')}</th>
          <th scope="col">{t('day.page.counted')}</th>
          <th scope="col">{t('day.page.difference')}</th>
        </tr>
      </thead>
      {shifts.map((summary) => (
        <tbody key={summary.shift.shiftSeq}>
          <tr>
            <th scope="row">{shiftName(summary, t)}</th>
            <td>{formatYuan(summary.drawer.openingFloatFen)}</td>
            <td>{formatYuan(summary.drawer.expectedFen)}</td>
            <td>{summary.close === null ? '—' : formatYuan(summary.close.countedFen)}</td>
            <td>{summary.close === null ? '—' : formatYuan(summary.close.differenceFen)}</td>
          </tr>
          {notesOf(summary, t).map((note) => (
            <tr key={note} className="daily-shifts__note">
              <td colSpan={5}>{note}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function shiftName({ shift, close }: ShiftSummary, t: Translate): string {
  const counted = close !== null && close.countedByName !== shift.cashierName ? close.countedByName : '';
  const until = shift.closedAt === null ? '' : timeOfInstant(shift.closedAt);
  const name = `${shift.cashierName} ${timeOfInstant(shift.openedAt)}–${until}`;
  return counted === '' ? name : `${name} ${t('day.page.countedBy', { name: counted })}`;
}

function notesOf({ close, deposits, shift }: ShiftSummary, t: Translate): string[] {
  const pieces = (close?.lines ?? []).map(
    (line) => `${denominationName(line.denominationFen, t)}×${line.pieces}`,
  );
  const slips = deposits.map((deposit) =>
    t('day.page.deposit', { reference: deposit.reference, amount: formatYuan(deposit.amountFen) }),
  );
  const reasons = [close?.reason ?? '', shift.floatNote].filter((reason) => reason !== '');
  return [
    { name: t('day.page.denominations'), parts: pieces },
    { name: t('day.page.deposits'), parts: slips },
    { name: t('day.page.reason'), parts: reasons },
  ].flatMap(({ name, parts }) =>
    parts.length === 0 ? [] : [t('day.page.note', { name, text: parts.join(t('frame.rolesSeparator')) })],
  );
}

export interface CancelledTableProps {
  readonly title: string;
  readonly rows: DayPage['voids'];
  readonly continued: boolean;
}

/** Void receipts or reversals with reason and who approved. */
export function CancelledTable({ title, rows, continued }: CancelledTableProps) {
  const t = tPrint();
  return (
    <table className="daily-table daily-cancelled">
      <thead>
        <tr>
          <th scope="col">
            {title}
            {continued ? t('day.page.continued') : ''}
          </th>
          <th scope="col">{t('day.page.room')}</th>
          <th scope="col">{t('day.page.payer')}</th>
          <th scope="col">{t('day.page.amount')}</th>
          <th scope="col">{t('day.page.reason')}</th>
          <th scope="col">{t('day.page.cashier')}</th>
          <th scope="col">{t('day.page.approver')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 ? (
          <tr>
            <td colSpan={7} className="daily-cancelled__none">
              {t('day.page.none')}
            </td>
          </tr>
        ) : null}
        {rows.map((row) => (
          <tr key={row.entrySeq}>
            <th scope="row">
              {row.number === ''
                ? row.receiptNumber
                : t('day.page.reverses', { number: row.number, receipt: row.receiptNumber })}
            </th>
            <td>{row.roomLabel}</td>
            <td>{row.payerName}</td>
            <td>{formatYuan(row.totalFen)}</td>
            <td>{row.reason}</td>
            <td>{row.cashierName}</td>
            <td>{row.approverName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
