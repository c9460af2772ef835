import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { ReadContext, WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { isDayClosed } from '../../ledger/closings.ts';
import { balanceOf, postEntry } from '../../ledger/posting.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { findNewestShift, findShiftClose, type ShiftRow } from './shifts.repository.ts';
import type { ShiftTable } from './shifts.table.ts';

/**
 * The shift that the signed-in cashier may take money in: open, theirs, and of today.
 * @throws OfficeError `SHIFT_NOT_OPEN`; `SHIFT_ALREADY_OPEN` when a colleague has the cash box;
 * `EARLIER_DAY_NOT_CLOSED` when it is a shift of another day, which must be counted and closed first.
 */
export function requireOpenShift(db: ReadableDb, context: ReadContext): ShiftTable {
  const shift = findOpenShift(db);
  if (shift === undefined) throw new OfficeError('SHIFT_NOT_OPEN', {});
  if (shift.user_id !== context.user.id)
    throw new OfficeError('SHIFT_ALREADY_OPEN', { cashierName: shift.cashier_name, day: shift.day });
  if (shift.day !== context.clock.today())
    throw new OfficeError('EARLIER_DAY_NOT_CLOSED', { day: shift.day });
  return shift;
}

/** The one open shift of the office; `undefined` between shifts. */
export function findOpenShift(db: ReadableDb): ShiftRow | undefined {
  const newest = findNewestShift(db);
  return newest?.close_seq === null ? newest : undefined;
}

/** Fen that the drawer should hold as float when the next shift opens: what the last one left, at first the setting. */
export function floatLeft(db: ReadableDb): Fen {
  const newest = findNewestShift(db);
  const close = newest === undefined ? undefined : findShiftClose(db, newest.entry_seq);
  return fen(close?.retained_float_fen ?? readSettings(db).openingFloatFen);
}

export interface ShiftOpening {
  /** Fen of petty money in the drawer: it gives change and is never posted. */
  readonly openingFloatFen: Fen;
  /** Why the float is not what the last shift left. */
  readonly note: string;
}

/**
 * Opens the cashier's shift of today. The cash box is one: a shift opens only after the last one was counted, and a
 * day's first only after the day before was signed (日清日结).
 * @throws OfficeError `EARLIER_DAY_NOT_CLOSED`, `SHIFT_ALREADY_OPEN`, `DAY_CLOSED`, `FLOAT_NEEDS_NOTE`.
 */
export function openShift(
  trx: WritableTrx,
  context: WriteContext,
  opening: ShiftOpening,
): { shiftSeq: number } {
  const today = context.clock.today();
  assertMayOpen(trx, today);
  const leftFen = floatLeft(trx);
  if (opening.openingFloatFen !== leftFen && opening.note === '')
    throw new OfficeError('FLOAT_NEEDS_NOTE', { leftFen });
  const { seq } = postEntry(trx, context, {
    kind: 'shift-open',
    day: today,
    document: (seq) => ({
      rows: {
        shift: [
          {
            entry_seq: seq,
            user_id: context.user.id,
            day: today,
            opening_float_fen: opening.openingFloatFen,
            brought_forward_fen: balanceOf(trx, accounts.takings),
            float_note: opening.note,
          },
        ],
      },
      lines: [],
    }),
  });
  return { shiftSeq: seq };
}

/** The newest day before today that had a shift and is not yet signed; only the newest can be, since shifts follow one another. */
export function findUnclosedDay(db: ReadableDb, today: Day): Day | undefined {
  const newest = findNewestShift(db);
  if (newest === undefined || newest.day === today || isDayClosed(db, newest.day)) return undefined;
  return newest.day;
}

function assertMayOpen(db: ReadableDb, today: Day): void {
  const unclosed = findUnclosedDay(db, today);
  if (unclosed !== undefined) throw new OfficeError('EARLIER_DAY_NOT_CLOSED', { day: unclosed });
  const open = findOpenShift(db);
  if (open !== undefined)
    throw new OfficeError('SHIFT_ALREADY_OPEN', { cashierName: open.cashier_name, day: open.day });
}
