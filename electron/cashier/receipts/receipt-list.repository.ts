import { sql } from 'kysely';
import type { ReceiptState } from '../../../shared/contract/receipts.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, runQuery } from '../../database/query.ts';

/** Which receipts and reversals, newest first: at most `limit` whose entry comes before `beforeSeq`. */
export interface ReceiptFilter {
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** Whole numbers, any of which would do; null for any number. */
  readonly numbers: readonly string[] | null;
  readonly roomId: number | null;
  readonly tender: Tender | null;
  readonly cashierId: number | null;
  readonly state: ReceiptState | null;
  readonly beforeSeq: number;
  readonly limit: number;
}

/** A receipt, or a reversal with the receipt it takes back. Fen: a reversal's amount is what it takes back, positive. */
export interface ListedRow {
  readonly seq: number;
  readonly kind: 'receipt' | 'reversal';
  readonly number: string;
  readonly receipt_seq: number;
  readonly receipt_number: string;
  readonly day: Day;
  readonly posted_at: string;
  readonly room_label: string;
  readonly payer_name: string;
  readonly cashier_name: string;
  /** JSON array of tenders. */
  readonly tenders: string;
  readonly amount_fen: Fen;
  readonly cancelled_by: 'void' | 'reversal' | null;
}

/** The receipts and reversals that pass the filter, newest first. */
export function listReceipts(db: ReadableDb, filter: ReceiptFilter): ListedRow[] {
  const receipts = runQuery<ListedRow>(db, receiptsQuery(filter));
  if (filter.state === 'valid' || filter.state === 'void') return receipts;
  const reversals = runQuery<ListedRow>(db, reversalsQuery(filter));
  return [...receipts, ...reversals].toSorted((one, other) => other.seq - one.seq).slice(0, filter.limit);
}

/** Compiled for a test of its plan too. */
export function receiptsQuery(filter: ReceiptFilter) {
  let query = compiler
    .selectFrom('receipt')
    .innerJoin('entry', 'entry.seq', 'receipt.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .select([
      'receipt.entry_seq as seq',
      sql<'receipt'>`'receipt'`.as('kind'),
      'receipt.number',
      'receipt.entry_seq as receipt_seq',
      'receipt.number as receipt_number',
      sql<Day>`entry.day`.as('day'),
      'entry.posted_at',
      'receipt.room_label',
      'receipt.payer_name',
      'user.name as cashier_name',
      sql<string>`(select json_group_array(tender) from receipt_tender where entry_seq = receipt.entry_seq)`.as(
        'tenders',
      ),
      'receipt.total_fen as amount_fen',
      'receipt_cancellation.kind as cancelled_by',
    ])
    .where('receipt.entry_seq', '<', filter.beforeSeq)
    .orderBy('receipt.entry_seq', 'desc')
    .limit(filter.limit);
  if (filter.fromDay !== null) query = query.where('entry.day', '>=', filter.fromDay);
  if (filter.toDay !== null) query = query.where('entry.day', '<=', filter.toDay);
  if (filter.numbers !== null) query = query.where('receipt.number', 'in', filter.numbers);
  if (filter.roomId !== null) query = query.where('receipt.room_id', '=', filter.roomId);
  if (filter.cashierId !== null) query = query.where('entry.posted_by', '=', filter.cashierId);
  if (filter.state === 'valid') query = query.where('receipt_cancellation.kind', 'is', null);
  if (filter.state === 'void') query = query.where('receipt_cancellation.kind', '=', 'void');
  if (filter.state === 'reversed') query = query.where('receipt_cancellation.kind', '=', 'reversal');
  if (filter.tender !== null) {
    const tender = filter.tender;
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('receipt_tender')
          .select('receipt_tender.line_no')
          .whereRef('receipt_tender.entry_seq', '=', 'receipt.entry_seq')
          .where('receipt_tender.tender', '=', tender),
      ),
    );
  }
  return query;
}

/** Compiled for a test of its plan too. */
export function reversalsQuery(filter: ReceiptFilter) {
  let query = compiler
    .selectFrom('receipt_cancellation')
    .innerJoin('entry', 'entry.seq', 'receipt_cancellation.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .innerJoin('receipt', 'receipt.entry_seq', 'receipt_cancellation.receipt_seq')
    .select([
      'receipt_cancellation.entry_seq as seq',
      sql<'reversal'>`'reversal'`.as('kind'),
      sql<string>`entry.number`.as('number'),
      'receipt.entry_seq as receipt_seq',
      'receipt.number as receipt_number',
      sql<Day>`entry.day`.as('day'),
      'entry.posted_at',
      'receipt.room_label',
      'receipt.payer_name',
      'user.name as cashier_name',
      sql<string>`(select json_group_array(tender) from receipt_refund where entry_seq = receipt_cancellation.entry_seq)`.as(
        'tenders',
      ),
      'receipt_cancellation.total_fen as amount_fen',
      'receipt_cancellation.kind as cancelled_by',
    ])
    .where('receipt_cancellation.kind', '=', 'reversal')
    .where('receipt_cancellation.entry_seq', '<', filter.beforeSeq)
    .orderBy('receipt_cancellation.entry_seq', 'desc')
    .limit(filter.limit);
  if (filter.fromDay !== null) query = query.where('entry.day', '>=', filter.fromDay);
  if (filter.toDay !== null) query = query.where('entry.day', '<=', filter.toDay);
  if (filter.numbers !== null) query = query.where('entry.number', 'in', filter.numbers);
  if (filter.roomId !== null) query = query.where('receipt.room_id', '=', filter.roomId);
  if (filter.cashierId !== null) query = query.where('entry.posted_by', '=', filter.cashierId);
  if (filter.tender !== null) {
    const tender = filter.tender;
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('receipt_refund')
          .select('receipt_refund.line_no')
          .whereRef('receipt_refund.entry_seq', '=', 'receipt_cancellation.entry_seq')
          .where('receipt_refund.tender', '=', tender),
      ),
    );
  }
  return query;
}
