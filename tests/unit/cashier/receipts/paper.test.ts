import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCapitals, writeCapitals } from '../../../../shared/domain/capitals.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import type { CounterEstate } from '../../../support/counter-estate.ts';
import { openCounter, pays, tendered, type Counter } from '../../../support/open-counter.ts';

const october = (estate: CounterEstate) => [
  {
    roomId: estate.flat,
    payerId: estate.wang,
    feeItemId: estate.serviceFee,
    feeItemName: '物业服务费',
    from: '2026-10',
    amountFen: 16_284,
  },
];

describe('the paper of a receipt (A1)', () => {
  it('bears number, day, payer, room, each line’s reason, figures and capitals, tenders and the check code', async () => {
    const counter = await openCounter(october);
    const receipt = await receiveOctober(counter);

    const paper = await counter.cashier.call('receipts.printable', { seq: receipt.seq });

    expect(paper).toMatchObject({
      kind: 'receipt',
      number: 'A-2026-000001',
      state: 'valid',
      day: '2026-10-31',
      payeeName: '绿苑物业服务有限公司',
      roomLabel: '1号楼1单元101',
      payerName: '王秀兰',
      totalFen: 16_284,
      totalCapitals: '壹佰陆拾贰元捌角肆分',
      tenders: [{ tender: 'cash', amountFen: 16_284, reference: '' }],
      givenFen: 20_000,
      changeFen: 3_716,
      cashierName: counter.cashier.name,
      checkCode: receipt.checkCode,
      nth: 0,
      paper: 'A4-half',
      copies: ['stub', 'receipt', 'book'],
    });
    expect(paper.lines).toMatchObject([
      {
        kind: 'charge',
        feeItemName: '物业服务费',
        periodFrom: '2026-10',
        periodTo: '2026-10',
        quantityThousandths: 88_020,
        priceTenThousandths: 18_500,
        unitLabel: '㎡·月',
        amountFen: 16_284,
        chargeFen: null,
      },
    ]);
  });

  it('says which printing it is: the first is no reprint, the second is 补打 第1次', async () => {
    const counter = await openCounter(october);
    const { seq } = await receiveOctober(counter);

    const first = await counter.cashier.call('receipts.recordPrint', { seq });
    const second = await counter.manager.call('receipts.recordPrint', { seq });

    expect([first.nth, second.nth]).toEqual([1, 2]);
    const paper = await counter.cashier.call('receipts.printable', { seq });
    expect(paper.nth).toBe(2);
    const stored = await counter.cashier.call('receipts.get', { seq });
    expect(stored.prints.map((print) => [print.nth, print.byName])).toEqual([
      [1, counter.cashier.name],
      [2, counter.manager.name],
    ]);
  });

  it('of a void receipt says so, and a void has no paper of its own', async () => {
    const counter = await openCounter(october);
    const { seq } = await receiveOctober(counter);
    const cancellation = await counter.cashier.call('receipts.void', {
      seq,
      reason: '金额写错',
      copiesInHand: true,
      approval: counter.manager.approval,
    });

    const paper = await counter.cashier.call('receipts.printable', { seq });

    expect(paper).toMatchObject({ state: 'void', reason: '金额写错' });
    const ofTheVoid = counter.cashier.call('receipts.printable', { seq: cancellation.seq });
    await expect(ofTheVoid).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const printed = counter.cashier.call('receipts.recordPrint', { seq: cancellation.seq });
    await expect(printed).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a reversal names the original, who checked it, and writes the amount positive', async () => {
    const counter = await openCounter(october);
    const receipt = await receiveOctober(counter);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');
    const reversal = await counter.cashier.call('receipts.reverse', {
      seq: receipt.seq,
      reason: '重复收款',
      refund: 'original',
      approval: counter.manager.approval,
    });

    const paper = await counter.cashier.call('receipts.printable', { seq: reversal.seq });
    const original = await counter.cashier.call('receipts.printable', { seq: receipt.seq });

    expect(paper).toMatchObject({
      kind: 'reversal',
      number: 'A-2026-000002',
      counterpartNumber: 'A-2026-000001',
      day: '2026-11-01',
      totalFen: 16_284,
      totalCapitals: '壹佰陆拾贰元捌角肆分',
      reason: '重复收款',
      reviewerName: counter.manager.name,
      checkCode: reversal.checkCode,
    });
    expect(original).toMatchObject({ state: 'reversed', counterpartNumber: 'A-2026-000002' });
  });

  it('has capitals that read back as the figures, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (amount) => {
        expect(parseCapitals(writeCapitals(fen(amount)))).toEqual({ ok: true, value: amount });
      }),
      { seed: 20261031, numRuns: 500 },
    );
  });

  it('is refused for a number that is no receipt', async () => {
    const counter = await openCounter(() => []);

    const refused = counter.cashier.call('receipts.get', { seq: 9_999 });

    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { noun: 'receipt' } });
  });
});

function receiveOctober(counter: Counter) {
  const [charge = 0] = counter.charges;
  return counter.receive({
    lines: [pays(charge, 16_284)],
    tenders: [tendered('cash', 16_284)],
    givenFen: fen(20_000),
  });
}
