import type { Delimiter, TextEncoding } from './sheet-book.ts';
import type { SheetFaultMessage } from './sheet-fault.ts';
import type { SheetLimits } from './sheet-limits.ts';

/**
 * What passes between the reading thread and its caller. Rows travel as JSON of flat arrays, because that costs a
 * tenth of cloning objects; a text used often travels once, because a small file can repeat a long one without end.
 */

export interface SheetTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'xlsx' | 'csv';
  readonly limits: SheetLimits;
}

export type SheetMessage =
  /** First of all: how the file is written. */
  | { readonly type: 'begin'; readonly source: WireSource }
  /** The next texts of the table, a JSON array. */
  | { readonly type: 'texts'; readonly json: string }
  /** A sheet begins; the rows that follow are its own. */
  | { readonly type: 'sheet'; readonly name: string; readonly hidden: boolean }
  /** The next rows, a JSON array of `WireRow`. */
  | { readonly type: 'rows'; readonly json: string }
  /** The merged areas of the sheet, once its rows are all sent. */
  | { readonly type: 'merges'; readonly areas: readonly WireArea[] }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'fault'; readonly fault: SheetFaultMessage; readonly detail: string }
  /** Last of all. */
  | { readonly type: 'done' };

export type WireSource =
  | { readonly format: 'xlsx'; readonly date1904: boolean }
  | { readonly format: 'csv'; readonly encoding: TextEncoding; readonly delimiter: Delimiter };

/** A row: its number, then in turn the column and the cell of each cell that holds something. */
export type WireRow = readonly WireCell[];

/** A bare number is a text by its place in the table; `f` is a formula with its result. */
export type WireCell = WirePlainCell | readonly ['f', WireFormula, WirePlainCell | null];

/** t text, n number, d date as a serial number, i date as ISO text, e error. */
export type WirePlainCell = number | readonly ['t' | 'n' | 'd' | 'i' | 'e', string];

/** The formula; with a number beside it, one that later cells share; a number alone, that shared formula. */
export type WireFormula = string | readonly [string, number] | number;

/** First and last row (1-based) and column (0-based). */
export type WireArea = readonly [top: number, left: number, bottom: number, right: number];
