/** A list on the daily page: its heading takes rows too, and a row may be two lines high. */
export interface FlowSection<Key extends string> {
  readonly key: Key;
  /** Rows that the heading and column names take. */
  readonly headRows: number;
  /** Height of each row, in rows. */
  readonly rows: readonly number[];
}

/** What of a list stands on one sheet: rows `from` to before `until`. */
export interface FlowPart<Key extends string> {
  readonly key: Key;
  readonly from: number;
  readonly until: number;
}

/**
 * Spreads lists over sheets: the first sheet, which also bears head and signatures, holds `firstRows`, every other
 * `laterRows`. A list that does not end on its sheet goes on under its heading on the next; a heading never stands alone.
 */
export function flowSections<Key extends string>(
  sections: readonly FlowSection<Key>[],
  firstRows: number,
  laterRows: number,
): readonly (readonly FlowPart<Key>[])[] {
  const sheets: FlowPart<Key>[][] = [[]];
  let left = firstRows;
  for (const { key, headRows, rows } of sections) {
    let from = 0;
    do {
      let until = from;
      let used = headRows;
      while (until < rows.length && used + (rows[until] ?? 1) <= left) {
        used += rows[until] ?? 1;
        until += 1;
      }
      const fits = until > from || (rows.length === 0 && headRows <= left);
      if (fits || left === laterRows) {
        // A row that no sheet holds is put on one all the same: it may be cut there, never lost.
        const end = fits ? until : Math.min(from + 1, rows.length);
        sheets.at(-1)?.push({ key, from, until: end });
        left -= used;
        from = end;
        if (from >= rows.length) break;
      }
      sheets.push([]);
      left = laterRows;
    } while (from < rows.length || rows.length === 0);
  }
  return sheets;
}
