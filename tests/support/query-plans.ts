import type BetterSqlite from 'better-sqlite3';
import type { ReadableDb } from '../../electron/database/connection.ts';

/** Tables that grow with every month of history: no list may walk through one of them whole. */
const growingTables = new Set([
  'entry',
  'entry_line',
  'audit_event',
  'request',
  'bill_run',
  'charge',
  'charge_reversal',
  'allocation',
  'billed_month',
  'reading',
  'receipt',
  'receipt_line',
  'receipt_tender',
  'receipt_cancellation',
  'fact_change',
]);

/** Runs queries and tells which growing tables SQLite would read from end to end for them; none is right. */
export function wholeScans(db: ReadableDb, run: (db: ReadableDb) => unknown): string[] {
  const texts = new Set<string>();
  run(recording(db, texts));
  return [...texts].flatMap((text) => scansIn(db, text).map((detail) => `${detail} in ${text}`));
}

function scansIn(db: ReadableDb, text: string): string[] {
  const parameters = Array.from({ length: text.split('?').length - 1 }, () => null);
  const plan = db.connection
    .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
    .all(...parameters);
  return plan.map((step) => step.detail).filter((detail) => isWholeScan(detail));
}

function isWholeScan(detail: string): boolean {
  const table = /^SCAN (\w+)/.exec(detail)?.[1];
  return table !== undefined && growingTables.has(table);
}

/** The same books, noting down every text that is prepared. */
function recording(db: ReadableDb, texts: Set<string>): ReadableDb {
  const connection = new Proxy(db.connection, {
    get(target, property) {
      if (property === 'prepare')
        return (text: string): BetterSqlite.Statement => {
          texts.add(text);
          return target.prepare(text);
        };
      const member: unknown = Reflect.get(target, property);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  // The brand exists only in the type; the connection behind it is that of the open books.
  return { connection } as ReadableDb;
}
