import { z } from 'zod';
import { monthSchema } from '../domain/day.ts';
import { nonNegativeQuantitySchema } from '../domain/quantity.ts';
import { idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

export const readingRowSchema = z.object({
  roomId: idSchema,
  roomLabel: z.string(),
  buildingId: idSchema,
  buildingName: z.string(),
  payerName: z.string().nullable(),
  /** The reading before, in thousandths of the unit; null for a meter that was never read. */
  previous: nonNegativeQuantitySchema.nullable(),
  previousMonth: monthSchema.nullable(),
  current: nonNegativeQuantitySchema.nullable(),
  /** Mean usage of the six months before (A8), null when there is none: more than three times, or less than a third, is worth a look. */
  usualUsage: nonNegativeQuantitySchema.nullable(),
  /** Billed readings no longer change. */
  billed: z.boolean(),
});
export type ReadingRow = z.infer<typeof readingRowSchema>;

export const readingsContract = {
  'readings.sheet': procedure({
    name: 'readings.sheet',
    kind: 'read',
    access: ['cashier', 'secretary', 'accountant', 'manager'],
    summary:
      'The month’s reading sheet of a metered fee item: every room in the order of the route, with the reading before.',
    input: z.object({ month: monthSchema, feeItemId: idSchema }),
    output: z.object({ unitLabel: z.string(), rows: z.array(readingRowSchema) }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'readings.record': procedure({
    name: 'readings.record',
    kind: 'write',
    access: ['cashier', 'secretary', 'accountant'],
    summary: 'Keeps readings of a month, all of them or none.',
    input: z.object({
      requestId: requestIdSchema,
      month: monthSchema,
      feeItemId: idSchema,
      readings: z
        .array(
          z.object({
            roomId: idSchema,
            /** Null takes the reading back. */
            current: nonNegativeQuantitySchema.nullable(),
            /** Where the meter stood at the start; only for one that was never read. */
            previous: nonNegativeQuantitySchema.nullable(),
          }),
        )
        .min(1)
        .max(20_000)
        .refine((entered) => new Set(entered.map(({ roomId }) => roomId)).size === entered.length, {
          error: 'A room is read once a month.',
        }),
    }),
    output: z.object({ recorded: z.int().nonnegative() }),
    errors: [
      'NOT_FOUND',
      'READING_LOWER_THAN_PREVIOUS',
      'READING_ALREADY_BILLED',
      'READING_LATER_EXISTS',
      'READING_START_MISSING',
    ],
    changes: ['readings'],
  }),
} as const;
