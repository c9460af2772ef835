import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { firstDayOf, lastDayOf, monthOf, type Day } from '../../../shared/domain/day.ts';
import { subtractFen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { usedByDepartment } from '../movements/documents.repository.ts';
import { requireItem } from '../items/items.repository.ts';
import {
  findDepartment,
  findStore,
  findSupplier,
  findTemplate,
  hasStock,
  listDepartments,
  listStores,
  listSuppliers,
  listTemplateLines,
  listTemplates,
  removeTemplate,
  saveDepartment,
  saveStore,
  saveSupplier,
  saveTemplate,
} from './directory.repository.ts';
import type { DepartmentTable, StoreTable } from './directory.table.ts';

type StoreInput = z.output<(typeof contract)['stores.save']['input']>;
type SupplierInput = z.output<(typeof contract)['suppliers.save']['input']>;
type DepartmentInput = z.output<(typeof contract)['departments.save']['input']>;
type TemplateInput = z.output<(typeof contract)['templates.save']['input']>;

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

export function readStores(db: ReadableDb): Output<'stores.list'> {
  return { stores: listStores(db).map((row) => ({ ...row, active: row.active === 1 })) };
}

export function readSuppliers(db: ReadableDb): Output<'suppliers.list'> {
  return { suppliers: listSuppliers(db).map((row) => ({ ...row, active: row.active === 1 })) };
}

/** The departments with what this month has used of their budgets. */
export function readDepartments(db: ReadableDb, today: Day): Output<'departments.list'> {
  const month = monthOf(today);
  return {
    departments: listDepartments(db).map((row) => {
      const usedFen = usedByDepartment(db, row.id, firstDayOf(month), lastDayOf(month));
      return {
        id: row.id,
        name: row.name,
        monthlyBudgetFen: row.monthly_budget_fen,
        active: row.active === 1,
        usedFen,
        leftFen: row.monthly_budget_fen === null ? null : subtractFen(row.monthly_budget_fen, usedFen),
      };
    }),
  };
}

export function readTemplates(db: ReadableDb): Output<'templates.list'> {
  const lines = Map.groupBy(listTemplateLines(db), (line) => line.template_id);
  return {
    templates: listTemplates(db).map((row) => ({
      id: row.id,
      departmentId: row.department_id,
      departmentName: row.department_name,
      name: row.name,
      purpose: row.purpose,
      lines: (lines.get(row.id) ?? []).map((line) => ({
        itemId: line.item_id,
        quantityThousandths: line.quantity_thousandths,
        code: line.code,
        itemName: line.item_name,
        specification: line.specification,
        model: line.model,
        unit: line.unit,
      })),
    })),
  };
}

/** @throws OfficeError `NOT_FOUND`, `NAME_TAKEN`, `STORE_NOT_EMPTY`, `LAST_STORE`. */
export function keepStore(trx: WritableTrx, context: WriteContext, input: StoreInput): number {
  const stores = listStores(trx);
  const before = input.id === null ? null : requireStore(trx, input.id);
  assertNameFree(stores, input);
  if (before !== null && !input.active) {
    if (hasStock(trx, before.id)) throw new OfficeError('STORE_NOT_EMPTY', { name: before.name });
    if (!stores.some((store) => store.id !== before.id && store.active === 1))
      throw new OfficeError('LAST_STORE', {});
  }
  const id = saveStore(trx, { name: input.name, active: input.active ? 1 : 0 }, input.id);
  recordChange(trx, context, `store:${id}`, before, input);
  return id;
}

/** @throws OfficeError `NOT_FOUND`, `NAME_TAKEN`. */
export function keepSupplier(trx: WritableTrx, context: WriteContext, input: SupplierInput): number {
  const before = input.id === null ? null : findSupplier(trx, input.id);
  if (before === undefined) throw new OfficeError('NOT_FOUND', { noun: 'supplier' });
  assertNameFree(listSuppliers(trx), input);
  const { name, contact, phone, note } = input;
  const id = saveSupplier(trx, { name, contact, phone, note, active: input.active ? 1 : 0 }, input.id);
  recordChange(trx, context, `supplier:${id}`, before, input);
  return id;
}

/** @throws OfficeError `NOT_FOUND`, `NAME_TAKEN`. */
export function keepDepartment(trx: WritableTrx, context: WriteContext, input: DepartmentInput): number {
  const before = input.id === null ? null : findDepartment(trx, input.id);
  if (before === undefined) throw new OfficeError('NOT_FOUND', { noun: 'department' });
  assertNameFree(listDepartments(trx), input);
  const department = {
    name: input.name,
    monthly_budget_fen: input.monthlyBudgetFen,
    active: input.active ? (1 as const) : (0 as const),
  };
  const id = saveDepartment(trx, department, input.id);
  recordChange(trx, context, `department:${id}`, before, input);
  return id;
}

/** @throws OfficeError `NOT_FOUND`, `NAME_TAKEN`. */
export function keepTemplate(trx: WritableTrx, context: WriteContext, input: TemplateInput): number {
  const before = input.id === null ? null : findTemplate(trx, input.id);
  if (before === undefined) throw new OfficeError('NOT_FOUND', { noun: 'template' });
  if (findDepartment(trx, input.departmentId) === undefined)
    throw new OfficeError('NOT_FOUND', { noun: 'department' });
  for (const line of input.lines) requireItem(trx, line.itemId);
  assertNameFree(
    listTemplates(trx).filter((template) => template.department_id === input.departmentId),
    input,
  );
  const id = saveTemplate(
    trx,
    { department_id: input.departmentId, name: input.name, purpose: input.purpose },
    input.lines.map((line) => ({ item_id: line.itemId, quantity_thousandths: line.quantityThousandths })),
    input.id,
  );
  recordChange(trx, context, `template:${id}`, before, input);
  return id;
}

/** @throws OfficeError `NOT_FOUND`. */
export function dropTemplate(trx: WritableTrx, context: WriteContext, id: number): void {
  const before = findTemplate(trx, id);
  if (before === undefined) throw new OfficeError('NOT_FOUND', { noun: 'template' });
  removeTemplate(trx, id);
  recordChange(trx, context, `template:${id}`, before, null);
}

function assertNameFree(
  known: readonly { readonly id: number; readonly name: string }[],
  input: { readonly id: number | null; readonly name: string },
): void {
  if (known.some((each) => each.name === input.name && each.id !== input.id))
    throw new OfficeError('NAME_TAKEN', { name: input.name });
}

function recordChange(
  trx: WritableTrx,
  context: WriteContext,
  subject: string,
  before: object | null,
  after: { readonly requestId: string } | null,
): void {
  recordEvent(trx, context, context.user.id, {
    kind: 'directory-changed',
    subject,
    details: { before, after: after === null ? null : { ...after, requestId: undefined } },
  });
}
