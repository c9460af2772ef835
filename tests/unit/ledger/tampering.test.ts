import BetterSqlite from 'better-sqlite3';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenError } from '../../../electron/database/open-error.ts';
import { openBooks } from '../../../electron/database/open.ts';
import { checkLedger } from '../../../electron/ledger/integrity.ts';
import { postEntry } from '../../../electron/ledger/posting.ts';
import { fixedClock } from '../../../electron/office/clock.ts';
import { day } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { openLedger, type BareLedger } from '../../support/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = fixedClock('2026-10-31T10:00:00.000+08:00');

describe('posted rows', () => {
  test.each([
    ['an update', `update entry set day = '2026-10-30' where seq = 1`],
    ['a delete', `delete from entry where seq = 1`],
    ['a delete of a line', `delete from entry_line`],
    ['an update of a document', `update cash_deposit set amount_fen = 1`],
    [
      'a replace',
      `insert or replace into cash_deposit select entry_seq, shift_seq, 1, reference from cash_deposit`,
    ],
    [
      'a number out of sequence',
      `insert into entry select 9, kind, null, day, posted_at, posted_by, null, null, null, hash, previous_hash from entry`,
    ],
  ])('refuse %s', (_name, sql) => {
    const ledger = withOneDeposit(temporaryFolder());
    expect(() => ledger.db.connection.exec(sql)).toThrow(/append-only|already has this key|must follow/);
    expect(checkLedger(ledger.db)).toEqual([]);
    ledger.close();
  });
});

describe('a database changed behind the app', () => {
  test.each([
    ['the amount on a document', `update cash_deposit set amount_fen = amount_fen + 1`, 'CHAIN_BROKEN'],
    ['a reference text', `update cash_deposit set reference = 'x'`, 'CHAIN_BROKEN'],
    ['the reason of an entry', `update entry set reason = 'x' where seq = 2`, 'CHAIN_BROKEN'],
    ['both sides of an entry', `update entry_line set amount_fen = amount_fen * 2`, 'CHAIN_BROKEN'],
    ['a row added to a posted document', `insert into cash_count_line values (2, 1, 100, 3)`, 'CHAIN_BROKEN'],
    ['the carried balance', `update balance set balance_fen = balance_fen + 1`, 'BALANCE_WRONG'],
    ['the head', `update chain_head set perpetual_fen = 0`, 'CHAIN_HEAD_WRONG'],
  ])('is found by the check: %s', (_name, sql, code) => {
    const ledger = withOneDeposit(temporaryFolder());
    withoutTriggers(ledger, sql);
    expect(checkLedger(ledger.db).map((finding) => finding.code)).toContain(code);
    ledger.close();
  });

  test('a dropped trigger stops the start', () => {
    const folder = temporaryFolder();
    withOneDeposit(folder).close();
    tamper(folder, 'drop trigger entry_never_updated');
    expect(() => openBooks(join(folder, 'office.db'), clock)).toThrow(openError('SCHEMA_CHANGED'));
  });

  test('an older copy put back stops the start', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'office.db');
    withOneDeposit(folder).close();
    copyFileSync(path, `${path}.old`);
    const ledger = openLedger(folder);
    ledger.post((trx) => postEntry(trx, ledger.context, deposit(500)));
    ledger.close();
    copyFileSync(`${path}.old`, path);
    expect(() => openBooks(path, clock)).toThrow(openError('ANCHOR_AHEAD'));
  });

  test('a deleted write-ahead log stops the start', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'office.db');
    withOneDeposit(folder).close();
    const ledger = openLedger(folder);
    ledger.post((trx) => postEntry(trx, ledger.context, deposit(500)));
    const crashed = temporaryFolder();
    copyFileSync(path, join(crashed, 'office.db'));
    copyFileSync(`${path}.anchor`, join(crashed, 'office.db.anchor'));
    ledger.close();
    expect(() => openBooks(join(crashed, 'office.db'), clock)).toThrow(openError('ANCHOR_AHEAD'));
  });

  test('a deleted database beside its sidecar is never replaced by an empty office', () => {
    const folder = temporaryFolder();
    withOneDeposit(folder).close();
    rmSync(join(folder, 'office.db'));
    expect(() => openBooks(join(folder, 'office.db'), clock)).toThrow(openError('ANCHOR_AHEAD'));
  });

  test('another history of the same length stops the start', () => {
    const folder = temporaryFolder();
    withOneDeposit(folder).close();
    const anchor = join(folder, 'office.db.anchor');
    writeFileSync(anchor, readFileSync(anchor, 'utf8').replace(/[0-9a-f]{64}/g, 'a'.repeat(64)));
    expect(() => openBooks(join(folder, 'office.db'), clock)).toThrow(openError('ANCHOR_MISMATCH'));
  });

  test('a missing sidecar is made again and the fact is kept', () => {
    const folder = temporaryFolder();
    withOneDeposit(folder).close();
    rmSync(join(folder, 'office.db.anchor'));
    const books = openBooks(join(folder, 'office.db'), clock);
    const kinds = books.db.connection.prepare('select kind from audit_event').pluck().all();
    expect(kinds).toContain('anchor-recreated');
    books.close();
  });

  test('a torn last line of the sidecar is passed over', () => {
    const folder = temporaryFolder();
    withOneDeposit(folder).close();
    const anchor = join(folder, 'office.db.anchor');
    writeFileSync(anchor, `${readFileSync(anchor, 'utf8')}3 abc`);
    openBooks(join(folder, 'office.db'), clock).close();
  });
});

function withOneDeposit(folder: string): BareLedger {
  const ledger = openLedger(folder);
  ledger.post((trx) => {
    const { seq } = postEntry(trx, ledger.context, {
      kind: 'shift-open',
      day: day('2026-10-31'),
      document: (entrySeq) => ({
        rows: {
          shift: [
            {
              entry_seq: entrySeq,
              user_id: 1,
              day: day('2026-10-31'),
              opening_float_fen: fen(0),
              brought_forward_fen: fen(0),
              float_note: '',
            },
          ],
        },
        lines: [],
      }),
    });
    postEntry(trx, ledger.context, deposit(12_345, seq));
  });
  return ledger;
}

function deposit(amount: number, shiftSeq = 1) {
  return {
    kind: 'cash-deposit' as const,
    day: day('2026-10-31'),
    document: (entrySeq: number) => ({
      rows: {
        cash_deposit: [
          { entry_seq: entrySeq, shift_seq: shiftSeq, amount_fen: fen(amount), reference: '解款单 001' },
        ],
      },
      lines: [
        { account: '1002', amountFen: fen(amount) },
        { account: '100101', amountFen: fen(-amount) },
      ],
    }),
  };
}

/** What somebody with the file and a database tool could do: drop the guards, change, put them back. */
function withoutTriggers(ledger: BareLedger, sql: string): void {
  const triggers = ledger.db.connection
    .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all();
  for (const trigger of triggers) ledger.db.connection.exec(`drop trigger "${trigger.name}"`);
  ledger.db.connection.exec(sql);
  for (const trigger of triggers) ledger.db.connection.exec(trigger.sql);
}

function tamper(folder: string, sql: string): void {
  const connection = new BetterSqlite(join(folder, 'office.db'));
  connection.exec(sql);
  connection.close();
}

function openError(code: OpenError['code']) {
  return expect.objectContaining({ name: 'OpenError', code });
}
