import { z } from 'zod';
import { daySchema, monthSchema } from '../domain/day.ts';
import {
  enteredFenSchema,
  enteredPositiveFenSchema,
  fenSchema,
  nonNegativeFenSchema,
  positiveFenSchema,
} from '../domain/fen.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { quantitySchema } from '../domain/quantity.ts';
import { tenders } from '../domain/tender.ts';
import { approvalSchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { receiptCopies, receiptPapers } from './settings.ts';

export const tenderSchema = z.enum(tenders);

/** 有效, 已作废, 已红冲. */
export const receiptStates = ['valid', 'void', 'reversed'] as const;
export type ReceiptState = (typeof receiptStates)[number];

/** One way a sum was paid or handed back; the reference is a cheque's or transaction's number, or empty. */
const tenderedSchema = z.object({
  tender: tenderSchema,
  amountFen: positiveFenSchema,
  reference: z.string(),
});

/** One line of a receipt: a charge settled or part of it, or a prepayment, general or for months of one fee item. */
export const receiptLineSchema = z.object({
  lineNo: z.int().positive(),
  kind: z.enum(['charge', 'prepayment', 'late-fee', 'deposit', 'sale']),
  /** Empty for a general prepayment. */
  feeItemName: z.string(),
  periodFrom: monthSchema.nullable(),
  periodTo: monthSchema.nullable(),
  unitLabel: z.string(),
  quantityThousandths: quantitySchema.nullable(),
  priceTenThousandths: unitPriceSchema.nullable(),
  months: z.int().nonnegative().nullable(),
  previousThousandths: quantitySchema.nullable(),
  currentThousandths: quantitySchema.nullable(),
  /** What of the charge this line pays. */
  amountFen: positiveFenSchema,
  /** The whole charge, where the line pays only part of it. */
  chargeFen: positiveFenSchema.nullable(),
});
export type ReceiptLine = z.output<typeof receiptLineSchema>;

const cancellationSchema = z.object({
  seq: idSchema,
  kind: z.enum(['void', 'reversal']),
  /** A reversal's own number; a void has none. */
  number: z.string().nullable(),
  day: daySchema,
  at: z.string(),
  reason: z.string(),
  cashierName: z.string(),
  approverName: z.string(),
  refunds: z.array(tenderedSchema),
});

const printSchema = z.object({ nth: z.int().positive(), at: z.string(), byName: z.string() });

/** A receipt with all that happened to it. */
export const receiptSchema = z.object({
  seq: idSchema,
  number: z.string(),
  state: z.enum(receiptStates),
  day: daySchema,
  at: z.string(),
  roomId: idSchema.nullable(),
  roomLabel: z.string(),
  payerName: z.string(),
  cashierName: z.string(),
  totalFen: positiveFenSchema,
  givenFen: nonNegativeFenSchema,
  changeFen: nonNegativeFenSchema,
  note: z.string(),
  /** First 8 hex digits of the entry's hash. */
  checkCode: z.string(),
  lines: z.array(receiptLineSchema),
  tenders: z.array(tenderedSchema),
  cancellation: cancellationSchema.nullable(),
  prints: z.array(printSchema),
  reversalPrints: z.array(printSchema),
  /** What may undo it now: 作废 while its shift is open, 红冲 afterwards; null when it is undone. */
  undoneBy: z.enum(['void', 'reversal']).nullable(),
});
export type Receipt = z.output<typeof receiptSchema>;

/** A row of the list: a receipt, or a reversal under its own number with what it takes back as a negative amount. */
export const receiptRowSchema = z.object({
  seq: idSchema,
  kind: z.enum(['receipt', 'reversal']),
  number: z.string(),
  /** The receipt this row is about: itself, or the one reversed. */
  receiptSeq: idSchema,
  receiptNumber: z.string(),
  day: daySchema,
  at: z.string(),
  roomLabel: z.string(),
  payerName: z.string(),
  cashierName: z.string(),
  tenders: z.array(tenderSchema),
  amountFen: fenSchema,
  state: z.enum(receiptStates),
});
export type ReceiptRow = z.output<typeof receiptRowSchema>;

const receiptDone = z.object({ seq: idSchema, number: z.string(), checkCode: z.string() });

const readers = ['cashier', 'accountant', 'manager'] as const;

export const receiptsContract = {
  'receipts.receive': procedure({
    name: 'receipts.receive',
    kind: 'write',
    access: ['cashier'],
    summary:
      'Takes a payment at the counter: charges whole or in part, a prepayment, several tenders; the number is given on commit.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      /** In whose name: one of `counter.room`'s payers; null when the register names nobody. */
      payerId: idSchema.nullable(),
      /** Who pays, where the register names nobody. */
      payerName: z.string().trim().max(100).optional(),
      lines: z
        .array(
          z.object({
            chargeId: idSchema,
            amountFen: enteredFenSchema,
            /** What the cashier saw as open: another amount now means the bill is stale. */
            expectedOpenFen: enteredFenSchema,
          }),
        )
        .max(200)
        .refine((lines) => new Set(lines.map((line) => line.chargeId)).size === lines.length, {
          error: 'A charge can be chosen only once.',
        }),
      prepayment: z
        .object({
          /** The whole prepayment, the months of the plan included. */
          amountFen: enteredFenSchema,
          /** 预交未来月份: so many months of the room's fees by the month, and what the cashier was shown for them. */
          plan: z
            .object({ months: z.int().min(1).max(60), expectedFen: enteredPositiveFenSchema })
            .optional(),
        })
        .refine(({ amountFen, plan }) => plan === undefined || amountFen >= plan.expectedFen, {
          error: 'A prepayment is not less than the months it pays for.',
        })
        .nullable(),
      tenders: z
        .array(
          z.object({
            tender: tenderSchema,
            amountFen: enteredFenSchema,
            reference: z.string().trim().max(60),
          }),
        )
        .max(12)
        .refine(
          (given) =>
            (['cash', 'prepayment'] as const).every(
              (once) => given.filter((each) => each.tender === once).length <= 1,
            ),
          { error: 'Cash and the prepayment balance can each stand only once.' },
        ),
      /** Cash handed over, change included; null when there is no cash, or it was exact. */
      givenFen: enteredFenSchema.nullable(),
      note: z.string().trim().max(200),
    }),
    output: receiptDone.extend({ totalFen: positiveFenSchema, changeFen: nonNegativeFenSchema }),
    errors: [
      'NOT_FOUND',
      'SHIFT_NOT_OPEN',
      'SHIFT_ALREADY_OPEN',
      'EARLIER_DAY_NOT_CLOSED',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
      'RECEIPT_AMOUNT_ZERO',
      'RECEIPT_AMOUNT_NEGATIVE',
      'RECEIPT_OVERPAID',
      'PAYER_NAME_MISSING',
      'CHARGE_ALREADY_SETTLED',
      'CHARGE_CHANGED',
      'PREPAYMENT_PLAN_CHANGED',
      'PREPAYMENT_PLAN_EMPTY',
      'PREPAYMENT_NEEDS_PAYER',
      'PREPAYMENT_INSUFFICIENT',
      'PREPAYMENT_ONLY_FOR_CHARGES',
      'CHEQUE_NEEDS_NUMBER',
      'CHANGE_ONLY_FROM_CASH',
      'CASH_GIVEN_SHORT',
      'TENDERS_DO_NOT_MATCH',
    ],
    changes: ['receipts', 'charges', 'shifts'],
  }),
  'receipts.get': procedure({
    name: 'receipts.get',
    kind: 'read',
    access: readers,
    summary: 'One receipt with its lines, tenders, printings and what undid it.',
    input: z.object({ seq: idSchema }),
    output: receiptSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'receipts.list': procedure({
    name: 'receipts.list',
    kind: 'read',
    access: readers,
    summary: 'Receipts and reversals, newest first, a page at a time.',
    input: z.object({
      fromDay: daySchema.nullable(),
      toDay: daySchema.nullable(),
      /** A whole number, or the figures of one in this year's or last year's series. */
      number: z.string().trim().max(40),
      roomId: idSchema.nullable(),
      tender: tenderSchema.nullable(),
      cashierId: idSchema.nullable(),
      state: z.enum(receiptStates).nullable(),
      /** The last row's `seq` of the page before. */
      beforeSeq: idSchema.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({ rows: z.array(receiptRowSchema), nextBeforeSeq: idSchema.nullable() }),
    errors: [],
    changes: [],
  }),
  'receipts.listByRoom': procedure({
    name: 'receipts.listByRoom',
    kind: 'read',
    access: readers,
    summary: 'Receipts of one room, newest first, a page at a time.',
    input: z.object({ roomId: idSchema, beforeSeq: idSchema.nullable(), limit: z.int().min(1).max(500) }),
    output: z.object({ rows: z.array(receiptRowSchema), nextBeforeSeq: idSchema.nullable() }),
    errors: [],
    changes: [],
  }),
  'receipts.cashiers': procedure({
    name: 'receipts.cashiers',
    kind: 'read',
    access: readers,
    summary: 'Who has kept a shift, to filter the receipts by.',
    input: z.object({}),
    output: z.object({ people: z.array(z.object({ id: idSchema, name: z.string() })) }),
    errors: [],
    changes: [],
  }),
  'receipts.void': procedure({
    name: 'receipts.void',
    kind: 'write',
    access: ['cashier'],
    secondPerson: ['manager', 'accountant'],
    summary:
      '作废: takes a receipt back while its shift is open and all its copies are in hand; bills and prepayments stand as before.',
    input: z.object({
      requestId: requestIdSchema,
      approval: approvalSchema,
      seq: idSchema,
      reason: reasonSchema,
      /** All copies are back and will be stamped 作废 and kept with the stub (A6). */
      copiesInHand: z.literal(true),
    }),
    output: z.object({ seq: idSchema }),
    errors: [
      'NOT_FOUND',
      'RECEIPT_ALREADY_VOID',
      'SHIFT_NOT_OPEN',
      'SHIFT_ALREADY_OPEN',
      'EARLIER_DAY_NOT_CLOSED',
      'RECEIPT_DAY_CLOSED',
      'RECEIPT_PREPAYMENT_USED',
      'CASH_NOT_IN_DRAWER',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['receipts', 'charges', 'shifts'],
  }),
  'receipts.reverse': procedure({
    name: 'receipts.reverse',
    kind: 'write',
    access: ['cashier'],
    secondPerson: ['manager', 'accountant'],
    summary:
      '红冲: takes a receipt of a closed shift back today, under a number of its own; the money returns by the tenders it came by, or in cash.',
    input: z.object({
      requestId: requestIdSchema,
      approval: approvalSchema,
      seq: idSchema,
      reason: reasonSchema,
      refund: z.enum(['original', 'cash']),
    }),
    output: receiptDone.extend({ cashFen: nonNegativeFenSchema }),
    errors: [
      'NOT_FOUND',
      'RECEIPT_ALREADY_VOID',
      'SHIFT_NOT_OPEN',
      'SHIFT_ALREADY_OPEN',
      'EARLIER_DAY_NOT_CLOSED',
      'RECEIPT_DAY_STILL_OPEN',
      'RECEIPT_PREPAYMENT_USED',
      'CASH_NOT_IN_DRAWER',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['receipts', 'charges', 'shifts'],
  }),
  'receipts.recordPrint': procedure({
    name: 'receipts.recordPrint',
    kind: 'write',
    access: readers,
    summary:
      'Logs that a receipt, or a reversal, goes to paper; from the second time on the paper says 补打.',
    input: z.object({ requestId: requestIdSchema, seq: idSchema }),
    output: z.object({ nth: z.int().positive() }),
    errors: ['NOT_FOUND'],
    changes: ['receipts', 'audit'],
  }),
  'receipts.printable': procedure({
    name: 'receipts.printable',
    kind: 'read',
    access: readers,
    summary: 'All that the paper of a receipt or of a reversal bears (A1).',
    input: z.object({ seq: idSchema }),
    output: z.object({
      seq: idSchema,
      kind: z.enum(['receipt', 'reversal']),
      number: z.string(),
      /** Of a reversal: the receipt it takes back. Of a reversed receipt: the reversal. */
      counterpartNumber: z.string().nullable(),
      state: z.enum(receiptStates),
      day: daySchema,
      at: z.string(),
      officeName: z.string(),
      /** 收款单位, where the seal goes. */
      payeeName: z.string(),
      roomLabel: z.string(),
      payerName: z.string(),
      lines: z.array(receiptLineSchema),
      totalFen: positiveFenSchema,
      /** 人民币大写 of the total; a reversal writes it positive under the word 退款 (A3). */
      totalCapitals: z.string(),
      /** How it was paid; of a reversal, how it was handed back. */
      tenders: z.array(tenderedSchema),
      givenFen: nonNegativeFenSchema,
      changeFen: nonNegativeFenSchema,
      note: z.string(),
      reason: z.string(),
      /** 收款人 and 开票人: who took the money filled the paper in. */
      cashierName: z.string(),
      /** 复核: the second person of a void or reversal; signed by hand on a receipt. */
      reviewerName: z.string(),
      checkCode: z.string(),
      /** Which printing this is; 0 before the first. */
      nth: z.int().nonnegative(),
      paper: z.enum(receiptPapers),
      copies: z.array(z.enum(receiptCopies)),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
} as const;
