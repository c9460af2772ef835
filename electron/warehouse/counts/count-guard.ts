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
    readonly countSeq?: number;
  },
): void {
  for (const { itemId, storeId } of document.moves) {
    const open = countingOf.first(db, { itemId, storeId });
    if (open?.freezes === 1 && open.count_seq !== document.countSeq)
      throw new OfficeError('STOCK_FROZEN_BY_COUNT', { number: open.number, itemName: open.itemName });
    const counted = lastPostedCount.first(db, { itemId, storeId });
    if (counted === undefined) continue;
    const countedDay = counted.counted_at.slice(0, 10);
    if (document.happenedDay < countedDay)
      throw new OfficeError('STOCK_BACKDATED_BEFORE_COUNT', {
        number: counted.number,
        itemName: counted.itemName,
        day: countedDay,
      });
  }
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
