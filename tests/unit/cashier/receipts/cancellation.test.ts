import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import type { CounterEstate } from '../../../support/counter-estate.ts';
import { openCounter, pays, tendered, type Counter } from '../../../support/open-counter.ts';

const twoMonths = (estate: CounterEstate) =>
  ['2026-09', '2026-10'].map((from) => ({
    roomId: estate.flat,
    payerId: estate.wang,
    feeItemId: estate.serviceFee,
    feeItemName: '物业服务费',
    from,
    amountFen: 16_284,
  }));

const reason = '交款人要求改付下月';

describe('voiding a receipt (作废) while its shift is open', () => {
  it('leaves bills, prepayment and balances exactly as they were', async () => {
    const counter = await openCounter(twoMonths);
    const before = await standing(counter);
    const receipt = await receiveMixed(counter);

    await voided(counter, receipt.seq);

    expect(await standing(counter)).toEqual(before);
    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored).toMatchObject({
      state: 'void',
      undoneBy: null,
      cancellation: { kind: 'void', number: null, reason, approverName: counter.manager.name },
    });
  });

  it('keeps the number used: the next receipt takes the next one', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);

    await voided(counter, receipt.seq);
    const next = await receiveMixed(counter);

    expect([receipt.number, next.number]).toEqual(['A-2026-000001', 'A-2026-000002']);
  });

  it('gives back a prepayment that paid a charge', async () => {
    const counter = await openCounter(twoMonths);
    const [september = 0] = counter.charges;
    await counter.receive({ prepayment: { amountFen: fen(20_000) }, tenders: [tendered('cash', 20_000)] });
    const before = await standing(counter);
    const drawn = await counter.receive({
      lines: [pays(september, 16_284)],
      tenders: [tendered('prepayment', 16_284)],
    });

    await voided(counter, drawn.seq);

    expect(await standing(counter)).toEqual(before);
  });

  it('is refused a second time', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await voided(counter, receipt.seq);

    const again = voided(counter, receipt.seq);

    await expect(again).rejects.toMatchObject({
      code: 'RECEIPT_ALREADY_VOID',
      facts: { number: receipt.number },
    });
  });

  it('is refused once the shift is closed', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();

    const late = voided(counter, receipt.seq);

    await expect(late).rejects.toMatchObject({
      code: 'RECEIPT_DAY_CLOSED',
      facts: { number: receipt.number, day: '2026-10-31' },
    });
  });

  it('is refused while its prepayment has been used, until what used it is undone', async () => {
    const counter = await openCounter(twoMonths);
    const [september = 0] = counter.charges;
    const prepaid = await counter.receive({
      prepayment: { amountFen: fen(20_000) },
      tenders: [tendered('cash', 20_000)],
    });
    const user = await counter.receive({
      lines: [pays(september, 16_284)],
      tenders: [tendered('prepayment', 16_284)],
    });

    const refused = voided(counter, prepaid.seq);

    await expect(refused).rejects.toMatchObject({
      code: 'RECEIPT_PREPAYMENT_USED',
      facts: { number: prepaid.number, usedFen: 16_284 },
    });
    await voided(counter, user.seq);
    await voided(counter, prepaid.seq);
    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
    expect(room.prepayments).toEqual([]);
  });

  it('is refused while the cash it would hand back lies in the bank', async () => {
    const counter = await openCounter(twoMonths);
    const [september = 0] = counter.charges;
    const paid = await counter.receive({
      lines: [pays(september, 16_284)],
      prepayment: { amountFen: fen(83_716) },
      tenders: [tendered('cash', 100_000)],
    });
    const mistaken = await counter.cashier.call('shifts.deposit', {
      amountFen: fen(100_000),
      reference: '0031',
    });

    await expect(voided(counter, paid.seq)).rejects.toMatchObject({
      code: 'CASH_NOT_IN_DRAWER',
      facts: { neededFen: 100_000, onHandFen: 50_000 },
    });
    await counter.cashier.call('shifts.reverseDeposit', {
      ...mistaken,
      reason: '还没有去银行',
      approval: counter.manager.approval,
    });
    await voided(counter, paid.seq);
  });

  it('needs a second person, and not the one who asks', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);

    const alone = counter.cashier.call('receipts.void', {
      seq: receipt.seq,
      reason,
      copiesInHand: true,
      approval: counter.cashier.approval,
    });

    await expect(alone).rejects.toMatchObject({ code: 'SECOND_PERSON_IS_SAME' });
  });
});

describe('reversing a receipt (红冲) after its shift', () => {
  it('restores the bills and prepayment today, under a number of its own that names the original', async () => {
    const counter = await openCounter(twoMonths);
    const before = await standing(counter);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');

    const reversal = await reversed(counter, receipt.seq, 'original');

    expect(reversal).toMatchObject({ number: 'A-2026-000002', cashFen: 10_000 });
    const after = await standing(counter);
    expect(after.open).toEqual(before.open);
    expect(after.prepayments).toEqual(before.prepayments);
    const { rows } = await counter.cashier.call('receipts.listByRoom', {
      roomId: counter.estate.flat,
      beforeSeq: null,
      limit: 10,
    });
    expect(rows.map((row) => [row.kind, row.number, row.amountFen, row.state, row.day])).toEqual([
      ['reversal', 'A-2026-000002', -20_000, 'reversed', '2026-11-01'],
      ['receipt', 'A-2026-000001', 20_000, 'reversed', '2026-10-31'],
    ]);
  });

  it('hands back by the tenders it came by', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');

    await reversed(counter, receipt.seq, 'original');

    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.cancellation?.refunds).toEqual([
      { tender: 'wechat', amountFen: 10_000, reference: '4200001' },
      { tender: 'cash', amountFen: 10_000, reference: '' },
    ]);
  });

  it('hands back in cash what came by other tenders, when that is asked', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');

    const reversal = await reversed(counter, receipt.seq, 'cash');

    expect(reversal.cashFen).toBe(20_000);
    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.cancellation?.refunds).toEqual([{ tender: 'cash', amountFen: 20_000, reference: '' }]);
    await expectCleanBooks(counter);
  });

  it('is refused a second time', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');
    await reversed(counter, receipt.seq, 'original');

    const again = reversed(counter, receipt.seq, 'original');

    await expect(again).rejects.toMatchObject({ code: 'RECEIPT_ALREADY_VOID' });
  });

  it('is refused while the shift is open: then the receipt is voided', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);

    const early = reversed(counter, receipt.seq, 'original');

    await expect(early).rejects.toMatchObject({ code: 'RECEIPT_DAY_STILL_OPEN' });
  });

  it('needs an open shift to hand the money back from', async () => {
    const counter = await openCounter(twoMonths);
    const receipt = await receiveMixed(counter);
    await counter.closeDay();
    counter.clock.moveTo('2026-11-01T08:30:00.000+08:00');

    const refused = reversed(counter, receipt.seq, 'original');

    await expect(refused).rejects.toMatchObject({ code: 'SHIFT_NOT_OPEN' });
  });

  it('lets the charge be paid again', async () => {
    const counter = await openCounter(twoMonths);
    const [september = 0] = counter.charges;
    const receipt = await counter.receive({
      lines: [pays(september, 16_284)],
      tenders: [tendered('cash', 16_284)],
    });
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');
    await reversed(counter, receipt.seq, 'original');

    const again = await counter.receive({
      lines: [pays(september, 16_284)],
      tenders: [tendered('transfer', 16_284, '建行 1101')],
    });

    expect(again.number).toBe('A-2026-000003');
    await expectCleanBooks(counter);
  });
});

function receiveMixed(counter: Counter) {
  const [september = 0] = counter.charges;
  return counter.receive({
    lines: [pays(september, 16_284)],
    prepayment: { amountFen: fen(3_716) },
    tenders: [tendered('wechat', 10_000, '4200001'), tendered('cash', 10_000)],
  });
}

function voided(counter: Counter, seq: number) {
  return counter.cashier.call('receipts.void', {
    seq,
    reason,
    copiesInHand: true,
    approval: counter.manager.approval,
  });
}

function reversed(counter: Counter, seq: number, refund: 'original' | 'cash') {
  return counter.cashier.call('receipts.reverse', {
    seq,
    reason,
    refund,
    approval: counter.manager.approval,
  });
}

/** What stands open and prepaid, and what the drawer holds; books that do not agree fail the test. */
async function standing(counter: Counter) {
  await expectCleanBooks(counter);
  const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });
  const { shift } = await counter.cashier.call('shifts.current', {});
  const summary =
    shift === null ? null : await counter.cashier.call('shifts.summary', { shiftSeq: shift.shiftSeq });
  return {
    open: room.charges.map((charge) => [charge.id, charge.openFen]),
    prepayments: room.prepayments,
    expectedCash: summary?.drawer.expectedFen,
  };
}

async function expectCleanBooks(counter: Counter): Promise<void> {
  const { findings } = await counter.manager.call('integrity.check', {});
  expect(findings).toEqual([]);
}
