import { OfficeError } from '../../shared/contract/errors.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import type { ReadableDb } from '../database/connection.ts';
import { prepareQuery } from '../database/query.ts';

/**
 * A closed day, month or year takes no more postings, and none is dated before the last business day: late items go
 * to the next open day.
 * @throws OfficeError `DAY_CLOSED`, `CLOCK_BEFORE_LAST_ENTRY`.
 */
export function assertDayOpen(db: ReadableDb, day: Day): void {
  const closed = findClosing.first(db, { day, month: day.slice(0, 7), year: day.slice(0, 4) });
  if (closed !== undefined) throw new OfficeError('DAY_CLOSED', { day });
  const last = lastBusinessDay(db);
  if (last !== undefined && day < last)
    throw new OfficeError('CLOCK_BEFORE_LAST_ENTRY', { todayDay: day, lastDay: last });
}

/** Whether the day's page has been signed and locked. */
export function isDayClosed(db: ReadableDb, day: Day): boolean {
  return findClosing.first(db, { day, month: day.slice(0, 7), year: day.slice(0, 4) }) !== undefined;
}

/**
 * The day on which what happens today is booked: today, or the next day that is still open when today's page has been
 * signed. Late items go to the next open day.
 */
export function bookingDay(db: ReadableDb, today: Day): Day {
  let open = today;
  while (isDayClosed(db, open)) open = addDays(open, 1);
  return open;
}

/** Day of the newest posting since the clock was last set right by a second person; `undefined` before the first. */
export function lastBusinessDay(db: ReadableDb): string | undefined {
  const newest = findNewestEntry.first(db, {});
  if (newest === undefined) return undefined;
  const accepted = findAcceptedClock.first(db, {});
  // Days never go back within the chain, so the newest entry has the last day.
  return newest.seq > (accepted?.head_seq ?? 0) ? newest.day : undefined;
}

const findClosing = prepareQuery<{ day: string; month: string; year: string }>()((db, p) =>
  db
    .selectFrom('closing')
    .select('entry_seq')
    .where((where) =>
      where.or([
        where.and([where('period_kind', '=', 'day'), where('period', '=', p('day'))]),
        where.and([where('period_kind', '=', 'month'), where('period', '=', p('month'))]),
        where.and([where('period_kind', '=', 'year'), where('period', '=', p('year'))]),
      ]),
    )
    .limit(1),
);
const findNewestEntry = prepareQuery()((db) =>
  db.selectFrom('entry').select(['seq', 'day']).orderBy('seq', 'desc').limit(1),
);
const findAcceptedClock = prepareQuery()((db) =>
  db.selectFrom('accepted_clock').select('head_seq').orderBy('head_seq', 'desc').limit(1),
);
