import { z } from 'zod';
import { daySchema, monthSchema } from '../domain/day.ts';
import { fenSchema } from '../domain/fen.ts';
import { itemClasses } from '../domain/item.ts';
import { quantitySchema } from '../domain/quantity.ts';
import { stockKinds, stockSides } from '../domain/stock-kind.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** What there is, an item's card, and the month's summary. */

const itemWords = {
  itemId: idSchema,
  code: z.string(),
  category: z.string(),
  name: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
};

const onHandLineSchema = z.object({
  ...itemWords,
  place: z.string(),
  class: z.enum(itemClasses),
  quantityThousandths: quantitySchema,
  valueFen: fenSchema,
  minimumThousandths: quantitySchema.nullable(),
  maximumThousandths: quantitySchema.nullable(),
  /** Below its minimum. */
  isShort: z.boolean(),
  /** Days that the quantity lasts at the use of the last 90 days; null when nothing was used. */
  coverDays: z.int().nullable(),
  lastMovedDay: daySchema.nullable(),
});
export type OnHandLine = z.infer<typeof onHandLineSchema>;

const columnSchema = z.object({ quantityThousandths: quantitySchema, valueFen: fenSchema });

const cardLineSchema = z.object({
  documentSeq: idSchema,
  lineNo: z.int(),
  number: z.string(),
  kind: z.enum(stockKinds),
  bookedDay: daySchema,
  happenedDay: daySchema,
  /** Supplier, department, store or receiver, and the purpose. */
  partyName: z.string(),
  purpose: z.string(),
  side: z.enum(stockSides),
  /** In the sign of its column: a reversal is negative. */
  quantityThousandths: quantitySchema,
  valueFen: fenSchema,
  balance: columnSchema,
});
export type CardLine = z.infer<typeof cardLineSchema>;

const summaryLineSchema = z.object({
  ...itemWords,
  opening: columnSchema,
  received: columnSchema,
  issued: columnSchema,
  closing: columnSchema,
});

export const stockReportsContract = {
  'stock.onHand': procedure({
    name: 'stock.onHand',
    kind: 'read',
    access: storekeeping,
    summary: 'What there is of every item now: quantity, value, days of cover, what is below its minimum.',
    input: z.object({
      /** Null: all stores together. */
      storeId: idSchema.nullable(),
    }),
    output: z.object({
      lines: z.array(onHandLineSchema),
      totalFen: fenSchema,
      /** Balance of the stock account (1405): equals the total of all stores. */
      accountFen: fenSchema,
    }),
    errors: [],
    changes: [],
  }),
  'stock.card': procedure({
    name: 'stock.card',
    kind: 'read',
    access: storekeeping,
    summary: 'An item’s card (明细账) for some months, with running balances.',
    input: z.object({ itemId: idSchema, from: monthSchema, to: monthSchema }),
    output: z.object({
      item: z.object({ ...itemWords, place: z.string() }),
      opening: columnSchema,
      lines: z.array(cardLineSchema),
      received: columnSchema,
      issued: columnSchema,
      closing: columnSchema,
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'stock.summary': procedure({
    name: 'stock.summary',
    kind: 'read',
    access: storekeeping,
    summary:
      'Opening, received, issued and closing of every item in a month (收发存汇总表); ties to the stock account.',
    input: z.object({ month: monthSchema }),
    output: z.object({
      lines: z.array(summaryLineSchema),
      opening: fenSchema,
      received: fenSchema,
      issued: fenSchema,
      closing: fenSchema,
      /** The stock account (1405) at the end of the month by the ledger. */
      accountFen: fenSchema,
    }),
    errors: [],
    changes: [],
  }),
} as const;
