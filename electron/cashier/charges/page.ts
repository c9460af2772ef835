/** One page of a list that is read by key: `last` is the row after which the next page begins, undefined on the last page. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly last: Row | undefined;
}

/** Reads a page by asking for one row more than it holds, which says whether another page follows. */
export function pageOf<Row>(size: number, read: (limit: number) => Row[]): Page<Row> {
  const found = read(size + 1);
  const rows = found.slice(0, size);
  return { rows, last: found.length > size ? rows.at(-1) : undefined };
}
