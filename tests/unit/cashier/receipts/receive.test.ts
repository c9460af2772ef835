import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import type { CounterEstate } from '../../../support/counter-estate.ts';
import { openCounter, pays, tendered } from '../../../support/open-counter.ts';

const threeMonths = (estate: CounterEstate) =>
  ['2026-08', '2026-09', '2026-10'].map((from) => ({
    roomId: estate.flat,
    payerId: estate.wang,
    feeItemId: estate.serviceFee,
    feeItemName: '物业服务费',
    from,
    amountFen: 16_284,
  }));

describe('a payment at the counter', () => {
  it('settles the charges chosen, and numbers the receipt in its series', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0, september = 0] = counter.charges;

    const receipt = await counter.receive({
      lines: [pays(august, 16_284), pays(september, 16_284)],
      tenders: [tendered('wechat', 32_568, '4200001234')],
    });

    expect(receipt).toMatchObject({ number: 'A-2026-000001', totalFen: 32_568, changeFen: 0 });
    expect(receipt.checkCode).toMatch(/^[0-9a-f]{8}$/);
    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.charges.map((charge) => [charge.periodFrom, charge.openFen])).toEqual([['2026-10', 16_284]]);
    const { rows } = await counter.cashier.call('receipts.listByRoom', {
      roomId: counter.estate.flat,
      beforeSeq: null,
      limit: 3,
    });
    expect(rows.map((row) => row.number)).toEqual(['A-2026-000001']);
    await expectCleanBooks(counter);
  });

  it('pays part of a charge and leaves the rest open', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;

    await counter.receive({ lines: [pays(august, 16_284, 10_000)], tenders: [tendered('cash', 10_000)] });

    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.charges[0]).toMatchObject({ id: august, amountFen: 16_284, openFen: 6_284 });
    expect(room.arrearsFen).toBe(6_284 + 2 * 16_284);
    await expectCleanBooks(counter);
  });

  it('takes several tenders in one receipt and gives change only from the cash', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;

    const receipt = await counter.receive({
      lines: [pays(august, 16_284)],
      tenders: [tendered('alipay', 6_284, '2026103122001'), tendered('cash', 10_000)],
      givenFen: fen(12_000),
    });

    expect(receipt.changeFen).toBe(2_000);
    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored).toMatchObject({
      state: 'valid',
      totalFen: 16_284,
      givenFen: 12_000,
      changeFen: 2_000,
      tenders: [
        { tender: 'alipay', amountFen: 6_284, reference: '2026103122001' },
        { tender: 'cash', amountFen: 10_000, reference: '' },
      ],
      undoneBy: 'void',
    });
    await expectCleanBooks(counter);
  });

  it('holds what no charge takes as a prepayment of the room and payer', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;

    await counter.receive({
      lines: [pays(august, 16_284)],
      prepayment: { amountFen: fen(3_716) },
      tenders: [tendered('cash', 20_000)],
    });

    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.prepayments).toEqual([
      { payerId: counter.estate.wang, payerName: '王秀兰', balanceFen: 3_716 },
    ]);
    await expectCleanBooks(counter);
  });

  it('pays a charge out of the prepayment', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;
    await counter.receive({
      prepayment: { amountFen: fen(20_000) },
      tenders: [tendered('pos', 20_000, '889')],
    });

    await counter.receive({ lines: [pays(august, 16_284)], tenders: [tendered('prepayment', 16_284)] });

    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.prepayments.map((held) => held.balanceFen)).toEqual([3_716]);
    await expectCleanBooks(counter);
  });

  it('takes money for a room that nobody is registered for, in the name that is given', async () => {
    const counter = await openCounter((estate) => [
      {
        roomId: estate.empty,
        payerId: null,
        feeItemId: estate.serviceFee,
        feeItemName: '物业服务费',
        from: '2026-10',
        amountFen: 5_000,
      },
    ]);
    const [charge = 0] = counter.charges;

    const receipt = await counter.receive({
      roomId: counter.estate.empty,
      payerId: null,
      payerName: '张代交',
      lines: [pays(charge, 5_000)],
      tenders: [tendered('cash', 5_000)],
    });

    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.payerName).toBe('张代交');
  });
});

describe('the same command twice', () => {
  it('takes the money once when Receive is clicked twice', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;
    const order = {
      ...emptyOrder(counter.estate),
      lines: [pays(august, 16_284)],
      tenders: [tendered('cash', 16_284)],
      requestId: randomUUID(),
    };

    const [first, second] = await Promise.all([
      counter.cashier.call('receipts.receive', order),
      counter.cashier.call('receipts.receive', order),
    ]);

    expect(second).toEqual(first);
    const { rows } = await counter.cashier.call('receipts.listByRoom', {
      roomId: counter.estate.flat,
      beforeSeq: null,
      limit: 10,
    });
    expect(rows).toHaveLength(1);
    await expectCleanBooks(counter);
  });

  it('is refused when the second one is another payment under the first one’s id', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0, september = 0] = counter.charges;
    const requestId = randomUUID();
    const common = { ...emptyOrder(counter.estate), tenders: [tendered('cash', 16_284)], requestId };
    await counter.cashier.call('receipts.receive', { ...common, lines: [pays(august, 16_284)] });

    const again = counter.cashier.call('receipts.receive', { ...common, lines: [pays(september, 16_284)] });

    await expect(again).rejects.toMatchObject({ code: 'REQUEST_REUSED' });
  });

  it('tells the second of two windows which receipt settled the charge', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;
    const order = { lines: [pays(august, 16_284)], tenders: [tendered('cash', 16_284)] };

    const [first, second] = await Promise.allSettled([counter.receive(order), counter.receive(order)]);

    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'CHARGE_ALREADY_SETTLED',
        facts: { feeItemName: '物业服务费', period: '2026-08', receiptNumber: 'A-2026-000001' },
      },
    });
    await expectCleanBooks(counter);
  });

  it('tells a window that saw the charge before part of it was paid', async () => {
    const counter = await openCounter(threeMonths);
    const [august = 0] = counter.charges;
    await counter.receive({ lines: [pays(august, 16_284, 6_284)], tenders: [tendered('cash', 6_284)] });

    const stale = counter.receive({ lines: [pays(august, 16_284)], tenders: [tendered('cash', 16_284)] });

    await expect(stale).rejects.toMatchObject({ code: 'CHARGE_CHANGED', facts: { openFen: 10_000 } });
  });
});

async function expectCleanBooks(counter: Awaited<ReturnType<typeof openCounter>>): Promise<void> {
  const { findings } = await counter.manager.call('integrity.check', {});
  expect(findings).toEqual([]);
}

function emptyOrder(estate: CounterEstate) {
  return { roomId: estate.flat, payerId: estate.wang, prepayment: null, givenFen: null, note: '' };
}
