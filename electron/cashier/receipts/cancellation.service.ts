import { OfficeError } from '../../../shared/contract/errors.ts';
import { addFen, fen, negateFen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts, tenderAccounts } from '../../ledger/accounts.ts';
import { balanceOf, postEntry, reversedLines, type PostingLine } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import type { AllocationTable } from '../charges/charges.table.ts';
import { carryAllocations } from '../charges/open-charges.repository.ts';
import { requireOpenShift } from '../shifts/shifts.service.ts';
import type { ShiftTable } from '../shifts/shifts.table.ts';
import { checkCodeOf } from './receive.service.ts';
import {
  findReceipt,
  isShiftClosed,
  listAllocations,
  listTenders,
  type ReceiptRow,
} from './receipts.repository.ts';
import type { ReceiptTenderTable } from './receipts.table.ts';

/** How a reversal hands the money back: by the tenders it came by, or in cash for all that was not a prepayment. */
export type RefundMode = 'original' | 'cash';

export interface CancellationOrder {
  readonly seq: number;
  readonly reason: string;
}

/**
 * 作废: undoes a receipt while its shift is open. Its number stays used, its money was never counted (A6); bills,
 * prepayments and balances stand exactly as before.
 * @throws OfficeError `NOT_FOUND`, `RECEIPT_ALREADY_VOID`, `RECEIPT_DAY_CLOSED`, `RECEIPT_PREPAYMENT_USED`,
 * `CASH_NOT_IN_DRAWER`, and those of {@link requireOpenShift}.
 */
export function voidReceipt(
  trx: WritableTrx,
  context: WriteContext,
  order: CancellationOrder,
): { seq: number } {
  const receipt = loadStandingReceipt(trx, order.seq);
  if (isShiftClosed(trx, receipt.shift_seq))
    throw new OfficeError('RECEIPT_DAY_CLOSED', { number: receipt.number, day: receipt.shift_day });
  const shift = requireOpenShift(trx, context);
  return cancel(trx, context, {
    receipt,
    kind: 'void',
    shift,
    reason: order.reason,
    refund: 'original',
  });
}

/**
 * 红冲: undoes a receipt of a closed shift on the day it happens, under a number of its own that names the original (A6).
 * @throws OfficeError `NOT_FOUND`, `RECEIPT_ALREADY_VOID`, `RECEIPT_DAY_STILL_OPEN`, `RECEIPT_PREPAYMENT_USED`,
 * `CASH_NOT_IN_DRAWER`, and those of {@link requireOpenShift}.
 */
export function reverseReceipt(
  trx: WritableTrx,
  context: WriteContext,
  order: CancellationOrder & { readonly refund: RefundMode },
): { seq: number; number: string; checkCode: string; cashFen: Fen } {
  const receipt = loadStandingReceipt(trx, order.seq);
  if (!isShiftClosed(trx, receipt.shift_seq))
    throw new OfficeError('RECEIPT_DAY_STILL_OPEN', { number: receipt.number });
  const shift = requireOpenShift(trx, context);
  const number = nextNumber(trx, readSettings(trx).receiptSeries, context.clock.today());
  const { seq, hash, refunds } = cancel(trx, context, {
    receipt,
    kind: 'reversal',
    shift,
    reason: order.reason,
    refund: order.refund,
    number,
  });
  return { seq, number, checkCode: checkCodeOf(hash), cashFen: cashOf(refunds) };
}

function loadStandingReceipt(db: ReadableDb, seq: number): ReceiptRow {
  const receipt = findReceipt(db, seq);
  if (receipt === undefined) throw new OfficeError('NOT_FOUND', { noun: 'receipt' });
  if (receipt.cancellation_seq !== null)
    throw new OfficeError('RECEIPT_ALREADY_VOID', { number: receipt.number });
  return receipt;
}

interface Cancellation {
  readonly receipt: ReceiptRow;
  readonly kind: 'void' | 'reversal';
  /** The open shift, whose drawer hands the money back. */
  readonly shift: ShiftTable;
  readonly reason: string;
  readonly refund: RefundMode;
  readonly number?: string;
}

type Refund = Pick<ReceiptTenderTable, 'tender' | 'amount_fen' | 'reference'>;

function cancel(
  trx: WritableTrx,
  context: WriteContext,
  { receipt, kind, shift, reason, refund, number }: Cancellation,
): { seq: number; hash: string; refunds: readonly Refund[] } {
  const undone = reversedLines(trx, receipt.entry_seq);
  assertPrepaymentLeft(trx, receipt.number, undone);
  const refunds = refundsOf(listTenders(trx, receipt.entry_seq), refund);
  assertCashInDrawer(trx, shift, refunds);
  const reopened = listAllocations(trx, receipt.entry_seq);
  const allocationsAt = (seq: number): AllocationTable[] =>
    reopened.map((row) => ({ ...row, entry_seq: seq, amount_fen: negateFen(row.amount_fen) }));

  const { seq, hash } = postEntry(trx, context, {
    kind: kind === 'void' ? 'receipt-void' : 'receipt-reversal',
    day: context.clock.today(),
    ...(number === undefined ? {} : { number }),
    reason,
    reversesSeq: receipt.entry_seq,
    document: (entrySeq) => ({
      rows: {
        receipt_cancellation: [
          {
            entry_seq: entrySeq,
            receipt_seq: receipt.entry_seq,
            kind,
            shift_seq: shift.entry_seq,
            total_fen: receipt.total_fen,
          },
        ],
        receipt_refund: refunds.map((each, index) => ({ entry_seq: entrySeq, line_no: index + 1, ...each })),
        allocation: allocationsAt(entrySeq),
      },
      lines: refund === 'cash' ? paidInCash(undone) : undone,
    }),
  });
  carryAllocations(trx, allocationsAt(seq));
  return { seq, hash, refunds };
}

/** A prepayment that has been drawn meanwhile can't be handed back: what used it is undone first. */
function assertPrepaymentLeft(db: ReadableDb, number: string, undone: readonly PostingLine[]): void {
  const taken = new Map<string, Fen>();
  for (const { account, key = '', amountFen } of undone) {
    if (account === accounts.prepayments) taken.set(key, addFen(taken.get(key) ?? ZERO_FEN, amountFen));
  }
  for (const [key, takenFen] of taken) {
    // A prepayment is a credit balance: above zero, more would be handed back than is there.
    const usedFen = addFen(balanceOf(db, accounts.prepayments, key), takenFen);
    if (usedFen > 0) throw new OfficeError('RECEIPT_PREPAYMENT_USED', { number, usedFen });
  }
}

/** No more cash is handed back than lies in the drawer: takings that went to the bank can't be paid out again (不得坐支, A4). */
function assertCashInDrawer(db: ReadableDb, shift: ShiftTable, refunds: readonly Refund[]): void {
  const neededFen = cashOf(refunds);
  const onHandFen = addFen(shift.opening_float_fen, balanceOf(db, accounts.takings));
  if (neededFen > onHandFen) throw new OfficeError('CASH_NOT_IN_DRAWER', { neededFen, onHandFen });
}

function cashOf(refunds: readonly Refund[]): Fen {
  return sumFen(refunds.filter((each) => each.tender === 'cash').map((each) => each.amount_fen));
}

function refundsOf(tenders: readonly ReceiptTenderTable[], mode: RefundMode): Refund[] {
  const original = tenders.map(({ tender, amount_fen, reference }) => ({ tender, amount_fen, reference }));
  if (mode === 'original') return original;
  const prepaid = original.filter((each) => each.tender === 'prepayment');
  const cashFen = sumFen(
    original.filter((each) => each.tender !== 'prepayment').map((each) => each.amount_fen),
  );
  return cashFen === 0 ? prepaid : [{ tender: 'cash', amount_fen: cashFen, reference: '' }, ...prepaid];
}

/** The same lines, with what came in by other tenders handed back out of the takings. */
function paidInCash(undone: readonly PostingLine[]): PostingLine[] {
  const clearing = new Set<string>(
    [...Object.values(tenderAccounts)].filter(
      (account) => account !== accounts.takings && account !== accounts.prepayments,
    ),
  );
  const kept = undone.filter((line) => !clearing.has(line.account));
  const movedFen = fen(
    undone.filter((line) => clearing.has(line.account)).reduce((total, line) => total + line.amountFen, 0),
  );
  return movedFen === 0 ? kept : [{ account: accounts.takings, amountFen: movedFen }, ...kept];
}
