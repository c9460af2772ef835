import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { fenSchema } from '../domain/fen.ts';
import { tenders } from '../domain/tender.ts';
import { idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { shiftSummarySchema } from './shifts.ts';

/** What a line of a receipt was for, as the daily page groups it. */
export const daySections = ['charge', 'prepayment', 'other'] as const;

const documentTotalSchema = z.object({ count: z.int().nonnegative(), totalFen: fenSchema });

/** The figures of a day that its signature fixes. Fen; void receipts never count (A6), reversals are negative cells. */
export const dayFiguresSchema = z.object({
  /** Item × tender: what came in, and, where `reversed`, what a reversal took back. */
  cells: z.array(
    z.object({
      section: z.enum(daySections),
      reversed: z.boolean(),
      /** Name of the fee item; empty for a general prepayment. */
      label: z.string(),
      tender: z.enum(tenders),
      amountFen: fenSchema,
    }),
  ),
  receipts: documentTotalSchema,
  voids: documentTotalSchema,
  reversals: documentTotalSchema,
  /** Numbers used in the day, per series: receipts, void ones included, and reversals. */
  numbers: z.array(z.object({ first: z.string(), last: z.string(), count: z.int().positive() })),
  takings: z.object({
    broughtForwardFen: fenSchema,
    receivedFen: fenSchema,
    returnedFen: fenSchema,
    depositedFen: fenSchema,
    overShortFen: fenSchema,
    onHandFen: fenSchema,
  }),
  prepayments: z.object({
    broughtForwardFen: fenSchema,
    paidInFen: fenSchema,
    usedFen: fenSchema,
    returnedFen: fenSchema,
    balanceFen: fenSchema,
  }),
});
export type DayFigures = z.infer<typeof dayFiguresSchema>;

/** A day's state: a shift is open, all are counted, or the page is signed and locked; `idle` before the first shift. */
export const dayStates = ['idle', 'open', 'counted', 'closed'] as const;

const cancelledSchema = z.object({
  entrySeq: idSchema,
  /** The reversal's own number; empty for a void. */
  number: z.string(),
  receiptNumber: z.string(),
  roomLabel: z.string(),
  payerName: z.string(),
  totalFen: fenSchema,
  reason: z.string(),
  cashierName: z.string(),
  approverName: z.string(),
});

export const dayPageSchema = z.object({
  day: daySchema,
  state: z.enum(dayStates),
  officeName: z.string(),
  payeeName: z.string(),
  figures: dayFiguresSchema,
  shifts: z.array(shiftSummarySchema),
  voids: z.array(cancelledSchema),
  reversals: z.array(cancelledSchema),
  /** The signature: link of the chain that locks the day. */
  closing: z
    .object({
      entrySeq: idSchema,
      hash: z.string(),
      closedAt: z.string(),
      closedByName: z.string(),
      totalFen: fenSchema,
      /** Receipts less reversals since the books began (累计总额). */
      perpetualFen: fenSchema,
    })
    .nullable(),
});
export type DayPage = z.infer<typeof dayPageSchema>;

const readers = ['cashier', 'accountant', 'manager'] as const;

export const dayContract = {
  'day.page': procedure({
    name: 'day.page',
    kind: 'read',
    access: readers,
    summary: 'The daily page (日报表): live while the day is open, afterwards exactly as it was signed.',
    input: z.object({ day: daySchema }),
    output: dayPageSchema,
    errors: [],
    changes: [],
  }),
  'day.list': procedure({
    name: 'day.list',
    kind: 'read',
    access: readers,
    summary: 'Days that had a shift, newest first, with their state.',
    input: z.object({ beforeDay: daySchema.nullable(), limit: z.int().min(1).max(100) }),
    output: z.object({
      days: z.array(
        z.object({
          day: daySchema,
          state: z.enum(dayStates),
          shiftCount: z.int(),
          overShortFen: fenSchema,
          /** Receipts less reversals; null until the day is signed. */
          totalFen: fenSchema.nullable(),
          closedAt: z.string().nullable(),
          closedByName: z.string().nullable(),
        }),
      ),
      nextBeforeDay: daySchema.nullable(),
    }),
    errors: [],
    changes: [],
  }),
  'day.close': procedure({
    name: 'day.close',
    kind: 'write',
    access: ['cashier', 'manager'],
    summary:
      'Signs the day (日结): checks the books, fixes the day’s figures and locks it; closes a past month and year on the way.',
    input: z.object({
      requestId: requestIdSchema,
      day: daySchema,
      /** How many days after the last signed one (or the last entry), as the person confirmed; asked for when they are many. */
      confirmedDays: z.int().nullable().default(null),
    }),
    output: z.object({ entrySeq: idSchema, hash: z.string() }),
    errors: [
      'DAY_FAR_AHEAD',
      'DAY_HAS_NO_SHIFT',
      'DAY_CLOSED',
      'SHIFT_STILL_OPEN',
      'BOOKS_DO_NOT_AGREE',
      'CANCELLED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['shifts'],
  }),
} as const;
