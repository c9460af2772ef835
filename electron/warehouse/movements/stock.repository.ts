import { sql } from 'kysely';
import type { Day, Month } from '../../../shared/domain/day.ts';
import { negateFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { negateQuantity, quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { StockLot, ValuationMethod } from '../../../shared/domain/stock-cost.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { prepareCommand, prepareQuery } from '../../database/query.ts';
import type { StockMovementTable } from './movements.table.ts';

/** Names the line of the receipt whose goods a lot holds. */
export interface LotKey {
  readonly seq: number;
  readonly line: number;
}

/** The valuation method in force; undefined before the first was chosen. */
export function findValuation(db: ReadableDb): ValuationMethod | undefined {
  return lastValuation.first(db, {})?.method;
}

/** What one store has of an item. */
export function onHandIn(db: ReadableDb, itemId: number, storeId: number): Quantity {
  return (onHandOfStore.first(db, { itemId, storeId })?.held ?? 0) as Quantity;
}

/** What all stores together have of an item. */
export function onHandOf(db: ReadableDb, itemId: number): Quantity {
  return onHandOfItem.one(db, { itemId }).held;
}

/** An item's lots under 先进先出, the oldest first. */
export function listLots(db: ReadableDb, itemId: number): StockLot<LotKey>[] {
  return lotsOfItem.all(db, { itemId }).map((lot) => ({
    key: { seq: lot.lot_seq, line: lot.lot_line },
    quantity: lot.quantity_thousandths,
    valueFen: lot.value_fen,
  }));
}

/** Price of one base unit at the last receipt of an item; undefined when none was ever received. */
export function lastPriceOf(db: ReadableDb, itemId: number): UnitPrice | undefined {
  return lastPrice.first(db, { itemId })?.price_ten_thousandths;
}

/** Every item of which there is something, by quantity or by value. */
export function listHeldItems(db: ReadableDb): { item_id: number; quantity: Quantity }[] {
  return heldItems.all(db, {});
}

/** Every item that has lots. */
export function listItemsWithLots(db: ReadableDb): number[] {
  return itemsWithLots.all(db, {}).map((row) => row.item_id);
}

/** Whether anything of the store was booked on a day or later. */
export function hasStockSince(db: ReadableDb, day: Day): boolean {
  return documentSince.first(db, { day }) !== undefined;
}

/** Carries what there is, and the month's sums, on by one movement. */
export function carryMovement(
  trx: WritableTrx,
  movement: StockMovementTable,
  month: Month,
  countsInMonth: boolean,
): void {
  if (movement.quantity_thousandths !== 0) {
    const moved = {
      itemId: movement.item_id,
      storeId: movement.store_id,
      moved: movement.quantity_thousandths,
    };
    if (addOnHand.run(trx, moved) === 0) openOnHand.runExpecting(trx, 1, moved);
  }
  if (!countsInMonth) return;
  const [moved, value, nothing] = [movement.quantity_thousandths, movement.value_fen, quantity(0)];
  const isIn = movement.side === 'in';
  const sums = {
    itemId: movement.item_id,
    month,
    inQuantity: isIn ? moved : nothing,
    inFen: isIn ? value : ZERO_FEN,
    outQuantity: isIn ? nothing : negateQuantity(moved),
    outFen: isIn ? ZERO_FEN : negateFen(value),
  };
  if (addToMonth.run(trx, sums) === 0) openMonth.runExpecting(trx, 1, sums);
  // Only after a clock that ran ahead was set right are there months later than this one.
  shiftLaterMonths.run(trx, { itemId: movement.item_id, month, quantity: moved, value });
}

/** Replaces an item's lots by what is left of them. */
export function storeLots(trx: WritableTrx, itemId: number, lots: readonly StockLot<LotKey>[]): void {
  deleteLots.run(trx, { itemId });
  for (const lot of lots)
    insertLot.runExpecting(trx, 1, {
      itemId,
      seq: lot.key.seq,
      line: lot.key.line,
      quantity: lot.quantity,
      value: lot.valueFen,
    });
}

const lastValuation = prepareQuery()((db) =>
  db.selectFrom('valuation').select('method').orderBy('entry_seq', 'desc').limit(1),
);
const onHandOfStore = prepareQuery<{ itemId: number; storeId: number }>()((db, p) =>
  db
    .selectFrom('stock_on_hand')
    .select('quantity_thousandths as held')
    .where('item_id', '=', p('itemId'))
    .where('store_id', '=', p('storeId')),
);
const onHandOfItem = prepareQuery<{ itemId: number }>()((db, p) =>
  db
    .selectFrom('stock_on_hand')
    .select(sql<Quantity>`coalesce(sum(quantity_thousandths), 0)`.as('held'))
    .where('item_id', '=', p('itemId')),
);
const lotsOfItem = prepareQuery<{ itemId: number }>()((db, p) =>
  db
    .selectFrom('stock_lot')
    .selectAll()
    .where('item_id', '=', p('itemId'))
    .orderBy('lot_seq')
    .orderBy('lot_line'),
);
const lastPrice = prepareQuery<{ itemId: number }>()((db, p) =>
  db
    .selectFrom('goods_in_line')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'goods_in_line.entry_seq')
    .select('goods_in_line.price_ten_thousandths')
    .where('goods_in_line.item_id', '=', p('itemId'))
    .where('goods_in_line.accepted_thousandths', '>', quantity(0))
    // A receipt that was taken back may have been so because of its price.
    .where('reversal.seq', 'is', null)
    .orderBy('goods_in_line.entry_seq', 'desc')
    .limit(1),
);
const heldItems = prepareQuery()((db) =>
  db
    .selectFrom('stock_on_hand')
    .select(['item_id', sql<Quantity>`sum(quantity_thousandths)`.as('quantity')])
    .groupBy('item_id')
    .having(sql<boolean>`sum(quantity_thousandths) > 0`),
);
const itemsWithLots = prepareQuery()((db) => db.selectFrom('stock_lot').select('item_id').distinct());
const documentSince = prepareQuery<{ day: Day }>()((db, p) =>
  db.selectFrom('stock_document').select('entry_seq').where('day', '>=', p('day')).limit(1),
);
const addOnHand = prepareCommand<{ itemId: number; storeId: number; moved: Quantity }>()((db, p) =>
  db
    .updateTable('stock_on_hand')
    .set({ quantity_thousandths: sql`quantity_thousandths + ${p('moved')}` })
    .where('item_id', '=', p('itemId'))
    .where('store_id', '=', p('storeId')),
);
const openOnHand = prepareCommand<{ itemId: number; storeId: number; moved: Quantity }>()((db, p) =>
  db
    .insertInto('stock_on_hand')
    .values({ item_id: p('itemId'), store_id: p('storeId'), quantity_thousandths: p('moved') }),
);
interface MonthSums {
  itemId: number;
  month: Month;
  inQuantity: Quantity;
  inFen: Fen;
  outQuantity: Quantity;
  outFen: Fen;
}
const addToMonth = prepareCommand<MonthSums>()((db, p) =>
  db
    .updateTable('stock_month')
    .set({
      in_thousandths: sql`in_thousandths + ${p('inQuantity')}`,
      in_fen: sql`in_fen + ${p('inFen')}`,
      out_thousandths: sql`out_thousandths + ${p('outQuantity')}`,
      out_fen: sql`out_fen + ${p('outFen')}`,
    })
    .where('item_id', '=', p('itemId'))
    .where('month', '=', p('month')),
);
const openMonth = prepareCommand<MonthSums>()((db, p) => {
  const before = db
    .selectFrom('stock_month as earlier')
    .where('earlier.item_id', '=', p('itemId'))
    .where('earlier.month', '<', p('month'))
    .orderBy('earlier.month', 'desc')
    .limit(1);
  return db.insertInto('stock_month').values({
    item_id: p('itemId'),
    month: p('month'),
    opening_thousandths: sql`coalesce(${before.select(sql`opening_thousandths + in_thousandths - out_thousandths`.as('closing'))}, 0)`,
    opening_fen: sql`coalesce(${before.select(sql`opening_fen + in_fen - out_fen`.as('closing'))}, 0)`,
    in_thousandths: p('inQuantity'),
    in_fen: p('inFen'),
    out_thousandths: p('outQuantity'),
    out_fen: p('outFen'),
  });
});
const shiftLaterMonths = prepareCommand<{ itemId: number; month: Month; quantity: Quantity; value: Fen }>()(
  (db, p) =>
    db
      .updateTable('stock_month')
      .set({
        opening_thousandths: sql`opening_thousandths + ${p('quantity')}`,
        opening_fen: sql`opening_fen + ${p('value')}`,
      })
      .where('item_id', '=', p('itemId'))
      .where('month', '>', p('month')),
);
const deleteLots = prepareCommand<{ itemId: number }>()((db, p) =>
  db.deleteFrom('stock_lot').where('item_id', '=', p('itemId')),
);
const insertLot = prepareCommand<{
  itemId: number;
  seq: number;
  line: number;
  quantity: Quantity;
  value: Fen;
}>()((db, p) =>
  db.insertInto('stock_lot').values({
    item_id: p('itemId'),
    lot_seq: p('seq'),
    lot_line: p('line'),
    quantity_thousandths: p('quantity'),
    value_fen: p('value'),
  }),
);
