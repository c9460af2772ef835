import { compareDay, firstDayOf, lastDayOf, month, monthOf, parseDay } from './day.ts';
import type { Month } from './day.ts';

/** The months a charge covers, both ends included. One month has the same month at both ends. */
export type MonthRange = { readonly from: Month; readonly to: Month };

export type MonthRangeRefusal =
  | 'blank'
  | 'not-a-month'
  | 'no-such-month'
  | 'not-whole-months'
  | 'out-of-order'
  | 'ambiguous';

export type MonthRangeParse =
  | { readonly ok: true; readonly value: MonthRange }
  | { readonly ok: false; readonly reason: MonthRangeRefusal };

/**
 * Reads the period of a charge as arrears lists write it: `2026-04~2026-09`, `2026-09`, `2026年4月-9月`,
 * `2026.04-2026.09`, `2026/4至2026/9`, `202604-202609`; also whole months given by their days, `2026-04-01~2026-09-30`,
 * and the first of a month alone, which is what a sheet makes of a month typed into it.
 */
export function parseMonthRange(source: string | number): MonthRangeParse {
  // In a number, October (2026.10) has become January (2026.1).
  if (typeof source === 'number' && !Number.isInteger(source)) return refuse('ambiguous');
  const text = plainText(String(source));
  if (text === '') return refuse('blank');
  const ends = splitEnds(text);
  if (ends === null) return refuse('not-a-month');
  const from = parseEnd(ends.from, 'first');
  if (typeof from === 'object') return refuse(from.refused);
  if (ends.to === null) return { ok: true, value: { from, to: from } };
  const shortMonth = /^(\d{1,2})月?$/.exec(ends.to);
  const to = shortMonth ? monthFromParts(from.slice(0, 4), shortMonth[1] ?? '') : parseEnd(ends.to, 'last');
  if (typeof to === 'object') return refuse(to.refused);
  return to < from ? refuse('out-of-order') : { ok: true, value: { from, to } };
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]+/g, '-')
    .replaceAll('月份', '月')
    .replace(/[~\u301c\u223c]+|--+|[至到]/g, '~');
}

function splitEnds(text: string): { from: string; to: string | null } | null {
  const marked = text.split('~');
  if (marked.length > 2) return null;
  const [first = '', second] = marked;
  if (second !== undefined) return { from: first, to: second };
  // Hyphens may be within the months, between them, or both.
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) return { from: text, to: null };
  const twoMonths = /^(\d{4}-\d{1,2})-(\d{4}-\d{1,2})$/.exec(text);
  if (twoMonths) return { from: twoMonths[1] ?? '', to: twoMonths[2] ?? '' };
  const ends = text.split('-');
  if (ends.length > 2) return null;
  return { from: ends[0] ?? '', to: ends[1] ?? null };
}

type RefusedEnd = { readonly refused: MonthRangeRefusal };

function parseEnd(text: string, which: 'first' | 'last'): Month | RefusedEnd {
  const form = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (form) return monthFromParts(form[1] ?? '', form[2] ?? '');
  const asDay = parseDay(text);
  if (!asDay.ok || asDay.value === null) return { refused: 'not-a-month' };
  const whole = monthOf(asDay.value);
  const edge = which === 'first' ? firstDayOf(whole) : lastDayOf(whole);
  return compareDay(asDay.value, edge) === 0 ? whole : { refused: 'not-whole-months' };
}

function monthFromParts(year: string, monthNumber: string): Month | RefusedEnd {
  const number = Number(monthNumber);
  if (number < 1 || number > 12 || Number(year) < 1900 || Number(year) > 2999)
    return { refused: 'no-such-month' };
  return month(`${year}-${monthNumber.padStart(2, '0')}`);
}

function refuse(reason: MonthRangeRefusal): MonthRangeParse {
  return { ok: false, reason };
}
