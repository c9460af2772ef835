import { z } from 'zod';
import { daySchema, monthSchema } from '../domain/day.ts';
import { fenSchema, nonNegativeFenSchema } from '../domain/fen.ts';
import { tenders } from '../domain/tender.ts';
import { arrearsAgeSchema } from './arrears.ts';
import { emptySchema } from './common.ts';
import { procedure } from './define.ts';
import { shiftSchema } from './shifts.ts';

const countSchema = z.int().nonnegative();

/** A figure that asks for an act is not worded here: the renderer words it and links to where it is done. */
export const overviewContract = {
  'overview.get': procedure({
    name: 'overview.get',
    kind: 'read',
    access: 'signed-in',
    summary:
      'What needs the signed-in person now: the parts that belong to their roles, null for the others.',
    input: emptySchema,
    output: z.object({
      today: daySchema,
      /** Rooms of the register and active fee items: a new office begins with these. */
      estate: z.object({ roomCount: countSchema, feeItemCount: countSchema }),
      cash: z
        .object({
          shift: shiftSchema.nullable(),
          /** An earlier day that waits to be counted and signed. */
          unclosedDay: daySchema.nullable(),
          todayClosed: z.boolean(),
          /** Received less handed back today, by tender; only tenders with a movement. */
          todayByTender: z.array(z.object({ tender: z.enum(tenders), amountFen: fenSchema })),
          receiptCount: countSchema,
          takingsFen: fenSchema,
          /** The day since which takings wait for the bank; null when none do. */
          undepositedSince: daySchema.nullable(),
          /** They wait longer than the setting allows. */
          undepositedLate: z.boolean(),
        })
        .nullable(),
      bills: z.object({ month: monthSchema, missingItems: z.array(z.string()) }).nullable(),
      arrears: z
        .object({
          ages: z.array(
            z.object({ age: arrearsAgeSchema, amountFen: nonNegativeFenSchema, roomCount: countSchema }),
          ),
          totalFen: nonNegativeFenSchema,
        })
        .nullable(),
      control: z
        .object({
          /** 待处理财产损溢: over (positive) or short (negative) and not yet resolved. */
          overShortFen: fenSchema,
          overShorts: z.array(
            z.object({
              day: daySchema,
              cashierName: z.string(),
              differenceFen: fenSchema,
              reason: z.string(),
            }),
          ),
          voidCount: countSchema,
          reversalCount: countSchema,
          /** The last signed day; its signature followed a whole integrity check. */
          lastSigned: z.object({ day: daySchema, signedAt: z.string(), signedByName: z.string() }).nullable(),
          /** The trial balance sums to zero. */
          balanced: z.boolean(),
        })
        .nullable(),
      system: z
        .object({
          activeUserCount: countSchema,
          administratorCount: countSchema,
          /** Somebody who may sign as the second person of a void or reversal. */
          approverCount: countSchema,
          cashierCount: countSchema,
          payeeNameMissing: z.boolean(),
        })
        .nullable(),
    }),
    errors: [],
    changes: [],
  }),
} as const;
