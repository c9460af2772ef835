import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { findDepartment, findStore } from './directory.repository.ts';
import type { DepartmentTable, StoreTable } from './directory.table.ts';

/** @throws OfficeError `NOT_FOUND`. */
export function requireStore(db: ReadableDb, id: number): StoreTable {
  const store = findStore(db, id);
  if (store === undefined) throw new OfficeError('NOT_FOUND', { noun: 'store' });
  return store;
}

/** @throws OfficeError `NOT_FOUND`, `DEPARTMENT_INACTIVE`. */
export function requireDepartment(db: ReadableDb, id: number): DepartmentTable {
  const department = findDepartment(db, id);
  if (department === undefined) throw new OfficeError('NOT_FOUND', { noun: 'department' });
  if (department.active === 0) throw new OfficeError('DEPARTMENT_INACTIVE', { name: department.name });
  return department;
}
