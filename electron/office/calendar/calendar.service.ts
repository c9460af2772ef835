import { OfficeError } from '../../../shared/contract/errors.ts';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { HolidayCalendar } from '../../../shared/domain/count-day.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { hasYear, listDays, replaceYear } from './calendar.repository.ts';
import { officialDays } from './official-days.ts';

/** The holiday table of a year: the office's own before the official one. */
export function readYear(db: ReadableDb, year: number): Output<'calendar.read'> {
  if (hasYear(db, year)) return { year, source: 'office', days: listDays(db, year) };
  const official = officialDays(year);
  return official === undefined
    ? { year, source: 'none', days: [] }
    : { year, source: 'built-in', days: [...official] };
}

/** The tables of these years, those that are not known left out. */
export function loadCalendar(db: ReadableDb, years: readonly number[]): HolidayCalendar {
  return new Map(
    years.flatMap((year) => {
      const table = readYear(db, year);
      return table.source === 'none'
        ? []
        : [[year, new Map(table.days.map((each) => [each.day, each.mark]))] as const];
    }),
  );
}

/** @throws OfficeError `CALENDAR_DAY_OF_OTHER_YEAR`, `CALENDAR_DAY_TWICE`. */
export function saveYear(
  trx: WritableTrx,
  context: WriteContext,
  input: { readonly year: number; readonly days: readonly MarkedDay[] },
): void {
  const seen = new Set<string>();
  for (const { day } of input.days) {
    if (Number(day.slice(0, 4)) !== input.year)
      throw new OfficeError('CALENDAR_DAY_OF_OTHER_YEAR', { day, year: input.year });
    if (seen.has(day)) throw new OfficeError('CALENDAR_DAY_TWICE', { day });
    seen.add(day);
  }
  const before = readYear(trx, input.year);
  replaceYear(trx, { year: input.year, setAt: context.clock.instant(), setBy: context.user.id }, input.days);
  recordEvent(trx, context, context.user.id, {
    kind: 'calendar-changed',
    subject: `calendar:${input.year}`,
    details: { before: before.days, after: input.days },
  });
}
