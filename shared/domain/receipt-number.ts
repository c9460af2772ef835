import { COUNT_SERIES, stockSeries } from './stock-kind.ts';

/** The number of a document in its series: one run of numbers per series and year, without gaps (A1). */
export type SeriesNumber = {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
};

/** Letters of the series that bill runs, single charges and their reversals share; no receipt takes a number of it. */
export const BILL_SERIES = 'B';

/** Whether letters already belong to bills or to a document of the store, so that no receipt may have them. */
export function isReservedSeries(letters: string): boolean {
  return [BILL_SERIES, COUNT_SERIES, ...Object.values<string>(stockSeries)].includes(letters);
}

export type SeriesNumberParse =
  | { readonly ok: true; readonly value: SeriesNumber }
  | { readonly ok: false; readonly reason: 'blank' | 'not-a-number-of-a-series' };

/**
 * Writes a number as papers bear it: `A-2026-000123`. Past 999,999 the number simply grows.
 * @throws RangeError for a prefix that is not 1–6 capital letters or digits led by a letter, a year or a number out of range.
 */
export function formatSeriesNumber({ prefix, year, number }: SeriesNumber): string {
  const fits =
    /^[A-Z][A-Z0-9]{0,5}$/.test(prefix) &&
    Number.isInteger(year) &&
    year >= 1900 &&
    year <= 2999 &&
    Number.isSafeInteger(number) &&
    number >= 1;
  if (!fits)
    throw new RangeError(
      `A series number needs a prefix, a year and a number from 1, but it is ${prefix}, ${year}, ${number}.`,
    );
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}

/** Reads a number as people type it: small letters, full-width characters and missing zeros are understood. */
export function parseSeriesNumber(source: string): SeriesNumberParse {
  const text = source.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  if (text === '') return { ok: false, reason: 'blank' };
  const match = /^([A-Z][A-Z0-9]{0,5})-((?:19|2\d)\d{2})-(\d{1,12})$/.exec(text);
  const number = Number(match?.[3]);
  if (match?.[1] === undefined || number < 1) return { ok: false, reason: 'not-a-number-of-a-series' };
  return { ok: true, value: { prefix: match[1], year: Number(match[2]), number } };
}
