import { z } from 'zod';
import { cycleMonthsSchema, feeMethodSchema } from '../domain/billing.ts';
import { daySchema } from '../domain/day.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { roomUses } from '../domain/room.ts';
import { roundingUnitSchema } from '../domain/rounding.ts';
import { emptySchema, idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** What may be changed of a fee item; its method stays, because charges were made by it. */
const feeItemFields = {
  name: z.string().trim().min(1).max(30),
  /** Rooms it applies to by use; a one-off fee takes any room and needs none. */
  uses: z.array(z.enum(roomUses)),
  /** Only rooms of these buildings; empty: all. */
  buildingIds: z.array(idSchema),
  cycleMonths: cycleMonthsSchema,
  rounding: roundingUnitSchema,
  /** Days after the first day charged on which a charge falls due. */
  dueAfterDays: z.int().min(0).max(400),
  /** What one unit is called: ㎡·月, 月, 吨, 度, 次. */
  unitLabel: z.string().trim().min(1).max(12),
  /** The income account it is credited to. */
  accountCode: z.string().regex(/^5\d{5}$/),
};

const newPriceSchema = z.object({ effectiveDay: daySchema, unitPrice: unitPriceSchema });

const feeItemSchema = z.object({
  id: idSchema,
  ...feeItemFields,
  method: feeMethodSchema,
  active: z.boolean(),
  /** Price versions, the earliest first. A used price can't be taken back. */
  prices: z.array(
    newPriceSchema.extend({ id: idSchema, setByName: z.string(), setAt: z.string(), used: z.boolean() }),
  ),
  /** The version in force today. */
  priceToday: newPriceSchema.nullable(),
});
export type FeeItem = z.infer<typeof feeItemSchema>;

const writers = ['accountant', 'manager', 'administrator'] as const;

export const feesContract = {
  'fees.list': procedure({
    name: 'fees.list',
    kind: 'read',
    access: 'signed-in',
    summary: 'Fee items with their price versions, and the income accounts they may be credited to.',
    input: emptySchema,
    output: z.object({
      items: z.array(feeItemSchema),
      incomeAccounts: z.array(z.object({ code: z.string(), name: z.string() })),
      buildings: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
    errors: [],
    changes: [],
  }),
  'fees.create': procedure({
    name: 'fees.create',
    kind: 'write',
    access: writers,
    summary: 'Creates a fee item, with its first price where there is one.',
    input: z.object({
      requestId: requestIdSchema,
      ...feeItemFields,
      method: feeMethodSchema,
      price: newPriceSchema.nullable(),
    }),
    output: z.object({ id: idSchema }),
    errors: ['FEE_ITEM_NAME_TAKEN', 'FEE_ITEM_FIELDS_DO_NOT_FIT', 'NOT_FOUND'],
    changes: ['fees'],
  }),
  'fees.update': procedure({
    name: 'fees.update',
    kind: 'write',
    access: writers,
    summary: 'Changes a fee item for the bills to come; charges already made stay as they are.',
    input: z.object({ requestId: requestIdSchema, id: idSchema, ...feeItemFields, active: z.boolean() }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'FEE_ITEM_NAME_TAKEN', 'FEE_ITEM_FIELDS_DO_NOT_FIT'],
    changes: ['fees'],
  }),
  'fees.addPrice': procedure({
    name: 'fees.addPrice',
    kind: 'write',
    access: writers,
    summary: 'Adds a price version that holds from a day on.',
    input: z.object({ requestId: requestIdSchema, id: idSchema, ...newPriceSchema.shape }),
    output: z.object({ priceId: idSchema }),
    errors: ['NOT_FOUND', 'FEE_PRICE_EXISTS'],
    changes: ['fees'],
  }),
  'fees.removePrice': procedure({
    name: 'fees.removePrice',
    kind: 'write',
    access: writers,
    summary: 'Takes back a price version that no charge has used.',
    input: z.object({ requestId: requestIdSchema, priceId: idSchema }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'FEE_PRICE_IN_USE'],
    changes: ['fees'],
  }),
} as const;
