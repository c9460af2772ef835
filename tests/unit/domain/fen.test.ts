import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEN_LIMIT,
  addFen,
  fen,
  fenSchema,
  formatYuan,
  negateFen,
  nonNegativeFenSchema,
  parseYuan,
  positiveFenSchema,
  subtractFen,
  sumFen,
} from '../../../shared/domain/fen.ts';

const seed = 20261031;
const amounts = fc.integer({ min: 1 - FEN_LIMIT, max: FEN_LIMIT - 1 }).map(fen);

describe('an amount in fen', () => {
  it('is a whole number', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(Number.NaN)).toThrow(RangeError);
    expect(() => fen(2 ** 53)).toThrow(RangeError);
  });

  it('is never minus zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(Object.is(negateFen(fen(0)), 0)).toBe(true);
  });

  it('adds, subtracts and sums exactly', () => {
    expect(addFen(fen(1), fen(2), fen(-4))).toBe(-1);
    expect(subtractFen(fen(1), fen(3))).toBe(-2);
    expect(sumFen([])).toBe(0);
  });

  it('refuses a sum that would no longer be exact', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
  });

  it('crosses the contract only as a whole number of the right sign', () => {
    expect(fenSchema.safeParse(-1).success).toBe(true);
    expect(fenSchema.safeParse(1.5).success).toBe(false);
    expect(fenSchema.safeParse('1').success).toBe(false);
    expect(nonNegativeFenSchema.safeParse(-1).success).toBe(false);
    expect(positiveFenSchema.safeParse(0).success).toBe(false);
  });
});

describe('yuan as people type them', () => {
  it.each([
    ['1,234.50', 123450],
    ['１２３', 12300],
    ['￥1,234.5元', 123450],
    ['¥1,234.50', 123450],
    ['¥ 5', 500],
    [' 1234.5 ', 123450],
    ['５００．５', 50050],
    ['１，２３４', 123400],
    ['300元整', 30000],
    ['人民币300元', 30000],
    ['.5', 50],
    ['007', 700],
    ['-5', -500],
    ['-¥5', -500],
    ['¥-5', -500],
    ['−5', -500],
    ['0.00', 0],
    ['999,999,999,999.99', 99_999_999_999_999],
  ])('%s is %d fen', (text, value) => {
    expect(parseYuan(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'blank'],
    ['　 ', 'blank'],
    ['1.234', 'too-many-decimals'],
    ['1.500', 'too-many-decimals'],
    ['1,23', 'ambiguous'],
    ['1,234,56', 'ambiguous'],
    ['0,123', 'ambiguous'],
    ['12 34', 'ambiguous'],
    ['1.2.3', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['¥', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['一百元', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1,000,000,000,000', 'out-of-range'],
    ['-1000000000000', 'out-of-range'],
  ])('"%s" is refused as %s', (text, reason) => {
    expect(parseYuan(text)).toEqual({ ok: false, reason });
  });
});

describe('a cell of a sheet', () => {
  it('counts as the sheet shows it, not as binary floating point holds it', () => {
    expect(parseYuan(1313.8)).toEqual({ ok: true, value: 131380 });
    expect(parseYuan(0.1 + 0.2)).toEqual({ ok: true, value: 30 });
    expect(parseYuan(-165.58)).toEqual({ ok: true, value: -16558 });
  });

  it.each([
    [0.125, 'too-many-decimals'],
    [1e-7, 'too-many-decimals'],
    [1e12, 'out-of-range'],
    [1e21, 'out-of-range'],
    [Number.NaN, 'not-a-number'],
  ])('%d is refused as %s', (cell, reason) => {
    expect(parseYuan(cell)).toEqual({ ok: false, reason });
  });
});

describe('yuan as they are shown', () => {
  it.each([
    [123450, {}, '1,234.50'],
    [123450, { grouping: false }, '1234.50'],
    [123450, { symbol: true }, '¥1,234.50'],
    [-123450, { symbol: true }, '-¥1,234.50'],
    [5, {}, '0.05'],
    [-5, {}, '-0.05'],
    [0, {}, '0.00'],
    [99_999_999_999_999, {}, '999,999,999,999.99'],
  ])('%d fen with %o is %s', (amount, options, text) => {
    expect(formatYuan(fen(amount), options)).toBe(text);
  });

  it('read back as the same amount', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), fc.boolean(), (amount, grouping, symbol) => {
        expect(parseYuan(formatYuan(amount, { grouping, symbol }))).toEqual({
          ok: true,
          value: amount,
        });
      }),
      { seed, numRuns: 2000 },
    );
  });
});
