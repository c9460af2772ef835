import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { ClosingTable } from '../../ledger/ledger.table.ts';
import type { DayFigureTable } from '../shifts/shifts.table.ts';

export interface ClosingRow extends ClosingTable {
  readonly hash: string;
  readonly posted_at: string;
  readonly posted_by_name: string;
}

export interface DayRow {
  readonly day: Day;
  readonly shift_count: number;
  readonly open_count: number;
  readonly over_short_fen: Fen;
}

/** The closing that signed a day, with its own hash; `undefined` while it is open. */
export function findDayClosing(db: ReadableDb, day: Day): ClosingRow | undefined {
  return dayClosing.first(db, { day });
}

/** The newest month or year that is closed; null before the first. */
export function findLastPeriod(db: ReadableDb, kind: 'month' | 'year'): string | null {
  return lastPeriod.one(db, { kind }).period;
}

/** Closings of days or months whose period lies between the two, exclusive, in order of period. */
export function listClosingsBetween(
  db: ReadableDb,
  range: { kind: 'day' | 'month'; after: string; before: string },
): ClosingTable[] {
  return partsBetween.all(db, range);
}

/** The closing of the day that was signed last: of the newest day, unless the clock had run ahead and was set right. */
export function findLastDayClosing(db: ReadableDb): ClosingTable | undefined {
  return lastDayClosing.first(db, {});
}

/** Days that had a shift, newest first. @param before only days before this one. */
export function listDays(db: ReadableDb, before: Day | null, limit: number): DayRow[] {
  return days.all(db, { before: before ?? afterAllDays, limit });
}

export function listDayFigures(db: ReadableDb, closingSeq: number): DayFigureTable[] {
  return dayFigures.all(db, { closingSeq });
}

/** First entry of a day; `null` when it has none. */
export function firstEntryOf(db: ReadableDb, day: Day): number | null {
  return firstEntry.one(db, { day }).seq;
}

/** The last day before this one on which anything was posted; null when nothing was. */
export function lastDayPosted(db: ReadableDb, before: Day): string | null {
  return lastPosted.one(db, { before }).day;
}

// Days are compared as text; every day's text is smaller.
const afterAllDays = '9999';

const dayClosing = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('closing')
    .innerJoin('entry', 'entry.seq', 'closing.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .selectAll('closing')
    .select(['entry.hash', 'entry.posted_at', 'user.name as posted_by_name'])
    .where('closing.period_kind', '=', 'day')
    .where('closing.period', '=', p('day')),
);
const lastDayClosing = prepareQuery()((db) =>
  db.selectFrom('closing').selectAll().where('period_kind', '=', 'day').orderBy('entry_seq', 'desc').limit(1),
);
const days = prepareQuery<{ before: string; limit: number }>()((db, p) =>
  db
    .selectFrom('shift')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .select((select) => [
      'shift.day',
      select.fn.countAll<number>().as('shift_count'),
      sql<number>`sum(shift_close.entry_seq is null)`.as('open_count'),
      sql<Fen>`coalesce(sum(shift_close.difference_fen), 0)`.as('over_short_fen'),
    ])
    .where(sql<boolean>`shift.day < ${p('before')}`)
    .groupBy('shift.day')
    .orderBy('shift.day', 'desc')
    .limit(p('limit')),
);
const dayFigures = prepareQuery<{ closingSeq: number }>()((db, p) =>
  db.selectFrom('day_figure').selectAll().where('entry_seq', '=', p('closingSeq')).orderBy('line_no'),
);
const firstEntry = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .select(sql<number | null>`min(seq)`.as('seq'))
    .where('day', '=', p('day')),
);
const lastPosted = prepareQuery<{ before: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .select(sql<string | null>`max(day)`.as('day'))
    .where('day', '<', p('before')),
);
const lastPeriod = prepareQuery<{ kind: 'month' | 'year' }>()((db, p) =>
  db
    .selectFrom('closing')
    .select(sql<string | null>`max(period)`.as('period'))
    .where('period_kind', '=', p('kind')),
);
const partsBetween = prepareQuery<{ kind: 'day' | 'month'; after: string; before: string }>()((db, p) =>
  db
    .selectFrom('closing')
    .selectAll()
    .where('period_kind', '=', p('kind'))
    .where('period', '>', p('after'))
    .where('period', '<', p('before'))
    .orderBy('period'),
);
