import { describe, expect, it } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { day } from '../../../../shared/domain/day.ts';
import {
  receiptsQuery,
  reversalsQuery,
  type ReceiptFilter,
} from '../../../../electron/cashier/receipts/receipt-list.repository.ts';
import { everyReceipt } from '../../../../electron/cashier/receipts/receipt-view.ts';
import { openCounter, tendered, type Counter } from '../../../support/open-counter.ts';
import { openLedger } from '../../../support/open-ledger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the list of receipts', () => {
  it('gives the newest first, a page at a time, each receipt once', async () => {
    const counter = await openCounter(() => []);
    for (const amount of [100, 200, 300, 400, 500]) await prepay(counter, amount);

    const first = await list(counter, { limit: 2 });
    const second = await list(counter, { limit: 2, beforeSeq: first.nextBeforeSeq });
    const third = await list(counter, { limit: 2, beforeSeq: second.nextBeforeSeq });

    expect([first, second, third].map((page) => page.rows.map((row) => row.amountFen))).toEqual([
      [500, 400],
      [300, 200],
      [100],
    ]);
    expect(third.nextBeforeSeq).toBeNull();
  });

  it('finds a receipt by its whole number or by its figures', async () => {
    const counter = await openCounter(() => []);
    for (const amount of [100, 200, 300]) await prepay(counter, amount);

    const whole = await list(counter, { number: 'a-2026-000002' });
    const figures = await list(counter, { number: ' ２ ' });
    const none = await list(counter, { number: 'B-2026-000002' });

    expect(whole.rows.map((row) => row.amountFen)).toEqual([200]);
    expect(figures.rows.map((row) => row.amountFen)).toEqual([200]);
    expect(none.rows).toEqual([]);
  });

  it('filters by tender, room, cashier, day and state', async () => {
    const counter = await openCounter(() => []);
    await prepay(counter, 100, 'wechat');
    const cash = await prepay(counter, 200, 'cash');
    await counter.receive({
      roomId: counter.estate.neighbour,
      payerId: counter.estate.liu,
      prepayment: { amountFen: fen(300) },
      tenders: [tendered('cash', 300)],
    });
    await counter.cashier.call('receipts.void', {
      seq: cash.seq,
      reason: '金额写错',
      copiesInHand: true,
      approval: counter.manager.approval,
    });

    const amounts = async (filter: Partial<Input<'receipts.list'>>) =>
      (await list(counter, filter)).rows.map((row) => row.amountFen);

    expect(await amounts({ tender: 'wechat' })).toEqual([100]);
    expect(await amounts({ roomId: counter.estate.neighbour })).toEqual([300]);
    expect(await amounts({ cashierId: counter.cashier.id })).toEqual([300, 200, 100]);
    expect(await amounts({ cashierId: counter.manager.id })).toEqual([]);
    expect(await amounts({ fromDay: '2026-10-31', toDay: '2026-10-31' })).toEqual([300, 200, 100]);
    expect(await amounts({ fromDay: '2026-11-01' })).toEqual([]);
    expect(await amounts({ state: 'void' })).toEqual([200]);
    expect(await amounts({ state: 'valid' })).toEqual([300, 100]);
    expect(await amounts({ state: 'reversed' })).toEqual([]);
  });

  it('names the cashiers to filter by', async () => {
    const counter = await openCounter(() => []);

    const { people } = await counter.manager.call('receipts.cashiers', {});

    expect(people).toEqual([{ id: counter.cashier.id, name: counter.cashier.name }]);
  });

  const filters: readonly [string, Partial<ReceiptFilter>][] = [
    ['nothing', {}],
    ['a day', { fromDay: day('2026-10-31'), toDay: day('2026-10-31') }],
    ['a number', { numbers: ['A-2026-000001'] }],
    ['a room', { roomId: 1 }],
    ['a tender', { tender: 'cash' }],
    ['a cashier', { cashierId: 1 }],
    ['a state', { state: 'reversed' }],
  ];
  it.each(filters)('is read without scanning a growing table when filtered by %s', (_name, filter) => {
    const ledger = openLedger(temporaryFolder());
    const whole = { ...everything, ...filter };

    const plans = [receiptsQuery(whole), reversalsQuery(whole)].flatMap((query) => {
      const { sql, parameters } = query.compile();
      return ledger.db.connection.prepare(`explain query plan ${sql}`).all(...parameters);
    });
    ledger.close();

    expect(JSON.stringify(plans)).not.toMatch(
      /SCAN (receipt|entry|receipt_cancellation|receipt_tender|receipt_refund)\b/,
    );
  });
});

const everything: ReceiptFilter = {
  fromDay: null,
  toDay: null,
  numbers: null,
  roomId: null,
  tender: null,
  cashierId: null,
  state: null,
  beforeSeq: Number.MAX_SAFE_INTEGER,
  limit: 50,
};

function list(counter: Counter, filter: Partial<Input<'receipts.list'>>) {
  return counter.cashier.call('receipts.list', {
    ...everyReceipt,
    limit: 50,
    ...filter,
  });
}

function prepay(counter: Counter, amountFen: number, tender: 'cash' | 'wechat' = 'cash') {
  return counter.receive({
    prepayment: { amountFen: fen(amountFen) },
    tenders: [tendered(tender, amountFen)],
  });
}
