import type { ReceiptLine } from '../../shared/contract/receipts.ts';
import type { receiptPapers } from '../../shared/contract/settings.ts';

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
  const sheets: ReceiptLine[][] = [];
  let left = 0;
  for (const line of lines) {
    const rows = Math.max(1, Math.ceil(widthOf(nameOf(line)) / charactersPerRow[paper]));
    const sheet = sheets.at(-1);
    if (sheet === undefined || rows > left) {
      sheets.push([line]);
      left = rowsPerSheet[paper] - rows;
    } else {
      sheet.push(line);
      left -= rows;
    }
  }
  return sheets;
}

/** Width in full-width characters: letters and digits take half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : 0.55;
  return width;
}
