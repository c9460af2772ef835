import { formatDecimal } from '../../../shared/domain/decimal.ts';
import { daySchema, type Day } from '../../../shared/domain/day.ts';
import { fen, formatYuan } from '../../../shared/domain/fen.ts';
import { formatQuantity, quantity } from '../../../shared/domain/quantity.ts';

/** A table to be written out. */
export interface SheetToWrite {
  readonly name: string;
  /** Stands merged over the columns, above the header. */
  readonly title?: string | undefined;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface SheetColumn {
  readonly header: string;
  /** In characters of the default font; a Chinese one takes two. Found from the content when left out. */
  readonly width?: number | undefined;
  readonly kind: ColumnKind;
}

/** What the numbers of a column are: money in fen, quantities in thousandths, a day as `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'money' | 'quantity' | 'day' | 'number';

/** A string is always text, whatever its column holds: that is how a refused value goes back to who sent it. */
export type SheetValue = string | number | null;

/** What one value of a column is once written: a text, a number with its decimal digits, a day, or nothing. */
export type WrittenValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day };

/** @throws RangeError when a number of a money or quantity column is not whole, or a number stands for a day */
export function writtenValue(value: SheetValue, kind: ColumnKind): WrittenValue {
  if (value === null || value === '') return { kind: 'blank' };
  if (typeof value === 'string') {
    const day = kind === 'day' ? daySchema.safeParse(value).data : undefined;
    return day === undefined ? { kind: 'text', text: value } : { kind: 'day', day };
  }
  switch (kind) {
    case 'text':
      return { kind: 'text', text: String(value) };
    case 'money':
      return { kind: 'number', text: formatYuan(fen(value), { grouping: false }) };
    case 'quantity':
      return { kind: 'number', text: formatQuantity(quantity(value)) };
    case 'number':
      return { kind: 'number', text: decimalText(value) };
    case 'day':
      throw new RangeError(`A day is written as YYYY-MM-DD, but it is the number ${value}.`);
  }
}

/** Wide enough for the header and what the first rows hold, Chinese counting double. */
export function columnWidth(column: SheetColumn, index: number, rows: SheetToWrite['rows']): number {
  if (column.width !== undefined) return column.width;
  let widest = displayWidth(column.header);
  for (const row of rows.slice(0, SAMPLED_ROWS)) {
    const written = writtenValue(row[index] ?? null, column.kind);
    widest = Math.max(widest, displayWidth(shownText(written)));
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

const SAMPLED_ROWS = 200;
const NARROWEST = 8;
const WIDEST = 48;

function shownText(written: WrittenValue): string {
  switch (written.kind) {
    case 'blank':
      return '';
    case 'day':
      return written.day;
    case 'text':
      return written.text.split('\n', 1)[0] ?? '';
    case 'number':
      // Room for the thousands commas the cell format adds.
      return written.text + ' '.repeat(Math.floor(written.text.length / 4));
  }
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}

function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A sheet holds only finite numbers, not ${value}.`);
  return Number.isSafeInteger(value) ? formatDecimal(value, 0) : String(value);
}
