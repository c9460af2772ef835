import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { fenSchema } from '../domain/fen.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { quantitySchema } from '../domain/quantity.ts';
import { inspectionResults, stockKinds, stockSides } from '../domain/stock-kind.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';

/** The documents of the store as they are read: one whole, and the register of them all. */

/** Who may look into the store. */
export const storekeeping = ['storekeeper', 'accountant', 'manager'] as const;

/** 名称 规格 型号 单位 数量, as looked at when goods come in. */
export const checksSchema = z.object({
  name: z.boolean(),
  specification: z.boolean(),
  model: z.boolean(),
  unit: z.boolean(),
  quantity: z.boolean(),
});

const documentLineSchema = z.object({
  lineNo: z.int(),
  itemId: idSchema,
  itemCode: z.string(),
  itemName: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
  storeName: z.string(),
  side: z.enum(stockSides),
  quantityThousandths: quantitySchema,
  valueFen: fenSchema,
  enteredUnit: z.string(),
  enteredThousandths: quantitySchema,
  note: z.string(),
  /** The line it comes from: of the delivery as inspected, or of the document that it returns, prices or reverses. */
  sourceLine: z.int().nullable(),
  /** What of this line came back or went back by documents that stand. */
  returnedThousandths: quantitySchema,
});
export type StockDocumentLine = z.infer<typeof documentLineSchema>;

const inspectionSchema = z.object({
  lineNo: z.int(),
  itemId: idSchema,
  itemCode: z.string(),
  itemName: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
  dueThousandths: quantitySchema,
  receivedThousandths: quantitySchema,
  acceptedThousandths: quantitySchema,
  checks: checksSchema,
  result: z.enum(inspectionResults),
  /** Of one base unit. */
  priceTenThousandths: unitPriceSchema,
  provisional: z.boolean(),
  /** What was kept of it cost so much when it came. */
  valueFen: fenSchema,
  /** Its provisional price was settled by a document that stands. */
  settled: z.boolean(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** A provisional price and what it really was (补价). */
const settlementSchema = z.object({
  lineNo: z.int(),
  itemCode: z.string(),
  itemName: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
  provisionalFen: fenSchema,
  settledFen: fenSchema,
  /** The part of the difference that what was still in stock took; the rest went to 管理费用. */
  stockFen: fenSchema,
});

export const stockDocumentSchema = z.object({
  documentSeq: idSchema,
  number: z.string(),
  kind: z.enum(stockKinds),
  bookedDay: daySchema,
  happenedDay: daySchema,
  postedAt: z.string(),
  postedByName: z.string(),
  approvedByName: z.string().nullable(),
  reason: z.string(),
  storeId: idSchema,
  storeName: z.string(),
  toStoreName: z.string().nullable(),
  supplierName: z.string().nullable(),
  departmentName: z.string().nullable(),
  purpose: z.string(),
  workOrder: z.string(),
  receiver: z.string(),
  signature: z.string(),
  orderNumber: z.string(),
  invoiceNumber: z.string(),
  deliveryNumber: z.string(),
  buyer: z.string(),
  inspector: z.string(),
  note: z.string(),
  /** The first 8 characters of its hash, for the paper. */
  checkCode: z.string(),
  source: z.object({ documentSeq: idSchema, number: z.string() }).nullable(),
  reverses: z.object({ documentSeq: idSchema, number: z.string() }).nullable(),
  reversedBy: z.object({ documentSeq: idSchema, number: z.string() }).nullable(),
  totalFen: fenSchema,
  lines: z.array(documentLineSchema),
  inspections: z.array(inspectionSchema),
  settlements: z.array(settlementSchema),
});
export type StockDocument = z.infer<typeof stockDocumentSchema>;

const listedDocumentSchema = z.object({
  documentSeq: idSchema,
  number: z.string(),
  kind: z.enum(stockKinds),
  bookedDay: daySchema,
  happenedDay: daySchema,
  storeName: z.string(),
  /** Supplier, department or the other store. */
  partyName: z.string(),
  receiver: z.string(),
  /** The first item and how many lines there are. */
  firstItemName: z.string(),
  lineCount: z.int(),
  totalFen: fenSchema,
  reversed: z.boolean(),
  postedByName: z.string(),
});
export type ListedStockDocument = z.infer<typeof listedDocumentSchema>;

/** Which documents of the register. */
export const documentFilterSchema = z.object({
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  kind: z.enum(stockKinds).nullable(),
  departmentId: idSchema.nullable(),
  supplierId: idSchema.nullable(),
  /** Number, item, receiver, purpose, invoice. */
  text: z.string().trim().max(60),
});

export const stockDocumentsContract = {
  'stock.document': procedure({
    name: 'stock.document',
    kind: 'read',
    access: storekeeping,
    summary: 'One document of the store, whole.',
    input: z.object({ documentSeq: idSchema }),
    output: stockDocumentSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'stock.documents': procedure({
    name: 'stock.documents',
    kind: 'read',
    access: storekeeping,
    summary: 'The register of documents (出入库登记簿), the newest first, page by page.',
    input: documentFilterSchema.extend({
      /** Only documents before this one; null for the first page. */
      beforeSeq: idSchema.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({ documents: z.array(listedDocumentSchema), more: z.boolean() }),
    errors: [],
    changes: [],
  }),
} as const;
