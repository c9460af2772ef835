import { quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRows, insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import type {
  DepartmentTable,
  IssueTemplateLineTable,
  IssueTemplateTable,
  StoreTable,
  SupplierTable,
} from './directory.table.ts';

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

export function findTemplate(db: ReadableDb, id: number): IssueTemplateTable | undefined {
  return templateById.first(db, { id });
}

export function listStores(db: ReadableDb): StoreTable[] {
  return allStores.all(db, {});
}

export function listSuppliers(db: ReadableDb): SupplierTable[] {
  return allSuppliers.all(db, {});
}

export function listDepartments(db: ReadableDb): DepartmentTable[] {
  return allDepartments.all(db, {});
}

export function listTemplates(db: ReadableDb): (IssueTemplateTable & { department_name: string })[] {
  return allTemplates.all(db, {});
}

/** The lines of every template with what their items are called. */
export function listTemplateLines(db: ReadableDb): (IssueTemplateLineTable & {
  code: string;
  item_name: string;
  specification: string;
  model: string;
  unit: string;
})[] {
  return allTemplateLines.all(db, {});
}

/** Whether a store still has anything. */
export function hasStock(db: ReadableDb, storeId: number): boolean {
  return stockOfStore.first(db, { storeId }) !== undefined;
}

export function saveStore(trx: WritableTrx, store: Omit<StoreTable, 'id'>, id: number | null): number {
  if (id === null) return insertWithId(trx, 'store', store);
  setStore.runExpecting(trx, 1, { ...store, id });
  return id;
}

export function saveSupplier(
  trx: WritableTrx,
  supplier: Omit<SupplierTable, 'id'>,
  id: number | null,
): number {
  if (id === null) return insertWithId(trx, 'supplier', supplier);
  setSupplier.runExpecting(trx, 1, { ...supplier, id });
  return id;
}

export function saveDepartment(
  trx: WritableTrx,
  department: Omit<DepartmentTable, 'id'>,
  id: number | null,
): number {
  if (id === null) return insertWithId(trx, 'department', department);
  setDepartment.runExpecting(trx, 1, { ...department, id });
  return id;
}

export function saveTemplate(
  trx: WritableTrx,
  template: Omit<IssueTemplateTable, 'id'>,
  lines: readonly Omit<IssueTemplateLineTable, 'template_id' | 'line_no'>[],
  id: number | null,
): number {
  const saved = id ?? insertWithId(trx, 'issue_template', template);
  if (id !== null) setTemplate.runExpecting(trx, 1, { ...template, id });
  deleteTemplateLines.run(trx, { id: saved });
  insertRows(
    trx,
    'issue_template_line',
    lines.map((line, index) => ({ ...line, template_id: saved, line_no: index + 1 })),
  );
  return saved;
}

export function removeTemplate(trx: WritableTrx, id: number): void {
  deleteTemplateLines.run(trx, { id });
  deleteTemplate.runExpecting(trx, 1, { id });
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
const templateById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('issue_template').selectAll().where('id', '=', p('id')),
);
const allStores = prepareQuery()((db) => db.selectFrom('store').selectAll().orderBy('id'));
const allSuppliers = prepareQuery()((db) => db.selectFrom('supplier').selectAll().orderBy('name'));
const allDepartments = prepareQuery()((db) => db.selectFrom('department').selectAll().orderBy('id'));
const allTemplates = prepareQuery()((db) =>
  db
    .selectFrom('issue_template')
    .innerJoin('department', 'department.id', 'issue_template.department_id')
    .selectAll('issue_template')
    .select('department.name as department_name')
    .orderBy('issue_template.department_id')
    .orderBy('issue_template.id'),
);
const allTemplateLines = prepareQuery()((db) =>
  db
    .selectFrom('issue_template_line')
    .innerJoin('item', 'item.id', 'issue_template_line.item_id')
    .selectAll('issue_template_line')
    .select(['item.code', 'item.name as item_name', 'item.specification', 'item.model', 'item.unit'])
    .orderBy('issue_template_line.template_id')
    .orderBy('issue_template_line.line_no'),
);
const stockOfStore = prepareQuery<{ storeId: number }>()((db, p) =>
  db
    .selectFrom('stock_on_hand')
    .select('item_id')
    .where('store_id', '=', p('storeId'))
    .where('quantity_thousandths', '<>', quantity(0))
    .limit(1),
);
const setStore = prepareCommand<StoreTable>()((db, p) =>
  db
    .updateTable('store')
    .set({ name: p('name'), active: p('active') })
    .where('id', '=', p('id')),
);
const setSupplier = prepareCommand<SupplierTable>()((db, p) =>
  db
    .updateTable('supplier')
    .set({
      name: p('name'),
      contact: p('contact'),
      phone: p('phone'),
      note: p('note'),
      active: p('active'),
    })
    .where('id', '=', p('id')),
);
const setDepartment = prepareCommand<DepartmentTable>()((db, p) =>
  db
    .updateTable('department')
    .set({ name: p('name'), monthly_budget_fen: p('monthly_budget_fen'), active: p('active') })
    .where('id', '=', p('id')),
);
const setTemplate = prepareCommand<IssueTemplateTable>()((db, p) =>
  db
    .updateTable('issue_template')
    .set({ department_id: p('department_id'), name: p('name'), purpose: p('purpose') })
    .where('id', '=', p('id')),
);
const deleteTemplateLines = prepareCommand<{ id: number }>()((db, p) =>
  db.deleteFrom('issue_template_line').where('template_id', '=', p('id')),
);
const deleteTemplate = prepareCommand<{ id: number }>()((db, p) =>
  db.deleteFrom('issue_template').where('id', '=', p('id')),
);
