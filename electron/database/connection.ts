import BetterSqlite from 'better-sqlite3';
import { OpenError } from './open-error.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** The open books, for reading. Reads take it first. */
export interface ReadableDb {
  readonly connection: BetterSqlite.Database;
  readonly [readable]: true;
}

/** The open books inside a transaction. Writes take it first; only the router and the kernel make one. */
export interface WritableTrx extends ReadableDb {
  readonly [writable]: true;
  /** Called with the committed transaction, in order; never when it rolls back. */
  readonly afterCommit: (() => void)[];
}

const requiredPragmas = [
  ['locking_mode', 'exclusive'],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
] as const;

/**
 * Opens the database file as the durability measurements demand (EXCLUSIVE before WAL, FULL), reads each pragma
 * back and refuses to go on otherwise.
 * @throws OpenError `DATABASE_LOCKED` when another process has it, `PRAGMA_REFUSED` when SQLite did not comply,
 * `DATABASE_DAMAGED` when the file is not a database.
 */
export function connect(path: string): ReadableDb {
  let connection: BetterSqlite.Database | undefined;
  try {
    connection = new BetterSqlite(path, { timeout: 200 });
    for (const [name, value] of requiredPragmas) connection.pragma(`${name} = ${value}`);
    takeTheLock(connection);
    for (const [name, value] of requiredPragmas) {
      const found: unknown = connection.pragma(name, { simple: true });
      if (found !== value)
        throw new OpenError('PRAGMA_REFUSED', {
          pragma: name,
          expected: String(value),
          found: String(found),
        });
    }
    // The brands exist only in the types: this is the one place that gives them.
    return { connection } as ReadableDb;
  } catch (error) {
    connection?.close();
    throw OpenError.from(error, path);
  }
}

/**
 * Runs `work` in one immediate transaction: all of it or nothing, then what was registered to follow the commit.
 * Transactions do not nest.
 */
export function inTransaction<Result>(db: ReadableDb, work: (trx: WritableTrx) => Result): Result {
  if (db.connection.inTransaction)
    throw new Error('A transaction is already open; transactions do not nest.');
  // Only here is a transaction made: the brand exists in the types alone.
  const trx = { connection: db.connection, afterCommit: [] as (() => void)[] } as unknown as WritableTrx;
  db.connection.exec('BEGIN IMMEDIATE');
  let result: Result;
  try {
    result = work(trx);
    db.connection.exec('COMMIT');
  } catch (error) {
    // SQLite has already rolled back by itself after a full disk or an I/O error.
    if (db.connection.inTransaction) db.connection.exec('ROLLBACK');
    throw error;
  }
  for (const follow of trx.afterCommit) follow();
  return result;
}

function takeTheLock(connection: BetterSqlite.Database): void {
  connection.pragma('user_version');
  connection.exec('BEGIN IMMEDIATE; COMMIT');
}
