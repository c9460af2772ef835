import type { Kysely } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { OfficeSchema } from '../../database/schema.ts';
import type { ShiftCloseTable, ShiftTable } from './shifts.table.ts';

/** A shift with its cashier's name and, once counted, who counted it, when and why it differed. */
export interface ShiftRow extends ShiftTable {
  readonly cashier_name: string;
  readonly opened_at: string;
  /** Entry of the close; `null` while the shift is open. */
  readonly close_seq: number | null;
  readonly closed_at: string | null;
  readonly close_reason: string | null;
  readonly counted_by_name: string | null;
}

/** The newest shift, open or closed. Shifts follow one another, so only this one can be open. */
export function findNewestShift(db: ReadableDb): ShiftRow | undefined {
  return newestShift.first(db, {});
}

export function findShift(db: ReadableDb, shiftSeq: number): ShiftRow | undefined {
  return shiftBySeq.first(db, { shiftSeq });
}

/** The shifts of a day in the order they were opened. */
export function listShiftsOfDay(db: ReadableDb, day: Day): ShiftRow[] {
  return shiftsOfDay.all(db, { day });
}

export function findShiftClose(db: ReadableDb, shiftSeq: number): ShiftCloseTable | undefined {
  return closeOfShift.first(db, { shiftSeq });
}

function shifts(db: Kysely<OfficeSchema>) {
  return db
    .selectFrom('shift')
    .innerJoin('user', 'user.id', 'shift.user_id')
    .innerJoin('entry as opening', 'opening.seq', 'shift.entry_seq')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .leftJoin('entry as closing_entry', 'closing_entry.seq', 'shift_close.entry_seq')
    .leftJoin('user as counter', 'counter.id', 'closing_entry.posted_by')
    .selectAll('shift')
    .select([
      'user.name as cashier_name',
      'opening.posted_at as opened_at',
      'shift_close.entry_seq as close_seq',
      'closing_entry.posted_at as closed_at',
      'closing_entry.reason as close_reason',
      'counter.name as counted_by_name',
    ]);
}

const newestShift = prepareQuery()((db) => shifts(db).orderBy('shift.entry_seq', 'desc').limit(1));
const shiftBySeq = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  shifts(db).where('shift.entry_seq', '=', p('shiftSeq')),
);
const shiftsOfDay = prepareQuery<{ day: Day }>()((db, p) =>
  shifts(db).where('shift.day', '=', p('day')).orderBy('shift.entry_seq'),
);
const closeOfShift = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db.selectFrom('shift_close').selectAll().where('shift_seq', '=', p('shiftSeq')),
);
