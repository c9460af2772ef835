import { z } from 'zod';
import { feeMethodSchema } from '../domain/billing.ts';
import { daySchema, monthSchema } from '../domain/day.ts';
import { fenSchema, nonNegativeFenSchema, positiveFenSchema } from '../domain/fen.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { nonNegativeQuantitySchema, positiveQuantitySchema, quantitySchema } from '../domain/quantity.ts';
import { roundingUnitSchema } from '../domain/rounding.ts';
import { idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** How a charge came about: by a fee item's method, or brought in as opening arrears. */
export const chargeMethodSchema = z.union([feeMethodSchema, z.literal('opening')]);

export const chargeSchema = z.object({
  id: idSchema,
  roomId: idSchema,
  roomLabel: z.string(),
  payerId: idSchema.nullable(),
  payerName: z.string().nullable(),
  feeItemId: idSchema,
  feeItemName: z.string(),
  method: chargeMethodSchema,
  periodFrom: monthSchema,
  periodTo: monthSchema,
  dueDay: daySchema,
  amountFen: positiveFenSchema,
  /** What is still owed on it. */
  openFen: nonNegativeFenSchema,
  reversed: z.boolean(),
});
export type Charge = z.infer<typeof chargeSchema>;

const formulaPartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['area', 'usage', 'count']), quantity: quantitySchema }),
  z.object({ kind: z.literal('unit-price'), unitPrice: unitPriceSchema }),
  z.object({ kind: z.literal('months'), months: z.int().positive() }),
  z.object({ kind: z.literal('part-month'), days: z.int().positive(), ofDays: z.int().positive() }),
  z.object({ kind: z.literal('rounding'), unit: roundingUnitSchema, differenceFen: fenSchema }),
]);

const actSchema = z.object({ number: z.string().nullable(), day: daySchema, byName: z.string() });

/** “Why this amount” (为什么是这个数), as data. */
const explanationSchema = z.object({
  charge: chargeSchema,
  unitLabel: z.string(),
  /** The factors in the order in which they multiply, then the rounding; empty for opening arrears. */
  formula: z.array(formulaPartSchema),
  /** What the formula comes to. */
  wholeFen: positiveFenSchema,
  /** This payer's days of those shared, when the payer changed within the period. */
  share: z.object({ days: z.int().positive(), ofDays: z.int().positive() }).nullable(),
  /** Since when the price holds, and who set it. */
  price: z.object({ effectiveDay: daySchema, setByName: z.string(), setAt: z.string() }).nullable(),
  reading: z.object({ previous: nonNegativeQuantitySchema, current: nonNegativeQuantitySchema }).nullable(),
  note: z.string(),
  /** The document that made it. */
  billed: actSchema.extend({ origin: z.enum(['run', 'one-off', 'opening']), runSeq: idSchema }),
  /** Money set against it; negative where that was undone. */
  allocations: z.array(
    actSchema.extend({
      entrySeq: idSchema,
      kind: z.enum(['receipt', 'receipt-void', 'receipt-reversal', 'prepayment-draw']),
      amountFen: fenSchema,
    }),
  ),
  reversal: actSchema.extend({ approvedByName: z.string().nullable(), reason: z.string() }).nullable(),
});
export type ChargeExplanation = z.infer<typeof explanationSchema>;

const readers = ['cashier', 'secretary', 'accountant', 'manager'] as const;

export const chargesContract = {
  'charges.explain': procedure({
    name: 'charges.explain',
    kind: 'read',
    access: readers,
    summary:
      'Why a charge is what it is: quantity, price version, period, reading, rounding, share, who billed it and what became of it.',
    input: z.object({ chargeId: idSchema }),
    output: explanationSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'charges.listByRoom': procedure({
    name: 'charges.listByRoom',
    kind: 'read',
    access: readers,
    summary: 'Charges of a room, the newest first, with what is open of each.',
    input: z.object({ roomId: idSchema, cursor: idSchema.nullable() }),
    output: z.object({ charges: z.array(chargeSchema), nextCursor: idSchema.nullable() }),
    errors: [],
    changes: [],
  }),
  'charges.createOneOff': procedure({
    name: 'charges.createOneOff',
    kind: 'write',
    access: ['cashier', 'accountant'],
    summary: 'Charges a room once for a one-off fee item, such as carting away renovation rubble.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      feeItemId: idSchema,
      quantity: positiveQuantitySchema,
      /** Only for an item without a price in force; null otherwise. */
      unitPrice: unitPriceSchema.nullable(),
      note: z.string().trim().max(100),
    }),
    output: z.object({ chargeId: idSchema, number: z.string(), amountFen: positiveFenSchema }),
    errors: [
      'NOT_FOUND',
      'FEE_PRICE_MISSING',
      'FEE_PRICE_FIXED',
      'CHARGE_AMOUNT_ZERO',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['charges'],
  }),
} as const;
