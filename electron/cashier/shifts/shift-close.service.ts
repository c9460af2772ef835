import { OfficeError } from '../../../shared/contract/errors.ts';
import type { CountLine, Drawer } from '../../../shared/contract/shifts.ts';
import { countedTotal, retainedFloatBounds } from '../../../shared/domain/cash-count.ts';
import { day, type Day } from '../../../shared/domain/day.ts';
import { negateFen, subtractFen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { ReadContext, WriteContext } from '../../ipc/context.ts';
import { holdsAny } from '../../ipc/router.ts';
import { accounts } from '../../ledger/accounts.ts';
import { lastBusinessDay } from '../../ledger/closings.ts';
import { balanceOf, postEntry } from '../../ledger/posting.ts';
import { drawerOf, loadShift } from './shift-summary.ts';
import type { ShiftRow } from './shifts.repository.ts';

export interface ShiftCount {
  readonly shiftSeq: number;
  readonly lines: readonly CountLine[];
  /** Fen that stay in the drawer as the next shift's float. */
  readonly retainedFloatFen: Fen;
  /** Fen the cashier saw as expected while counting. */
  readonly expectedFen: Fen;
  readonly reason: string;
}

/**
 * Counts the drawer and closes the shift (A4). Cash, receipts and books must tie three ways: what the documents leave
 * in the drawer equals the ledger's takings, and the count is measured against both; a difference (长款/短款) is
 * posted to 待处理财产损溢 with its reason, so that books and drawer agree again.
 * @throws OfficeError `NOT_FOUND`, `SHIFT_ALREADY_CLOSED`, `SHIFT_OF_ANOTHER`, `BOOKS_DO_NOT_AGREE`, `COUNT_CHANGED`,
 * `RETAINED_FLOAT_IMPOSSIBLE`, `OVER_SHORT_NEEDS_REASON`.
 */
export function closeShift(
  trx: WritableTrx,
  context: WriteContext,
  count: ShiftCount,
): { entrySeq: number; differenceFen: Fen } {
  const shift = loadShift(trx, count.shiftSeq);
  assertMayCount(context, shift);
  const drawer = drawerOf(trx, shift);
  const countedFen = countedTotal(count.lines);
  const differenceFen = judgeCount(drawer, countedFen, count);
  const { seq } = postEntry(trx, context, {
    kind: 'shift-close',
    day: dayToPost(trx, context, shift.day),
    ...(count.reason === '' ? {} : { reason: count.reason }),
    document: (seq) => ({
      rows: {
        shift_close: [
          {
            entry_seq: seq,
            shift_seq: shift.entry_seq,
            expected_fen: drawer.expectedFen,
            counted_fen: countedFen,
            difference_fen: differenceFen,
            retained_float_fen: count.retainedFloatFen,
          },
        ],
        cash_count_line: count.lines.map((line, index) => ({
          entry_seq: seq,
          line_no: index + 1,
          denomination_fen: line.denominationFen,
          pieces: line.pieces,
        })),
      },
      lines: [
        { account: accounts.takings, amountFen: differenceFen },
        { account: accounts.cashOverShort, amountFen: negateFen(differenceFen) },
      ],
    }),
  });
  const leftFen = subtractFen(countedFen, shift.opening_float_fen);
  if (balanceOf(trx, accounts.takings) !== leftFen)
    throw new Error(
      `After the count the books hold ${balanceOf(trx, accounts.takings)} fen of takings, the drawer ${leftFen}.`,
    );
  return { entrySeq: seq, differenceFen };
}

/**
 * The day on which the close of a shift or of a day is posted: its own, also on the morning after; a later one only
 * when something was already posted later, or when the clock had run ahead and was set right.
 */
export function dayToPost(db: ReadableDb, context: ReadContext, ownDay: Day): Day {
  const today = context.clock.today();
  const candidate = ownDay < today ? ownDay : today;
  const last = lastBusinessDay(db);
  return last !== undefined && last > candidate ? day(last) : candidate;
}

function assertMayCount(context: ReadContext, shift: ShiftRow): void {
  if (shift.close_seq !== null) throw new OfficeError('SHIFT_ALREADY_CLOSED', { day: shift.day });
  // Whoever took the money counts it; when they are absent the manager does, and the page says so.
  if (shift.user_id !== context.user.id && !holdsAny(context.user, ['manager']))
    throw new OfficeError('SHIFT_OF_ANOTHER', { cashierName: shift.cashier_name });
}

/** Decides over a count: the difference it leaves, counted − expected. */
function judgeCount(drawer: Drawer, countedFen: Fen, count: ShiftCount): Fen {
  if (drawer.takingsFen !== drawer.booksFen)
    throw new OfficeError('BOOKS_DO_NOT_AGREE', { findings: ['TAKINGS_DISAGREE'] });
  if (count.expectedFen !== drawer.expectedFen)
    throw new OfficeError('COUNT_CHANGED', { expectedFen: drawer.expectedFen });
  const bounds = retainedFloatBounds(drawer.openingFloatFen, countedFen);
  if (count.retainedFloatFen < bounds.lowestFen || count.retainedFloatFen > bounds.highestFen)
    throw new OfficeError('RETAINED_FLOAT_IMPOSSIBLE', bounds);
  const differenceFen = subtractFen(countedFen, drawer.expectedFen);
  if (differenceFen !== 0 && count.reason === '')
    throw new OfficeError('OVER_SHORT_NEEDS_REASON', { differenceFen });
  return differenceFen;
}
