import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { DepartmentTable, StoreTable, SupplierTable } from './directory.table.ts';

export function findStore(db: ReadableDb, id: number): StoreTable | undefined {
  return storeById.first(db, { id });
}

/** A store's name, for words about it. */
export function storeName(db: ReadableDb, id: number): string {
  return findStore(db, id)?.name ?? '';
}

export function findSupplier(db: ReadableDb, id: number): SupplierTable | undefined {
  return supplierById.first(db, { id });
}

export function findDepartment(db: ReadableDb, id: number): DepartmentTable | undefined {
  return departmentById.first(db, { id });
}

const storeById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('store').selectAll().where('id', '=', p('id')),
);
const supplierById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('supplier').selectAll().where('id', '=', p('id')),
);
const departmentById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('department').selectAll().where('id', '=', p('id')),
);
