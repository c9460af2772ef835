import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { payersWithin, periodDue, planBill, type BillBasis } from '../../../shared/domain/bill-plan.ts';
import { calculateCharge } from '../../../shared/domain/billing.ts';
import { addDays, day, month } from '../../../shared/domain/day.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import type { Tenure } from '../../../shared/domain/payer.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import { quantity } from '../../../shared/domain/quantity.ts';

const seed = 20261031;

describe('the period of a bill', () => {
  test.each([
    ['a monthly item', '2026-10', 1, '2026-10'],
    ['a quarterly item in the first month of the quarter', '2026-10', 3, '2026-12'],
    ['a half-yearly item in July', '2026-07', 6, '2026-12'],
    ['a yearly item in January', '2026-01', 12, '2026-12'],
  ] as const)('%s runs from the month to the end of its cycle', (_, from, cycle, to) => {
    expect(periodDue(month(from), cycle, null)).toEqual({ from, to });
  });

  test.each([
    ['2026-11', 3],
    ['2026-12', 3],
    ['2026-08', 6],
    ['2026-02', 12],
  ] as const)('%s is no turn of an item with a cycle of %i months', (at, cycle) => {
    expect(periodDue(month(at), cycle, null)).toBeNull();
  });

  it('of a room handed over within a cycle runs from that month to the end of the cycle', () => {
    expect(periodDue(month('2026-11'), 3, day('2026-11-20'))).toEqual({ from: '2026-11', to: '2026-12' });
    expect(periodDue(month('2026-12'), 3, day('2026-11-20'))).toBeNull();
  });
});

describe('a monthly charge by area', () => {
  it('is area × price × months, due so many days after the period begins', () => {
    const plan = planBill(basis({ item: { cycleMonths: 3, dueAfterDays: 14 } }));

    expect(plan.odd).toEqual([]);
    expect(plan.charges).toMatchObject([
      {
        payerId: 1,
        period: { from: '2026-10', to: '2026-12' },
        dueDay: '2026-10-15',
        months: 3,
        amountFen: 48_851,
        share: null,
      },
    ]);
  });

  it('of a room handed over within the month covers its days: 88.02 × 1.85 × 12/31', () => {
    const plan = planBill(basis({ room: { handoverDay: day('2026-10-20') } }));

    expect(plan.charges).toMatchObject([
      { months: 0, partMonth: { days: 12, ofDays: 31 }, amountFen: 6_303, dueDay: '2026-10-20' },
    ]);
  });

  it('of a room handed over within a quarter covers that month by days and the others whole, rounded once', () => {
    const plan = planBill(
      basis({ month: '2026-11', item: { cycleMonths: 3 }, room: { handoverDay: day('2026-11-20') } }),
    );

    // 88.02 × 1.85 × (1 + 11/30) = 222.544 ¥
    expect(plan.charges).toMatchObject([
      {
        period: { from: '2026-11', to: '2026-12' },
        months: 1,
        partMonth: { days: 11, ofDays: 30 },
        amountFen: 22_254,
      },
    ]);
  });

  it('of a room handed over on the first covers the whole month', () => {
    const plan = planBill(basis({ room: { handoverDay: day('2026-10-01') } }));
    expect(plan.charges).toMatchObject([{ months: 1, partMonth: null, amountFen: 16_284 }]);
  });

  it('takes each month at the price in force on its first day, so a change within the cycle makes two charges', () => {
    const prices = [
      price(1, '2020-01-01', 18_500),
      price(2, '2026-10-15', 20_000),
      price(3, '2026-12-01', 21_000),
    ];
    const plan = planBill(basis({ item: { cycleMonths: 3, prices } }));

    expect(
      plan.charges.map((charge) => [charge.period.from, charge.period.to, charge.price.id, charge.amountFen]),
    ).toEqual([
      ['2026-10', '2026-10', 1, 16_284],
      ['2026-11', '2026-11', 2, 17_604],
      ['2026-12', '2026-12', 3, 18_484],
    ]);
  });

  it('rounds to the office’s unit and says what that took (抹零)', () => {
    const plan = planBill(basis({ item: { rounding: 'yuan' } }));
    expect(plan.charges).toMatchObject([{ amountFen: 16_300, roundingFen: 16 }]);
  });
});

describe('a month in which the owner changed (过户)', () => {
  it('is shared by days, and the shares sum to the whole', () => {
    const tenures = [tenure(1, null, '2026-10-12'), tenure(2, '2026-10-13', null)];
    const plan = planBill(basis({ room: { tenures } }));

    expect(plan.odd).toEqual(['payer-changed']);
    expect(plan.charges).toMatchObject([
      { payerId: 1, amountFen: 6_303, share: { part: 1, days: 12, ofDays: 31, wholeFen: 16_284 } },
      { payerId: 2, amountFen: 9_981, share: { part: 2, days: 19, ofDays: 31, wholeFen: 16_284 } },
    ]);
  });

  it('charges nobody for the days without a payer, and says so', () => {
    const plan = planBill(basis({ room: { tenures: [tenure(2, '2026-10-11', null)] } }));

    expect(plan.charges.map((charge) => charge.payerId)).toEqual([null, 2]);
    expect(plan.odd).toEqual(['no-payer', 'payer-changed']);
  });

  it('counts a payer who comes back once', () => {
    const tenures = [
      tenure(1, null, '2026-10-05'),
      tenure(2, '2026-10-06', '2026-10-10'),
      tenure(1, '2026-10-11', null),
    ];
    expect(payersWithin(tenures, day('2026-10-01'), day('2026-10-31'))).toEqual([
      { payerId: 1, days: 26 },
      { payerId: 2, days: 5 },
    ]);
  });

  it('always sums to what one owner would have paid', () => {
    const changes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        changes,
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (days, area, rate) => {
          const starts = [...new Set(days)]
            .toSorted((a, b) => a - b)
            .map((after) => addDays(day('2026-10-01'), after));
          const tenures = [null, ...starts].map((from, index) => {
            const next = starts[index];
            return { ...tenure(index + 1, from, null), toDay: next === undefined ? null : addDays(next, -1) };
          });
          const shared = {
            room: { tenures, area: quantity(area) },
            item: { prices: [price(1, '2020-01-01', rate)] },
          };
          const alone = { ...shared, room: { ...shared.room, tenures: [tenure(1, null, null)] } };
          const sum = (plan: ReturnType<typeof planBill>) =>
            sumFen(plan.charges.map((charge) => charge.amountFen));
          expect(sum(planBill(basis(shared)))).toBe(sum(planBill(basis(alone))));
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe('what looks odd', () => {
  const dear = price(1, '2020-01-01', 9_999_990_000);

  test.each([
    ['no-area', { room: { area: null } }],
    ['no-price', { item: { prices: [price(1, '2026-11-01', 18_500)] } }],
    ['no-reading', { item: { method: 'metered' } }],
    ['not-handed-over', { room: { handoverDay: day('2026-12-01') } }],
    ['unsold-without-payer', { room: { state: 'unsold', tenures: [] } }],
    ['already-billed', { billed: ['2026-10'] }],
    [
      'zero-amount',
      { item: { method: 'metered' }, reading: { previous: quantity(5_000), current: quantity(5_000) } },
    ],
    ['amount-too-large', { room: { area: quantity(999_999_999_999) }, item: { prices: [dear] } }],
    // Beyond what can be reckoned to the fen, not only beyond what can be written.
    ['amount-too-large', { room: { area: quantity(Number.MAX_SAFE_INTEGER) }, item: { prices: [dear] } }],
  ] as const)('%s: nothing is billed', (kind, given) => {
    expect(planBill(basis(given))).toEqual({ charges: [], odd: [kind] });
  });

  test.each([
    ['no-payer', { room: { tenures: [] } }],
    ['unsold-billed', { room: { state: 'unsold' } }],
    ['vacant-billed', { room: { state: 'vacant' } }],
    ['much-more', { before: { amountFen: fen(5_252), days: 30 } }],
  ] as const)('%s: billed all the same', (kind, given) => {
    const plan = planBill(basis(given));
    expect(plan.odd).toEqual([kind]);
    expect(plan.charges).toHaveLength(1);
  });

  it('of a cycle partly billed, bills the months that are left', () => {
    const plan = planBill(basis({ item: { cycleMonths: 3 }, billed: ['2026-11'] }));

    expect(plan.odd).toEqual(['partly-billed']);
    expect(plan.charges.map((charge) => charge.period)).toEqual([
      { from: '2026-10', to: '2026-10' },
      { from: '2026-12', to: '2026-12' },
    ]);
  });

  it('does not take a quarter for three times a month', () => {
    const plan = planBill(basis({ item: { cycleMonths: 3 }, before: { amountFen: fen(16_284), days: 30 } }));
    expect(plan.odd).toEqual([]);
  });
});

describe('a part month', () => {
  it('of every day there is comes to at most the whole month, and the days before and after share it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 31 }), fc.integer({ min: 1, max: 1_000_000 }), (first, area) => {
        const whole = charged(area, { months: 1, partMonth: null });
        const part = charged(area, { months: 0, partMonth: { days: 32 - first, ofDays: 31 } });
        const rest = charged(area, { months: 0, partMonth: { days: first - 1, ofDays: 31 } });
        expect(part).toBeLessThanOrEqual(whole);
        expect(Math.abs(part + rest - whole)).toBeLessThanOrEqual(1);
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([
    [0, 31],
    [31, 31],
    [1.5, 31],
  ])('of %d days in %d is refused', (days, ofDays) => {
    expect(() => charged(1_000, { months: 0, partMonth: { days, ofDays } })).toThrow(RangeError);
  });
});

function charged(
  area: number,
  period: { months: number; partMonth: { days: number; ofDays: number } | null },
): number {
  return calculateCharge({
    method: 'area-month',
    quantity: quantity(area),
    unitPrice: unitPrice(18_500),
    rounding: 'fen',
    ...period,
  }).totalFen;
}

interface Given {
  readonly month?: string;
  readonly room?: Partial<BillBasis['room']>;
  readonly item?: Partial<BillBasis['item']>;
  readonly billed?: readonly string[];
  readonly reading?: BillBasis['reading'];
  readonly before?: BillBasis['before'];
}

/** 88.02 m² at 1.85 ¥, owner 1, October 2026, unless told otherwise. */
function basis(given: Given): BillBasis {
  return {
    month: month(given.month ?? '2026-10'),
    room: {
      state: 'owner-occupied',
      area: quantity(88_020),
      handoverDay: null,
      tenures: [tenure(1, null, null)],
      ...given.room,
    },
    item: {
      method: 'area-month',
      cycleMonths: 1,
      rounding: 'fen',
      dueAfterDays: 0,
      prices: [price(1, '2020-01-01', 18_500)],
      ...given.item,
    },
    billed: new Set(given.billed?.map(month)),
    reading: given.reading ?? null,
    before: given.before ?? null,
    oddFactor: 3,
  };
}

function price(id: number, from: string, tenThousandths: number) {
  return { id, effectiveDay: day(from), unitPrice: unitPrice(tenThousandths) };
}

function tenure(personId: number, from: string | null, to: string | null): Tenure {
  return {
    id: personId,
    personId,
    relation: 'owner',
    fromDay: from === null ? null : day(from),
    toDay: to === null ? null : day(to),
  };
}
