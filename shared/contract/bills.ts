import { z } from 'zod';
import { oddKinds } from '../domain/bill-plan.ts';
import { daySchema, monthSchema } from '../domain/day.ts';
import { nonNegativeFenSchema, positiveFenSchema } from '../domain/fen.ts';
import { chargeSchema } from './charges.ts';
import { approvalSchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** What a bill run is for: a month, the fee items (all when left out) and the buildings (all when left out). */
const scopeSchema = z.object({
  month: monthSchema,
  feeItemIds: z.array(idSchema).min(1).optional(),
  buildingIds: z.array(idSchema).min(1).optional(),
});
export type BillScope = z.infer<typeof scopeSchema>;

const countSchema = z.int().nonnegative();

const oddRoomSchema = z.object({
  roomId: idSchema,
  roomLabel: z.string(),
  feeItemId: idSchema,
  feeItemName: z.string(),
  /** What is billed, if anything. */
  amountFen: nonNegativeFenSchema,
  /** What the month before was billed for, if anything. */
  beforeFen: nonNegativeFenSchema.nullable(),
});

export const oddKindSchema = z.enum(oddKinds);

const originSchema = z.enum(['run', 'one-off', 'opening']);

const runSchema = z.object({
  seq: idSchema,
  number: z.string().nullable(),
  month: monthSchema,
  origin: originSchema,
  day: daySchema,
  byName: z.string(),
  chargeCount: countSchema,
  totalFen: nonNegativeFenSchema,
  reversedCount: countSchema,
  reversedFen: nonNegativeFenSchema,
  openFen: nonNegativeFenSchema,
});
export type BillRun = z.infer<typeof runSchema>;

const readers = ['cashier', 'accountant', 'manager'] as const;

export const billsContract = {
  'bills.preview': procedure({
    name: 'bills.preview',
    kind: 'read',
    access: readers,
    summary: 'What a bill run would charge, by building and item, and all that looks odd; commits nothing.',
    input: scopeSchema,
    output: z.object({
      /** Binds the commit to exactly this preview. */
      previewHash: z.string(),
      chargeCount: countSchema,
      roomCount: countSchema,
      totalFen: nonNegativeFenSchema,
      /** Prepayments that will be drawn on the new charges. */
      prepaymentFen: nonNegativeFenSchema,
      items: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          chargeCount: countSchema,
          totalFen: nonNegativeFenSchema,
        }),
      ),
      buildings: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          roomCount: countSchema,
          totalFen: nonNegativeFenSchema,
          /** In the order of `items`. */
          itemFen: z.array(nonNegativeFenSchema),
        }),
      ),
      /** Every kind that occurs, with its first rooms in the order of the register. */
      odd: z.array(z.object({ kind: oddKindSchema, count: countSchema, rooms: z.array(oddRoomSchema) })),
    }),
    errors: ['BILL_MONTH_TOO_FAR', 'BILL_TOTAL_TOO_LARGE'],
    changes: [],
  }),
  'bills.commit': procedure({
    name: 'bills.commit',
    kind: 'write',
    access: ['cashier', 'accountant'],
    summary: 'Posts the bill run that was previewed, as one document, and draws the prepayments on it.',
    input: scopeSchema.extend({ requestId: requestIdSchema, previewHash: z.string() }),
    output: z.object({
      runSeq: idSchema,
      number: z.string(),
      chargeCount: countSchema,
      totalFen: positiveFenSchema,
      prepaymentFen: nonNegativeFenSchema,
    }),
    errors: [
      'BILL_MONTH_TOO_FAR',
      'BILL_TOTAL_TOO_LARGE',
      'BILL_PREVIEW_STALE',
      'BILL_NOTHING_TO_BILL',
      'CANCELLED',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['charges'],
  }),
  'bills.list': procedure({
    name: 'bills.list',
    kind: 'read',
    access: readers,
    summary: 'Bill runs and single charges, the newest first.',
    input: z.object({ origin: originSchema.nullable(), cursor: idSchema.nullable() }),
    output: z.object({ runs: z.array(runSchema), nextCursor: idSchema.nullable() }),
    errors: [],
    changes: [],
  }),
  'bills.get': procedure({
    name: 'bills.get',
    kind: 'read',
    access: readers,
    summary: 'One bill run with its totals by building and item, and what was reversed of it.',
    input: z.object({ runSeq: idSchema }),
    output: z.object({
      run: runSchema,
      items: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          chargeCount: countSchema,
          totalFen: nonNegativeFenSchema,
        }),
      ),
      buildings: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          chargeCount: countSchema,
          totalFen: nonNegativeFenSchema,
        }),
      ),
      reversals: z.array(
        z.object({
          seq: idSchema,
          number: z.string(),
          day: daySchema,
          byName: z.string(),
          approvedByName: z.string().nullable(),
          reason: z.string(),
          chargeCount: countSchema,
          totalFen: nonNegativeFenSchema,
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'bills.charges': procedure({
    name: 'bills.charges',
    kind: 'read',
    access: readers,
    summary:
      'Charges of a bill run in the order of the register, a page at a time, of one building where asked.',
    input: z.object({ runSeq: idSchema, buildingId: idSchema.nullable(), cursor: idSchema.nullable() }),
    output: z.object({ charges: z.array(chargeSchema), nextCursor: idSchema.nullable() }),
    errors: [],
    changes: [],
  }),
  'bills.reverse': procedure({
    name: 'bills.reverse',
    kind: 'write',
    access: ['cashier', 'accountant'],
    secondPerson: ['manager', 'accountant'],
    summary:
      'Reverses a bill run as a whole or for some rooms: prepayments drawn on it return, its months may be billed again.',
    input: z.object({
      requestId: requestIdSchema,
      runSeq: idSchema,
      /** Null: all that is left of it. */
      roomIds: z.array(idSchema).min(1).nullable(),
      reason: reasonSchema,
      approval: approvalSchema,
    }),
    output: z.object({
      reversalSeq: idSchema,
      number: z.string(),
      chargeCount: countSchema,
      totalFen: positiveFenSchema,
      prepaymentFen: nonNegativeFenSchema,
    }),
    errors: [
      'NOT_FOUND',
      'BILL_HAS_PAYMENTS',
      'BILL_ALREADY_REVERSED',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['charges'],
  }),
} as const;
