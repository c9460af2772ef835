import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import type { CounterEstate } from '../../../support/counter-estate.ts';
import { openCounter, pays, tendered } from '../../../support/open-counter.ts';

/** 刘建国 has no tenure of 王秀兰's flat, yet a bill of August is in his name: it was withdrawn, or entered by mistake. */
const inTheNameOfLiu = (estate: CounterEstate) => [
  bill(estate, estate.liu, '2026-08'),
  bill(estate, estate.wang, '2026-09'),
];

describe('who may pay for a room', () => {
  it('is who pays today, and whoever a charge is still open for', async () => {
    const counter = await openCounter(inTheNameOfLiu);
    const { estate } = counter;

    const room = await counter.cashier.call('counter.room', { roomId: estate.flat });

    expect(room.payerId).toBe(estate.wang);
    expect(room.people.map((person) => person.personId)).toEqual([estate.wang]);
    expect(room.payers).toEqual([
      { personId: estate.wang, name: '王秀兰' },
      { personId: estate.liu, name: '刘建国' },
    ]);
  });

  it('stays on the list while a prepayment of theirs is left', async () => {
    const counter = await openCounter(inTheNameOfLiu);
    const { estate } = counter;
    const [august = 0] = counter.charges;
    const payers = async () =>
      (await counter.cashier.call('counter.room', { roomId: estate.flat })).payers.map(
        (each) => each.personId,
      );

    const receipt = await counter.receive({
      payerId: estate.liu,
      lines: [pays(august, 16_284)],
      prepayment: { amountFen: fen(716) },
      tenders: [tendered('cash', 17_000)],
    });
    expect(await payers()).toEqual([estate.wang, estate.liu]);
    const stored = await counter.cashier.call('receipts.get', { seq: receipt.seq });
    expect(stored.payerName).toBe('刘建国');
    const check = await counter.manager.call('integrity.check', {});
    expect(check.findings).toEqual([]);
  });

  it('is nobody whom neither the register nor the books name there', async () => {
    const counter = await openCounter((estate) => [bill(estate, estate.wang, '2026-09')]);
    const [september = 0] = counter.charges;

    const paying = counter.receive({
      payerId: counter.estate.liu,
      lines: [pays(september, 16_284)],
      tenders: [tendered('cash', 16_284)],
    });

    await expect(paying).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { noun: 'payer' } });
  });
});

describe('what a room owes', () => {
  it('is overdue from the day after its due day', async () => {
    const counter = await openCounter((estate) => [
      { ...bill(estate, estate.wang, '2026-09'), dueDay: '2026-10-30' },
      { ...bill(estate, estate.wang, '2026-10'), dueDay: '2026-10-31' },
    ]);

    const room = await counter.cashier.call('counter.room', { roomId: counter.estate.flat });

    expect(room).toMatchObject({ today: '2026-10-31', arrearsFen: 16_284, openFen: 32_568 });
    expect(room.charges.map((charge) => charge.overdueDays)).toEqual([1, 0]);
  });
});

function bill(estate: CounterEstate, payerId: number, from: string) {
  return {
    roomId: estate.flat,
    payerId,
    feeItemId: estate.serviceFee,
    feeItemName: '物业服务费',
    from,
    amountFen: 16_284,
  };
}
