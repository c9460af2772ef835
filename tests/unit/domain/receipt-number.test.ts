import { describe, expect, it } from 'vitest';
import { formatSeriesNumber, parseSeriesNumber } from '../../../shared/domain/receipt-number.ts';

describe('the number of a document in its series', () => {
  it.each([
    [{ prefix: 'A', year: 2026, number: 123 }, 'A-2026-000123'],
    [{ prefix: 'BILL2', year: 2026, number: 1 }, 'BILL2-2026-000001'],
    [{ prefix: 'A', year: 2026, number: 1_234_567 }, 'A-2026-1234567'],
  ])('%o is %s and reads back', (value, text) => {
    expect(formatSeriesNumber(value)).toBe(text);
    expect(parseSeriesNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    { prefix: '', year: 2026, number: 1 },
    { prefix: 'a', year: 2026, number: 1 },
    { prefix: 'A', year: 26, number: 1 },
    { prefix: 'A', year: 2026, number: 0 },
    { prefix: 'A', year: 2026, number: 1.5 },
  ])('%o can not be a number', (value) => {
    expect(() => formatSeriesNumber(value)).toThrow(RangeError);
  });

  it.each([' a-2026-123 ', 'Ａ－２０２６－０００１２３', 'A - 2026 - 000123'])(
    'is understood when typed as "%s"',
    (text) => {
      expect(parseSeriesNumber(text)).toEqual({ ok: true, value: { prefix: 'A', year: 2026, number: 123 } });
    },
  );

  it.each([
    ['', 'blank'],
    ['123', 'not-a-number-of-a-series'],
    ['A-2026-000000', 'not-a-number-of-a-series'],
    ['A-26-1', 'not-a-number-of-a-series'],
    ['A-2026-1-2', 'not-a-number-of-a-series'],
  ])('is not "%s"', (text, reason) => {
    expect(parseSeriesNumber(text)).toEqual({ ok: false, reason });
  });
});
