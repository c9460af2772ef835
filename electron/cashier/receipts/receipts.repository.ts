import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, prepareQuery } from '../../database/query.ts';
import type { AllocationTable } from '../charges/charges.table.ts';
import type { ReceiptRefundTable, ReceiptTenderTable } from './receipts.table.ts';

/** A receipt with what its entry says of it and, if it was, what undid it. */
export type ReceiptRow = NonNullable<ReturnType<typeof findReceipt>>;

export function findReceipt(db: ReadableDb, seq: number) {
  return receiptBySeq.first(db, { seq });
}

/** A void or reversal with what its entry says of it. */
export type CancellationRow = NonNullable<ReturnType<typeof findCancellation>>;

/** The void or reversal under this entry; for the receipt it undoes, see {@link findReceipt}. */
export function findCancellation(db: ReadableDb, seq: number) {
  return cancellationBySeq.first(db, { seq });
}

/** A line with what its charge adds to it: readings, unit and the whole amount. */
export type LineRow = ReturnType<typeof listLines>[number];

export function listLines(db: ReadableDb, receiptSeq: number) {
  return linesOf.all(db, { receiptSeq });
}

export function listTenders(db: ReadableDb, receiptSeq: number): ReceiptTenderTable[] {
  return tendersOf.all(db, { receiptSeq });
}

export function listRefunds(db: ReadableDb, cancellationSeq: number): ReceiptRefundTable[] {
  return refundsOf.all(db, { cancellationSeq });
}

export function listAllocations(db: ReadableDb, entrySeq: number): AllocationTable[] {
  return allocationsOf.all(db, { entrySeq });
}

/** Every printing of a receipt or reversal, the first one first. */
export function listPrints(db: ReadableDb, documentSeq: number) {
  return printsOf.all(db, { documentSeq });
}

/** How often a receipt or reversal went to paper. */
export function countPrints(db: ReadableDb, documentSeq: number): number {
  return printCount.one(db, { documentSeq }).nth;
}

export function insertPrint(
  trx: WritableTrx,
  print: { seq: number; nth: number; at: string; userId: number },
): void {
  insertRow(trx, 'receipt_print', {
    document_seq: print.seq,
    nth: print.nth,
    printed_at: print.at,
    printed_by: print.userId,
  });
}

/** The number of the newest document that set money against the charge: a receipt's, or none for a drawn prepayment. */
export function lastSettledBy(
  db: ReadableDb,
  chargeId: number,
): { number: string | null; kind: string } | undefined {
  return newestAllocation.first(db, { chargeId });
}

/** Whether the shift has been counted and closed. */
export function isShiftClosed(db: ReadableDb, shiftSeq: number): boolean {
  return closeOfShift.first(db, { shiftSeq }) !== undefined;
}

/** Everybody who may keep a shift, whether still active or not. */
export function listCashiers(db: ReadableDb): { id: number; name: string }[] {
  return cashiers.all(db, {});
}

const receiptBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('receipt')
    .innerJoin('entry', 'entry.seq', 'receipt.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .innerJoin('shift', 'shift.entry_seq', 'receipt.shift_seq')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .selectAll('receipt')
    .select([
      sql<Day>`entry.day`.as('day'),
      'entry.posted_at',
      'entry.hash',
      'user.name as cashier_name',
      'shift.day as shift_day',
      'receipt_cancellation.entry_seq as cancellation_seq',
      'receipt_cancellation.kind as cancellation_kind',
    ])
    .where('receipt.entry_seq', '=', p('seq')),
);
const cancellationBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('receipt_cancellation')
    .innerJoin('entry', 'entry.seq', 'receipt_cancellation.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .leftJoin('user as approver', 'approver.id', 'entry.approved_by')
    .selectAll('receipt_cancellation')
    .select([
      sql<Day>`entry.day`.as('day'),
      'entry.posted_at',
      'entry.hash',
      'entry.number',
      'entry.reason',
      'user.name as cashier_name',
      'approver.name as approver_name',
    ])
    .where('receipt_cancellation.entry_seq', '=', p('seq')),
);
const linesOf = prepareQuery<{ receiptSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_line')
    .leftJoin('charge', 'charge.id', 'receipt_line.charge_id')
    .leftJoin('fee_item', 'fee_item.id', 'receipt_line.fee_item_id')
    .selectAll('receipt_line')
    .select([
      'charge.unit_label as charge_unit_label',
      'charge.previous_thousandths',
      'charge.current_thousandths',
      'charge.amount_fen as charge_fen',
      'fee_item.unit_label as item_unit_label',
    ])
    .where('receipt_line.entry_seq', '=', p('receiptSeq'))
    .orderBy('receipt_line.line_no'),
);
const tendersOf = prepareQuery<{ receiptSeq: number }>()((db, p) =>
  db.selectFrom('receipt_tender').selectAll().where('entry_seq', '=', p('receiptSeq')).orderBy('line_no'),
);
const refundsOf = prepareQuery<{ cancellationSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_refund')
    .selectAll()
    .where('entry_seq', '=', p('cancellationSeq'))
    .orderBy('line_no'),
);
const allocationsOf = prepareQuery<{ entrySeq: number }>()((db, p) =>
  db.selectFrom('allocation').selectAll().where('entry_seq', '=', p('entrySeq')).orderBy('line_no'),
);
const printsOf = prepareQuery<{ documentSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_print')
    .innerJoin('user', 'user.id', 'receipt_print.printed_by')
    .select(['receipt_print.nth', 'receipt_print.printed_at as at', 'user.name as byName'])
    .where('document_seq', '=', p('documentSeq'))
    .orderBy('nth'),
);
const printCount = prepareQuery<{ documentSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_print')
    .select(sql<number>`coalesce(max(nth), 0)`.as('nth'))
    .where('document_seq', '=', p('documentSeq')),
);
const newestAllocation = prepareQuery<{ chargeId: number }>()((db, p) =>
  db
    .selectFrom('allocation')
    .innerJoin('entry', 'entry.seq', 'allocation.entry_seq')
    .select(['entry.number', 'entry.kind'])
    .where('allocation.charge_id', '=', p('chargeId'))
    .where(sql<boolean>`allocation.amount_fen > 0`)
    .orderBy('allocation.entry_seq', 'desc')
    .limit(1),
);
const closeOfShift = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db.selectFrom('shift_close').select('entry_seq').where('shift_seq', '=', p('shiftSeq')),
);
const cashiers = prepareQuery()((db) =>
  db
    .selectFrom('user_role')
    .innerJoin('user', 'user.id', 'user_role.user_id')
    .select(['user.id', 'user.name'])
    .where('user_role.role', '=', 'cashier')
    .orderBy('user.id'),
);
