import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedTotal, retainedFloatBounds, takingsOf } from '../../../shared/domain/cash-count.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import { layMatrix, type MatrixCell } from '../../../shared/domain/day-matrix.ts';
import { spreadOverTenders } from '../../../shared/domain/tender-spread.ts';
import { tenders } from '../../../shared/domain/tender.ts';

describe('a count', () => {
  test('is the sum of its pieces', () => {
    const lines = [
      { denominationFen: 10_000, pieces: 12 },
      { denominationFen: 50, pieces: 3 },
      { denominationFen: 1, pieces: 7 },
    ] as const;
    expect(countedTotal(lines)).toBe(120_157);
  });

  test('of an empty drawer is nothing', () => {
    expect(countedTotal([])).toBe(0);
  });
});

describe('takings', () => {
  test('are what was there and came in, less what went back or to the bank', () => {
    const moved = {
      broughtForwardFen: fen(8_000),
      receivedFen: fen(30_000),
      returnedFen: fen(2_500),
      depositedFen: fen(20_000),
    };
    expect(takingsOf(moved)).toBe(15_500);
  });
});

describe('the float that is left', () => {
  test('is at most what the shift opened with', () => {
    expect(retainedFloatBounds(fen(50_000), fen(90_000))).toEqual({ lowestFen: 0, highestFen: 50_000 });
  });

  test('is never so little that more is removed than was counted', () => {
    expect(retainedFloatBounds(fen(50_000), fen(20_000))).toEqual({ lowestFen: 30_000, highestFen: 50_000 });
  });
});

describe('which tender paid which line', () => {
  test('follows the order of both', () => {
    const paid = [
      { tender: 'cash', amountFen: fen(120) },
      { tender: 'wechat', amountFen: fen(80) },
    ] as const;
    expect(spreadOverTenders([fen(100), fen(100)], paid)).toEqual([
      { line: 0, tender: 'cash', amountFen: 100 },
      { line: 1, tender: 'cash', amountFen: 20 },
      { line: 1, tender: 'wechat', amountFen: 80 },
    ]);
  });

  test('refuses tenders that do not come to the lines', () => {
    const cash = (amount: number) => [{ tender: 'cash' as const, amountFen: fen(amount) }];
    expect(() => spreadOverTenders([fen(100)], cash(99))).toThrow(RangeError);
    expect(() => spreadOverTenders([fen(100)], cash(101))).toThrow(RangeError);
  });

  test('sums to every line and to every tender, whatever they are', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (lines, cuts) => {
          const total = lines.reduce((sum, line) => sum + line, 0);
          const paid = cutInto(total, cuts).map((amount, index) => ({
            tender: tenders[index % tenders.length] ?? 'cash',
            amountFen: fen(amount),
          }));
          const parts = spreadOverTenders(lines.map(fen), paid);
          for (const [line, amount] of lines.entries())
            expect(sumFen(parts.filter((part) => part.line === line).map((part) => part.amountFen))).toBe(
              amount,
            );
          for (const tender of tenders) {
            const given = sumFen(paid.filter((each) => each.tender === tender).map((each) => each.amountFen));
            expect(sumFen(parts.filter((part) => part.tender === tender).map((part) => part.amountFen))).toBe(
              given,
            );
          }
        },
      ),
      { seed: 20_261_031, numRuns: 300 },
    );
  });
});

describe('the matrix of a day', () => {
  test('puts what was taken back last, and sums rows and columns alike', () => {
    const cell = (label: string, tender: 'cash' | 'wechat', amount: number): MatrixCell<'charge'> => ({
      section: 'charge',
      reversed: amount < 0,
      label,
      tender,
      amountFen: fen(amount),
    });
    const matrix = layMatrix([
      cell('物业费', 'cash', -50),
      cell('物业费', 'wechat', 70),
      cell('水费', 'cash', 30),
    ]);
    expect(matrix.tenders).toEqual(['cash', 'wechat']);
    expect(matrix.rows.map((row) => [row.label, row.reversed, ...row.amounts, row.totalFen])).toEqual([
      ['物业费', false, 0, 70, 70],
      ['水费', false, 30, 0, 30],
      ['物业费', true, -50, 0, -50],
    ]);
    expect([...matrix.totals, matrix.totalFen]).toEqual([-20, 70, 50]);
  });
});

/** Cuts a whole into parts of at least one fen at the given places. */
function cutInto(total: number, cuts: readonly number[]): number[] {
  const places = [...new Set(cuts.map((cut) => Math.floor(cut * total)))].filter(
    (place) => place > 0 && place < total,
  );
  const bounds = [0, ...places.toSorted((one, other) => one - other), total];
  return bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
}
