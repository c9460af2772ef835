import { damaged } from './sheet-fault.ts';
import type { WireArea } from './wire.ts';

/** The last row and column any spreadsheet program knows: XFD1048576. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** Row (1-based) and column (0-based) of `B12`. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** @throws SheetFault SHEET_DAMAGED when the text is no place on a sheet. */
export function parseReference(text: string): CellPlace {
  let column = 0;
  let index = 0;
  for (; index < text.length && index < 4; index += 1) {
    const letter = text.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = parseRowNumber(text, index);
  if (column < 1 || column - 1 > LAST_COLUMN) throw damaged(`"${text}" is no cell`);
  return { row, column: column - 1 };
}

/** @throws SheetFault SHEET_DAMAGED when the text, from a place on, is no row of a sheet. */
export function parseRowNumber(text: string, from = 0): number {
  let row = 0;
  for (let index = from; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) throw damaged(`"${text}" has no row`);
    row = row * 10 + digit;
  }
  if (row < 1 || row > LAST_ROW) throw damaged(`"${text}" has no row`);
  return row;
}

/** `A1:L1`, or a single cell. */
export function parseArea(text: string): WireArea {
  const [from = '', to = from] = text.split(':');
  const [first, last] = [parseReference(from), parseReference(to)];
  if (last.row < first.row || last.column < first.column) throw damaged(`the area ${text} is reversed`);
  return [first.row, first.column, last.row, last.column];
}
