import { sql } from 'kysely';
import type { ReceiptState } from '../../../shared/contract/receipts.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, prepareQuery, type ParameterOf, type PreparedQuery } from '../../database/query.ts';

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
  const values = { ...filter, numbers: JSON.stringify(filter.numbers) };
  const receipts = preparedFor(receiptsByShape, receiptsQuery, filter).all(db, values);
  if (filter.state === 'valid' || filter.state === 'void') return receipts;
  const reversals = preparedFor(reversalsByShape, reversalsQuery, filter).all(db, values);
  return [...receipts, ...reversals].toSorted((one, other) => other.seq - one.seq).slice(0, filter.limit);
}

/** The filter as it is bound: the numbers as a JSON array. */
type Bound = Omit<ReceiptFilter, 'numbers'> & { readonly numbers: string };
type Build = typeof receiptsQuery | typeof reversalsQuery;
type Prepared = PreparedQuery<Bound, ListedRow>;

const receiptsByShape = new Map<string, Prepared>();
const reversalsByShape = new Map<string, Prepared>();

/** Filters of one shape ask the same question with other values; its text is composed once. */
function preparedFor(known: Map<string, Prepared>, build: Build, filter: ReceiptFilter): Prepared {
  const { fromDay, toDay, numbers, roomId, tender, cashierId, state } = filter;
  const shape =
    [fromDay, toDay, numbers, roomId, tender, cashierId].map((part) => part !== null).join() + state;
  const prepared = known.get(shape) ?? prepareQuery<Bound>()((_, p) => build(filter, p).$castTo<ListedRow>());
  known.set(shape, prepared);
  return prepared;
}

/** Compiled for a test of its plan too. */
export function receiptsQuery(filter: ReceiptFilter, p: ParameterOf<Bound> = valuesOf(filter)) {
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
    .where('receipt.entry_seq', '<', p('beforeSeq'))
    .orderBy('receipt.entry_seq', 'desc')
    .limit(p('limit'));
  if (filter.fromDay !== null) query = query.where('entry.day', '>=', p('fromDay'));
  if (filter.toDay !== null) query = query.where('entry.day', '<=', p('toDay'));
  if (filter.numbers !== null) query = query.where(isOneOf('receipt.number', p('numbers')));
  if (filter.roomId !== null) query = query.where('receipt.room_id', '=', p('roomId'));
  if (filter.cashierId !== null) query = query.where('entry.posted_by', '=', p('cashierId'));
  if (filter.state === 'valid') query = query.where('receipt_cancellation.kind', 'is', null);
  if (filter.state === 'void') query = query.where('receipt_cancellation.kind', '=', 'void');
  if (filter.state === 'reversed') query = query.where('receipt_cancellation.kind', '=', 'reversal');
  if (filter.tender !== null) {
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('receipt_tender')
          .select('receipt_tender.line_no')
          .whereRef('receipt_tender.entry_seq', '=', 'receipt.entry_seq')
          .where('receipt_tender.tender', '=', p('tender')),
      ),
    );
  }
  return query;
}

/** Compiled for a test of its plan too. */
export function reversalsQuery(filter: ReceiptFilter, p: ParameterOf<Bound> = valuesOf(filter)) {
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
    .where('receipt_cancellation.entry_seq', '<', p('beforeSeq'))
    .orderBy('receipt_cancellation.entry_seq', 'desc')
    .limit(p('limit'));
  if (filter.fromDay !== null) query = query.where('entry.day', '>=', p('fromDay'));
  if (filter.toDay !== null) query = query.where('entry.day', '<=', p('toDay'));
  if (filter.numbers !== null) query = query.where(isOneOf('entry.number', p('numbers')));
  if (filter.roomId !== null) query = query.where('receipt.room_id', '=', p('roomId'));
  if (filter.cashierId !== null) query = query.where('entry.posted_by', '=', p('cashierId'));
  if (filter.tender !== null) {
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('receipt_refund')
          .select('receipt_refund.line_no')
          .whereRef('receipt_refund.entry_seq', '=', 'receipt_cancellation.entry_seq')
          .where('receipt_refund.tender', '=', p('tender')),
      ),
    );
  }
  return query;
}

function valuesOf(filter: ReceiptFilter): ParameterOf<Bound> {
  const bound: Bound = { ...filter, numbers: JSON.stringify(filter.numbers) };
  return (name) => sql`${bound[name]}`;
}

function isOneOf(column: string, numbers: unknown) {
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${numbers}))`;
}
