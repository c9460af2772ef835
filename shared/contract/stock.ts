import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { enteredFenSchema, enteredNonNegativeFenSchema, fenSchema } from '../domain/fen.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { nonNegativeQuantitySchema, positiveQuantitySchema } from '../domain/quantity.ts';
import { valuationMethods } from '../domain/stock-cost.ts';
import { inspectionResults } from '../domain/stock-kind.ts';
import { approvalSchema, emptySchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { checksSchema, storekeeping } from './stock-documents.ts';

/** Documents by which goods come, go, or change their cost (B1). */

const shortText = z.string().trim().max(60);
const noteSchema = z.string().trim().max(200);
/** An SVG path of strokes drawn on screen; empty: signed on the printed slip. */
const signatureSchema = z
  .string()
  .max(20_000)
  .regex(/^[MLml\d\s,.-]*$/);

/** What every document of the store may be refused with. */
const postingErrors = [
  'NOT_FOUND',
  'STOCK_DAY_IN_FUTURE',
  'STOCK_DAY_OUTSIDE_MONTH',
  'STOCK_FROZEN_BY_COUNT',
  'STOCK_BACKDATED_BEFORE_COUNT',
  'ITEM_INACTIVE',
  'AMOUNT_TOO_LARGE',
  'CLOCK_BEFORE_LAST_ENTRY',
  'DAY_CLOSED',
] as const;
const outErrors = [...postingErrors, 'STOCK_INSUFFICIENT'] as const;

/** Goods as they are entered: so many of a unit, the item's own or one of its packs. */
const enteredGoods = {
  itemId: idSchema,
  quantityThousandths: positiveQuantitySchema,
  /** The item's own unit or a pack's (箱). */
  unit: z.string().trim().min(1).max(10),
  note: noteSchema.default(''),
};
const goodsSchema = z.object(enteredGoods);

/** A line of an earlier document, part of which comes back or goes back; in the base unit. */
const sourceLineSchema = z.object({
  lineNo: z.int().positive(),
  quantityThousandths: positiveQuantitySchema,
});

const goodsInLineSchema = z.object({
  ...enteredGoods,
  /** 应收; the line's quantity is 实收. */
  dueThousandths: nonNegativeQuantitySchema,
  /** What was kept of it: all when accepted or taken by concession, a part when sorted, none when rejected. */
  acceptedThousandths: nonNegativeQuantitySchema,
  quantityThousandths: nonNegativeQuantitySchema,
  checks: checksSchema,
  result: z.enum(inspectionResults),
  /** Of one entered unit, as the delivery note has it. */
  priceTenThousandths: unitPriceSchema,
  /** The amount where the paper says it; else quantity × price. */
  amountFen: enteredNonNegativeFenSchema.nullable().default(null),
  /** 暂估: the price is still to be confirmed by the invoice. */
  provisional: z.boolean(),
});

const lines = <Line extends z.ZodType>(line: Line) => z.array(line).min(1).max(500);

const postedSchema = z.object({
  documentSeq: idSchema,
  number: z.string(),
  /** The day it was booked on: the next one when today's page is already signed. */
  bookedDay: daySchema,
});

export const stockContract = {
  'stock.valuation': procedure({
    name: 'stock.valuation',
    kind: 'read',
    access: storekeeping,
    summary: 'How goods are valued, and whether the method may be chosen now.',
    input: emptySchema,
    output: z.object({
      method: z.enum(valuationMethods),
      /** Chosen by somebody, not merely the default. */
      chosen: z.boolean(),
      /** Only before the first document of the year. */
      mayChoose: z.boolean(),
    }),
    errors: [],
    changes: [],
  }),
  'stock.chooseValuation': procedure({
    name: 'stock.chooseValuation',
    kind: 'write',
    access: ['accountant', 'manager'],
    summary:
      'Chooses moving average or FIFO: at set-up, later only before the first document of a year (B2).',
    input: z.object({ requestId: requestIdSchema, method: z.enum(valuationMethods) }),
    output: emptySchema,
    errors: ['VALUATION_NOT_AT_YEAR_START', 'VALUATION_UNCHANGED', 'CLOCK_BEFORE_LAST_ENTRY', 'DAY_CLOSED'],
    changes: ['stock'],
  }),
  'stock.goodsIn': procedure({
    name: 'stock.goodsIn',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Goods in (入库单), inspected line by line; the inspector is not the buyer.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      storeId: idSchema,
      supplierId: idSchema,
      orderNumber: shortText,
      invoiceNumber: shortText,
      deliveryNumber: shortText,
      buyer: shortText,
      inspector: shortText.min(1),
      note: noteSchema,
      lines: lines(goodsInLineSchema),
    }),
    output: postedSchema,
    errors: [
      ...postingErrors,
      'INSPECTOR_IS_BUYER',
      'GOODS_IN_PARTS_DO_NOT_FIT',
      'GOODS_IN_NOT_CHECKED',
      'UNIT_UNKNOWN',
      'SUPPLIER_INACTIVE',
    ],
    changes: ['stock'],
  }),
  'stock.settlePrice': procedure({
    name: 'stock.settlePrice',
    kind: 'write',
    access: ['storekeeper', 'accountant'],
    summary:
      'What a provisional line of goods in really cost, by its invoice (补价): the rest in stock and the part used are put right.',
    input: z.object({
      requestId: requestIdSchema,
      documentSeq: idSchema,
      invoiceNumber: shortText.min(1),
      lines: lines(z.object({ lineNo: z.int().positive(), amountFen: enteredFenSchema })),
    }),
    output: postedSchema,
    errors: [...postingErrors, 'PRICE_NOT_PROVISIONAL', 'PRICE_ALREADY_SETTLED', 'ALREADY_REVERSED'],
    changes: ['stock'],
  }),
  'stock.issue': procedure({
    name: 'stock.issue',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Goods issued to a department (领用出库), signed by who takes them.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      storeId: idSchema,
      departmentId: idSchema,
      purpose: noteSchema,
      workOrder: shortText,
      receiver: shortText.min(1),
      signature: signatureSchema,
      note: noteSchema,
      lines: lines(goodsSchema),
    }),
    output: postedSchema.extend({
      /** What the department has left of its month's budget after this; null when it has none. */
      budgetLeftFen: fenSchema.nullable(),
    }),
    errors: [...outErrors, 'UNIT_UNKNOWN', 'DEPARTMENT_INACTIVE'],
    changes: ['stock'],
  }),
  'stock.returnIn': procedure({
    name: 'stock.returnIn',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Issued goods come back to the store (退库) at what they cost when issued.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      documentSeq: idSchema,
      receiver: shortText,
      note: noteSchema,
      lines: lines(sourceLineSchema),
    }),
    output: postedSchema,
    errors: [...postingErrors, 'RETURN_EXCEEDS_SOURCE', 'SOURCE_KIND_WRONG', 'ALREADY_REVERSED'],
    changes: ['stock'],
  }),
  'stock.returnOut': procedure({
    name: 'stock.returnOut',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Goods go back to their supplier (退货) at what they cost when received.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      documentSeq: idSchema,
      reason: reasonSchema,
      lines: lines(sourceLineSchema),
    }),
    output: postedSchema,
    errors: [...outErrors, 'RETURN_EXCEEDS_SOURCE', 'SOURCE_KIND_WRONG', 'ALREADY_REVERSED'],
    changes: ['stock'],
  }),
  'stock.transfer': procedure({
    name: 'stock.transfer',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Goods go from one store to another (调拨); no value moves.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      storeId: idSchema,
      toStoreId: idSchema,
      receiver: shortText,
      note: noteSchema,
      lines: lines(goodsSchema),
    }),
    output: postedSchema,
    errors: [...outErrors, 'UNIT_UNKNOWN', 'STORES_ARE_THE_SAME'],
    changes: ['stock'],
  }),
  'stock.writeOff': procedure({
    name: 'stock.writeOff',
    kind: 'write',
    access: ['storekeeper'],
    secondPerson: ['manager', 'accountant'],
    summary: 'Goods past use are written off (报废), with reason and approval.',
    input: z.object({
      requestId: requestIdSchema,
      happenedDay: daySchema,
      storeId: idSchema,
      reason: reasonSchema,
      lines: lines(goodsSchema),
      approval: approvalSchema,
    }),
    output: postedSchema,
    errors: [...outErrors, 'UNIT_UNKNOWN'],
    changes: ['stock'],
  }),
  'stock.reverse': procedure({
    name: 'stock.reverse',
    kind: 'write',
    access: ['storekeeper'],
    secondPerson: ['manager', 'accountant'],
    summary: 'Takes a document back by one of its own (红冲), with reason and second person.',
    input: z.object({
      requestId: requestIdSchema,
      documentSeq: idSchema,
      reason: reasonSchema,
      approval: approvalSchema,
    }),
    output: postedSchema,
    errors: [...outErrors, 'ALREADY_REVERSED', 'REVERSAL_HAS_FOLLOWERS', 'SOURCE_KIND_WRONG'],
    changes: ['stock'],
  }),
} as const;
