import { sql, type Kysely } from 'kysely';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { OfficeSchema } from '../../database/schema.ts';
import type { CashCountLineTable } from './shifts.table.ts';

/** Money of a shift by tender, fen. */
export interface TenderMoney {
  readonly tender: Tender;
  readonly receivedFen: Fen;
  readonly returnedFen: Fen;
  readonly receiptCount: number;
}

/** How many documents, and what they come to. */
export interface DocumentTotal {
  readonly count: number;
  readonly totalFen: Fen;
}

export interface DepositRow {
  readonly entry_seq: number;
  readonly amount_fen: Fen;
  readonly reference: string;
  readonly posted_at: string;
  readonly reason: string | null;
  readonly reversed_by: number | null;
}

/**
 * What a shift took and handed back by tender. A void receipt never counted (A6): if it was handed back by another
 * means than it was paid, the two tenders show the difference.
 */
export function sumTenders(db: ReadableDb, shiftSeq: number): TenderMoney[] {
  const received = receivedByTender.all(db, { shiftSeq });
  const voided = new Map(voidedByTender.all(db, { shiftSeq }).map((row) => [row.tender, row.amount]));
  const refunded = new Map(refundedByTender.all(db, { shiftSeq }).map((row) => [row.tender, row.amount]));
  const all = new Set([...received.map((row) => row.tender), ...voided.keys(), ...refunded.keys()]);
  return [...all].map((tender) => {
    const valid = received.find((row) => row.tender === tender);
    return {
      tender,
      receivedFen: fen(valid?.amount ?? 0),
      returnedFen: fen((refunded.get(tender) ?? 0) - (voided.get(tender) ?? 0)),
      receiptCount: valid?.receipts ?? 0,
    };
  });
}

/** Valid receipts of a shift: void ones are not counted. */
export function totalReceipts(db: ReadableDb, shiftSeq: number): DocumentTotal {
  const { count, total } = receiptTotal.one(db, { shiftSeq });
  return { count, totalFen: fen(total) };
}

export function totalCancellations(
  db: ReadableDb,
  shiftSeq: number,
  kind: 'void' | 'reversal',
): DocumentTotal {
  const { count, total } = cancellationTotal.one(db, { shiftSeq, kind });
  return { count, totalFen: fen(total) };
}

export function listDeposits(db: ReadableDb, shiftSeq: number): DepositRow[] {
  return depositsOfShift.all(db, { shiftSeq });
}

/** A deposit with the entry that took it back, if any. */
export function findDeposit(db: ReadableDb, entrySeq: number): DepositRow | undefined {
  return depositBySeq.first(db, { entrySeq });
}

export function listCountLines(db: ReadableDb, closeSeq: number): CashCountLineTable[] {
  return countLines.all(db, { closeSeq });
}

function deposits(db: Kysely<OfficeSchema>) {
  return db
    .selectFrom('cash_deposit')
    .innerJoin('entry', 'entry.seq', 'cash_deposit.entry_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'cash_deposit.entry_seq')
    .select([
      'cash_deposit.entry_seq',
      'cash_deposit.amount_fen',
      'cash_deposit.reference',
      'entry.posted_at',
      'entry.reason',
      'reversal.seq as reversed_by',
    ]);
}

const receivedByTender = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt')
    .innerJoin('receipt_tender', 'receipt_tender.entry_seq', 'receipt.entry_seq')
    .leftJoin('receipt_cancellation as cancelled', (join) =>
      join
        .onRef('cancelled.receipt_seq', '=', 'receipt.entry_seq')
        .on('cancelled.kind', '=', sql.lit('void')),
    )
    .select((select) => [
      'receipt_tender.tender',
      select.fn.sum<number>('receipt_tender.amount_fen').as('amount'),
      sql<number>`count(distinct receipt.entry_seq)`.as('receipts'),
    ])
    .where('receipt.shift_seq', '=', p('shiftSeq'))
    .where('cancelled.entry_seq', 'is', null)
    .groupBy('receipt_tender.tender'),
);
const voidedByTender = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_cancellation as cancelled')
    .innerJoin('receipt_tender', 'receipt_tender.entry_seq', 'cancelled.receipt_seq')
    .select((select) => [
      'receipt_tender.tender',
      select.fn.sum<number>('receipt_tender.amount_fen').as('amount'),
    ])
    .where('cancelled.shift_seq', '=', p('shiftSeq'))
    .where('cancelled.kind', '=', sql.lit('void'))
    .groupBy('receipt_tender.tender'),
);
const refundedByTender = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt_cancellation as cancelled')
    .innerJoin('receipt_refund', 'receipt_refund.entry_seq', 'cancelled.entry_seq')
    .select((select) => [
      'receipt_refund.tender',
      select.fn.sum<number>('receipt_refund.amount_fen').as('amount'),
    ])
    .where('cancelled.shift_seq', '=', p('shiftSeq'))
    .groupBy('receipt_refund.tender'),
);
const receiptTotal = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  db
    .selectFrom('receipt')
    .leftJoin('receipt_cancellation as cancelled', (join) =>
      join
        .onRef('cancelled.receipt_seq', '=', 'receipt.entry_seq')
        .on('cancelled.kind', '=', sql.lit('void')),
    )
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(receipt.total_fen), 0)`.as('total'),
    ])
    .where('receipt.shift_seq', '=', p('shiftSeq'))
    .where('cancelled.entry_seq', 'is', null),
);
const cancellationTotal = prepareQuery<{ shiftSeq: number; kind: 'void' | 'reversal' }>()((db, p) =>
  db
    .selectFrom('receipt_cancellation')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(total_fen), 0)`.as('total'),
    ])
    .where('shift_seq', '=', p('shiftSeq'))
    .where('kind', '=', p('kind')),
);
const depositsOfShift = prepareQuery<{ shiftSeq: number }>()((db, p) =>
  deposits(db).where('cash_deposit.shift_seq', '=', p('shiftSeq')).orderBy('cash_deposit.entry_seq'),
);
const depositBySeq = prepareQuery<{ entrySeq: number }>()((db, p) =>
  deposits(db).where('cash_deposit.entry_seq', '=', p('entrySeq')),
);
const countLines = prepareQuery<{ closeSeq: number }>()((db, p) =>
  db.selectFrom('cash_count_line').selectAll().where('entry_seq', '=', p('closeSeq')).orderBy('line_no'),
);
