import { cellText, isBlankCell, type SheetCell, type SheetRow } from './sheet-book.ts';

/** What may be the header of a table: one row, or two that belong together. */
export interface Header {
  readonly rowNumber: number;
  /** The same row, or the next one when the header has two lines. */
  readonly lastRowNumber: number;
  /** By column: what it is called. Of two lines, the group and the name in it together: 水表本次读数. */
  readonly texts: readonly string[];
  /** By column: all it may go by. Of two lines, also the name without its group. */
  readonly names: readonly (readonly string[])[];
  /** The texts of each line, to know them again when they are repeated further down. */
  readonly lines: readonly (readonly string[])[];
  /** Cells merged from the first line into the second leave no doubt that there are two. */
  readonly isMergedDown: boolean;
}

/** The headers that may begin in a row: that row alone, and with the next one when the two look like one header. */
export function composeHeaders(rows: readonly SheetRow[], index: number): Header[] {
  const top = rows[index];
  if (!top) return [];
  const texts = trimmedTexts(top);
  const single: Header = {
    rowNumber: top.rowNumber,
    lastRowNumber: top.rowNumber,
    texts,
    names: texts.map((text) => [text]),
    lines: [texts],
    isMergedDown: false,
  };
  const bottom = rows[index + 1];
  if (bottom?.rowNumber !== top.rowNumber + 1 || !isSecondLine(top, bottom)) return [single];
  return [single, doubleHeader(top, bottom)];
}

function doubleHeader(top: SheetRow, bottom: SheetRow): Header {
  const width = Math.max(top.cells.length, bottom.cells.length);
  const names: string[][] = [];
  for (let column = 0; column < width; column += 1) {
    const below = cellText(bottom.cells[column]).trim();
    names.push(below === '' ? [cellText(top.cells[column]).trim()] : [groupOver(top, column) + below, below]);
  }
  return {
    rowNumber: top.rowNumber,
    lastRowNumber: bottom.rowNumber,
    texts: names.map(([text = '']) => text),
    names,
    lines: [trimmedTexts(top), trimmedTexts(bottom)],
    isMergedDown: bottom.cells.some(
      (cell) => cell.kind === 'blank' && cell.merged?.rowNumber === top.rowNumber,
    ),
  };
}

/**
 * A second header line fills only columns that have nothing above, or that begin a group: a cell above whose right
 * neighbour has nothing above but something below. A row of data also stands under plain headers.
 */
function isSecondLine(top: SheetRow, bottom: SheetRow): boolean {
  const width = Math.max(top.cells.length, bottom.cells.length);
  let isUnderGap = false;
  let isOnlyAbove = false;
  for (let column = 0; column < width; column += 1) {
    const above = top.cells[column];
    const below = bottom.cells[column];
    if (isBlankCell(below)) isOnlyAbove ||= !isBlankCell(above);
    else if (below?.kind !== 'text') return false;
    else if (isBlankCell(above)) isUnderGap = true;
    else if (!isBlankCell(top.cells[column + 1]) || isBlankCell(bottom.cells[column + 1])) return false;
  }
  return isUnderGap && isOnlyAbove;
}

/** The group a column stands under: the cell above, the one merged over it, or else the nearest to the left. */
function groupOver(top: SheetRow, column: number): string {
  const above = top.cells[column];
  if (above?.kind === 'blank' && above.merged) return cellText(above.merged.cell).trim();
  for (let left = column; left >= 0; left -= 1) {
    const cell = top.cells[left];
    if (isMerged(cell)) return '';
    if (!isBlankCell(cell)) return cellText(cell).trim();
  }
  return '';
}

/** An area merged further left says itself how far its group reaches. */
function isMerged(cell: SheetCell | undefined): boolean {
  return cell?.kind === 'blank' && cell.merged !== undefined;
}

function trimmedTexts(row: SheetRow): string[] {
  return row.cells.map((cell) => cellText(cell).trim());
}
