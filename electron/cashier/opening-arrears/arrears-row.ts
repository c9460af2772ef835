import type { OpeningArrearsField } from '../../../shared/contract/opening-arrears.ts';
import { parseDay, type Day } from '../../../shared/domain/day.ts';
import { parseYuan, type Fen } from '../../../shared/domain/fen.ts';
import {
  parseMonthRange,
  type MonthRange,
  type MonthRangeParse,
} from '../../../shared/domain/month-range.ts';
import {
  RowReader,
  shortened,
  textLimits,
  type FieldColumns,
  type FixedTexts,
} from '../../office/imports/cell-reader.ts';
import type { ReadRow } from '../../office/imports/problem-list.ts';
import { readRoomOf, type NamedRoom } from '../../office/imports/room-cells.ts';
import type { SheetRow } from '../../office/sheets/sheet-book.ts';

/** One debt as its row tells it; null where the row does not tell. */
export interface ArrearsRow extends ReadRow {
  readonly room: NamedRoom | null;
  readonly ownerName: string;
  readonly feeItemName: string;
  readonly period: MonthRange | null;
  readonly amountFen: Fen | null;
  readonly dueDay: Day | null;
  readonly note: string;
}

/** Reads one row of a list of arrears, with what can be seen to be wrong with it by itself. */
export function readArrearsRow(
  row: SheetRow,
  columns: FieldColumns<OpeningArrearsField>,
  fixed?: FixedTexts<OpeningArrearsField>,
): ArrearsRow {
  const reader = new RowReader<OpeningArrearsField>(row, columns, fixed);
  const room = readRoomOf(reader);
  const feeItemName = reader.text('feeItem');
  if (feeItemName === '') reader.note('feeItem', 'fee-item-blank');
  const facts = {
    ownerName: reader.text('ownerName', textLimits.name),
    feeItemName,
    period: readPeriod(reader),
    amountFen: readAmount(reader),
    dueDay: readDueDay(reader),
    note: reader.lines('note', textLimits.note),
  };
  return { rowNumber: row.rowNumber, room, ...facts, refused: reader.refused, problems: reader.problems };
}

/** The months from one column, or from two: the first and the last. */
function readPeriod(reader: RowReader<OpeningArrearsField>): MonthRange | null {
  if (reader.source('period') !== null) return readMonths(reader, 'period');
  const from = reader.source('periodFrom') === null ? null : readMonths(reader, 'periodFrom');
  const to = reader.source('periodTo') === null ? from : readMonths(reader, 'periodTo');
  const isBlank = reader.source('periodFrom') === null;
  if (isBlank) reader.note(reader.has('period') ? 'period' : 'periodFrom', 'period-blank');
  if (from === null || to === null) return null;
  if (to.to < from.from) {
    reader.note('periodTo', 'period-not-months', { text: `${from.from}~${to.to}` });
    return null;
  }
  return { from: from.from, to: to.to };
}

function readMonths(
  reader: RowReader<OpeningArrearsField>,
  field: 'period' | 'periodFrom' | 'periodTo',
): MonthRange | null {
  const cell = reader.cell(field);
  const source =
    cell.kind === 'number' && cell.isDate && cell.day !== null ? cell.day : (reader.source(field) ?? '');
  const parsed = parseMonthRange(source);
  const read =
    parsed.ok || parsed.reason !== 'not-whole-months' || field === 'period' ? parsed : monthOfDay(source);
  if (read.ok) return read.value;
  const code = read.reason === 'ambiguous' ? 'period-ambiguous' : 'period-not-months';
  reader.note(field, code, { text: shortened(String(source)) });
  return null;
}

/** The last day of a period (截止日期 2026-09-30) or its first stands for the month it ends or begins. */
function monthOfDay(source: string | number): MonthRangeParse {
  const parsed = parseDay(source);
  return parsed.ok && parsed.value !== null
    ? parseMonthRange(parsed.value.slice(0, 7))
    : { ok: false, reason: 'not-whole-months' };
}

function readAmount(reader: RowReader<OpeningArrearsField>): Fen | null {
  const source = reader.source('amount');
  if (source === null) {
    reader.note('amount', 'amount-blank');
    return null;
  }
  const parsed = parseYuan(source);
  const text = shortened(String(source));
  if (!parsed.ok) {
    const codes = {
      blank: 'amount-blank',
      'not-a-number': 'amount-not-a-number',
      ambiguous: 'amount-not-a-number',
      'too-many-decimals': 'amount-too-precise',
      'out-of-range': 'amount-too-large',
    } as const;
    reader.note('amount', codes[parsed.reason], { text });
    return null;
  }
  if (parsed.value <= 0) reader.note('amount', 'amount-not-positive', { text });
  if (parsed.value > LARGEST_FEN) reader.note('amount', 'amount-too-large', { text });
  return parsed.value;
}

/** No room owes more for one item: a hundred million yuan is a slip of the keyboard. */
const LARGEST_FEN = 10_000_000_000;

function readDueDay(reader: RowReader<OpeningArrearsField>): Day | null {
  const cell = reader.cell('dueDay');
  if (cell.kind === 'number' && cell.isDate && cell.day !== null) return cell.day;
  const source = reader.source('dueDay');
  if (source === null) return null;
  const parsed = parseDay(source);
  if (parsed.ok) return parsed.value;
  if (parsed.reason === 'blank') return null;
  const isNoDay = parsed.reason === 'no-such-day' || parsed.reason === 'out-of-range';
  reader.note('dueDay', isNoDay ? 'day-no-such-day' : 'day-not-a-day', { text: shortened(String(source)) });
  return null;
}
