import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoWeightError } from '../../../shared/domain/allocate.ts';
import { calculateCharge, cycleMonthsSchema, isMonthly, prorate } from '../../../shared/domain/billing.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';

const seed = 20261031;

describe('a charge', () => {
  it('by area and month is area × price × months, and says so', () => {
    const charge = calculateCharge({
      method: 'area-month',
      quantity: quantity(88_020),
      unitPrice: unitPrice(18_500),
      months: 3,
      rounding: 'fen',
    });

    expect(charge).toEqual({
      quantity: 88_020,
      unitPrice: 18_500,
      months: 3,
      amountFen: 48_851,
      roundingFen: 0,
      totalFen: 48_851,
      formula: [
        { kind: 'area', quantity: 88_020 },
        { kind: 'unit-price', unitPrice: 18_500 },
        { kind: 'months', months: 3 },
      ],
    });
  });

  it('fixed by the month counts units, such as two parking spaces for half a year', () => {
    const charge = calculateCharge({
      method: 'fixed-month',
      quantity: wholeUnits(2),
      unitPrice: unitPrice(800_000),
      months: 6,
      rounding: 'fen',
    });

    expect(charge.totalFen).toBe(96_000);
    expect(charge.formula[0]).toEqual({ kind: 'count', quantity: 2_000 });
  });

  it('by a meter is usage × price, whatever the cycle', () => {
    const charge = calculateCharge({
      method: 'metered',
      quantity: wholeUnits(103),
      unitPrice: unitPrice(5_653),
      months: 12,
      rounding: 'fen',
    });

    expect(charge).toMatchObject({ months: 1, totalFen: 5_823 });
    expect(charge.formula.map((part) => part.kind)).toEqual(['usage', 'unit-price']);
  });

  it('made once is quantity × price', () => {
    const charge = calculateCharge({
      method: 'one-off',
      quantity: wholeUnits(3),
      unitPrice: unitPrice(200_000),
      months: 0,
      rounding: 'fen',
    });

    expect(charge).toMatchObject({ months: 1, totalFen: 6_000 });
  });

  it('shows its bill rounding as a sum of its own (抹零)', () => {
    const charge = calculateCharge({
      method: 'area-month',
      quantity: quantity(133_020),
      unitPrice: unitPrice(18_500),
      months: 1,
      rounding: 'yuan',
    });

    expect(charge).toMatchObject({ amountFen: 24_609, roundingFen: -9, totalFen: 24_600 });
    expect(charge.formula.at(-1)).toEqual({ kind: 'rounding', unit: 'yuan', differenceFen: -9 });
  });

  it('by the month covers at least one whole month', () => {
    const basis = {
      method: 'area-month',
      quantity: quantity(1),
      unitPrice: unitPrice(1),
      rounding: 'fen',
    } as const;
    expect(() => calculateCharge({ ...basis, months: 0 })).toThrow(RangeError);
    expect(() => calculateCharge({ ...basis, months: 0.5 })).toThrow(RangeError);
  });
});

describe('the cycle of a fee', () => {
  it('is a month, a quarter, half a year or a year', () => {
    expect([1, 3, 6, 12].every((months) => cycleMonthsSchema.safeParse(months).success)).toBe(true);
    expect(cycleMonthsSchema.safeParse(2).success).toBe(false);
  });

  it('counts only for fees by the month', () => {
    expect(isMonthly('fixed-month')).toBe(true);
    expect(isMonthly('metered')).toBe(false);
  });
});

describe('a month shared between two owners (过户)', () => {
  it('is divided by their days', () => {
    expect(prorate(fen(10_000), [12, 18])).toEqual([4_000, 6_000]);
    expect(prorate(fen(24_609), [10, 21])).toEqual([7_938, 16_671]);
  });

  it('is refused when nobody has a day', () => {
    expect(() => prorate(fen(100), [0, 0])).toThrow(NoWeightError);
  });

  it('always sums to the whole month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }).map(fen),
        fc.integer({ min: 0, max: 31 }),
        (total, before) => {
          expect(sumFen(prorate(total, [before, 31 - before]))).toBe(total);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
