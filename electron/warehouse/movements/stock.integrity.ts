import { sql } from 'kysely';
import type { Finding } from '../../../shared/contract/integrity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts, itemKey } from '../../ledger/accounts.ts';
import { findValuation } from './stock.repository.ts';

/**
 * The store against its documents and the stock account (1405): on hand equals the movements, item by item and store by
 * store; the value of each item equals its account; the months sum to it; the lots of 先进先出 are all of it and no more.
 */
export function checkStock(db: ReadableDb): Finding[] {
  return [...checkOnHand(db), ...checkValues(db), ...checkMonths(db), ...checkLots(db)];
}

function checkOnHand(db: ReadableDb): Finding[] {
  const wrong = firstWrongOnHand.first(db, {});
  if (wrong === undefined) return [];
  return [
    {
      code: 'STOCK_ON_HAND_WRONG',
      facts: { itemId: wrong.item_id, carried: wrong.carried, recomputed: wrong.recomputed },
    },
  ];
}

function checkValues(db: ReadableDb): Finding[] {
  const documents = new Map(valueByItem.all(db, {}).map((row) => [itemKey(row.item_id), row.valueFen]));
  const control = new Map(balances.all(db, {}).map((row) => [row.subledger_key, row.balance_fen]));
  for (const key of new Set([...documents.keys(), ...control.keys()])) {
    const documentsFen = documents.get(key) ?? 0;
    const controlFen = control.get(key) ?? 0;
    if (documentsFen !== controlFen)
      return [{ code: 'STOCK_VALUE_DISAGREES', facts: { key, documentsFen, controlFen } }];
  }
  return [];
}

function checkMonths(db: ReadableDb): Finding[] {
  const wrong = firstWrongMonth.first(db, {});
  return wrong === undefined
    ? []
    : [{ code: 'STOCK_MONTH_WRONG', facts: { itemId: wrong.item_id, month: wrong.month } }];
}

function checkLots(db: ReadableDb): Finding[] {
  const wrong = findValuation(db) === 'fifo' ? firstWrongLot.first(db, {}) : firstLot.first(db, {});
  return wrong === undefined ? [] : [{ code: 'STOCK_LOTS_WRONG', facts: { itemId: wrong.item_id } }];
}

const firstWrongOnHand = prepareQuery()((db) =>
  db
    .with('moved', (query) =>
      query
        .selectFrom('stock_movement')
        .select((e) => ['item_id', 'store_id', e.fn.sum<number>('quantity_thousandths').as('quantity')])
        .groupBy(['item_id', 'store_id']),
    )
    .selectFrom('moved')
    .fullJoin('stock_on_hand', (join) =>
      join
        .onRef('stock_on_hand.item_id', '=', 'moved.item_id')
        .onRef('stock_on_hand.store_id', '=', 'moved.store_id'),
    )
    .select([
      sql<number>`coalesce(moved.item_id, stock_on_hand.item_id)`.as('item_id'),
      sql<number>`coalesce(stock_on_hand.quantity_thousandths, 0)`.as('carried'),
      sql<number>`coalesce(moved.quantity, 0)`.as('recomputed'),
    ])
    .where(sql<boolean>`coalesce(moved.quantity, 0) <> coalesce(stock_on_hand.quantity_thousandths, 0)`)
    .limit(1),
);
const valueByItem = prepareQuery()((db) =>
  db
    .selectFrom('stock_movement')
    .select((e) => ['item_id', e.fn.sum<number>('value_fen').as('valueFen')])
    .groupBy('item_id'),
);
const balances = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(['subledger_key', 'balance_fen'])
    .where('account_code', '=', accounts.stock),
);
const firstWrongMonth = prepareQuery()((db) =>
  db
    .with('moved', (query) =>
      query
        .selectFrom('stock_movement')
        .innerJoin('stock_document', 'stock_document.entry_seq', 'stock_movement.entry_seq')
        .select([
          'stock_movement.item_id',
          sql<string>`substr(stock_document.day, 1, 7)`.as('month'),
          sql<number>`sum(case when side = 'in' then quantity_thousandths else 0 end)`.as('inQuantity'),
          sql<number>`sum(case when side = 'in' then value_fen else 0 end)`.as('inFen'),
          sql<number>`-sum(case when side = 'out' then quantity_thousandths else 0 end)`.as('outQuantity'),
          sql<number>`-sum(case when side = 'out' then value_fen else 0 end)`.as('outFen'),
        ])
        // A transfer is within the item: reversals of one are known by their two stores.
        .where('stock_document.to_store_id', 'is', null)
        .groupBy(['stock_movement.item_id', sql`substr(stock_document.day, 1, 7)`]),
    )
    .with('carried', (query) =>
      query
        .selectFrom('stock_month')
        .selectAll()
        .select([
          sql<number>`coalesce(sum(in_thousandths - out_thousandths) over (partition by item_id order by month rows between unbounded preceding and 1 preceding), 0)`.as(
            'quantityBefore',
          ),
          sql<number>`coalesce(sum(in_fen - out_fen) over (partition by item_id order by month rows between unbounded preceding and 1 preceding), 0)`.as(
            'fenBefore',
          ),
        ]),
    )
    .selectFrom('carried')
    .fullJoin('moved', (join) =>
      join.onRef('moved.item_id', '=', 'carried.item_id').onRef('moved.month', '=', 'carried.month'),
    )
    .select([
      sql<number>`coalesce(carried.item_id, moved.item_id)`.as('item_id'),
      sql<string>`coalesce(carried.month, moved.month)`.as('month'),
    ])
    .where(
      sql<boolean>`coalesce(moved.inQuantity, 0) <> coalesce(carried.in_thousandths, 0)
        or coalesce(moved.inFen, 0) <> coalesce(carried.in_fen, 0)
        or coalesce(moved.outQuantity, 0) <> coalesce(carried.out_thousandths, 0)
        or coalesce(moved.outFen, 0) <> coalesce(carried.out_fen, 0)
        or carried.opening_thousandths <> carried.quantityBefore
        or carried.opening_fen <> carried.fenBefore`,
    )
    .limit(1),
);
const firstWrongLot = prepareQuery()((db) =>
  db
    .with('lots', (query) =>
      query
        .selectFrom('stock_lot')
        .select((e) => [
          'item_id',
          e.fn.sum<number>('quantity_thousandths').as('quantity'),
          e.fn.sum<number>('value_fen').as('valueFen'),
        ])
        .groupBy('item_id'),
    )
    .with('moved', (query) =>
      query
        .selectFrom('stock_movement')
        .select((e) => [
          'item_id',
          e.fn.sum<number>('quantity_thousandths').as('quantity'),
          e.fn.sum<number>('value_fen').as('valueFen'),
        ])
        .groupBy('item_id'),
    )
    .selectFrom('moved')
    .fullJoin('lots', 'lots.item_id', 'moved.item_id')
    .select(sql<number>`coalesce(moved.item_id, lots.item_id)`.as('item_id'))
    .where(
      sql<boolean>`coalesce(moved.quantity, 0) <> coalesce(lots.quantity, 0)
        or coalesce(moved.valueFen, 0) <> coalesce(lots.valueFen, 0)`,
    )
    .limit(1),
);
const firstLot = prepareQuery()((db) => db.selectFrom('stock_lot').select('item_id').limit(1));
