import { createHash } from 'node:crypto';
import type { EntryLineTable, EntryTable } from './ledger.table.ts';

/** A posted row of any table: column name to integer, text or null. */
export type PostedRow = Readonly<Record<string, string | number | null>>;

/** An entry with everything that belongs to it, as it is hashed. */
export interface WholeEntry {
  readonly entry: Omit<EntryTable, 'hash' | 'previous_hash'>;
  readonly lines: readonly EntryLineTable[];
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/** What stands before the first entry: fixed, so that a chain that starts anywhere else is an error. */
export const genesisHash = createHash('sha256').update('estate-office ledger').digest('hex');

/** SHA-256(previous hash ‖ canonical JSON): keys sorted, tables sorted, rows by line, integers for money. */
export function hashEntry(previousHash: string, whole: WholeEntry): string {
  const hash = createHash('sha256').update(previousHash).update('\n');
  for (const piece of canonicalJson(whole)) hash.update(piece);
  return hash.digest('hex');
}

/** The JSON row by row: a bill run has thousands, and nobody needs them as one text. */
function* canonicalJson(whole: WholeEntry): Generator<string> {
  yield '{"entry":';
  yield* flatRows([whole.entry]);
  yield ',"lines":';
  yield* flatRows(whole.lines);
  yield ',"rows":{';
  const tables = Object.keys(whole.rows)
    .filter((table) => (whole.rows[table]?.length ?? 0) > 0)
    .sort();
  for (const [index, table] of tables.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(table)}:`;
    yield* flatRows(whole.rows[table] ?? []);
  }
  yield '}}';
}

/** The SHA-256 of a value's JSON with sorted keys at every depth: recognises a repeated command's payload. */
export function hashPayload(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, sortKeys) ?? 'undefined')
    .digest('hex');
}

/** The rows as `JSON.stringify` writes them, the keys of each in the same sorted order. */
function* flatRows(rows: readonly object[]): Generator<string> {
  const keys = Object.keys(rows[0] ?? {}).sort();
  const names = keys.map((key, index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
  let opening = '[';
  for (const row of rows) {
    // A table's row type holds nothing but integers, texts and nulls; being an interface it has no index signature.
    const columns = row as PostedRow;
    let text = opening;
    for (const [index, key] of keys.entries()) text += `${names[index]}${scalar(columns[key])}`;
    yield `${text}}`;
    opening = ',';
  }
  yield rows.length === 0 ? '[]' : ']';
}

function scalar(value: PostedRow[string] | undefined): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
