import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';

/** The open count that holds an item of a store, and whether it stops its movements. */
export function findOpenCountOf(
  db: ReadableDb,
  itemId: number,
  storeId: number,
): { count_seq: number; freezes: 0 | 1; itemName: string; number: string } | undefined {
  return countingOf.first(db, { itemId, storeId });
}

/** The last count of an item in a store that was posted, and when it was counted there. */
export function findLastPostedCount(
  db: ReadableDb,
  itemId: number,
  storeId: number,
): { counted_at: string; itemName: string; number: string } | undefined {
  return lastPostedCount.first(db, { itemId, storeId });
}

const countingOf = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('counting')
    .innerJoin('stock_count', 'stock_count.entry_seq', 'counting.count_seq')
    .innerJoin('entry', 'entry.seq', 'counting.count_seq')
    .innerJoin('item', 'item.id', 'counting.item_id')
    .select(['counting.count_seq', 'stock_count.freezes', 'item.name as itemName'])
    .select((e) => e.fn.coalesce('entry.number', e.val('')).as('number'))
    .where('counting.item_id', '=', p('itemId'))
    .where('counting.store_id', '=', p('storeId')),
);
const lastPostedCount = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('count_result')
    .innerJoin('stock_count', 'stock_count.entry_seq', 'count_result.count_seq')
    .innerJoin('entry', 'entry.seq', 'count_result.count_seq')
    .innerJoin('item', 'item.id', 'count_result.item_id')
    .select(['count_result.counted_at', 'item.name as itemName'])
    .select((e) => e.fn.coalesce('entry.number', e.val('')).as('number'))
    .where('count_result.item_id', '=', p('itemId'))
    .where('stock_count.store_id', '=', p('storeId'))
    .orderBy('count_result.entry_seq', 'desc')
    .limit(1),
);
