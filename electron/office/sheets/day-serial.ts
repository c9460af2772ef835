import { addDays, day, dayFromParts, daysBetween, type Day } from '../../../shared/domain/day.ts';

/** Day 1 of the count that nearly all sheets use, and day 0 of the one old Macintosh files use. */
const EPOCH_1900 = day('1900-01-01');
const EPOCH_1904 = day('1904-01-01');

/** The last serial a sheet shows as a day, 9999-12-31, is beyond any day of the office. */
const LAST_SERIAL = 400_000;

/**
 * The day of a sheet's serial number; null when it is none. The 1900 count holds a day that never was,
 * 1900-02-29 (serial 60), so serials before it count from one day later than those after it.
 */
export function dayOfSerial(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= LAST_SERIAL)) return null;
  if (date1904) return addDays(EPOCH_1904, whole);
  if (whole === 0 || whole === 60) return null;
  return addDays(EPOCH_1900, whole < 60 ? whole - 1 : whole - 2);
}

/** The serial number a new sheet stores for a day. */
export function serialOfDay(value: Day): number {
  const days = daysBetween(EPOCH_1900, value);
  return days < 59 ? days + 1 : days + 2;
}

/** The day an ISO text begins with, as some writers store dates; null when there is none. */
export function dayOfIsoText(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text);
  if (!match) return null;
  return dayFromParts({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}
