import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideHalfUp,
  formatUnitPrice,
  multiply,
  parseUnitPrice,
  unitPrice,
  unitPriceOfFen,
  unitPriceSchema,
  UNIT_PRICE_LIMIT,
} from '../../../shared/domain/price.ts';
import {
  QUANTITY_LIMIT,
  formatQuantity,
  negateQuantity,
  parseQuantity,
  quantity,
  quantitySchema,
  sumQuantity,
  wholeUnits,
} from '../../../shared/domain/quantity.ts';
import { fen, negateFen } from '../../../shared/domain/fen.ts';

const seed = 20261031;

describe('a quantity as registers hold it', () => {
  it.each([
    ['88.02 平方米', 88_020],
    ['133.02㎡', 133_020],
    [' 89.5 ', 89_500],
    ['８９．５', 89_500],
    ['120m2', 120_000],
    ['120 m²', 120_000],
    ['90平', 90_000],
    ['1,234.5', 1_234_500],
    ['12.345吨', 12_345],
    ['103度', 103_000],
    ['-88.5', -88_500],
    ['0', 0],
  ])('%s is %d thousandths', (text, value) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['约九十平', 'not-a-number'],
    ['约90平', 'not-a-number'],
    ['89.5 左右', 'not-a-number'],
    ['80+9.5', 'not-a-number'],
    ['', 'blank'],
    ['㎡', 'not-a-number'],
    ['1,23', 'ambiguous'],
    ['88.0201', 'too-many-decimals'],
    ['1000000000', 'out-of-range'],
  ])('"%s" is refused as %s', (text, reason) => {
    expect(parseQuantity(text)).toEqual({ ok: false, reason });
  });

  it('is taken from a cell of a sheet as the sheet shows it', () => {
    expect(parseQuantity(133.02)).toEqual({ ok: true, value: 133_020 });
    expect(parseQuantity(80 + 9.5)).toEqual({ ok: true, value: 89_500 });
    expect(parseQuantity(1.1 * 3)).toEqual({ ok: true, value: 3_300 });
  });

  it('is shown with the decimals it needs, or with all', () => {
    expect(formatQuantity(quantity(88_020))).toBe('88.02');
    expect(formatQuantity(wholeUnits(1234))).toBe('1234');
    expect(formatQuantity(wholeUnits(1234), { grouping: true })).toBe('1,234');
    expect(formatQuantity(quantity(-5), { decimals: 'all' })).toBe('-0.005');
    expect(formatQuantity(wholeUnits(2), { decimals: 'all' })).toBe('2.000');
  });

  it('reads back as it was shown', () => {
    const quantities = fc.integer({ min: 1 - QUANTITY_LIMIT, max: QUANTITY_LIMIT - 1 });
    fc.assert(
      fc.property(quantities.map(quantity), fc.boolean(), (value, grouping) => {
        expect(parseQuantity(formatQuantity(value, { grouping }))).toEqual({ ok: true, value });
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('sums and turns exactly, and is whole', () => {
    expect(sumQuantity([quantity(1), quantity(2)])).toBe(3);
    expect(negateQuantity(quantity(0))).toBe(0);
    expect(() => quantity(0.1)).toThrow(RangeError);
    expect(quantitySchema.safeParse(0.1).success).toBe(false);
  });
});

describe('a unit price', () => {
  it.each([
    ['1.85', 18_500],
    ['￥0.5653', 5_653],
    ['1.85元/㎡·月', 18_500],
    ['30元', 300_000],
    ['2.5元/平方米/月', 25_000],
  ])('%s is %d ten-thousandths of a yuan', (text, value) => {
    expect(parseUnitPrice(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.23456', 'too-many-decimals'],
    ['-1', 'out-of-range'],
    ['100000000', 'out-of-range'],
    ['面议', 'not-a-number'],
    ['', 'blank'],
  ])('"%s" is refused as %s', (text, reason) => {
    expect(parseUnitPrice(text)).toEqual({ ok: false, reason });
  });

  it.each([
    [18_500, '1.85'],
    [5_653, '0.5653'],
    [18_510, '1.851'],
    [10_000, '1.00'],
    [0, '0.00'],
  ])('of %d ten-thousandths is shown as %s', (price, text) => {
    expect(formatUnitPrice(unitPrice(price))).toBe(text);
  });

  it('reads back as it was shown', () => {
    const prices = fc.integer({ min: 0, max: UNIT_PRICE_LIMIT - 1 }).map(unitPrice);
    fc.assert(
      fc.property(prices, fc.boolean(), (value, grouping) => {
        expect(parseUnitPrice(formatUnitPrice(value, { grouping }))).toEqual({ ok: true, value });
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('is whole, and never negative in the contract', () => {
    expect(() => unitPrice(0.5)).toThrow(RangeError);
    expect(unitPriceSchema.safeParse(-1).success).toBe(false);
    expect(unitPriceOfFen(fen(3000))).toBe(300_000);
  });
});

describe('quantity × price × months', () => {
  it.each([
    ['88.02 ㎡ at 1.85 for 3 months', 88_020, 18_500, 3, 48_851],
    ['133.02 ㎡ at 1.85 for a month', 133_020, 18_500, 1, 24_609],
    ['103 kWh at 0.5653', 103_000, 5_653, 1, 5_823],
    ['half a fen, rounded up', 1_000, 50, 1, 1],
    ['just under half a fen', 999, 50, 1, 0],
    ['minus half a fen, rounded away from zero', -1_000, 50, 1, -1],
    ['minus just under half a fen', -999, 50, 1, 0],
    ['no months', 88_020, 18_500, 0, 0],
  ])('%s', (_case, amount, price, months, expected) => {
    expect(multiply(quantity(amount), unitPrice(price), months)).toBe(expected);
  });

  it('rounds once, after all factors', () => {
    // 0.333 ㎡ × 0.01 is a third of a fen, which three separate roundings would lose.
    expect(multiply(quantity(333), unitPrice(100), 3)).toBe(1);
    expect(multiply(quantity(333), unitPrice(100))).toBe(0);
  });

  it('stays exact where floating point would not', () => {
    // The true product is 500,009,999,998.49997 fen; a double holds 500,009,999,998.5 and would round it up.
    expect(multiply(quantity(999_999_999_997), unitPrice(50_001))).toBe(500_009_999_998);
    expect(() => multiply(quantity(2 ** 52), unitPrice(2 ** 52))).toThrow(RangeError);
  });

  it('takes whole months only', () => {
    expect(() => multiply(quantity(1), unitPrice(1), 0.5)).toThrow(RangeError);
  });

  it('of the opposite quantity is the exact opposite', () => {
    const quantities = fc.integer({ min: 0, max: 10_000_000 }).map(quantity);
    const prices = fc.integer({ min: 0, max: 10_000_000 }).map(unitPrice);
    fc.assert(
      fc.property(quantities, prices, fc.constantFrom(1, 3, 6, 12), (amount, price, months) => {
        const forward = multiply(amount, price, months);
        expect(multiply(negateQuantity(amount), price, months)).toBe(negateFen(forward));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('is never more than half a fen from the true product', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (numerator) => {
        const error = divideHalfUp(numerator, 100_000n) * 100_000n - numerator;
        expect(error <= 50_000n && error >= -50_000n).toBe(true);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
