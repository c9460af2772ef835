import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import { incomeAccounts } from '../../ledger/accounts.ts';
import type { FeeItemTable, FeePriceTable } from './fees.table.ts';

/** A price version with who set it and whether a charge was made by it. */
export type FeePriceRow = FeePriceTable & { set_by_name: string; used: number };

export function listFeeItems(db: ReadableDb): FeeItemTable[] {
  return allItems.all(db, {});
}

export function findFeeItem(db: ReadableDb, id: number): FeeItemTable | undefined {
  return itemById.first(db, { id });
}

export function findFeeItemByName(db: ReadableDb, name: string): FeeItemTable | undefined {
  return itemByName.first(db, { name });
}

export function listFeeUses(db: ReadableDb): { fee_item_id: number; use: RoomUse }[] {
  return allUses.all(db, {});
}

export function listFeeBuildings(db: ReadableDb): { fee_item_id: number; building_id: number }[] {
  return allBuildings.all(db, {});
}

/** Every price version of every item, the earliest first. */
export function listFeePrices(db: ReadableDb): FeePriceRow[] {
  return allPrices.all(db, {});
}

/** The price versions of one item, the earliest first. */
export function listPricesOf(db: ReadableDb, feeItemId: number): FeePriceTable[] {
  return pricesOfItem.all(db, { feeItemId });
}

export function findFeePrice(db: ReadableDb, id: number): FeePriceRow | undefined {
  return priceById.first(db, { id });
}

export function listIncomeAccounts(db: ReadableDb): { code: string; name: string }[] {
  return namedAccounts.all(db, {});
}

export function insertFeeItem(trx: WritableTrx, item: Omit<FeeItemTable, 'id' | 'sort'>): number {
  const { next } = nextSort.one(trx, {});
  return insertWithId(trx, 'fee_item', { ...item, sort: next });
}

export function updateFeeItem(trx: WritableTrx, item: Omit<FeeItemTable, 'method' | 'sort'>): void {
  setItem.runExpecting(trx, 1, item);
}

export function replaceFeeScope(
  trx: WritableTrx,
  feeItemId: number,
  uses: readonly RoomUse[],
  buildingIds: readonly number[],
): void {
  deleteUses.run(trx, { feeItemId });
  deleteBuildings.run(trx, { feeItemId });
  for (const use of new Set(uses)) insertRow(trx, 'fee_item_use', { fee_item_id: feeItemId, use });
  for (const buildingId of new Set(buildingIds))
    insertRow(trx, 'fee_item_building', { fee_item_id: feeItemId, building_id: buildingId });
}

export function insertFeePrice(
  trx: WritableTrx,
  price: {
    fee_item_id: number;
    effective_day: Day;
    price_ten_thousandths: UnitPrice;
    set_at: string;
    set_by: number;
  },
): number {
  return insertWithId(trx, 'fee_price', price);
}

export function deleteFeePrice(trx: WritableTrx, id: number): void {
  removePrice.runExpecting(trx, 1, { id });
}

const allItems = prepareQuery()((db) => db.selectFrom('fee_item').selectAll().orderBy('sort').orderBy('id'));
const itemById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('fee_item').selectAll().where('id', '=', p('id')),
);
const itemByName = prepareQuery<{ name: string }>()((db, p) =>
  db.selectFrom('fee_item').selectAll().where('name', '=', p('name')),
);
const allUses = prepareQuery()((db) => db.selectFrom('fee_item_use').selectAll());
const allBuildings = prepareQuery()((db) => db.selectFrom('fee_item_building').selectAll());
const priceUsed = sql<number>`exists (select 1 from charge where charge.fee_price_id = fee_price.id)`.as(
  'used',
);
const allPrices = prepareQuery()((db) =>
  db
    .selectFrom('fee_price')
    .innerJoin('user', 'user.id', 'fee_price.set_by')
    .selectAll('fee_price')
    .select(['user.name as set_by_name', priceUsed])
    .orderBy('fee_price.fee_item_id')
    .orderBy('fee_price.effective_day'),
);
const priceById = prepareQuery<{ id: number }>()((db, p) =>
  db
    .selectFrom('fee_price')
    .innerJoin('user', 'user.id', 'fee_price.set_by')
    .selectAll('fee_price')
    .select(['user.name as set_by_name', priceUsed])
    .where('fee_price.id', '=', p('id')),
);
const pricesOfItem = prepareQuery<{ feeItemId: number }>()((db, p) =>
  db.selectFrom('fee_price').selectAll().where('fee_item_id', '=', p('feeItemId')).orderBy('effective_day'),
);
const namedAccounts = prepareQuery()((db) =>
  db.selectFrom('account').select(['code', 'name']).where('code', 'in', incomeAccounts).orderBy('code'),
);
const nextSort = prepareQuery()((db) =>
  db.selectFrom('fee_item').select(sql<number>`coalesce(max(sort), 0) + 10`.as('next')),
);
const setItem = prepareCommand<Omit<FeeItemTable, 'method' | 'sort'>>()((db, p) =>
  db
    .updateTable('fee_item')
    .set({
      name: p('name'),
      cycle_months: p('cycle_months'),
      rounding: p('rounding'),
      due_after_days: p('due_after_days'),
      unit_label: p('unit_label'),
      account_code: p('account_code'),
      active: p('active'),
    })
    .where('id', '=', p('id')),
);
const deleteUses = prepareCommand<{ feeItemId: number }>()((db, p) =>
  db.deleteFrom('fee_item_use').where('fee_item_id', '=', p('feeItemId')),
);
const deleteBuildings = prepareCommand<{ feeItemId: number }>()((db, p) =>
  db.deleteFrom('fee_item_building').where('fee_item_id', '=', p('feeItemId')),
);
const removePrice = prepareCommand<{ id: number }>()((db, p) =>
  db.deleteFrom('fee_price').where('id', '=', p('id')),
);
