import { sql } from 'kysely';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ItemClass } from '../../../shared/domain/item.ts';
import { wholeUnits, type Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { type compiler, insertRows, prepareCommand, prepareQuery } from '../../database/query.ts';
import type { StockCountTable } from './counts.table.ts';

/** A count with its entry's facts and how it ended. */
export interface CountRow extends StockCountTable {
  readonly number: string;
  readonly day: Day;
  readonly posted_at: string;
  readonly hash: string;
  readonly posted_by_name: string;
  readonly store_name: string;
  readonly cancelled_seq: number | null;
  readonly line_count: number;
  readonly counted_count: number;
  readonly document_seq: number | null;
  readonly document_number: string | null;
  readonly document_day: Day | null;
  readonly document_hash: string | null;
  readonly approved_by_name: string | null;
  readonly differing_count: number | null;
  readonly delta_fen: Fen | null;
}

/** An item that a count could hold. */
export interface CountableItem {
  readonly item_id: number;
  readonly category: string;
  readonly place: string;
  readonly class: ItemClass;
  readonly held: Quantity;
}

export function findCount(db: ReadableDb, seq: number): CountRow | undefined {
  return countBySeq.first(db, { seq });
}

export function listCounts(db: ReadableDb): CountRow[] {
  return allCounts.all(db, {});
}

/** Items in use, and those out of use of which something is left, with what the store has of each. */
export function listCountable(db: ReadableDb, storeId: number): CountableItem[] {
  return countable.all(db, { storeId });
}

/** The open count that holds an item of a store. */
export function findOverlap(db: ReadableDb, itemId: number, storeId: number): { number: string } | undefined {
  return overlapOf.first(db, { itemId, storeId });
}

export function holdItems(
  trx: WritableTrx,
  countSeq: number,
  storeId: number,
  itemIds: readonly number[],
): void {
  insertRows(
    trx,
    'counting',
    itemIds.map((itemId) => ({ item_id: itemId, store_id: storeId, count_seq: countSeq })),
  );
}

export function releaseItems(trx: WritableTrx, countSeq: number): void {
  release.run(trx, { countSeq });
}

/** Counts of the calendar's months, the newest first. */
export function listMonthCounts(
  db: ReadableDb,
  from: Month,
  to: Month,
): { month: Month; entry_seq: number; number: string; posted: 0 | 1; cancelled: 0 | 1 }[] {
  return monthCounts.all(db, { from, to });
}

const documentOfCount = sql`(select entry_seq from count_result where count_seq = stock_count.entry_seq limit 1)`;
function countQuery(db: typeof compiler) {
  return db
    .selectFrom('stock_count')
    .innerJoin('entry', 'entry.seq', 'stock_count.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .innerJoin('store', 'store.id', 'stock_count.store_id')
    .leftJoin('entry as cancelled', 'cancelled.reverses_seq', 'stock_count.entry_seq')
    .leftJoin('entry as document', (join) => join.on(sql<boolean>`document.seq = ${documentOfCount}`))
    .leftJoin('user as approver', 'approver.id', 'document.approved_by')
    .selectAll('stock_count')
    .select([
      sql<string>`entry.number`.as('number'),
      sql<Day>`entry.day`.as('day'),
      'entry.posted_at',
      'entry.hash',
      'user.name as posted_by_name',
      'store.name as store_name',
      'cancelled.seq as cancelled_seq',
      sql<number>`(select count(*) from count_line where entry_seq = stock_count.entry_seq)`.as('line_count'),
      sql<number>`(select count(distinct line_no) from count_figure as found
          where found.count_seq = stock_count.entry_seq and found.counted_thousandths is not null
            and found.revision = (select max(revision) from count_figure as later
              where later.count_seq = found.count_seq and later.line_no = found.line_no and later.round = found.round))`.as(
        'counted_count',
      ),
      'document.seq as document_seq',
      'document.number as document_number',
      sql<Day | null>`document.day`.as('document_day'),
      'document.hash as document_hash',
      'approver.name as approved_by_name',
      sql<
        number | null
      >`(select sum(delta_thousandths <> 0) from count_result where count_seq = stock_count.entry_seq)`.as(
        'differing_count',
      ),
      sql<Fen | null>`(select sum(delta_fen) from count_result where count_seq = stock_count.entry_seq)`.as(
        'delta_fen',
      ),
    ]);
}
const countBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  countQuery(db).where('stock_count.entry_seq', '=', p('seq')),
);
const allCounts = prepareQuery()((db) => countQuery(db).orderBy('stock_count.entry_seq', 'desc'));
const countable = prepareQuery<{ storeId: number }>()((db, p) =>
  db
    .selectFrom('item')
    .leftJoin('stock_on_hand', (join) =>
      join.onRef('stock_on_hand.item_id', '=', 'item.id').on('stock_on_hand.store_id', '=', p('storeId')),
    )
    .select([
      'item.id as item_id',
      'item.category',
      'item.place',
      'item.class',
      sql<Quantity>`coalesce(stock_on_hand.quantity_thousandths, 0)`.as('held'),
    ])
    .where((e) =>
      e.or([e('item.active', '=', 1), e('stock_on_hand.quantity_thousandths', '>', wholeUnits(0))]),
    )
    .orderBy('item.code'),
);
const overlapOf = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('counting')
    .innerJoin('entry', 'entry.seq', 'counting.count_seq')
    .select(sql<string>`entry.number`.as('number'))
    .where('counting.item_id', '=', p('itemId'))
    .where('counting.store_id', '=', p('storeId')),
);
const release = prepareCommand<{ countSeq: number }>()((db, p) =>
  db.deleteFrom('counting').where('count_seq', '=', p('countSeq')),
);
const monthCounts = prepareQuery<{ from: Month; to: Month }>()((db, p) =>
  db
    .selectFrom('stock_count')
    .innerJoin('entry', 'entry.seq', 'stock_count.entry_seq')
    .select([
      sql<Month>`stock_count.month`.as('month'),
      'stock_count.entry_seq',
      sql<string>`entry.number`.as('number'),
      sql<0 | 1>`exists (select 1 from count_result where count_seq = stock_count.entry_seq)`.as('posted'),
      sql<0 | 1>`exists (select 1 from entry as cancel where cancel.reverses_seq = stock_count.entry_seq)`.as(
        'cancelled',
      ),
    ])
    .where('stock_count.month', '>=', p('from'))
    .where('stock_count.month', '<=', p('to'))
    .orderBy('stock_count.entry_seq', 'desc'),
);
