import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, insertRows, prepareCommand, prepareQuery } from '../../database/query.ts';

export function hasYear(db: ReadableDb, year: number): boolean {
  return yearRow.first(db, { year }) !== undefined;
}

/** The marked days of a year, in their order. */
export function listDays(db: ReadableDb, year: number): MarkedDay[] {
  return daysOfYear.all(db, { year });
}

/** Puts these days in the place of whatever the office had for the year. */
export function replaceYear(
  trx: WritableTrx,
  set: { readonly year: number; readonly setAt: string; readonly setBy: number },
  days: readonly MarkedDay[],
): void {
  deleteDays.run(trx, { year: set.year });
  deleteYear.run(trx, { year: set.year });
  insertRow(trx, 'holiday_year', { year: set.year, set_at: set.setAt, set_by: set.setBy });
  insertRows(
    trx,
    'holiday_day',
    days.map(({ day, mark, name }) => ({ day, year: set.year, mark, name })),
  );
}

const yearRow = prepareQuery<{ year: number }>()((db, p) =>
  db.selectFrom('holiday_year').select('year').where('year', '=', p('year')),
);
const daysOfYear = prepareQuery<{ year: number }>()((db, p) =>
  db.selectFrom('holiday_day').select(['day', 'mark', 'name']).where('year', '=', p('year')).orderBy('day'),
);
const deleteDays = prepareCommand<{ year: number }>()((db, p) =>
  db.deleteFrom('holiday_day').where('year', '=', p('year')),
);
const deleteYear = prepareCommand<{ year: number }>()((db, p) =>
  db.deleteFrom('holiday_year').where('year', '=', p('year')),
);
