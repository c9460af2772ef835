import { createHash } from 'node:crypto';
import { mkdirSync, openSync, closeSync, fsyncSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { inTransaction, type ReadableDb } from './connection.ts';
import { migrations as released } from './migrations/index.ts';
import { OpenError } from './open-error.ts';

/** One step of the schema, forward only. `sql` runs whole in a transaction of its own. */
export interface Migration {
  /** Numbered in tens; stored in `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** `application_id` of our files: "EstO". */
const applicationId = 0x45_73_74_4f;

/**
 * Brings the database up to the newest schema. Before it touches one with content it takes a verified copy beside it
 * (`backups/before-<version>-<from>.db`).
 * @returns the version before and after.
 * @throws OpenError `DATABASE_NEWER`, `NOT_AN_OFFICE`, `MIGRATION_FAILED` (rolled back: the database is as it was).
 */
export function migrate(
  db: ReadableDb,
  path: string,
  migrations: readonly Migration[] = released,
): { from: number; to: number } {
  const from = userVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) throw new OpenError('DATABASE_NEWER', { found: String(from), known: String(newest) });
  assertOurs(db, from);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length > 0 && from > 0) backUpBefore(db, path, from);
  for (const migration of pending) {
    try {
      inTransaction(db, (trx) => {
        trx.connection.exec(migration.sql);
        trx.connection.pragma(`application_id = ${applicationId}`);
        trx.connection.pragma(`user_version = ${migration.version}`);
      });
    } catch (error) {
      throw new OpenError(
        'MIGRATION_FAILED',
        { migration: `${migration.version} ${migration.name}`, detail: String(error) },
        { cause: error },
      );
    }
  }
  return { from, to: userVersion(db) };
}

/** SHA-256 over every table, index, trigger and view of the file, so that a dropped trigger is seen at the next start. */
export function schemaHash(connection: BetterSqlite.Database): string {
  const rows = connection
    .prepare(`SELECT type, name, tbl_name, coalesce(sql, '') AS sql FROM sqlite_schema ORDER BY type, name`)
    .all();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** The hash an untouched database of the newest version has: made by migrating an empty one in memory. */
export function expectedSchemaHash(migrations: readonly Migration[] = released): string {
  const empty = new BetterSqlite(':memory:');
  try {
    for (const migration of migrations) empty.exec(migration.sql);
    return schemaHash(empty);
  } finally {
    empty.close();
  }
}

function userVersion(db: ReadableDb): number {
  return Number(db.connection.pragma('user_version', { simple: true }));
}

function assertOurs(db: ReadableDb, version: number): void {
  const id = Number(db.connection.pragma('application_id', { simple: true }));
  const tables = db.connection.prepare(`SELECT count(*) AS n FROM sqlite_schema`).pluck().get();
  if (id === applicationId || (version === 0 && id === 0 && tables === 0)) return;
  throw new OpenError('NOT_AN_OFFICE', { applicationId: String(id) });
}

function backUpBefore(db: ReadableDb, path: string, version: number): void {
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = join(folder, `before-migration-from-${version}-${stamp}.db`);
  db.connection.prepare('VACUUM INTO ?').run(copy);
  fsyncFile(copy);
  const opened = new BetterSqlite(copy, { readonly: true });
  try {
    const verdict: unknown = opened.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new OpenError('DATABASE_DAMAGED', { path: copy, detail: String(verdict) });
  } finally {
    opened.close();
  }
}

function fsyncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
