import type { ReceiptLine } from '../../shared/contract/receipts.ts';
import type { receiptPapers } from '../../shared/contract/settings.ts';
import { rowsOfText, sheetsByHeight } from './sheets-by-height.ts';

export type ReceiptPaper = (typeof receiptPapers)[number];

/** How many rows of lines one sheet holds beside its head, total and signatures. A4 carries two half sheets. */
const rowsPerSheet: Readonly<Record<ReceiptPaper, number>> = { A4: 8, 'A4-half': 8, 'triplicate-241x93': 5 };

/** About how many full-width characters stand in a row of the item's column. */
const charactersPerRow: Readonly<Record<ReceiptPaper, number>> = {
  A4: 15,
  'A4-half': 15,
  'triplicate-241x93': 19,
};

/** Lays the lines of a receipt onto as many sheets as they need, none broken across two. */
export function sheetsOf(
  lines: readonly ReceiptLine[],
  paper: ReceiptPaper,
  nameOf: (line: ReceiptLine) => string,
): ReceiptLine[][] {
  return sheetsByHeight(lines, rowsPerSheet[paper], (line) =>
    rowsOfText(nameOf(line), charactersPerRow[paper]),
  );
}
