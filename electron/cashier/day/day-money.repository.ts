import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';
import type { EntryKind } from '../../ledger/entry-kinds.ts';
import type { ReceiptLineTable } from '../receipts/receipts.table.ts';

/** A line of a receipt, under the document that counts it: the receipt itself, or the reversal that takes it back. */
export interface DayLineRow {
  readonly document_seq: number;
  readonly kind: ReceiptLineTable['kind'];
  readonly fee_item_name: string;
  readonly amount_fen: Fen;
}

export interface DayTenderRow {
  readonly document_seq: number;
  readonly tender: Tender;
  readonly amount_fen: Fen;
}

export interface DayCancellationRow {
  readonly entry_seq: number;
  readonly number: string | null;
  readonly receipt_number: string;
  readonly room_label: string;
  readonly payer_name: string;
  readonly total_fen: Fen;
  readonly reason: string | null;
  readonly cashier_name: string;
  readonly approver_name: string | null;
}

/** What one kind of entry did to the prepayments (2203) in a day: fen, both positive. */
export interface PrepaymentMovement {
  readonly kind: EntryKind;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

/** Lines of the day's valid receipts. */
export function listReceiptLines(db: ReadableDb, day: Day): DayLineRow[] {
  return receiptLines.all(db, { day });
}

export function listReceiptTenders(db: ReadableDb, day: Day): DayTenderRow[] {
  return receiptTenders.all(db, { day });
}

/** Lines of the receipts that the day's reversals take back. */
export function listReversedLines(db: ReadableDb, day: Day): DayLineRow[] {
  return reversedReceiptLines.all(db, { day });
}

export function listRefunds(db: ReadableDb, day: Day): DayTenderRow[] {
  return refunds.all(db, { day });
}

export function listCancellations(db: ReadableDb, day: Day, kind: 'void' | 'reversal'): DayCancellationRow[] {
  return cancellations.all(db, { day, entryKind: kind === 'void' ? 'receipt-void' : 'receipt-reversal' });
}

/** Numbers of receipts and reversals of the day, in the order in which they were given. */
export function listNumbersOfDay(db: ReadableDb, day: Day): string[] {
  return numbers.all(db, { day }).flatMap((row) => (row.number === null ? [] : [row.number]));
}

export function listPrepaymentMovements(db: ReadableDb, day: Day): PrepaymentMovement[] {
  return prepaymentMovements
    .all(db, { day })
    .map((row) => ({ kind: row.kind, debitFen: fen(row.debit), creditFen: fen(row.credit) }));
}

/** What the office held as prepayments when the day ended: fen, positive. */
export function prepaymentsAtEndOf(db: ReadableDb, day: Day): Fen {
  const { now } = prepaymentsNow.one(db, {});
  const { later } = prepaymentsLater.one(db, { day });
  return fen(later - now);
}

const receiptLines = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('receipt_line', 'receipt_line.entry_seq', 'entry.seq')
    .leftJoin('receipt_cancellation as cancelled', (join) =>
      join.onRef('cancelled.receipt_seq', '=', 'entry.seq').on('cancelled.kind', '=', sql.lit('void')),
    )
    .select([
      'entry.seq as document_seq',
      'receipt_line.kind',
      'receipt_line.fee_item_name',
      'receipt_line.amount_fen',
    ])
    .where('entry.day', '=', p('day'))
    .where('entry.kind', '=', sql.lit('receipt'))
    .where('cancelled.entry_seq', 'is', null)
    .orderBy('entry.seq')
    .orderBy('receipt_line.line_no'),
);
const receiptTenders = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('receipt_tender', 'receipt_tender.entry_seq', 'entry.seq')
    .leftJoin('receipt_cancellation as cancelled', (join) =>
      join.onRef('cancelled.receipt_seq', '=', 'entry.seq').on('cancelled.kind', '=', sql.lit('void')),
    )
    .select(['entry.seq as document_seq', 'receipt_tender.tender', 'receipt_tender.amount_fen'])
    .where('entry.day', '=', p('day'))
    .where('entry.kind', '=', sql.lit('receipt'))
    .where('cancelled.entry_seq', 'is', null)
    .orderBy('entry.seq')
    .orderBy('receipt_tender.line_no'),
);
const reversedReceiptLines = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('receipt_cancellation', 'receipt_cancellation.entry_seq', 'entry.seq')
    .innerJoin('receipt_line', 'receipt_line.entry_seq', 'receipt_cancellation.receipt_seq')
    .select([
      'entry.seq as document_seq',
      'receipt_line.kind',
      'receipt_line.fee_item_name',
      'receipt_line.amount_fen',
    ])
    .where('entry.day', '=', p('day'))
    .where('entry.kind', '=', sql.lit('receipt-reversal'))
    .orderBy('entry.seq')
    .orderBy('receipt_line.line_no'),
);
const refunds = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('receipt_refund', 'receipt_refund.entry_seq', 'entry.seq')
    .select(['entry.seq as document_seq', 'receipt_refund.tender', 'receipt_refund.amount_fen'])
    .where('entry.day', '=', p('day'))
    .where('entry.kind', '=', sql.lit('receipt-reversal'))
    .orderBy('entry.seq')
    .orderBy('receipt_refund.line_no'),
);
const cancellations = prepareQuery<{ day: Day; entryKind: EntryKind }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('receipt_cancellation', 'receipt_cancellation.entry_seq', 'entry.seq')
    .innerJoin('receipt', 'receipt.entry_seq', 'receipt_cancellation.receipt_seq')
    .innerJoin('user as cashier', 'cashier.id', 'entry.posted_by')
    .leftJoin('user as approver', 'approver.id', 'entry.approved_by')
    .select([
      'entry.seq as entry_seq',
      'entry.number',
      'receipt.number as receipt_number',
      'receipt.room_label',
      'receipt.payer_name',
      'receipt_cancellation.total_fen',
      'entry.reason',
      'cashier.name as cashier_name',
      'approver.name as approver_name',
    ])
    .where('entry.day', '=', p('day'))
    .where('entry.kind', '=', p('entryKind'))
    .orderBy('entry.seq'),
);
const numbers = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .select('number')
    .where('day', '=', p('day'))
    .where('kind', 'in', [sql.lit('receipt'), sql.lit('receipt-reversal')])
    .orderBy('seq'),
);
const prepaymentMovements = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('entry_line', 'entry_line.entry_seq', 'entry.seq')
    .select([
      sql<EntryKind>`entry.kind`.as('kind'),
      sql<number>`coalesce(sum(entry_line.amount_fen) filter (where entry_line.amount_fen > 0), 0)`.as(
        'debit',
      ),
      sql<number>`-coalesce(sum(entry_line.amount_fen) filter (where entry_line.amount_fen < 0), 0)`.as(
        'credit',
      ),
    ])
    .where('entry.day', '=', p('day'))
    .where('entry_line.account_code', '=', sql.lit(accounts.prepayments))
    .groupBy('entry.kind'),
);
const prepaymentsNow = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(sql<number>`coalesce(sum(balance_fen), 0)`.as('now'))
    .where('account_code', '=', sql.lit(accounts.prepayments)),
);
const prepaymentsLater = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('entry_line', 'entry_line.entry_seq', 'entry.seq')
    .select(sql<number>`coalesce(sum(entry_line.amount_fen), 0)`.as('later'))
    .where('entry.day', '>', p('day'))
    .where('entry_line.account_code', '=', sql.lit(accounts.prepayments)),
);
