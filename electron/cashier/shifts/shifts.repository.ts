import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { ShiftCloseTable, ShiftTable } from './shifts.table.ts';

/** A shift with its cashier's name and, once counted, its close. */
export interface ShiftRow extends ShiftTable {
  readonly cashier_name: string;
  /** Entry of the close; `null` while the shift is open. */
  readonly close_seq: number | null;
}

/** The newest shift, open or closed. Shifts follow one another, so only this one can be open. */
export function findNewestShift(db: ReadableDb): ShiftRow | undefined {
  return newestShift.first(db, {});
}

export function findShift(db: ReadableDb, shiftSeq: number): ShiftRow | undefined {
  return shiftBySeq.first(db, { shiftSeq });
}

/** The shifts of a day in the order they were opened. */
export function listShiftsOfDay(db: ReadableDb, day: string): ShiftRow[] {
  return shiftsOfDay.all(db, { day });
}

export function findShiftClose(db: ReadableDb, shiftSeq: number): ShiftCloseTable | undefined {
  return closeOfShift.first(db, { shiftSeq });
}

const newestShift = prepareQuery()((db) =>
  db
    .selectFrom('shift')
    .innerJoin('user', 'user.id', 'shift.user_id')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .selectAll('shift')
    .select(['user.name as cashier_name', 'shift_close.entry_seq as close_seq'])
    .orderBy('shift.entry_seq', 'desc')
    .limit(1),
);
const shiftBySeq = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db
    .selectFrom('shift')
    .innerJoin('user', 'user.id', 'shift.user_id')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .selectAll('shift')
    .select(['user.name as cashier_name', 'shift_close.entry_seq as close_seq'])
    .where('shift.entry_seq', '=', p('shiftSeq')),
);
const shiftsOfDay = prepareQuery<{ day: string }>()((db, p) =>
  db
    .selectFrom('shift')
    .innerJoin('user', 'user.id', 'shift.user_id')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .selectAll('shift')
    .select(['user.name as cashier_name', 'shift_close.entry_seq as close_seq'])
    .where('shift.day', '=', p('day'))
    .orderBy('shift.entry_seq'),
);
const closeOfShift = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db.selectFrom('shift_close').selectAll().where('shift_seq', '=', p('shiftSeq')),
);
