import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';

/**
 * What counts forbid a document of the store: an open count that freezes its items stops it, and nothing may be dated
 * before a posted count of the same item and store (B3).
 * @throws OfficeError `STOCK_FROZEN_BY_COUNT`, `STOCK_BACKDATED_BEFORE_COUNT`.
 */
export function assertCountsAllow(
  db: ReadableDb,
  document: {
    readonly happenedDay: Day;
    readonly moves: readonly { readonly itemId: number; readonly storeId: number }[];
    readonly countId?: number;
  },
): void {
  for (const { itemId, storeId } of document.moves) {
    const frozen = freezingCount.first(db, { itemId, storeId });
    if (frozen !== undefined && frozen.id !== document.countId)
      throw new OfficeError('STOCK_FROZEN_BY_COUNT', { number: frozen.number, itemName: frozen.itemName });
    const counted = lastPostedCount.first(db, { itemId, storeId });
    const countedDay = counted?.counted_at.slice(0, 10);
    if (countedDay !== undefined && document.happenedDay < countedDay)
      throw new OfficeError('STOCK_BACKDATED_BEFORE_COUNT', {
        number: counted?.number ?? '',
        itemName: counted?.itemName ?? '',
        day: countedDay,
      });
  }
}

const freezingCount = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('stock_count_line')
    .innerJoin('stock_count', 'stock_count.id', 'stock_count_line.count_id')
    .innerJoin('item', 'item.id', 'stock_count_line.item_id')
    .select(['stock_count.id', 'stock_count.number', 'item.name as itemName'])
    .where('stock_count_line.item_id', '=', p('itemId'))
    .where('stock_count.store_id', '=', p('storeId'))
    .where('stock_count.state', '=', 'open')
    .where('stock_count.freezes', '=', 1)
    .limit(1),
);
const lastPostedCount = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('count_result')
    .innerJoin('stock_count', 'stock_count.id', 'count_result.count_id')
    .innerJoin('item', 'item.id', 'count_result.item_id')
    .select(['stock_count.number', 'count_result.counted_at', 'item.name as itemName'])
    .where('count_result.item_id', '=', p('itemId'))
    .where('stock_count.store_id', '=', p('storeId'))
    .orderBy('count_result.entry_seq', 'desc')
    .limit(1),
);
