import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { nonNegativeFenSchema } from '../domain/fen.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';
import {
  importInputSchema,
  importPreviewSchema,
  previewInputSchema,
  refusedRowsInputSchema,
  sheetErrors,
  sheetOutputSchema,
} from './sheet-import.ts';

/** Columns of a list of arrears brought in from before the office used the program. */
export const openingArrearsFields = [
  'building',
  'unit',
  'number',
  'label',
  'ownerName',
  'feeItem',
  'period',
  'periodFrom',
  'periodTo',
  'amount',
  'dueDay',
  'note',
] as const;
export type OpeningArrearsField = (typeof openingArrearsFields)[number];

/** Which fee item of the office a name in the sheet stands for; null leaves its rows out. */
const feeItemChoices = { feeItems: z.record(z.string().max(100), idSchema.nullable()).optional() };

const sums = { rows: z.int(), amountFen: nonNegativeFenSchema };

export const openingArrearsContract = {
  'openingArrears.preview': procedure({
    name: 'openingArrears.preview',
    kind: 'read',
    access: ['cashier', 'accountant', 'manager'],
    summary: 'Reads a list of opening arrears and says what would be posted and what is wrong with it.',
    input: previewInputSchema.extend(feeItemChoices),
    output: importPreviewSchema.extend({
      totals: z.object({
        ...sums,
        rooms: z.int(),
        buildings: z.array(z.object({ name: z.string(), ...sums })),
        years: z.array(z.object({ year: z.int(), ...sums })),
      }),
      /** Each fee item named in the sheet, and the office's own it stands for. */
      feeItems: z.array(
        z.object({
          name: z.string(),
          feeItemId: idSchema.nullable(),
          /** Found by its name, or chosen by the person. */
          how: z.enum(['named', 'chosen', 'open']),
          ...sums,
        }),
      ),
      offeredFeeItems: z.array(z.object({ id: idSchema, name: z.string() })),
      /** The entry's day: today. */
      day: daySchema,
    }),
    errors: [...sheetErrors],
    changes: [],
  }),
  'openingArrears.import': procedure({
    name: 'openingArrears.import',
    kind: 'write',
    access: ['cashier'],
    summary: 'Posts the arrears that were previewed as one document, all of it or nothing.',
    input: importInputSchema.extend(feeItemChoices),
    output: z.object({
      importFileId: idSchema,
      entrySeq: idSchema,
      number: z.string(),
      ...sums,
      refusedRows: z.int(),
    }),
    errors: [
      ...sheetErrors,
      'REGISTER_COLUMNS_MISSING',
      'REGISTER_HAS_PROBLEMS',
      'REGISTER_ALREADY_IMPORTED',
      'REGISTER_TOTALS_CHANGED',
      'REGISTER_NOTHING_TO_IMPORT',
      'DAY_CLOSED',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['charges'],
  }),
  'openingArrears.saveRefused': procedure({
    name: 'openingArrears.saveRefused',
    kind: 'read',
    access: ['cashier', 'accountant', 'manager'],
    summary: 'The rows with problems as a sheet of their own, with the reasons in a last column.',
    input: refusedRowsInputSchema.extend(feeItemChoices),
    output: sheetOutputSchema,
    errors: [...sheetErrors],
    changes: [],
  }),
} as const;
