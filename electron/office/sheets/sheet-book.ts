import type { Day } from '../../../shared/domain/day.ts';

/** The file as it was chosen: the name only words errors and tells a `.csv`; the bytes decide everything else. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Delimiter = ',' | ';' | '\t';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What a workbook or a delimited text file holds. A text file is one sheet named after the file. */
export type SheetBook =
  | { readonly format: 'xlsx'; readonly sheets: readonly Sheet[] }
  | {
      readonly format: 'csv';
      readonly encoding: TextEncoding;
      readonly delimiter: Delimiter;
      readonly sheets: readonly Sheet[];
    };

export interface Sheet {
  readonly name: string;
  /** The person who made the file hid this sheet. */
  readonly hidden: boolean;
  /** Rows that hold something, in the file's order. An empty row is left out and keeps its number. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** 1-based, as the spreadsheet program shows it. */
  readonly rowNumber: number;
  /** By column, the first being 0, up to the last one that holds something. */
  readonly cells: readonly SheetCell[];
}

export type SheetCell = PlainCell | FormulaCell;

/** A cell that says itself what it holds. */
export type PlainCell = BlankCell | TextCell | NumberCell | ErrorCell;

export interface BlankCell {
  readonly kind: 'blank';
  /** Set when the cell lies inside a merged area: the area's first cell is what a person sees here. */
  readonly merged?: MergedArea;
}

export interface MergedArea {
  /** Where the area begins: 1-based row, 0-based column. */
  readonly rowNumber: number;
  readonly column: number;
  readonly cell: SheetCell;
}

/** Text exactly as stored: full-width characters, spaces and line breaks included. `=1+1` as text is text. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
}

export interface NumberCell {
  readonly kind: 'number';
  /** For a date, the sheet's serial day number. */
  readonly value: number;
  /** The digits as the file has them. */
  readonly raw: string;
  /** The cell is formatted as a day. */
  readonly isDate: boolean;
  /** The day of a date cell, free of any time zone; null for other numbers and for serials that are no day. */
  readonly day: Day | null;
}

export interface FormulaCell {
  readonly kind: 'formula';
  /** The formula without its `=`. A cell that shares its neighbour's formula gives the neighbour's text. */
  readonly formula: string;
  /** The result the spreadsheet program last stored; blank when it stored none. */
  readonly result: PlainCell;
}

/** A calculation error, such as `#N/A`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly code: string;
}

export const BLANK_CELL: BlankCell = { kind: 'blank' };

/**
 * A cell as text: a date as `YYYY-MM-DD`, a number with the 15 significant digits a sheet shows and never an
 * exponent, a formula as its result, a blank as ''.
 */
export function cellText(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return cell.day ?? plainDecimal(cell.value);
    case 'formula':
      return cellText(cell.result);
    case 'error':
      return cell.code;
  }
}

/** Nothing is there, or only spaces. */
export function isBlankCell(cell: SheetCell | undefined): boolean {
  return cellText(cell).trim() === '';
}

/** The number of a 0-based column in letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Binary noise beyond the 15th digit (89.499999999999996) is not shown by a sheet, so it is not read either. */
function plainDecimal(value: number): string {
  const seen = Number(value.toPrecision(15));
  const text = String(seen);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, '0')}`;
}
