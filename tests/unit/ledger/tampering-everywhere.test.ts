import { describe, expect, test } from 'vitest';
import { postedTableNames } from '../../../electron/ledger/posting.ts';
import { integrityChecks } from '../../../electron/rooms.ts';
import type { ReadableDb } from '../../../electron/database/connection.ts';
import { day } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { openBillingOffice, type BillingOffice } from '../../support/billing-office.ts';
import { openCountingOffice } from '../../support/counting-office.ts';
import { inNotes } from '../../support/in-notes.ts';
import { openLedger } from '../../support/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a database changed behind the app', () => {
  test('is found whichever column of whichever posted table was changed', async () => {
    const books = await openBillingOffice('2026-10-30T09:00:00.000+08:00');
    await workThrough(books);
    const { used, unseen } = books.closedBooks(tamperEverywhere);
    expect(unseen).toEqual([]);
    expect(used).toEqual(['entry', 'entry_line', ...postedTableNames.filter((table) => !isOfStore(table))]);
  });

  test('is found whichever column of whichever document of the store was changed', async () => {
    const store = await openWorkedStore();
    const { used, unseen } = store.closedBooks(tamperEverywhere);
    expect(unseen).toEqual([]);
    expect(used.filter((table) => !table.startsWith('entry'))).toEqual(postedTableNames.filter(isOfStore));
  });

  test.each([
    [
      'stock on hand',
      `update stock_on_hand set quantity_thousandths = quantity_thousandths + 1`,
      'STOCK_ON_HAND_WRONG',
    ],
    ['a month’s sums', `update stock_month set out_fen = out_fen + 1`, 'STOCK_MONTH_WRONG'],
    ['a month’s opening', `update stock_month set opening_thousandths = 1`, 'STOCK_MONTH_WRONG'],
    ['a lot that is gone', `delete from stock_lot`, 'STOCK_LOTS_WRONG'],
    [
      'the balance of an item',
      `update balance set balance_fen = balance_fen - 1 where account_code = '1405'`,
      'STOCK_VALUE_DISAGREES',
    ],
  ])('is found by the check of the store: %s', async (_name, change, code) => {
    const store = await openWorkedStore();
    expect(store.closedBooks((db) => findingsAfter(db, change))).toContain(code);
  });

  test.each([
    [
      'an open charge that is gone',
      `delete from open_charge where charge_id = (select max(charge_id) from open_charge)`,
      'OPEN_CHARGE_WRONG',
    ],
    [
      'an open charge moved to another room',
      `update open_charge set room_id = room_id + 1`,
      'OPEN_CHARGE_WRONG',
    ],
    ['a due day put off', `update open_charge set due_day = '2027-01-01'`, 'OPEN_CHARGE_WRONG'],
    [
      'a billed month that is gone',
      `delete from billed_month where charge_id = (select max(charge_id) from billed_month)`,
      'BILLED_MONTH_WRONG',
    ],
    [
      'a billed month of another room',
      `update billed_month set room_id = 99 where charge_id = (select max(charge_id) from billed_month)`,
      'BILLED_MONTH_WRONG',
    ],
    ['a series set back', `update series set last_number = last_number - 1 where name = 'A'`, 'NUMBER_GAP'],
    ['a series moved on', `update series set last_number = last_number + 1 where name = 'B'`, 'NUMBER_GAP'],
    [
      'the balance of a prepayment',
      `update balance set balance_fen = balance_fen - 1 where account_code = '2203'`,
      'PREPAYMENTS_DISAGREE',
    ],
    ['the head of the chain', `update chain_head set seq = seq - 1`, 'CHAIN_HEAD_WRONG'],
    [
      'the audit trail cut off before a closing',
      `delete from audit_event where seq > 3`,
      'AUDIT_CHAIN_BROKEN',
    ],
    ['an event rewritten', `update audit_event set subject = 'x' where seq = 2`, 'AUDIT_CHAIN_BROKEN'],
  ])('is found by the check: %s', async (_name, change, code) => {
    const books = await openBillingOffice('2026-10-30T09:00:00.000+08:00');
    await workThrough(books);
    const found = books.closedBooks((db) => findingsAfter(db, change));
    expect(found).toContain(code);
  });
});

/** Two days in which every kind of document is made at least once. */
async function workThrough(books: BillingOffice): Promise<void> {
  const { cashier, manager, flat, wang, clock } = books;
  const approval = manager.approval;
  await books.receive({ roomId: flat, payerId: wang, amount: 20_000, prepay: true });
  const { runSeq } = await books.bill({ month: '2026-10' });
  await books.reverse(runSeq, [books.neighbour]);
  const wrong = await books.receive({ roomId: flat, payerId: wang, amount: 700, prepay: true });
  await cashier.call('receipts.void', { seq: wrong.seq, reason: '金额录错', copiesInHand: true, approval });
  const kept = await books.receive({ roomId: flat, payerId: wang, amount: 900, prepay: true });
  await cashier.call('shifts.deposit', { amountFen: 5_000, reference: '0031' });
  await countAndSign(books, '2026-10-30');

  clock.moveTo('2026-11-02T09:00:00.000+08:00');
  await books.receive({ roomId: flat, payerId: wang, amount: 100, prepay: true });
  await cashier.call('receipts.reverse', { seq: kept.seq, reason: '退款', refund: 'cash', approval });
  await books.bill({ month: '2026-11' });
  await countAndSign(books, '2026-11-02');
}

async function countAndSign({ cashier, manager }: BillingOffice, date: string): Promise<void> {
  const { shift } = await cashier.call('shifts.current', {});
  if (shift === null) throw new Error('No shift is open.');
  const { drawer } = await cashier.call('shifts.summary', { shiftSeq: shift.shiftSeq });
  await cashier.call('shifts.close', {
    shiftSeq: shift.shiftSeq,
    lines: inNotes(drawer.expectedFen),
    retainedFloatFen: drawer.openingFloatFen,
    expectedFen: drawer.expectedFen,
    reason: '',
  });
  await manager.call('day.close', { day: day(date) });
}

/** What the check finds after a change made past triggers and constraints, which is then taken back. */
function findingsAfter(db: ReadableDb, change: string): string[] {
  const { connection } = db;
  const triggers = connection.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all();
  connection.pragma('foreign_keys = off');
  connection.pragma('ignore_check_constraints = on');
  connection.exec('begin');
  for (const trigger of triggers) connection.exec(`drop trigger ${String(trigger)}`);
  connection.exec(change);
  const findings = integrityChecks.flatMap((check) => check(db)).map(({ code }) => code);
  connection.exec('rollback');
  // Dropping the triggers is itself found; what counts here is what else is.
  return findings.filter((code) => code !== 'SCHEMA_CHANGED');
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Tables that have rows, and the columns of them that may be changed without the check noticing. */
function tamperEverywhere(db: ReadableDb): { used: string[]; unseen: string[] } {
  const used = ['entry', 'entry_line', ...postedTableNames].filter(
    (table) => db.connection.prepare(`select 1 from ${table} limit 1`).get() !== undefined,
  );
  const unseen = used.flatMap((table) =>
    columnsOf(db, table)
      .filter((column) => findingsAfter(db, changeOf(table, column)).length === 0)
      .map(({ name }) => `${table}.${name}`),
  );
  return { used, unseen };
}

const tablesOfStore: ReadonlySet<string> = new Set([
  'valuation',
  'stock_document',
  'stock_movement',
  'goods_in_line',
  'price_settlement',
  'lot_use',
  'stock_count',
  'count_line',
  'count_result',
]);

function isOfStore(table: string): boolean {
  return tablesOfStore.has(table);
}

/** A store under FIFO in which every kind of row was made at least once. */
async function openWorkedStore(): Promise<{ closedBooks<Result>(look: (db: ReadableDb) => Result): Result }> {
  const folder = temporaryFolder();
  const office = await openCountingOffice(folder, 'fifo');
  const [broom = 0] = office.itemIds;
  const { documentSeq } = await office.receive(broom, 5, 5000, { provisional: true });
  await office.storekeeper.call('stock.settlePrice', {
    documentSeq,
    invoiceNumber: '0031',
    lines: [{ lineNo: 1, amountFen: fen(6000) }],
  });
  await office.issue(1, 3);
  const { countSeq } = await office.open();
  await office.enterAll(countSeq, [21, 10, 5]);
  await office.explain(countSeq, 1, 'lost');
  await office.post(countSeq);
  office.close();
  return {
    closedBooks(look) {
      const ledger = openLedger(folder, office.clock);
      try {
        return look(ledger.db);
      } finally {
        ledger.close();
      }
    },
  };
}

function columnsOf(db: ReadableDb, table: string): Column[] {
  return db.connection.prepare<[string], Column>('select name, type from pragma_table_info(?)').all(table);
}

/** Changes one column of the last row to something it was not; a blank is filled. */
function changeOf(table: string, { name, type }: Column): string {
  const other = type === 'INTEGER' ? `coalesce("${name}", 0) + 7000000` : `coalesce("${name}", '') || 'x'`;
  const last =
    table === 'entry'
      ? `seq = (select max(seq) from entry)`
      : `entry_seq = (select max(entry_seq) from ${table})`;
  return `update ${table} set "${name}" = ${other} where ${last}`;
}
