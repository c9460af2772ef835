import { sql } from 'kysely';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, insertRows, insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import { pieceMark } from '../../office/finder/finder-text.ts';
import type { ItemPackTable, ItemPhotoTable, ItemTable } from './items.table.ts';

export type ListedItem = ItemTable & { readonly has_photo: 0 | 1 };

/** An item as an entry field shows it, with what one store has of it. */
export interface FoundItem extends Pick<
  ItemTable,
  'id' | 'code' | 'name' | 'specification' | 'model' | 'unit' | 'place' | 'barcode'
> {
  readonly held: Quantity;
  readonly last_price: UnitPrice | null;
}

export function findItem(db: ReadableDb, id: number): ItemTable | undefined {
  return itemById.first(db, { id });
}

/** @throws OfficeError `NOT_FOUND`. */
export function requireItem(db: ReadableDb, id: number): ItemTable {
  const item = findItem(db, id);
  if (item === undefined) throw new OfficeError('NOT_FOUND', { noun: 'item' });
  return item;
}

/** Every item in the order of its code. */
export function listItems(db: ReadableDb): ListedItem[] {
  return allItems.all(db, {});
}

export function listPacks(db: ReadableDb): ItemPackTable[] {
  return allPacks.all(db, {});
}

/** The pack units of an item, the smallest first. */
export function packsOf(db: ReadableDb, itemId: number): ItemPackTable[] {
  return packsOfItem.all(db, { itemId });
}

export function findByCode(db: ReadableDb, code: string): ItemTable | undefined {
  return itemByCode.first(db, { code });
}

/** The item of exactly this name, specification, model and unit. */
export function findByDescription(
  db: ReadableDb,
  description: Pick<ItemTable, 'name' | 'specification' | 'model' | 'unit'>,
): ItemTable | undefined {
  return itemByDescription.first(db, description);
}

/** The item that has this barcode, itself or one of its packs. */
export function findByBarcode(db: ReadableDb, barcode: string): ItemTable | undefined {
  return itemByBarcode.first(db, { barcode });
}

/** Items in use whose search text holds a folded form, the best first, then by code. One pass over the items. */
export function searchItems(db: ReadableDb, form: string, storeId: number, limit: number): FoundItem[] {
  return itemsByForm.all(db, { form, storeId, limit });
}

/** The largest number of the codes that the program gives by itself; 0 before the first. */
export function lastGivenNumber(db: ReadableDb): number {
  return lastGiven.one(db, {}).number;
}

/** Whether the item ever moved. */
export function hasMoved(db: ReadableDb, itemId: number): boolean {
  return firstMovement.first(db, { itemId }) !== undefined;
}

/** What a store has of each item that ever moved there, with nothing left as well. */
export function heldByItem(db: ReadableDb, storeId: number): ReadonlyMap<number, Quantity> {
  return new Map(heldOfStore.all(db, { storeId }).map((row) => [row.item_id, row.quantity_thousandths]));
}

export function insertItem(trx: WritableTrx, item: Omit<ItemTable, 'id'>): number {
  return insertWithId(trx, 'item', item);
}

export function updateItem(trx: WritableTrx, item: ItemTable): void {
  setItem.runExpecting(trx, 1, item);
}

export function replacePacks(
  trx: WritableTrx,
  itemId: number,
  packs: readonly Omit<ItemPackTable, 'item_id'>[],
): void {
  deletePacks.run(trx, { itemId });
  insertRows(
    trx,
    'item_pack',
    packs.map((pack) => ({ ...pack, item_id: itemId })),
  );
}

export function findPhoto(db: ReadableDb, itemId: number): ItemPhotoTable | undefined {
  return photoOfItem.first(db, { itemId });
}

export function replacePhoto(
  trx: WritableTrx,
  itemId: number,
  photo: Omit<ItemPhotoTable, 'item_id'> | null,
): void {
  deletePhoto.run(trx, { itemId });
  if (photo !== null) insertRow(trx, 'item_photo', { ...photo, item_id: itemId });
}

const itemById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('item').selectAll().where('id', '=', p('id')),
);
const allItems = prepareQuery()((db) =>
  db
    .selectFrom('item')
    .selectAll()
    .select(sql<0 | 1>`exists (select 1 from item_photo where item_id = item.id)`.as('has_photo'))
    .orderBy('code'),
);
const allPacks = prepareQuery()((db) =>
  db.selectFrom('item_pack').selectAll().orderBy('item_id').orderBy('factor_thousandths'),
);
const packsOfItem = prepareQuery<{ itemId: number }>()((db, p) =>
  db.selectFrom('item_pack').selectAll().where('item_id', '=', p('itemId')).orderBy('factor_thousandths'),
);
const itemByCode = prepareQuery<{ code: string }>()((db, p) =>
  db.selectFrom('item').selectAll().where('code', '=', p('code')),
);
const itemByDescription = prepareQuery<Pick<ItemTable, 'name' | 'specification' | 'model' | 'unit'>>()(
  (db, p) =>
    db
      .selectFrom('item')
      .selectAll()
      .where('name', '=', p('name'))
      .where('specification', '=', p('specification'))
      .where('model', '=', p('model'))
      .where('unit', '=', p('unit')),
);
const itemByBarcode = prepareQuery<{ barcode: string }>()((db, p) =>
  db
    .selectFrom('item')
    .selectAll()
    .where((e) =>
      e(
        'id',
        'in',
        e
          .selectFrom('item as own')
          .select('own.id')
          .where('own.barcode', '=', p('barcode'))
          .unionAll(
            e.selectFrom('item_pack').select('item_id as id').where('item_pack.barcode', '=', p('barcode')),
          ),
      ),
    )
    .limit(1),
);
const mark = sql.lit(pieceMark);
const itemsByForm = prepareQuery<{ form: string; storeId: number; limit: number }>()((db, p) =>
  db
    .selectFrom('item')
    .select([
      'id',
      'code',
      'name',
      'specification',
      'model',
      'unit',
      'place',
      'barcode',
      sql<Quantity>`coalesce((select quantity_thousandths from stock_on_hand
        where item_id = item.id and store_id = ${p('storeId')}), 0)`.as('held'),
      sql<UnitPrice | null>`(select price_ten_thousandths from goods_in_line
        where item_id = item.id and accepted_thousandths > 0 order by entry_seq desc limit 1)`.as(
        'last_price',
      ),
    ])
    .where('active', '=', 1)
    .where(sql<boolean>`instr(search, ${p('form')})`)
    .orderBy(
      sql`case when instr(search, ${mark} || ${p('form')} || ${mark}) then 0
        when instr(search, ${mark} || ${p('form')}) then 1 else 2 end`,
    )
    .orderBy('code')
    .limit(p('limit')),
);
const lastGiven = prepareQuery()((db) =>
  db
    .selectFrom('item')
    .select(sql<number>`coalesce(max(cast(substr(code, 2) as integer)), 0)`.as('number'))
    .where(sql<boolean>`code glob 'W[0-9][0-9][0-9][0-9][0-9]*' and not substr(code, 2) glob '*[^0-9]*'`),
);
const firstMovement = prepareQuery<{ itemId: number }>()((db, p) =>
  db.selectFrom('stock_movement').select('entry_seq').where('item_id', '=', p('itemId')).limit(1),
);
const heldOfStore = prepareQuery<{ storeId: number }>()((db, p) =>
  db
    .selectFrom('stock_on_hand')
    .select(['item_id', 'quantity_thousandths'])
    .where('store_id', '=', p('storeId')),
);
const setItem = prepareCommand<ItemTable>()((db, p) =>
  db
    .updateTable('item')
    .set({
      code: p('code'),
      category: p('category'),
      name: p('name'),
      specification: p('specification'),
      model: p('model'),
      unit: p('unit'),
      place: p('place'),
      minimum_thousandths: p('minimum_thousandths'),
      maximum_thousandths: p('maximum_thousandths'),
      class: p('class'),
      barcode: p('barcode'),
      active: p('active'),
      search: p('search'),
    })
    .where('id', '=', p('id')),
);
const deletePacks = prepareCommand<{ itemId: number }>()((db, p) =>
  db.deleteFrom('item_pack').where('item_id', '=', p('itemId')),
);
const photoOfItem = prepareQuery<{ itemId: number }>()((db, p) =>
  db.selectFrom('item_photo').selectAll().where('item_id', '=', p('itemId')),
);
const deletePhoto = prepareCommand<{ itemId: number }>()((db, p) =>
  db.deleteFrom('item_photo').where('item_id', '=', p('itemId')),
);
