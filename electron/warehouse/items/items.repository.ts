import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { ItemPackTable, ItemTable } from './items.table.ts';

export function findItem(db: ReadableDb, id: number): ItemTable | undefined {
  return itemById.first(db, { id });
}

/** @throws OfficeError `NOT_FOUND`. */
export function requireItem(db: ReadableDb, id: number): ItemTable {
  const item = findItem(db, id);
  if (item === undefined) throw new OfficeError('NOT_FOUND', { noun: 'item' });
  return item;
}

/** The pack units of an item. */
export function packsOf(db: ReadableDb, itemId: number): ItemPackTable[] {
  return packsOfItem.all(db, { itemId });
}

const itemById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('item').selectAll().where('id', '=', p('id')),
);
const packsOfItem = prepareQuery<{ itemId: number }>()((db, p) =>
  db.selectFrom('item_pack').selectAll().where('item_id', '=', p('itemId')).orderBy('factor_thousandths'),
);
