import { addDays, day, weekdayOf } from './day.ts';
import type { Day, Month } from './day.ts';

/** What a holiday table says of one day: a statutory holiday, or a weekend day that is worked instead (调休). */
export type DayMark = 'holiday' | 'workday';

/** The holiday tables of the office by year: only the days that are marked. A year without a table is not there. */
export type HolidayCalendar = ReadonlyMap<number, ReadonlyMap<Day, DayMark>>;

export interface CountDay {
  readonly day: Day;
  /** Years whose holiday table was needed and is missing: weekends alone were reckoned with. Warn, never guess. */
  readonly missingYears: readonly number[];
}

/** Whether nobody works that day: a holiday, or a weekend day that is not worked instead. */
export function isRestDay(
  value: Day,
  calendar: HolidayCalendar,
  options: { readonly weekendsRest: boolean },
): boolean {
  const mark = calendar.get(Number(value.slice(0, 4)))?.get(value);
  if (mark !== undefined) return mark === 'holiday';
  return options.weekendsRest && weekdayOf(value) >= 6;
}

/**
 * The day on which a month's stock is counted (B3): the 28th, moved on while it is a rest day. It may lie in the next
 * month; the count still belongs to this one.
 * @param options `countDay` 28 unless the office chose another day up to the 28th; `weekendsRest` whether weekends count
 * as 节假日.
 */
export function countDayOf(
  month: Month,
  calendar: HolidayCalendar,
  options: { readonly weekendsRest: boolean; readonly countDay?: number } = { weekendsRest: true },
): CountDay {
  let value = day(`${month}-${String(options.countDay ?? 28).padStart(2, '0')}`);
  const missing = new Set<number>();
  for (;;) {
    const year = Number(value.slice(0, 4));
    if (!calendar.has(year)) missing.add(year);
    if (!isRestDay(value, calendar, options)) return { day: value, missingYears: [...missing] };
    value = addDays(value, 1);
  }
}
