import type { OpenRow } from './cell-decoder.ts';
import { BLANK_CELL, type BlankCell, type SheetCell } from './sheet-book.ts';
import { bomb } from './sheet-fault.ts';
import type { WireArea } from './wire.ts';

/** All merged areas of a sheet together cover at most this many cells of its table. */
const COVERED_LIMIT = 2_000_000;

/**
 * Tells each blank cell inside a merged area which cell a person sees there. Rows and columns beyond the table are
 * left alone, so that an area over whole columns adds nothing.
 * @throws SheetFault SHEET_BOMB when areas lie over each other until they cover more than any table has
 */
export function spreadMergedAreas(rows: readonly OpenRow[], areas: readonly WireArea[]): void {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  let covered = 0;
  for (const [top, left, bottom, right] of areas) {
    const start = indexOfRow(rows, top);
    const first = rows[start];
    const cell = first?.rowNumber === top ? first.cells[left] : undefined;
    if (!cell || cell.kind === 'blank') continue;
    const covering: BlankCell = { kind: 'blank', merged: { rowNumber: top, column: left, cell } };
    const lastColumn = Math.min(right, width - 1);
    for (let index = start; index < rows.length; index += 1) {
      const row = rows[index];
      if (!row || row.rowNumber > bottom) break;
      covered += lastColumn - left + 1;
      if (covered > COVERED_LIMIT) throw bomb(`merged areas cover more than ${COVERED_LIMIT} cells`);
      coverBlanks(row.cells, left, lastColumn, covering);
    }
  }
}

function coverBlanks(cells: SheetCell[], left: number, right: number, covering: BlankCell): void {
  while (cells.length <= right) cells.push(BLANK_CELL);
  for (let column = left; column <= right; column += 1) {
    if (cells[column]?.kind === 'blank') cells[column] = covering;
  }
}

/** The first row with this number or a later one; rows come in order. */
function indexOfRow(rows: readonly OpenRow[], rowNumber: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.rowNumber ?? 0) < rowNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}
