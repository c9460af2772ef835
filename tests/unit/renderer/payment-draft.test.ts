import { describe, expect, it } from 'vitest';
import { day, month } from '../../../shared/domain/day.ts';
import { fen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { CounterCharge } from '../../../shared/contract/counter.ts';
import {
  addTender,
  changeTender,
  newDraft,
  payPart,
  reckon,
  removeTender,
  takeTender,
  tickNew,
  toggleAll,
  toggleCharge,
} from '../../../renderer/cashier/counter/payment-draft.ts';

const today = day('2026-10-31');
const charges = [
  charge(1, '2026-09-01', 10_000),
  charge(2, '2026-10-01', 20_000),
  charge(3, '2026-11-01', 30_000),
];

describe('what is typed at the counter', () => {
  it('begins with what is due ticked, all in cash', () => {
    const draft = newDraft(charges, today);

    expect(reckon(draft, charges, today, ZERO_FEN)).toMatchObject({
      totalFen: 30_000,
      tendered: [{ tender: 'cash', amountFen: 30_000 }],
      ready: true,
    });
  });

  it('spreads an amount over the oldest first and prepays the rest', () => {
    const draft = { ...newDraft(charges, today), amountFen: fen(65_000) };

    const reckoning = reckon(draft, charges, today, ZERO_FEN);

    expect([...reckoning.pays]).toEqual([
      [1, 10_000],
      [2, 20_000],
      [3, 30_000],
    ]);
    expect(reckoning.prepaymentFen).toBe(5_000);
  });

  it('keeps the spread as ticks once one of them is changed', () => {
    const spread = { ...newDraft(charges, today), amountFen: fen(15_000) };
    const before = reckon(spread, charges, today, ZERO_FEN);

    const changed = toggleCharge(spread, before.pays, 3);

    expect([...reckon(changed, charges, today, ZERO_FEN).pays]).toEqual([
      [1, 10_000],
      [2, 5_000],
      [3, 30_000],
    ]);
  });

  it('pays part of a charge, and is not ready while a part is nothing', () => {
    const draft = newDraft(charges, today);
    const { pays } = reckon(draft, charges, today, ZERO_FEN);

    const part = payPart(draft, pays, 1, fen(4_000));
    const nothing = payPart(draft, pays, 1, ZERO_FEN);

    expect(reckon(part, charges, today, ZERO_FEN)).toMatchObject({ totalFen: 24_000, ready: true });
    expect(reckon(nothing, charges, today, ZERO_FEN).ready).toBe(false);
  });

  it('forgets a charge that another window settled, and keeps the rest', () => {
    const draft = newDraft(charges, today);

    expect(reckon(draft, charges.slice(1), today, ZERO_FEN).totalFen).toBe(20_000);
  });

  it('ticks all, then none', () => {
    const all = toggleAll(newDraft(charges, today), charges);

    expect(reckon(all, charges, today, ZERO_FEN).totalFen).toBe(60_000);
    expect(reckon(toggleAll(all, charges), charges, today, ZERO_FEN)).toMatchObject({
      totalFen: 0,
      ready: false,
    });
  });

  it('gives the last tender whatever the others leave', () => {
    const split = addTender(takeTender(newDraft(charges, today), 'wechat'), fen(30_000));
    const typed = changeTender(split, 0, { amountFen: fen(12_000) });

    expect(reckon(typed, charges, today, ZERO_FEN).tendered).toEqual([
      { tender: 'wechat', amountFen: 12_000, reference: '' },
      { tender: 'cash', amountFen: 18_000, reference: '' },
    ]);
  });

  it('gives all to the tender that is left', () => {
    const split = addTender(newDraft(charges, today), fen(30_000));

    const one = removeTender(changeTender(split, 0, { amountFen: fen(10_000) }), 1);

    expect(reckon(one, charges, today, ZERO_FEN).tendered).toEqual([
      { tender: 'cash', amountFen: 30_000, reference: '' },
    ]);
  });

  it('ticks a charge just made, besides what an amount had been spread over', () => {
    const spread = { ...newDraft(charges, today), amountFen: fen(10_000) };
    const made = charge(9, '2026-12-01', 4_000);

    const { pays } = reckon(spread, charges, today, ZERO_FEN);
    const all = reckon(tickNew(spread, pays, 9), [...charges, made], today, ZERO_FEN);

    expect([...all.pays.keys()]).toEqual([...pays.keys(), 9]);
    expect(all.pays.get(9)).toBe(4_000);
  });

  it('forgets the cash given when cash is no longer paid with', () => {
    const given = { ...newDraft(charges, today), givenFen: fen(50_000) };

    expect(takeTender(given, 'wechat').givenFen).toBeNull();
  });
});

function charge(id: number, dueDay: string, openFen: number): CounterCharge {
  return {
    id,
    feeItemName: '物业服务费',
    method: 'area-month',
    unitLabel: '㎡·月',
    periodFrom: month(dueDay.slice(0, 7)),
    periodTo: month(dueDay.slice(0, 7)),
    dueDay: day(dueDay),
    overdueDays: 0,
    amountFen: fen(openFen),
    openFen: fen(openFen),
    otherPayerName: null,
    quantityThousandths: null,
    priceTenThousandths: null,
    months: 1,
    partDays: null,
    partOfDays: null,
    shareDays: null,
    shareOfDays: null,
    wholeFen: null,
    previousThousandths: null,
    currentThousandths: null,
    roundingFen: ZERO_FEN,
    note: '',
  };
}
