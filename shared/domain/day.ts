import { z } from 'zod';
import { dayNumberOf, daysInMonth, partsOfDayNumber } from './gregorian.ts';
import type { CalendarParts } from './gregorian.ts';

/** A calendar day, `YYYY-MM-DD`. It has no hour and no zone; two days compare as text. */
export type Day = string & z.$brand<'Day'>;

/** A calendar month, `YYYY-MM`. */
export type Month = string & z.$brand<'Month'>;

/** A day as it crosses the contract: one that exists, between the years 1900 and 2999. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'A day must be a real day written YYYY-MM-DD.' })
  .brand<'Day'>();

/** A month as it crosses the contract. */
export const monthSchema = z
  .string()
  .refine(isMonth, { error: 'A month must be written YYYY-MM.' })
  .brand<'Month'>();

/** Raised when reckoning leaves the years in which the office's days lie: a day was typed that nobody can have meant. */
export class DayOutOfRangeError extends RangeError {
  constructor(year: number) {
    super(
      `The office's days lie between the years ${FIRST_YEAR} and ${LAST_YEAR}, but this one lies in ${year}.`,
    );
    this.name = 'DayOutOfRangeError';
  }
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

/**
 * States that a text is a day that exists.
 * @throws RangeError otherwise.
 */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`A day must be a real day written YYYY-MM-DD, but it is "${text}".`);
  return text;
}

/**
 * States that a text is a month.
 * @throws RangeError otherwise.
 */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`A month must be written YYYY-MM, but it is "${text}".`);
  return text;
}

/** The day of these numbers, or null when there is no such day (2019-02-30). */
export function dayFromParts(parts: CalendarParts): Day | null {
  const text = `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
  return isDay(text) ? text : null;
}

/** Year, month and day of a day, as numbers. */
export function partsOfDay(value: Day): CalendarParts {
  return {
    year: Number(value.slice(0, 4)),
    month: Number(value.slice(5, 7)),
    day: Number(value.slice(8, 10)),
  };
}

/** The month a day lies in. */
export function monthOf(value: Day): Month {
  return month(value.slice(0, 7));
}

/** The calendar year of a day or month. */
export function yearOf(value: Day | Month): number {
  return Number(value.slice(0, 4));
}

export function firstDayOf(value: Month): Day {
  return day(`${value}-01`);
}

export function lastDayOf(value: Month): Day {
  return day(`${value}-${padded(daysIn(value), 2)}`);
}

/** How many days a month has: 28 to 31. */
export function daysIn(value: Month): number {
  return daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/** The day so many days later; earlier when negative. */
export function addDays(value: Day, days: number): Day {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Days are added whole, but it is given ${days}.`);
  return dayOfNumber(numberOfDay(value) + days);
}

/** The month so many months later; earlier when negative. */
export function addMonths(value: Month, months: number): Month {
  if (!Number.isSafeInteger(months))
    throw new RangeError(`Months are added whole, but it is given ${months}.`);
  return monthOfNumber(numberOfMonth(value) + months);
}

/** Every month from the first to the last, both included; none when the last is before the first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const first = numberOfMonth(from);
  const length = Math.max(0, numberOfMonth(to) - first + 1);
  return Array.from({ length }, (_, index) => monthOfNumber(first + index));
}

/** How many days lie from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Negative when the first is earlier, positive when it is later, 0 for the same day; for `sort`. */
export function compareDay(first: Day, second: Day): -1 | 0 | 1 {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The day as papers write it: 2026年10月31日. */
export function chineseDay(value: Day): string {
  const parts = partsOfDay(value);
  return `${parts.year}年${parts.month}月${parts.day}日`;
}

/** The month as papers write it: 2026年10月. */
export function chineseMonth(value: Month): string {
  return `${Number(value.slice(0, 4))}年${Number(value.slice(5, 7))}月`;
}

export type DayRefusal = 'blank' | 'not-a-day' | 'no-such-day' | 'out-of-range' | 'ambiguous';

/** `null` is a register's way to say that there is no such day yet: 未交房, 未入住, 无, -. */
export type DayParse =
  | { readonly ok: true; readonly value: Day | null }
  | { readonly ok: false; readonly reason: DayRefusal };

/**
 * Reads a day as registers write it: 2019-02-28, 2019/4/2, 2016年7月26日, 2019.3.5, 20190305, full-width digits,
 * a time of day after it, or a sheet's serial number (1900 system, in which 60 is a day that never was).
 */
export function parseDay(source: string | number): DayParse {
  if (typeof source === 'number') return parseSerial(source);
  const text = plainText(source);
  if (text === '') return { ok: false, reason: 'blank' };
  if (NO_DAY_YET.has(text)) return { ok: true, value: null };
  const match = DAY_FORMS.map((form) => form.exec(text)).find((found) => found !== null);
  if (match === undefined) return { ok: false, reason: 'not-a-day' };
  return existingDay({
    year: Number(match.groups?.['year']),
    month: Number(match.groups?.['month']),
    day: Number(match.groups?.['day']),
  });
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(value: Day): number {
  // 1970-01-01, day number 0, was a Thursday.
  return ((((numberOfDay(value) + 3) % 7) + 7) % 7) + 1;
}

function parseSerial(serial: number): DayParse {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1) return { ok: false, reason: 'not-a-day' };
  // A number such as 2019 is a year that someone typed, not a day of the year 1905.
  if (whole >= 1900 && whole <= 2999) return { ok: false, reason: 'ambiguous' };
  if (whole >= 19_000_101 && whole <= 29_991_231) return parseDay(String(whole));
  if (whole === 60) return { ok: false, reason: 'no-such-day' };
  // Serial 1 is 1900-01-01. Lotus, and every sheet since, believed 1900 a leap year, so later serials are one too high.
  return existingDay(
    partsOfDayNumber(dayNumberOf({ year: 1899, month: 12, day: 31 }) + whole - (whole > 60 ? 1 : 0)),
  );
}

function existingDay(parts: CalendarParts): DayParse {
  if (!isYear(parts.year)) return { ok: false, reason: 'out-of-range' };
  const value = dayFromParts(parts);
  return value === null ? { ok: false, reason: 'no-such-day' } : { ok: true, value };
}

/** Full-width forms folded, every dash a hyphen, no space around. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toLowerCase();
}

const NO_DAY_YET: ReadonlySet<string> = new Set([
  '未入住',
  '未交房',
  '未交',
  '未收房',
  '无',
  '暂无',
  '-',
  '--',
  '/',
  'n/a',
]);

/** What follows the day in a cell that also holds a time: `2017/7/28 0:00:00`, `2017-07-28T00:00:00.000Z`. */
const TIME_OF_DAY = String.raw`(?:(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$`;

const DAY_FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})` + TIME_OF_DAY),
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];

function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, monthNumber, dayNumber] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    isYear(year) &&
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= daysInMonth(year, monthNumber)
  );
}

function isMonth(text: string): text is Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match !== null && isYear(Number(match[1]));
}

/** Outside these years a date is a slip of the keyboard (0026, 20226), not a day of the office. */
function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function numberOfDay(value: Day): number {
  return dayNumberOf(partsOfDay(value));
}

function dayOfNumber(dayNumber: number): Day {
  const parts = partsOfDayNumber(dayNumber);
  if (!isYear(parts.year)) throw new DayOutOfRangeError(parts.year);
  return day(`${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`);
}

function numberOfMonth(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

function monthOfNumber(number: number): Month {
  const year = Math.floor(number / 12);
  if (!isYear(year)) throw new DayOutOfRangeError(year);
  return month(`${padded(year, 4)}-${padded((number % 12) + 1, 2)}`);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
