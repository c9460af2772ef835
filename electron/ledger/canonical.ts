import { createHash } from 'node:crypto';
import type { EntryLineTable, EntryTable } from './ledger.table.ts';

/** A posted row of any table: column name to integer, text or null. */
export type PostedRow = Readonly<Record<string, string | number | null>>;

/** An entry with everything that belongs to it, as it is hashed. */
export interface WholeEntry {
  readonly entry: Omit<EntryTable, 'hash' | 'previous_hash'>;
  readonly lines: readonly EntryLineTable[];
  readonly rows: Readonly<Record<string, readonly PostedRow[]>>;
}

/** What stands before the first entry: fixed, so that a chain that starts anywhere else is an error. */
export const genesisHash = createHash('sha256').update('estate-office ledger').digest('hex');

/** SHA-256(previous hash ‖ canonical JSON): keys sorted, tables sorted, rows by line, integers for money. */
export function hashEntry(previousHash: string, whole: WholeEntry): string {
  return createHash('sha256').update(previousHash).update('\n').update(canonicalJson(whole)).digest('hex');
}

export function canonicalJson(whole: WholeEntry): string {
  const tables = Object.keys(whole.rows)
    .filter((table) => (whole.rows[table]?.length ?? 0) > 0)
    .sort();
  const rows = tables.map((table) => `${JSON.stringify(table)}:${flatRows(whole.rows[table] ?? [])}`);
  return `{"entry":${flatRows([{ ...whole.entry }])},"lines":${flatRows(whole.lines.map((line) => ({ ...line })))},"rows":{${rows.join(',')}}}`;
}

/** The SHA-256 of a value's JSON with sorted keys at every depth: recognises a repeated command's payload. */
export function hashPayload(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys) ?? 'undefined').digest('hex');
}

function flatRows(rows: readonly PostedRow[]): string {
  // An array replacer keeps exactly these keys in exactly this order in every row.
  const keys = Object.keys(rows[0] ?? {}).sort();
  return JSON.stringify(rows, keys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
