import { CellBudget } from './cell-budget.ts';
import { restoreText } from './csv-guard.ts';
import { delimitedRecords, type DelimitedRecord } from './delimited-records.ts';
import type { Delimiter } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';
import { textSheetName } from './sheet-format.ts';
import { decodeText } from './text-encoding.ts';
import type { SheetMessage, SheetTask, WireCell, WireRow } from './wire.ts';

/** Rows are posted in bundles of this many: each takes the receiver a few milliseconds. */
const BUNDLE_ROWS = 1000;

/** What the delimiter is told from. */
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 100;

/**
 * Reads a delimited text file from its bytes and posts its rows; every cell is text as it stands. A row counts as
 * the spreadsheet program counts it: a line break inside quotes does not begin a new one.
 * @throws SheetFault SHEET_ENCODING, SHEET_NOT_A_WORKBOOK, SHEET_DAMAGED, SHEET_OUT_OF_BOUNDS, SHEET_EMPTY
 */
export function readDelimited(
  { name, bytes, limits }: Omit<SheetTask, 'kind'>,
  post: (message: SheetMessage) => void,
): void {
  const { text, encoding } = decodeText(bytes);
  const delimiter = findDelimiter(text);
  post({ type: 'begin', source: { format: 'csv', encoding, delimiter } });
  const sheetName = textSheetName(name);
  post({ type: 'sheet', name: sheetName, hidden: false });
  const budget = new CellBudget(limits);
  let bundle: WireRow[] = [];
  const flush = (done: number): void => {
    if (bundle.length > 0) post({ type: 'rows', json: JSON.stringify(bundle) });
    bundle = [];
    post({ type: 'progress', done, total: text.length });
  };
  for (const record of delimitedRecords(text, delimiter)) {
    const row = wireRow(record, sheetName, budget);
    if (row) bundle.push(row);
    if (bundle.length >= BUNDLE_ROWS) flush(record.end);
  }
  flush(text.length);
  if (budget.isUntouched) throw new SheetFault({ code: 'SHEET_EMPTY', facts: {} }, 'the file holds no text');
}

function wireRow(
  { rowNumber, fields }: DelimitedRecord,
  sheetName: string,
  budget: CellBudget,
): WireRow | null {
  const last = fields.at(-1);
  if (!last) return null;
  budget.takeRow(sheetName, rowNumber, last[0]);
  const row: WireCell[] = [rowNumber];
  for (const [column, text] of fields) row.push(column, ['t', restoreText(text)]);
  return row;
}

/** The delimiter that splits the most rows into the same number of fields; a comma when none splits any. */
function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';'] as const) {
    const score = evenness(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Rows of the most usual width, times their share of all rows, times the cuts in each. */
function evenness(sample: string, delimiter: Delimiter): number {
  const rowsByWidth = new Map<number, number>();
  const found = widths(sample, delimiter);
  for (const width of found) rowsByWidth.set(width, (rowsByWidth.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, rows] of rowsByWidth)
    score = Math.max(score, rows * (rows / found.length) * (width - 1));
  return score;
}

function widths(sample: string, delimiter: Delimiter): number[] {
  const found: number[] = [];
  try {
    for (const { width, rowNumber } of delimitedRecords(sample, delimiter)) {
      found.push(width);
      if (rowNumber === SAMPLE_ROWS) break;
    }
  } catch (error) {
    // A wrong delimiter breaks quoted fields, and the sample may end inside one: what was read before still counts.
    if (!(error instanceof SheetFault)) throw error;
  }
  return found;
}
