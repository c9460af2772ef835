/**
 * Lays lines onto as many sheets of so many rows as they need, none broken across two. A line higher than a sheet has one
 * of its own.
 */
export function sheetsByHeight<Line>(
  lines: readonly Line[],
  rowsPerSheet: number,
  heightOf: (line: Line) => number,
): Line[][] {
  const sheets: Line[][] = [];
  let left = 0;
  for (const line of lines) {
    const rows = heightOf(line);
    const sheet = sheets.at(-1);
    if (sheet === undefined || rows > left) {
      sheets.push([line]);
      left = rowsPerSheet - rows;
    } else {
      sheet.push(line);
      left -= rows;
    }
  }
  return sheets;
}

/** Rows that a text takes in a column of so many full-width characters; letters and digits take half of one. */
export function rowsOfText(text: string, charactersPerRow: number): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : 0.55;
  return Math.max(1, Math.ceil(width / charactersPerRow));
}
