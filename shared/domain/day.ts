import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. It has no hour and no zone; two days compare as text. */
export type Day = string & z.$brand<'Day'>;

/** A calendar month, `YYYY-MM`. */
export type Month = string & z.$brand<'Month'>;

/** A day as it crosses the contract: one that exists, between the years 1900 and 2999. */
export const daySchema = z.string().refine(isDay, { error: 'A day must be a real day written YYYY-MM-DD.' }).brand<'Day'>();

/** A month as it crosses the contract. */
export const monthSchema = z.string().refine(isMonth, { error: 'A month must be written YYYY-MM.' }).brand<'Month'>();

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

export type CalendarParts = { readonly year: number; readonly month: number; readonly day: number };

/** The day of these numbers, or null when there is no such day (2019-02-30). */
export function dayFromParts(parts: CalendarParts): Day | null {
  const text = `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
  return isDay(text) ? text : null;
}

/** Year, month and day of a day, as numbers. */
export function partsOfDay(value: Day): CalendarParts {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), day: Number(value.slice(8, 10)) };
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
  if (!Number.isSafeInteger(months)) throw new RangeError(`Months are added whole, but it is given ${months}.`);
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

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(value: Day): number {
  // 1970-01-01, day number 0, was a Thursday.
  return ((((numberOfDay(value) + 3) % 7) + 7) % 7) + 1;
}

function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, monthNumber, dayNumber] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isYear(year) && monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= daysInMonth(year, monthNumber);
}

function isMonth(text: string): text is Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match !== null && isYear(Number(match[1]));
}

/** Outside these years a date is a slip of the keyboard (0026, 20226), not a day of the office. */
function isYear(year: number): boolean {
  return year >= 1900 && year <= 2999;
}

function daysInMonth(year: number, monthNumber: number): number {
  if (monthNumber === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March so that leap days come last. */
function numberOfDay(value: Day): number {
  const parts = partsOfDay(value);
  const year = parts.month > 2 ? parts.year : parts.year - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayOfNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const monthNumber = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (monthNumber <= 2 ? 1 : 0);
  const dayNumber = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return day(`${padded(year, 4)}-${padded(monthNumber, 2)}-${padded(dayNumber, 2)}`);
}

function numberOfMonth(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

function monthOfNumber(number: number): Month {
  return month(`${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}`);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
