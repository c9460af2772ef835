import { z } from 'zod';
import { arrearsAges } from '../domain/arrears-age.ts';
import { daySchema } from '../domain/day.ts';
import { fenSchema, nonNegativeFenSchema } from '../domain/fen.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';
import { sheetOutputSchema } from './sheet-import.ts';

export const arrearsAgeSchema = z.enum(arrearsAges);

const byAgeSchema = z.record(arrearsAgeSchema, nonNegativeFenSchema);

const arrearsFilterSchema = z.object({
  /** The day from which ages are counted; what is open is always what is open now. */
  asOf: daySchema,
  buildingIds: z.array(idSchema).min(1).optional(),
  /** Only rooms that owe something of this age. */
  age: arrearsAgeSchema.optional(),
  /** Part of a room number, a name or its initials, or a phone. */
  text: z.string().trim().max(50).optional(),
});

const readers = ['cashier', 'secretary', 'accountant', 'manager'] as const;

export const arrearsContract = {
  'arrears.list': procedure({
    name: 'arrears.list',
    kind: 'read',
    access: readers,
    summary:
      'Rooms that owe, by age of what they owe; the total over all rooms is the balance of account 1122.',
    input: arrearsFilterSchema,
    output: z.object({
      rooms: z.array(
        z.object({
          roomId: idSchema,
          roomLabel: z.string(),
          buildingId: idSchema,
          buildingName: z.string(),
          payerName: z.string().nullable(),
          phone: z.string().nullable(),
          chargeCount: z.int().positive(),
          oldestDueDay: daySchema,
          byAge: byAgeSchema,
          totalFen: nonNegativeFenSchema,
        }),
      ),
      byAge: byAgeSchema,
      totalFen: nonNegativeFenSchema,
      /** Balance of receivables (1122) over all rooms. */
      controlFen: fenSchema,
    }),
    errors: [],
    changes: [],
  }),
  'arrears.export': procedure({
    name: 'arrears.export',
    kind: 'read',
    access: readers,
    summary: 'The same list as a workbook; the export is kept in the audit trail.',
    input: arrearsFilterSchema,
    output: sheetOutputSchema,
    errors: [],
    changes: [],
  }),
} as const;
