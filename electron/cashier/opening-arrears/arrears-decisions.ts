import type { OpeningArrearsField } from '../../../shared/contract/opening-arrears.ts';
import { importProblems, type ImportProblemCode } from '../../../shared/contract/sheet-import.ts';
import { firstDayOf, lastDayOf, monthsBetween, type Day, type Month } from '../../../shared/domain/day.ts';
import { ownersOn, payerOn } from '../../../shared/domain/payer.ts';
import { roomLabel } from '../../../shared/domain/room-label.ts';
import type { FieldColumns, FoundProblem } from '../../office/imports/cell-reader.ts';
import type { ReadRow } from '../../office/imports/problem-list.ts';
import type { RoomRow, TenureRow } from '../../office/estate/estate.repository.ts';
import type { FeeItemTable } from '../fees/fees.table.ts';
import type { ArrearsRow } from './arrears-row.ts';

/** The office's own registers, as a list of arrears is compared with them. */
export interface KnownBooks {
  readonly roomsByKey: ReadonlyMap<string, RoomRow>;
  tenuresOf(roomId: number): readonly TenureRow[];
  /** The fee item that a name in the sheet stands for. */
  feeItemOf(name: string): FeeItemTable | null;
  isBilled(feeItemId: number, roomId: number, month: Month): boolean;
}

/** A debt that may be posted: its room, fee item and who owes it. */
export interface DecidedDebt {
  readonly row: ArrearsRow;
  readonly room: RoomRow;
  readonly feeItem: FeeItemTable;
  readonly payerId: number | null;
  readonly dueDay: Day;
}

export interface DecidedRow extends ReadRow {
  readonly read: ArrearsRow;
  /** Null for a row that is refused. */
  readonly debt: DecidedDebt | null;
}

/**
 * Decides row by row whether a debt can be posted: its room and fee item are known, and none of its months is billed
 * already, in the books or by another row. It is owed by who paid for the room at the end of its period: a debt never
 * passes to the next owner (A7).
 */
export function decideDebts(
  rows: readonly ArrearsRow[],
  columns: FieldColumns<OpeningArrearsField>,
  known: KnownBooks,
): DecidedRow[] {
  const decided = rows.map((read) => decideRow(read, columns, known));
  return withoutOverlaps(decided, columns);
}

function decideRow(
  read: ArrearsRow,
  columns: FieldColumns<OpeningArrearsField>,
  known: KnownBooks,
): DecidedRow {
  const problems: FoundProblem[] = [...read.problems];
  const note = (
    field: OpeningArrearsField,
    code: ImportProblemCode,
    facts: FoundProblem['facts'] = {},
  ): void => {
    problems.push({ rowNumber: read.rowNumber, column: columns[field] ?? null, field, code, facts });
  };
  const numberField = columns.number === undefined ? 'label' : 'number';
  const room = read.room === null ? undefined : known.roomsByKey.get(read.room.key);
  if (read.room !== null && room === undefined)
    note(numberField, 'room-unknown', { room: roomLabel(read.room) });
  const feeItem = read.feeItemName === '' ? null : known.feeItemOf(read.feeItemName);
  if (read.feeItemName !== '' && feeItem === null)
    note('feeItem', 'fee-item-not-chosen', { text: read.feeItemName });
  const { period } = read;
  if (room === undefined || feeItem === null || period === null) return refusedOr(read, problems, null);

  const billed = monthsBetween(period.from, period.to).find((month) =>
    known.isBilled(feeItem.id, room.id, month),
  );
  if (billed !== undefined)
    note(columns.period === undefined ? 'periodFrom' : 'period', 'month-already-billed', {
      month: billed,
      feeItem: feeItem.name,
    });
  const tenures = known.tenuresOf(room.id);
  const payer = payerOn(tenures, lastDayOf(period.to));
  const owners = ownersOn(tenures, lastDayOf(period.to)).map(({ personName }) => personName);
  const isNamed =
    payer?.personName === read.ownerName ||
    read.ownerName === owners.join('、') ||
    owners.includes(read.ownerName);
  if (payer === null) note('ownerName', 'owner-unknown');
  else if (read.ownerName !== '' && !isNamed)
    note('ownerName', 'owner-differs', { text: read.ownerName, name: payer.personName });
  if (read.dueDay !== null && read.dueDay < firstDayOf(period.from))
    note('dueDay', 'due-day-before-period', { text: read.dueDay });
  const dueDay = read.dueDay ?? lastDayOf(period.to);
  return refusedOr(read, problems, { row: read, room, feeItem, payerId: payer?.personId ?? null, dueDay });
}

function refusedOr(
  read: ArrearsRow,
  problems: readonly FoundProblem[],
  debt: DecidedDebt | null,
): DecidedRow {
  const refused = problems.some(({ code }) => importProblems[code] === 'refuse');
  return { rowNumber: read.rowNumber, read, refused, problems, debt: refused ? null : debt };
}

/** Two rows that claim one month of one item for one room refuse each other. */
function withoutOverlaps(
  rows: readonly DecidedRow[],
  columns: FieldColumns<OpeningArrearsField>,
): DecidedRow[] {
  const claimed = new Map<string, DecidedRow>();
  const overlaps = new Map<DecidedRow, { readonly other: DecidedRow; readonly month: Month }>();
  for (const row of rows) {
    const { debt } = row;
    const { period } = row.read;
    if (debt === null || period === null) continue;
    for (const month of monthsBetween(period.from, period.to)) {
      const claim = `${debt.room.id} ${debt.feeItem.id} ${month}`;
      const other = claimed.get(claim);
      if (other === undefined) claimed.set(claim, row);
      else if (!overlaps.has(row)) {
        overlaps.set(row, { other, month });
        if (!overlaps.has(other)) overlaps.set(other, { other: row, month });
      }
    }
  }
  return rows.map((row) => {
    const overlap = overlaps.get(row);
    if (overlap === undefined) return row;
    const field = columns.period === undefined ? 'periodFrom' : 'period';
    const problem: FoundProblem = {
      rowNumber: row.rowNumber,
      column: columns[field] ?? null,
      field,
      code: 'period-overlaps',
      facts: { otherRowNumber: overlap.other.rowNumber, month: overlap.month },
    };
    return { ...row, refused: true, debt: null, problems: [...row.problems, problem] };
  });
}
