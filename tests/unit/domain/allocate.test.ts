import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoWeightError, allocate } from '../../../shared/domain/allocate.ts';
import { fen, negateFen, sumFen } from '../../../shared/domain/fen.ts';

const seed = 20261031;
const totals = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(fen);
const weightLists = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('an amount shared out by largest remainder (A9)', () => {
  it.each([
    ['100.00 over 3', 10_000, [1, 1, 1], 0, [3334, 3333, 3333]],
    ['100.00 over 3, the next period', 10_000, [1, 1, 1], 1, [3333, 3334, 3333]],
    ['100.00 over 3, three periods on', 10_000, [1, 1, 1], 3, [3334, 3333, 3333]],
    ['100.00 over 7', 10_000, [1, 1, 1, 1, 1, 1, 1], 0, [1429, 1429, 1429, 1429, 1428, 1428, 1428]],
    ['1234.56 over areas', 123_456, [88_500, 120_300, 66_200, 101_000], 0, [29_058, 39_499, 21_736, 33_163]],
    ['−1.00 over 3', -100, [1, 1, 1], 0, [-34, -33, -33]],
    ['0.05 over 7', 5, [1, 1, 1, 1, 1, 1, 1], 0, [1, 1, 1, 1, 1, 0, 0]],
    ['1.00 over weights 0, 1, 2', 100, [0, 1, 2], 0, [0, 33, 67]],
    ['nothing over 2', 0, [1, 1], 0, [0, 0]],
  ])('%s', (_case, total, weights, rotation, parts) => {
    expect(allocate(fen(total), weights, rotation)).toEqual(parts);
  });

  it('is refused when all weights are zero, or there are none', () => {
    expect(() => allocate(fen(100), [0, 0])).toThrow(NoWeightError);
    expect(() => allocate(fen(100), [])).toThrow(NoWeightError);
  });

  it('is refused for a weight that is negative or not whole', () => {
    expect(() => allocate(fen(100), [1, -1])).toThrow(RangeError);
    expect(() => allocate(fen(100), [0.5, 1])).toThrow(RangeError);
  });

  it('stays exact with weights whose product with the total is past floating point', () => {
    const parts = allocate(fen(99_999_999_999_999), [999_999_999_999, 1]);
    expect(parts).toEqual([99_999_999_999_899, 100]);
  });

  it('sums to the whole', () => {
    fc.assert(
      fc.property(totals, weightLists, fc.integer({ min: -50, max: 50 }), (total, weights, rotation) => {
        expect(sumFen(allocate(total, weights, rotation))).toBe(total);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('gives each part within one fen of its exact share, and nothing for no weight', () => {
    fc.assert(
      fc.property(totals, weightLists, fc.nat(50), (total, weights, rotation) => {
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        for (const [index, part] of allocate(total, weights, rotation).entries()) {
          const share = BigInt(total) * BigInt(weights[index] ?? 0);
          const error = BigInt(part) * whole - share;
          expect(error < whole && error > -whole).toBe(true);
          if (weights[index] === 0) expect(part).toBe(0);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('of the opposite total gives the opposite parts', () => {
    fc.assert(
      fc.property(totals, weightLists, fc.nat(50), (total, weights, rotation) => {
        expect(allocate(negateFen(total), weights, rotation)).toEqual(
          allocate(total, weights, rotation).map(negateFen),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('treats equal flats the same over a whole turn of periods', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }).map(fen),
        fc.integer({ min: 1, max: 12 }),
        (total, flats) => {
          const weights = Array.from({ length: flats }, () => 88_500);
          const periods = Array.from({ length: flats }, (_, period) => allocate(total, weights, period));
          const paid = weights.map((_, flat) => sumFen(periods.map((parts) => parts[flat] ?? fen(0))));
          expect(paid).toEqual(weights.map(() => total));
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});
