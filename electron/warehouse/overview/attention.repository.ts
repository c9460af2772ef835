import { sql } from 'kysely';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';

/** How many items in use all stores together have less of than their minimum. */
export function countShortItems(db: ReadableDb): number {
  return shortItems.one(db, {}).count;
}

/** The counts that hold items now, the oldest first. */
export function listOpenCounts(db: ReadableDb): number[] {
  return openCounts.all(db, {}).map((row) => row.count_seq);
}

/** Stores that were counted for a month, or are being counted for it; what was given up does not count. */
export function listStoresCountedFor(db: ReadableDb, month: Month): number[] {
  return countedFor.all(db, { month }).map((row) => row.store_id);
}

/** Stores in use into which something ever came. */
export function listKeptStores(db: ReadableDb): { id: number; name: string }[] {
  return keptStores.all(db, {});
}

/** The day of the first document of the store; undefined while there is none. */
export function findFirstStockDay(db: ReadableDb): Day | undefined {
  return firstDocument.first(db, {})?.day;
}

const shortItems = prepareQuery()((db) =>
  db
    .selectFrom('item')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('item.active', '=', 1)
    .where('item.minimum_thousandths', 'is not', null)
    .where(
      sql<boolean>`item.minimum_thousandths >
        (select coalesce(sum(quantity_thousandths), 0) from stock_on_hand where item_id = item.id)`,
    ),
);
const openCounts = prepareQuery()((db) =>
  db.selectFrom('counting').select('count_seq').distinct().orderBy('count_seq'),
);
const countedFor = prepareQuery<{ month: Month }>()((db, p) =>
  db
    .selectFrom('stock_count')
    .leftJoin('entry as cancelled', 'cancelled.reverses_seq', 'stock_count.entry_seq')
    .select('stock_count.store_id')
    .distinct()
    .where('stock_count.month', '=', p('month'))
    .where('cancelled.seq', 'is', null),
);
const keptStores = prepareQuery()((db) =>
  db
    .selectFrom('store')
    .select(['store.id', 'store.name'])
    .where('store.active', '=', 1)
    .where((e) =>
      e.exists(
        e
          .selectFrom('stock_on_hand')
          .select('stock_on_hand.item_id')
          .whereRef('stock_on_hand.store_id', '=', 'store.id'),
      ),
    )
    .orderBy('store.id'),
);
const firstDocument = prepareQuery()((db) =>
  db
    .selectFrom('stock_document')
    .innerJoin('entry', 'entry.seq', 'stock_document.entry_seq')
    .select('entry.day')
    .orderBy('stock_document.entry_seq')
    .limit(1),
);
