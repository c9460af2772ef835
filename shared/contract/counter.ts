import { z } from 'zod';
import { daySchema, monthSchema } from '../domain/day.ts';
import { fenSchema, nonNegativeFenSchema, positiveFenSchema } from '../domain/fen.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { quantitySchema } from '../domain/quantity.ts';
import { roomStates, roomUses, tenureRelations } from '../domain/room.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';

/** A charge with something open, and why it is this much. */
export const counterChargeSchema = z.object({
  id: idSchema,
  feeItemName: z.string(),
  method: z.enum(['area-month', 'fixed-month', 'metered', 'one-off', 'opening']),
  unitLabel: z.string(),
  periodFrom: monthSchema,
  periodTo: monthSchema,
  dueDay: daySchema,
  /** Days since the due day; 0 when it is not past. */
  overdueDays: z.int().nonnegative(),
  amountFen: positiveFenSchema,
  openFen: positiveFenSchema,
  /** In whose name it was billed, where that is not who pays today. */
  otherPayerName: z.string().nullable(),
  quantityThousandths: quantitySchema.nullable(),
  priceTenThousandths: unitPriceSchema.nullable(),
  /** Whole months, and the days of one more when the room was handed over within it. */
  months: z.int().nonnegative(),
  partDays: z.int().positive().nullable(),
  partOfDays: z.int().positive().nullable(),
  /** The payer's days of those shared with another payer (过户). */
  shareDays: z.int().positive().nullable(),
  shareOfDays: z.int().positive().nullable(),
  wholeFen: positiveFenSchema.nullable(),
  previousThousandths: quantitySchema.nullable(),
  currentThousandths: quantitySchema.nullable(),
  roundingFen: fenSchema,
  note: z.string(),
});
export type CounterCharge = z.output<typeof counterChargeSchema>;

/** One fee item of a plan to prepay months: what it will be billed at by the price that holds on its first day. */
export const planItemSchema = z.object({
  feeItemId: idSchema,
  feeItemName: z.string(),
  unitLabel: z.string(),
  periodFrom: monthSchema,
  periodTo: monthSchema,
  /** Whole months; 0 where it is only the part of one. */
  months: z.int().nonnegative(),
  quantityThousandths: quantitySchema,
  priceTenThousandths: unitPriceSchema,
  amountFen: positiveFenSchema,
});
export type PlanItem = z.output<typeof planItemSchema>;

const readers = ['cashier', 'accountant', 'manager'] as const;

export const counterContract = {
  'counter.room': procedure({
    name: 'counter.room',
    kind: 'read',
    access: readers,
    summary:
      'All the counter needs of one room: its people, what is open by due day, its prepayment, the shift.',
    input: z.object({ roomId: idSchema }),
    output: z.object({
      room: z.object({
        id: idSchema,
        label: z.string(),
        use: z.enum(roomUses),
        state: z.enum(roomStates),
        areaThousandths: quantitySchema.nullable(),
      }),
      /** Everybody who stands to the room in some relation today, who pays first. */
      people: z.array(
        z.object({
          personId: idSchema,
          name: z.string(),
          relations: z.array(z.enum(tenureRelations)),
          phones: z.array(z.string()),
        }),
      ),
      payerId: idSchema.nullable(),
      /**
       * In whose name may be paid: who pays today first, the others of today, then whoever a charge is open for or has
       * a prepayment left here, though they have moved out or their tenure was withdrawn.
       */
      payers: z.array(z.object({ personId: idSchema, name: z.string() })),
      charges: z.array(counterChargeSchema),
      /** What is overdue: its due day has passed. */
      arrearsFen: nonNegativeFenSchema,
      /** All that is open. */
      openFen: nonNegativeFenSchema,
      /** What each of the room's payers, today's or earlier ones, has left as a prepayment for this room. */
      prepayments: z.array(
        z.object({ payerId: idSchema.nullable(), payerName: z.string(), balanceFen: positiveFenSchema }),
      ),
      /** Other rooms of who pays here that owe something: 车位 and the like. */
      otherRooms: z.array(z.object({ roomId: idSchema, label: z.string(), openFen: positiveFenSchema })),
      today: daySchema,
      shift: z.discriminatedUnion('state', [
        z.object({ state: z.literal('open') }),
        z.object({ state: z.literal('none') }),
        z.object({ state: z.literal('day-closed'), day: daySchema }),
        z.object({ state: z.literal('others'), cashierName: z.string(), day: daySchema }),
        z.object({ state: z.literal('earlier-day'), day: daySchema }),
      ]),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'counter.prepaymentPlan': procedure({
    name: 'counter.prepaymentPlan',
    kind: 'read',
    access: readers,
    summary:
      'What so many future months of the room’s fees by the month come to at the prices known today, item by item.',
    input: z.object({ roomId: idSchema, payerId: idSchema.nullable(), months: z.int().min(1).max(60) }),
    output: z.object({ items: z.array(planItemSchema), totalFen: nonNegativeFenSchema }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
} as const;
