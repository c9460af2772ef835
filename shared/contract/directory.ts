import { z } from 'zod';
import { enteredNonNegativeFenSchema, fenSchema } from '../domain/fen.ts';
import { positiveQuantitySchema } from '../domain/quantity.ts';
import { emptySchema, idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** Whom the store deals with: its stores, suppliers, departments and what each department usually takes. */

const storeFields = { name: z.string().trim().min(1).max(40) };
const supplierFields = {
  name: z.string().trim().min(1).max(80),
  contact: z.string().trim().max(40),
  phone: z.string().trim().max(40),
  note: z.string().trim().max(200),
};
const departmentFields = {
  name: z.string().trim().min(1).max(40),
  /** What it may use in a month, fen; null: none was set. */
  monthlyBudgetFen: enteredNonNegativeFenSchema.nullable(),
};

const storeSchema = z.object({ id: idSchema, ...storeFields, active: z.boolean() });
export type Store = z.infer<typeof storeSchema>;
const supplierSchema = z.object({ id: idSchema, ...supplierFields, active: z.boolean() });
export type Supplier = z.infer<typeof supplierSchema>;
const departmentSchema = z.object({
  id: idSchema,
  ...departmentFields,
  active: z.boolean(),
  /** Used this month: issues less returns. */
  usedFen: fenSchema,
  /** Left of the budget, negative when overspent; null without a budget. */
  leftFen: fenSchema.nullable(),
});
export type Department = z.infer<typeof departmentSchema>;

const templateLineSchema = z.object({
  itemId: idSchema,
  quantityThousandths: positiveQuantitySchema,
});
const templateSchema = z.object({
  id: idSchema,
  departmentId: idSchema,
  departmentName: z.string(),
  name: z.string(),
  purpose: z.string(),
  lines: z.array(
    templateLineSchema.extend({
      code: z.string(),
      itemName: z.string(),
      specification: z.string(),
      model: z.string(),
      unit: z.string(),
    }),
  ),
});
export type IssueTemplate = z.infer<typeof templateSchema>;

const created = z.object({ id: idSchema });

export const directoryContract = {
  'stores.list': procedure({
    name: 'stores.list',
    kind: 'read',
    access: storekeeping,
    summary: 'The stores; most offices have one.',
    input: emptySchema,
    output: z.object({ stores: z.array(storeSchema) }),
    errors: [],
    changes: [],
  }),
  'stores.save': procedure({
    name: 'stores.save',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'A new store, or another name for one; one that still has goods stays in use.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema.nullable(),
      ...storeFields,
      active: z.boolean(),
    }),
    output: created,
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'STORE_NOT_EMPTY', 'LAST_STORE'],
    changes: ['items', 'stock'],
  }),
  'suppliers.list': procedure({
    name: 'suppliers.list',
    kind: 'read',
    access: storekeeping,
    summary: 'The suppliers, by name.',
    input: emptySchema,
    output: z.object({ suppliers: z.array(supplierSchema) }),
    errors: [],
    changes: [],
  }),
  'suppliers.save': procedure({
    name: 'suppliers.save',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'A new supplier, or what is known of one.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema.nullable(),
      ...supplierFields,
      active: z.boolean(),
    }),
    output: created,
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
    changes: ['items'],
  }),
  'departments.list': procedure({
    name: 'departments.list',
    kind: 'read',
    access: storekeeping,
    summary: 'The departments with this month’s budget, used and left.',
    input: emptySchema,
    output: z.object({ departments: z.array(departmentSchema) }),
    errors: [],
    changes: [],
  }),
  'departments.save': procedure({
    name: 'departments.save',
    kind: 'write',
    access: ['storekeeper', 'manager'],
    summary: 'A new department, its name or its monthly budget.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema.nullable(),
      ...departmentFields,
      active: z.boolean(),
    }),
    output: created,
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
    changes: ['items', 'stock'],
  }),
  'templates.list': procedure({
    name: 'templates.list',
    kind: 'read',
    access: storekeeping,
    summary: 'What departments usually take, ready to be issued.',
    input: emptySchema,
    output: z.object({ templates: z.array(templateSchema) }),
    errors: [],
    changes: [],
  }),
  'templates.save': procedure({
    name: 'templates.save',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Keeps an issue as a department’s template.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema.nullable(),
      departmentId: idSchema,
      name: z.string().trim().min(1).max(40),
      purpose: z.string().trim().max(200),
      lines: z.array(templateLineSchema).min(1).max(100),
    }),
    output: created,
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
    changes: ['items'],
  }),
  'templates.remove': procedure({
    name: 'templates.remove',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Takes a template away; what was issued by it stays.',
    input: z.object({ requestId: requestIdSchema, id: idSchema }),
    output: emptySchema,
    errors: ['NOT_FOUND'],
    changes: ['items'],
  }),
} as const;
