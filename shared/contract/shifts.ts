import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import {
  enteredFenSchema,
  enteredNonNegativeFenSchema,
  enteredPositiveFenSchema,
  fenSchema,
  nonNegativeFenSchema,
} from '../domain/fen.ts';
import { denominations, tenders } from '../domain/tender.ts';
import { approvalSchema, emptySchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** What `requireOpenShift` refuses with. */
const openShiftErrors = ['SHIFT_NOT_OPEN', 'SHIFT_ALREADY_OPEN', 'EARLIER_DAY_NOT_CLOSED'] as const;
const noteSchema = z.string().trim().max(200);

/** One denomination of a count: 100 元 × 12. */
export const countLineSchema = z.object({
  denominationFen: z.literal(denominations),
  pieces: z.int().min(1).max(100_000),
});
export type CountLine = z.infer<typeof countLineSchema>;

/** A cashier's shift (班): from its float to its count. */
export const shiftSchema = z.object({
  shiftSeq: idSchema,
  cashierId: idSchema,
  cashierName: z.string(),
  day: daySchema,
  openedAt: z.string(),
  openingFloatFen: nonNegativeFenSchema,
  floatNote: z.string(),
  closedAt: z.string().nullable(),
});
export type Shift = z.infer<typeof shiftSchema>;

/** What the drawer holds and why. Fen; `takings` is money that must go to the bank whole, the float is not. */
export const drawerSchema = z.object({
  openingFloatFen: nonNegativeFenSchema,
  broughtForwardFen: fenSchema,
  /** Cash of the shift's receipts, change already given back, void ones not counted. */
  receivedFen: fenSchema,
  /** Cash paid back by reversals (红冲). */
  returnedFen: fenSchema,
  depositedFen: fenSchema,
  /** Takings by the documents: brought forward + received − returned − deposited. */
  takingsFen: fenSchema,
  /** Takings by the books: the ledger's account before the count. */
  booksFen: fenSchema,
  /** Float + takings: what a count should find. */
  expectedFen: fenSchema,
});
export type Drawer = z.infer<typeof drawerSchema>;

export const shiftSummarySchema = z.object({
  shift: shiftSchema,
  drawer: drawerSchema,
  tenders: z.array(
    z.object({
      tender: z.enum(tenders),
      receivedFen: fenSchema,
      returnedFen: fenSchema,
      receiptCount: z.int(),
    }),
  ),
  /** Valid receipts: void ones are not counted. */
  receipts: z.object({ count: z.int(), totalFen: fenSchema }),
  voids: z.object({ count: z.int(), totalFen: fenSchema }),
  reversals: z.object({ count: z.int(), totalFen: fenSchema }),
  deposits: z.array(
    z.object({
      entrySeq: idSchema,
      /** Negative when it takes a mistaken one back. */
      amountFen: fenSchema,
      reference: z.string(),
      postedAt: z.string(),
      /** Why it was taken back; empty otherwise. */
      reason: z.string(),
      reversed: z.boolean(),
    }),
  ),
  /** The count, once the shift is closed. */
  close: z
    .object({
      countedFen: fenSchema,
      differenceFen: fenSchema,
      retainedFloatFen: fenSchema,
      reason: z.string(),
      countedByName: z.string(),
      lines: z.array(z.object({ denominationFen: z.int(), pieces: z.int() })),
    })
    .nullable(),
});
export type ShiftSummary = z.infer<typeof shiftSummarySchema>;

export const shiftsContract = {
  'shifts.current': procedure({
    name: 'shifts.current',
    kind: 'read',
    access: ['cashier', 'accountant', 'manager'],
    summary: 'The open shift, if any, and what stands in the way of opening one.',
    input: emptySchema,
    output: z.object({
      shift: shiftSchema.nullable(),
      /** Float that the next shift should find in the drawer. */
      floatLeftFen: nonNegativeFenSchema,
      /** An earlier day that must be closed before anything can be received today. */
      unclosedDay: daySchema.nullable(),
      /** Today's page is signed: nothing more can be posted today. */
      todayClosed: z.boolean(),
    }),
    errors: [],
    changes: [],
  }),
  'shifts.summary': procedure({
    name: 'shifts.summary',
    kind: 'read',
    access: ['cashier', 'accountant', 'manager'],
    summary: 'Receipts by tender, voids, reversals, deposits and what the drawer should hold.',
    input: z.object({ shiftSeq: idSchema }),
    output: shiftSummarySchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'shifts.open': procedure({
    name: 'shifts.open',
    kind: 'write',
    access: ['cashier'],
    summary: 'Opens the cashier’s shift of today with its float (开班).',
    input: z.object({
      requestId: requestIdSchema,
      openingFloatFen: enteredNonNegativeFenSchema,
      note: noteSchema,
    }),
    output: z.object({ shiftSeq: idSchema }),
    errors: [
      'SHIFT_ALREADY_OPEN',
      'EARLIER_DAY_NOT_CLOSED',
      'FLOAT_NEEDS_NOTE',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['shifts'],
  }),
  'shifts.deposit': procedure({
    name: 'shifts.deposit',
    kind: 'write',
    access: ['cashier'],
    summary: 'Takings taken to the bank (解款).',
    input: z.object({
      requestId: requestIdSchema,
      amountFen: enteredPositiveFenSchema,
      /** Number of the bank's slip. */
      reference: z.string().trim().min(1).max(60),
    }),
    output: z.object({ entrySeq: idSchema }),
    errors: [...openShiftErrors, 'DEPOSIT_EXCEEDS_TAKINGS', 'DAY_CLOSED', 'CLOCK_BEFORE_LAST_ENTRY'],
    changes: ['shifts'],
  }),
  'shifts.reverseDeposit': procedure({
    name: 'shifts.reverseDeposit',
    kind: 'write',
    access: ['cashier'],
    summary:
      'Takes a deposit entered by mistake back into the drawer, with reason and second person (解款红冲).',
    input: z.object({
      requestId: requestIdSchema,
      entrySeq: idSchema,
      reason: reasonSchema,
      approval: approvalSchema,
    }),
    output: z.object({ entrySeq: idSchema }),
    errors: [...openShiftErrors, 'NOT_FOUND', 'ALREADY_REVERSED', 'DAY_CLOSED', 'CLOCK_BEFORE_LAST_ENTRY'],
    secondPerson: ['manager', 'accountant'],
    changes: ['shifts'],
  }),
  'shifts.close': procedure({
    name: 'shifts.close',
    kind: 'write',
    access: ['cashier', 'manager'],
    summary:
      'Counts the drawer and closes the shift: cash, receipts and books must agree, a difference needs its reason (交班).',
    input: z.object({
      requestId: requestIdSchema,
      shiftSeq: idSchema,
      lines: z.array(countLineSchema).max(denominations.length),
      retainedFloatFen: enteredNonNegativeFenSchema,
      /** What the cashier saw as expected while counting. */
      expectedFen: enteredFenSchema,
      reason: noteSchema,
    }),
    output: z.object({ entrySeq: idSchema, differenceFen: fenSchema }),
    errors: [
      'NOT_FOUND',
      'SHIFT_ALREADY_CLOSED',
      'SHIFT_OF_ANOTHER',
      'COUNT_CHANGED',
      'RETAINED_FLOAT_IMPOSSIBLE',
      'OVER_SHORT_NEEDS_REASON',
      'BOOKS_DO_NOT_AGREE',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['shifts'],
  }),
} as const;
