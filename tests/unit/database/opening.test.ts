import BetterSqlite from 'better-sqlite3';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect, inTransaction } from '../../../electron/database/connection.ts';
import { openBooks } from '../../../electron/database/open.ts';
import type { OpenError } from '../../../electron/database/open-error.ts';
import { fixedClock } from '../../../electron/office/clock.ts';
import { openLedger } from '../../support/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = fixedClock('2026-10-31T10:00:00.000+08:00');

describe('opening the books', () => {
  test.each([
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['trusted_schema', 0],
  ])('sets %s to %s', (pragma, value) => {
    const ledger = openLedger(temporaryFolder());
    expect(ledger.db.connection.pragma(pragma, { simple: true })).toBe(value);
    ledger.close();
  });

  test('a second opening while the first is at work is refused', () => {
    const folder = temporaryFolder();
    const ledger = openLedger(folder);
    expect(() => openBooks(join(folder, 'office.db'), clock)).toThrow(openError('DATABASE_LOCKED'));
    ledger.close();
  });

  test('a file that is no database stops the app and is left as it was', () => {
    const path = join(temporaryFolder(), 'office.db');
    writeFileSync(path, '这不是数据库。'.repeat(500));
    const before = readFileSync(path);
    expect(() => openBooks(path, clock)).toThrow(openError('DATABASE_DAMAGED'));
    expect(readFileSync(path)).toEqual(before);
  });

  test('a database of another program is not taken for ours', () => {
    const path = join(temporaryFolder(), 'office.db');
    const other = new BetterSqlite(path);
    other.exec('create table notes (body text)');
    other.close();
    expect(() => openBooks(path, clock)).toThrow(openError('NOT_AN_OFFICE'));
  });

  test('a database from a newer version is refused', () => {
    const folder = temporaryFolder();
    openLedger(folder).close();
    const path = join(folder, 'office.db');
    const newer = new BetterSqlite(path);
    newer.pragma('user_version = 9990');
    newer.close();
    expect(() => openBooks(path, clock)).toThrow(openError('DATABASE_NEWER'));
  });

  test('pages overwritten with zeros are seen before anybody works', () => {
    const folder = temporaryFolder();
    openLedger(folder).close();
    const path = join(folder, 'office.db');
    const bytes = readFileSync(path);
    bytes.fill(0, 4096 * 2, 4096 * 8);
    writeFileSync(path, bytes);
    expect(() => openBooks(path, clock)).toThrow(openError('DATABASE_DAMAGED'));
  });

  test('a synchronised folder is refused', () => {
    const folder = join(temporaryFolder(), 'OneDrive', '物业');
    mkdirSync(folder, { recursive: true });
    expect(() => openBooks(join(folder, 'office.db'), clock)).toThrow(openError('FOLDER_SHARED'));
  });
});

describe('a transaction', () => {
  test('is all or nothing, and what should follow the commit does not follow a rollback', () => {
    const db = connect(join(temporaryFolder(), 'plain.db'));
    const followed: string[] = [];
    inTransaction(db, (trx) => {
      trx.connection.exec('create table t (n integer) strict');
      trx.afterCommit.push(() => followed.push('committed'));
    });
    expect(() =>
      inTransaction(db, (trx) => {
        trx.connection.exec('insert into t values (1)');
        trx.afterCommit.push(() => followed.push('never'));
        throw new Error('half way');
      }),
    ).toThrow('half way');
    expect(db.connection.prepare('select count(*) from t').pluck().get()).toBe(0);
    expect(followed).toEqual(['committed']);
    db.connection.close();
  });

  test('does not nest', () => {
    const db = connect(join(temporaryFolder(), 'plain.db'));
    expect(() => inTransaction(db, () => inTransaction(db, () => undefined))).toThrow(/do not nest/);
    db.connection.close();
  });

  test('a full disk rolls back, reads go on, and work resumes when there is room again', () => {
    const db = connect(join(temporaryFolder(), 'plain.db'));
    inTransaction(db, (trx) =>
      trx.connection.exec(`create table t (body text) strict; insert into t values ('kept')`),
    );
    const pages = Number(db.connection.pragma('page_count', { simple: true }));
    db.connection.pragma(`max_page_count = ${pages + 2}`);
    const fill = () =>
      inTransaction(db, (trx) => {
        for (let row = 0; row < 200; row += 1)
          trx.connection.prepare('insert into t values (?)').run('x'.repeat(4000));
      });
    expect(fill).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(db.connection.prepare('select body from t').pluck().all()).toEqual(['kept']);
    db.connection.pragma('max_page_count = 1000000');
    fill();
    expect(db.connection.prepare('select count(*) from t').pluck().get()).toBe(201);
    db.connection.close();
  });
});

function openError(code: OpenError['code']) {
  return expect.objectContaining({ name: 'OpenError', code });
}
