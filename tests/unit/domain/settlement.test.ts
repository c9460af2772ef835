import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../shared/domain/day.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import { settleChosen, settleOldestFirst } from '../../../shared/domain/settlement.ts';

const seed = 20261031;
const today = day('2026-10-31');

describe('a payment that names no charge (A7)', () => {
  it('fills the oldest due day first', () => {
    const charges = [
      charge('october', '2026-10-31', 10_000),
      charge('august', '2026-08-31', 10_000),
      charge('september', '2026-09-30', 10_000),
    ];

    const settlement = settleOldestFirst(charges, fen(15_000), today);

    expect(settlement).toEqual({
      allocations: [
        { chargeId: 'august', amountFen: 10_000 },
        { chargeId: 'september', amountFen: 5_000 },
      ],
      remainderFen: 0,
    });
  });

  it('reaches a charge that is not yet due only after all that are', () => {
    const charges = [charge('november', '2026-11-30', 10_000), charge('due today', '2026-10-31', 10_000)];

    const settlement = settleOldestFirst(charges, fen(12_000), today);

    expect(settlement.allocations).toEqual([
      { chargeId: 'due today', amountFen: 10_000 },
      { chargeId: 'november', amountFen: 2_000 },
    ]);
  });

  it('is shared in proportion among charges of one due day, to the fen', () => {
    const charges = [
      charge('service', '2026-10-31', 24_609),
      charge('water', '2026-10-31', 3_360),
      charge('lift', '2026-10-31', 5_000),
    ];

    const settlement = settleOldestFirst(charges, fen(10_000), today);

    expect(settlement.allocations).toEqual([
      { chargeId: 'service', amountFen: 7_464 },
      { chargeId: 'water', amountFen: 1_019 },
      { chargeId: 'lift', amountFen: 1_517 },
    ]);
  });

  it('leaves out a charge whose share would be nothing', () => {
    const charges = [charge('large', '2026-10-31', 100_000), charge('small', '2026-10-31', 1)];
    expect(settleOldestFirst(charges, fen(10), today).allocations).toEqual([
      { chargeId: 'large', amountFen: 10 },
    ]);
  });

  it('becomes a prepayment where no charge takes it', () => {
    const settlement = settleOldestFirst([charge('october', '2026-10-31', 10_000)], fen(12_345), today);
    expect(settlement).toEqual({
      allocations: [{ chargeId: 'october', amountFen: 10_000 }],
      remainderFen: 2_345,
    });
    expect(settleOldestFirst([], fen(500), today)).toEqual({ allocations: [], remainderFen: 500 });
  });

  it('of nothing settles nothing', () => {
    expect(settleOldestFirst([charge('october', '2026-10-31', 1)], fen(0), today)).toEqual({
      allocations: [],
      remainderFen: 0,
    });
  });

  it('is never negative, and meets no charge without anything open', () => {
    expect(() => settleOldestFirst([], fen(-1), today)).toThrow(RangeError);
    expect(() => settleOldestFirst([charge('paid', '2026-10-31', 0)], fen(1), today)).toThrow(RangeError);
  });

  it('is accounted for to the fen, never overpays a charge, and never skips an older one', () => {
    const charges = fc
      .array(
        fc.record({ age: fc.integer({ min: -3, max: 6 }), openFen: fc.integer({ min: 1, max: 50_000 }) }),
        { maxLength: 15 },
      )
      .map((rows) =>
        rows.map((row, index) => ({
          chargeId: index,
          dueDay: addDays(today, -30 * row.age),
          openFen: fen(row.openFen),
        })),
      );
    fc.assert(
      fc.property(charges, fc.integer({ min: 0, max: 500_000 }).map(fen), (open, amount) => {
        const { allocations, remainderFen } = settleOldestFirst(open, amount, today);
        const paid = new Map(allocations.map((allocation) => [allocation.chargeId, allocation.amountFen]));

        expect(sumFen(paid.values()) + remainderFen).toBe(amount);
        expect(open.every((each) => (paid.get(each.chargeId) ?? 0) <= each.openFen)).toBe(true);
        const unpaid = open.filter((each) => (paid.get(each.chargeId) ?? 0) < each.openFen);
        if (unpaid.length > 0) expect(remainderFen).toBe(0);
        const oldestUnpaid = unpaid.map((each) => each.dueDay).toSorted()[0];
        const newerPaid = open.filter(
          (each) => oldestUnpaid !== undefined && each.dueDay > oldestUnpaid && paid.has(each.chargeId),
        );
        expect(newerPaid).toEqual([]);
      }),
      { seed, numRuns: 3000 },
    );
  });
});

describe('a payment for chosen charges (A7: the choice of the payer wins)', () => {
  it('settles what was chosen and keeps the rest as a prepayment', () => {
    const chosen = [{ chargeId: 'october', openFen: fen(10_000), chosenFen: fen(4_000) }];
    expect(settleChosen(chosen, fen(5_000))).toEqual({
      ok: true,
      allocations: [{ chargeId: 'october', amountFen: 4_000 }],
      remainderFen: 1_000,
    });
  });

  it.each([
    ['more than is open', 10_000, 10_001, { ok: false, reason: 'more-than-open', chargeId: 'october' }],
    ['nothing', 10_000, 0, { ok: false, reason: 'not-positive', chargeId: 'october' }],
    ['less than nothing', 10_000, -1, { ok: false, reason: 'not-positive', chargeId: 'october' }],
    ['more than was paid', 90_000, 60_000, { ok: false, reason: 'more-than-paid', chosenFen: 60_000 }],
  ])('is refused when the choice is %s', (_case, openFen, chosenFen, refusal) => {
    expect(
      settleChosen([{ chargeId: 'october', openFen: fen(openFen), chosenFen: fen(chosenFen) }], fen(50_000)),
    ).toEqual(refusal);
  });

  it('is refused when a charge is chosen twice', () => {
    const chosen = { chargeId: 7, openFen: fen(100), chosenFen: fen(60) };
    expect(settleChosen([chosen, chosen], fen(200))).toEqual({
      ok: false,
      reason: 'chosen-twice',
      chargeId: 7,
    });
  });
});

function charge(chargeId: string, dueDay: string, openFen: number) {
  return { chargeId, dueDay: day(dueDay), openFen: fen(openFen) };
}
