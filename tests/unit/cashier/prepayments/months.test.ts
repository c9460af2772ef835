import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import { openCounter, tendered, type Counter } from '../../../support/open-counter.ts';

describe('prepaying future months', () => {
  it('comes to what those months will be billed at, item by item, with its formula', async () => {
    const counter = await openCounter(() => []);

    const plan = await planOf(counter, 12);

    expect(plan.items).toEqual([
      {
        feeItemId: counter.estate.serviceFee,
        feeItemName: '物业服务费',
        unitLabel: '㎡·月',
        periodFrom: '2026-10',
        periodTo: '2027-09',
        months: 12,
        quantityThousandths: 88_020,
        priceTenThousandths: 18_500,
        // 162.84 a month, as each month's bill is rounded by itself.
        amountFen: 195_408,
      },
    ]);
  });

  it('starts after the months already billed', async () => {
    const counter = await openCounter((estate) => [
      {
        roomId: estate.flat,
        payerId: estate.wang,
        feeItemId: estate.serviceFee,
        feeItemName: '物业服务费',
        from: '2026-10',
        to: '2026-12',
        amountFen: 48_852,
      },
    ]);

    const plan = await planOf(counter, 1);

    expect(plan.items.map((item) => item.periodFrom)).toEqual(['2027-01']);
  });

  it('starts after the months already prepaid, unless that receipt was voided', async () => {
    const counter = await openCounter(() => []);
    const receipt = await prepayMonths(counter, 2);
    const after = await planOf(counter, 1);
    await counter.cashier.call('receipts.void', {
      seq: receipt.seq,
      reason: '月数写错',
      copiesInHand: true,
      approval: counter.manager.approval,
    });

    const again = await planOf(counter, 1);

    expect(after.items.map((item) => item.periodFrom)).toEqual(['2026-12']);
    expect(again.items.map((item) => item.periodFrom)).toEqual(['2026-10']);
  });

  it('is shown with its months on the receipt, and held as one prepayment', async () => {
    const counter = await openCounter(() => []);

    const receipt = await prepayMonths(counter, 3);

    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.lines).toMatchObject([
      {
        kind: 'prepayment',
        feeItemName: '物业服务费',
        periodFrom: '2026-10',
        periodTo: '2026-12',
        months: 3,
        amountFen: 48_852,
      },
    ]);
    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.prepayments.map((held) => held.balanceFen)).toEqual([48_852]);
  });

  it('is drawn by the bill run of those months until it is used up', async () => {
    const counter = await openCounter(() => []);
    await prepayMonths(counter, 1);

    await runBills(counter, '2026-10');

    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.charges).toEqual([]);
    expect(room.prepayments).toEqual([]);
    const { findings } = await counter.manager.call('integrity.check', {});
    expect(findings).toEqual([]);
  });

  it('can’t be voided once a bill run has drawn it', async () => {
    const counter = await openCounter(() => []);
    const receipt = await prepayMonths(counter, 1);
    await runBills(counter, '2026-10');

    const refused = counter.cashier.call('receipts.void', {
      seq: receipt.seq,
      reason: '月数写错',
      copiesInHand: true,
      approval: counter.manager.approval,
    });

    await expect(refused).rejects.toMatchObject({
      code: 'RECEIPT_PREPAYMENT_USED',
      facts: { usedFen: 16_284 },
    });
  });

  it('is whole cycles where the fee is billed by the quarter, and nothing where no quarter begins', async () => {
    const counter = await openCounter(() => []);
    const quarter = await counter.cashier.call('counter.prepaymentPlan', {
      roomId: counter.estate.carSpace,
      payerId: counter.estate.wang,
      months: 1,
    });
    counter.clock.moveTo('2026-11-01T09:00:00.000+08:00');
    const none = await counter.cashier.call('counter.prepaymentPlan', {
      roomId: counter.estate.carSpace,
      payerId: counter.estate.wang,
      months: 1,
    });

    expect(quarter.items).toMatchObject([
      { periodFrom: '2026-10', periodTo: '2026-12', months: 3, amountFen: 45_000 },
    ]);
    expect(none).toEqual({ items: [], totalFen: 0 });
  });

  it('is refused where no bill is to come in those months', async () => {
    const counter = await openCounter(() => []);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');

    const refused = counter.receive({
      roomId: counter.estate.carSpace,
      prepayment: { amountFen: fen(100), plan: { months: 1, expectedFen: fen(100) } },
      tenders: [tendered('cash', 100)],
    });

    await expect(refused).rejects.toMatchObject({
      code: 'PREPAYMENT_PLAN_EMPTY',
      facts: { roomLabel: '地下车库B1-048' },
    });
  });

  it('leaves what is above the plan as a general prepayment', async () => {
    const counter = await openCounter(() => []);

    const receipt = await counter.receive({
      prepayment: { amountFen: fen(20_000), plan: { months: 1, expectedFen: fen(16_284) } },
      tenders: [tendered('cash', 20_000)],
    });

    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.lines.map((line) => [line.feeItemName, line.amountFen])).toEqual([
      ['物业服务费', 16_284],
      ['', 3_716],
    ]);
  });
});

function planOf(counter: Counter, months: number) {
  return counter.cashier.call('counter.prepaymentPlan', {
    roomId: counter.estate.flat,
    payerId: counter.estate.wang,
    months,
  });
}

async function prepayMonths(counter: Counter, months: number) {
  const { totalFen } = await planOf(counter, months);
  return counter.receive({
    prepayment: { amountFen: totalFen, plan: { months, expectedFen: totalFen } },
    tenders: [tendered('cash', totalFen)],
  });
}

async function runBills(counter: Counter, month: string): Promise<void> {
  const scope = { month };
  const { previewHash } = await counter.cashier.call('bills.preview', scope);
  await counter.cashier.call('bills.commit', { ...scope, previewHash });
}
