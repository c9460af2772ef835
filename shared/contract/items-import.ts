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
import { storekeeping } from './stock-documents.ts';

/** Columns of a sheet of items with what there is of them. */
export const itemsImportFields = [
  'itemCode',
  'category',
  'itemName',
  'specification',
  'model',
  'itemUnit',
  'place',
  'quantity',
  'unitPrice',
  'amount',
  'minimum',
  'maximum',
  'itemClass',
  'barcode',
  'packs',
] as const;
export type ItemsImportField = (typeof itemsImportFields)[number];

/** What an import may change of an item that is known. */
export const itemChangeFields = [
  'itemCode',
  'category',
  'itemName',
  'specification',
  'model',
  'itemUnit',
  'place',
  'minimum',
  'maximum',
  'itemClass',
  'barcode',
  'packs',
] as const satisfies readonly ItemsImportField[];
export type ItemChangeField = (typeof itemChangeFields)[number];

/** The store into which opening stock goes; the first in use when nobody says. */
const intoStore = { storeId: idSchema.optional() };

export const itemsImportContract = {
  'items.preview': procedure({
    name: 'items.preview',
    kind: 'read',
    access: ['storekeeper'],
    summary: 'Reads a sheet of items with opening stock and says what an import would do and what is wrong.',
    input: previewInputSchema.extend(intoStore),
    output: importPreviewSchema.extend({
      totals: z.object({
        items: z.int(),
        newItems: z.int(),
        changedItems: z.int(),
        unchangedItems: z.int(),
        /** Rows that bring opening stock, what they cost, and those of them that cost nothing. */
        stockedRows: z.int(),
        valueFen: nonNegativeFenSchema,
        withoutPrice: z.int(),
        categories: z.array(
          z.object({ name: z.string(), rows: z.int(), stockedRows: z.int(), valueFen: nonNegativeFenSchema }),
        ),
      }),
      /** What changes of items that are known, up to a few hundred; `changedItems` tells how many items there are. */
      changes: z.array(
        z.object({
          rowNumber: z.int(),
          itemLabel: z.string(),
          field: z.enum(itemChangeFields),
          oldValue: z.string(),
          newValue: z.string(),
        }),
      ),
      stores: z.array(z.object({ id: idSchema, name: z.string() })),
      storeId: idSchema,
      /** The day of the opening document: today. */
      day: daySchema,
    }),
    errors: [...sheetErrors, 'NOT_FOUND'],
    changes: [],
  }),
  'items.import': procedure({
    name: 'items.import',
    kind: 'write',
    access: ['storekeeper'],
    summary:
      'Enters and changes the items that were previewed and books their opening stock (期初库存) as one document, all or nothing.',
    input: importInputSchema.extend(intoStore),
    output: z.object({
      importFileId: idSchema,
      newItems: z.int(),
      changedItems: z.int(),
      refusedRows: z.int(),
      /** Null when the sheet brought no quantities. */
      opening: z
        .object({
          documentSeq: idSchema,
          number: z.string(),
          lines: z.int(),
          valueFen: nonNegativeFenSchema,
        })
        .nullable(),
    }),
    errors: [
      ...sheetErrors,
      'NOT_FOUND',
      'REGISTER_COLUMNS_MISSING',
      'REGISTER_HAS_PROBLEMS',
      'REGISTER_ALREADY_IMPORTED',
      'REGISTER_TOTALS_CHANGED',
      'REGISTER_NOTHING_TO_IMPORT',
      'STOCK_FROZEN_BY_COUNT',
      'CLOCK_BEFORE_LAST_ENTRY',
    ],
    changes: ['items', 'stock'],
  }),
  'items.saveRefused': procedure({
    name: 'items.saveRefused',
    kind: 'read',
    access: ['storekeeper'],
    summary: 'The rows with problems as a sheet of their own, with the reasons in a last column.',
    input: refusedRowsInputSchema.extend(intoStore),
    output: sheetOutputSchema,
    errors: [...sheetErrors, 'NOT_FOUND'],
    changes: [],
  }),
  'items.export': procedure({
    name: 'items.export',
    kind: 'read',
    access: storekeeping,
    summary: 'The items in use with what there is of them, as a sheet that can be imported again.',
    input: z.object({
      /** Quantities of one store; null: of all together. */
      storeId: idSchema.nullable(),
    }),
    output: sheetOutputSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
} as const;
