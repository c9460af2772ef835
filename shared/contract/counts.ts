import { z } from 'zod';
import { countRounds } from '../domain/count-rounds.ts';
import { varianceReasons } from '../domain/count-variance.ts';
import { daySchema, monthSchema } from '../domain/day.ts';
import { fenSchema } from '../domain/fen.ts';
import { itemClasses } from '../domain/item.ts';
import { nonNegativeQuantitySchema, quantitySchema } from '../domain/quantity.ts';
import { approvalSchema, emptySchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** 盘点: the month's count of the store, blind, with recounts, approved by who did not count (B3). */

/** Anybody in the office may count or count again; who administers the program does not. */
const counting = ['storekeeper', 'secretary', 'cashier', 'accountant', 'manager'] as const;

const name = z.string().trim().min(1).max(60);

/** What is counted: everything, some categories, some shelves (by the beginning of their place), class A alone, or chosen items. */
export const countScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('categories'), categories: z.array(name).min(1).max(200) }),
  z.object({ kind: z.literal('places'), places: z.array(name).min(1).max(200) }),
  z.object({ kind: z.literal('class-a') }),
  z.object({ kind: z.literal('items'), itemIds: z.array(idSchema).min(1).max(5000) }),
]);
export type CountScope = z.infer<typeof countScopeSchema>;

export const countStates = ['open', 'posted', 'cancelled'] as const;
export type CountState = (typeof countStates)[number];

const countSchema = z.object({
  countSeq: idSchema,
  number: z.string(),
  storeId: idSchema,
  storeName: z.string(),
  month: monthSchema.nullable(),
  scope: countScopeSchema,
  witness: z.string(),
  freezes: z.boolean(),
  state: z.enum(countStates),
  openedAt: z.string(),
  openedDay: daySchema,
  openedByName: z.string(),
  /** First eight digits of its hash: they bind its snapshot, and stand on its papers. */
  checkCode: z.string(),
  lineCount: z.int(),
  /** Lines with a figure. */
  countedCount: z.int(),
  /** The document of its differences, once posted. */
  postedNumber: z.string().nullable(),
  postedSeq: idSchema.nullable(),
  postedDay: daySchema.nullable(),
  postedCheckCode: z.string().nullable(),
  approvedByName: z.string().nullable(),
  /** Of a posted count: lines that differed, their value in all, and 账实相符率 in ten-thousandths. */
  differingCount: z.int().nullable(),
  deltaFen: fenSchema.nullable(),
  accuracy: z.int().nullable(),
});
export type StockCount = z.infer<typeof countSchema>;

const itemWords = {
  itemId: idSchema,
  code: z.string(),
  barcode: z.string().nullable(),
  category: z.string(),
  name: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
};

/** A line as who counts sees it: no book quantity, no earlier round. */
const sheetLineSchema = z.object({
  lineNo: z.int(),
  place: z.string(),
  ...itemWords,
  packs: z.array(
    z.object({ unit: z.string(), factorThousandths: quantitySchema, barcode: z.string().nullable() }),
  ),
  /** Found in this round; null: not counted yet, which is not zero. */
  countedThousandths: quantitySchema.nullable(),
  countedAt: z.string().nullable(),
  countedByName: z.string().nullable(),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;

const figureSchema = z.object({
  round: z.literal(countRounds),
  countedThousandths: quantitySchema,
  movedThousandths: quantitySchema,
  deltaThousandths: quantitySchema,
  countedAt: z.string(),
  countedByName: z.string(),
});

const reviewLineSchema = z.object({
  lineNo: z.int(),
  place: z.string(),
  ...itemWords,
  class: z.enum(itemClasses),
  snapshotThousandths: quantitySchema,
  figures: z.array(figureSchema),
  /** Of the figure that holds: moved since the snapshot, counted, and the difference; null while not counted. */
  movedThousandths: quantitySchema.nullable(),
  countedThousandths: quantitySchema.nullable(),
  deltaThousandths: quantitySchema.nullable(),
  /** What the difference costs at the present average, or cost when it was posted. */
  deltaFen: fenSchema.nullable(),
  /** The round that is still due. */
  due: z.literal(countRounds).nullable(),
  reason: z.enum(varianceReasons).nullable(),
  remark: z.string(),
});
export type ReviewLine = z.infer<typeof reviewLineSchema>;

const dueMonthSchema = z.object({
  month: monthSchema,
  day: daySchema,
  /** Years whose holiday table is missing: the day is reckoned by weekends alone. */
  missingYears: z.array(z.int()),
  /** Counts of this month, the newest first. */
  counts: z.array(z.object({ countSeq: idSchema, number: z.string(), state: z.enum(countStates) })),
});
export type CountMonth = z.infer<typeof dueMonthSchema>;

const openErrors = ['NOT_FOUND', 'COUNT_NOT_OPEN'] as const;

export const countsContract = {
  'counts.calendar': procedure({
    name: 'counts.calendar',
    kind: 'read',
    access: counting,
    summary: 'On which day each month is counted: the 28th, moved on while it is a rest day.',
    input: z.object({ from: monthSchema, to: monthSchema }),
    output: z.object({ months: z.array(dueMonthSchema) }),
    errors: [],
    changes: [],
  }),
  'counts.list': procedure({
    name: 'counts.list',
    kind: 'read',
    access: counting,
    summary: 'The counts, the newest first, with how far each is and how well store and book agreed.',
    input: emptySchema,
    output: z.object({ counts: z.array(countSchema) }),
    errors: [],
    changes: [],
  }),
  'counts.get': procedure({
    name: 'counts.get',
    kind: 'read',
    access: counting,
    summary: 'One count and which rounds it has lines for.',
    input: z.object({ countSeq: idSchema }),
    output: z.object({
      count: countSchema,
      rounds: z.array(z.object({ round: z.literal(countRounds), lineCount: z.int(), countedCount: z.int() })),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'counts.open': procedure({
    name: 'counts.open',
    kind: 'write',
    access: ['storekeeper', 'accountant', 'manager'],
    summary:
      'Makes a count (盘点单) with a snapshot of the book at this moment, in the order of the shelves.',
    input: z.object({
      requestId: requestIdSchema,
      storeId: idSchema,
      month: monthSchema.nullable(),
      scope: countScopeSchema,
      /** 监盘人 */
      witness: z.string().trim().max(60),
      freezes: z.boolean(),
    }),
    output: z.object({ countSeq: idSchema, number: z.string(), lineCount: z.int() }),
    errors: ['NOT_FOUND', 'COUNT_SCOPE_EMPTY', 'COUNT_OVERLAPS', 'CLOCK_BEFORE_LAST_ENTRY', 'DAY_CLOSED'],
    changes: ['counts', 'stock'],
  }),
  'counts.sheet': procedure({
    name: 'counts.sheet',
    kind: 'read',
    access: counting,
    summary: 'The blind sheet of one round: places and items to count, never what the book says.',
    input: z.object({ countSeq: idSchema, round: z.literal(countRounds) }),
    output: z.object({ count: countSchema, lines: z.array(sheetLineSchema) }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'counts.enter': procedure({
    name: 'counts.enter',
    kind: 'write',
    access: counting,
    summary:
      'Enters what was found; a line left out stays not counted. Taken from paper, with the time it was counted.',
    input: z.object({
      requestId: requestIdSchema,
      countSeq: idSchema,
      round: z.literal(countRounds),
      /** When it was counted, ISO 8601 with offset; null: now. */
      countedAt: z.iso.datetime({ offset: true }).nullable(),
      lines: z
        .array(
          z.object({
            lineNo: z.int().positive(),
            /** Null takes back a figure entered on the wrong line. */
            countedThousandths: nonNegativeQuantitySchema.nullable(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: emptySchema,
    errors: [...openErrors, 'COUNT_LINE_NOT_DUE', 'COUNT_BY_SAME_PERSON', 'COUNT_TIME_IMPOSSIBLE'],
    changes: ['counts'],
  }),
  'counts.review': procedure({
    name: 'counts.review',
    kind: 'read',
    access: storekeeping,
    summary:
      'Counted beside book, line by line, once the first round is whole: differences, what is due again, reasons.',
    input: z.object({ countSeq: idSchema }),
    output: z.object({
      count: countSchema,
      lines: z.array(reviewLineSchema),
      /** Binds what was looked at to what is then posted. */
      reviewMark: z.string(),
      surplusFen: fenSchema,
      shortageFen: fenSchema,
      /** 账实相符率 in ten-thousandths. */
      accuracy: z.int().nullable(),
      /** Lines still to be counted, counted again, and without a reason. */
      left: z.object({ uncounted: z.int(), recounts: z.int(), reasons: z.int() }),
    }),
    errors: ['NOT_FOUND', 'COUNT_STILL_BLIND'],
    changes: [],
  }),
  'counts.explain': procedure({
    name: 'counts.explain',
    kind: 'write',
    access: storekeeping,
    summary: 'Why lines differ: 漏记, 单位错, 损耗, 破损, 借出未还, 丢失, 不明.',
    input: z.object({
      requestId: requestIdSchema,
      countSeq: idSchema,
      lines: z
        .array(
          z.object({
            lineNo: z.int().positive(),
            reason: z.enum(varianceReasons).nullable(),
            remark: z.string().trim().max(200),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: emptySchema,
    errors: openErrors,
    changes: ['counts'],
  }),
  'counts.post': procedure({
    name: 'counts.post',
    kind: 'write',
    access: storekeeping,
    secondPerson: ['manager', 'accountant'],
    summary:
      'Posts the differences of a whole count as movements (盘盈入库/盘亏出库), approved by somebody who did not count.',
    input: z.object({
      requestId: requestIdSchema,
      countSeq: idSchema,
      reviewMark: z.string().length(64),
      approval: approvalSchema,
    }),
    output: z.object({
      documentSeq: idSchema,
      number: z.string(),
      bookedDay: daySchema,
      differingCount: z.int(),
      deltaFen: fenSchema,
    }),
    errors: [
      ...openErrors,
      'COUNT_NOT_FINISHED',
      'COUNT_RECOUNT_DUE',
      'COUNT_REASON_MISSING',
      'COUNT_REVIEW_STALE',
      'COUNTER_CANNOT_APPROVE',
      'STOCK_INSUFFICIENT',
      'AMOUNT_TOO_LARGE',
      'CLOCK_BEFORE_LAST_ENTRY',
      'DAY_CLOSED',
    ],
    changes: ['counts', 'stock'],
  }),
  'counts.cancel': procedure({
    name: 'counts.cancel',
    kind: 'write',
    access: storekeeping,
    summary: 'Gives a count up with its reason; its number and what was counted stay.',
    input: z.object({ requestId: requestIdSchema, countSeq: idSchema, reason: reasonSchema }),
    output: emptySchema,
    errors: [...openErrors, 'CLOCK_BEFORE_LAST_ENTRY', 'DAY_CLOSED'],
    changes: ['counts', 'stock'],
  }),
} as const;
