import { existsSync } from 'node:fs';
import type { Clock } from '../office/clock.ts';
import { openAnchor, readAnchor, type Anchor } from '../ledger/anchor.ts';
import { recordEvent } from '../ledger/audit.ts';
import { findEntryHash, findHead } from '../ledger/chain.repository.ts';
import { connect, inTransaction, type ReadableDb } from './connection.ts';
import { assertLocalFolder } from './folder.ts';
import { expectedSchemaHash, migrate, schemaHash } from './migrate.ts';
import { OpenError } from './open-error.ts';

/** The open books: database and sidecar. */
export interface Books {
  readonly db: ReadableDb;
  readonly anchor: Anchor;
  close(): void;
}

/**
 * Opens the books and makes sure of them before anybody works: folder, lock and pragmas, quick check, migrations,
 * schema, and that the database is not behind its sidecar (a damaged WAL or an old copy put back).
 * @throws OpenError naming what is wrong; the file is left as it was found.
 */
export function openBooks(path: string, clock: Clock): Books {
  assertLocalFolder(path);
  const isNew = !existsSync(path);
  const anchorPath = `${path}.anchor`;
  const point = readAnchor(anchorPath);
  if (isNew && point !== undefined)
    throw new OpenError('ANCHOR_AHEAD', { databaseSeq: '0', anchorSeq: String(point.seq) });
  const db = connect(path);
  try {
    assertSound(db, path);
    migrate(db, path);
    assertSchema(db);
    assertNotBehind(db, point);
    const anchor = openAnchor(anchorPath);
    const head = findHead(db);
    if (point === undefined && head !== undefined) {
      inTransaction(db, (trx) =>
        recordEvent(trx, { clock }, null, {
          kind: 'anchor-recreated',
          subject: 'ledger',
          details: { seq: head.seq },
        }),
      );
    }
    if (head !== undefined && (point === undefined || point.seq < head.seq))
      anchor.append({ seq: head.seq, hash: head.hash, perpetualFen: head.perpetual_fen });
    return {
      db,
      anchor,
      close() {
        anchor.close();
        db.connection.pragma('wal_checkpoint(TRUNCATE)');
        db.connection.close();
      },
    };
  } catch (error) {
    db.connection.close();
    throw OpenError.from(error, path);
  }
}

function assertSound(db: ReadableDb, path: string): void {
  const verdict: unknown = db.connection.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new OpenError('DATABASE_DAMAGED', { path, detail: String(verdict) });
}

function assertSchema(db: ReadableDb): void {
  if (schemaHash(db.connection) !== expectedSchemaHash())
    throw new OpenError('SCHEMA_CHANGED', {
      detail: 'A table, index or trigger is not as this version made it.',
    });
}

function assertNotBehind(db: ReadableDb, point: { seq: number; hash: string } | undefined): void {
  if (point === undefined) return;
  const head = findHead(db);
  const facts = { databaseSeq: String(head?.seq ?? 0), anchorSeq: String(point.seq) };
  if (head === undefined || head.seq < point.seq) throw new OpenError('ANCHOR_AHEAD', facts);
  if (findEntryHash(db, point.seq) !== point.hash) throw new OpenError('ANCHOR_MISMATCH', facts);
}
