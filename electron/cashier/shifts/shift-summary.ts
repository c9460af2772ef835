import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Drawer, Shift, ShiftSummary } from '../../../shared/contract/shifts.ts';
import { takingsOf } from '../../../shared/domain/cash-count.ts';
import { addFen, subtractFen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { tenders } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { accounts } from '../../ledger/accounts.ts';
import { balanceOf } from '../../ledger/posting.ts';
import {
  listCountLines,
  listDeposits,
  sumTenders,
  totalCancellations,
  totalReceipts,
} from './shift-figures.repository.ts';
import type { DepositRow, TenderMoney } from './shift-figures.repository.ts';
import { findShift, findShiftClose, type ShiftRow } from './shifts.repository.ts';

/** @throws OfficeError `NOT_FOUND`. */
export function loadShift(db: ReadableDb, shiftSeq: number): ShiftRow {
  const shift = findShift(db, shiftSeq);
  if (shift === undefined) throw new OfficeError('NOT_FOUND', { noun: 'shift' });
  return shift;
}

export function asShift(shift: ShiftRow): Shift {
  return {
    shiftSeq: shift.entry_seq,
    cashierId: shift.user_id,
    cashierName: shift.cashier_name,
    day: shift.day,
    openedAt: shift.opened_at,
    openingFloatFen: shift.opening_float_fen,
    floatNote: shift.float_note,
    closedAt: shift.closed_at,
  };
}

/** All of a shift from its documents; the same for ever once it is closed. */
export function summarizeShift(db: ReadableDb, shift: ShiftRow): ShiftSummary {
  const money = sumTenders(db, shift.entry_seq);
  const deposits = listDeposits(db, shift.entry_seq);
  return {
    shift: asShift(shift),
    drawer: drawerFrom(db, shift, money, deposits),
    tenders: money.toSorted((one, other) => tenders.indexOf(one.tender) - tenders.indexOf(other.tender)),
    receipts: totalReceipts(db, shift.entry_seq),
    voids: totalCancellations(db, shift.entry_seq, 'void'),
    reversals: totalCancellations(db, shift.entry_seq, 'reversal'),
    deposits: deposits.map((deposit) => ({
      entrySeq: deposit.entry_seq,
      amountFen: deposit.amount_fen,
      reference: deposit.reference,
      postedAt: deposit.posted_at,
      reason: deposit.reason ?? '',
      reversed: deposit.reversed_by !== null,
    })),
    close: closeOf(db, shift),
  };
}

/** What the drawer of a shift should hold, by its documents, beside what the books say. */
export function drawerOf(db: ReadableDb, shift: ShiftRow): Drawer {
  return drawerFrom(db, shift, sumTenders(db, shift.entry_seq), listDeposits(db, shift.entry_seq));
}

function drawerFrom(
  db: ReadableDb,
  shift: ShiftRow,
  money: readonly TenderMoney[],
  deposits: readonly DepositRow[],
): Drawer {
  const cash = money.find((row) => row.tender === 'cash');
  const moved = {
    broughtForwardFen: shift.brought_forward_fen,
    receivedFen: cash?.receivedFen ?? ZERO_FEN,
    returnedFen: cash?.returnedFen ?? ZERO_FEN,
    depositedFen: sumFen(deposits.map((deposit) => deposit.amount_fen)),
  };
  const takingsFen = takingsOf(moved);
  return {
    openingFloatFen: shift.opening_float_fen,
    ...moved,
    takingsFen,
    booksFen: booksOf(db, shift),
    expectedFen: addFen(shift.opening_float_fen, takingsFen),
  };
}

/** Takings by the books: the ledger's balance while the shift is open, afterwards what the count was measured against. */
function booksOf(db: ReadableDb, shift: ShiftRow): Fen {
  if (shift.close_seq === null) return balanceOf(db, accounts.takings);
  const close = findShiftClose(db, shift.entry_seq);
  if (close === undefined) throw new Error(`Shift ${shift.entry_seq} is closed but has no close.`);
  return subtractFen(close.expected_fen, shift.opening_float_fen);
}

function closeOf(db: ReadableDb, shift: ShiftRow): ShiftSummary['close'] {
  const close = findShiftClose(db, shift.entry_seq);
  if (close === undefined) return null;
  return {
    countedFen: close.counted_fen,
    differenceFen: close.difference_fen,
    retainedFloatFen: close.retained_float_fen,
    reason: shift.close_reason ?? '',
    countedByName: shift.counted_by_name ?? '',
    lines: listCountLines(db, close.entry_seq).map((line) => ({
      denominationFen: line.denomination_fen,
      pieces: line.pieces,
    })),
  };
}
