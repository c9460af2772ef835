import { z } from 'zod';
import { monthSchema } from '../domain/day.ts';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';
import { sheetOutputSchema } from './sheet-import.ts';
import { documentFilterSchema, storekeeping } from './stock-documents.ts';

/** What the store shows, as sheets (xlsx). */
export const stockExportsContract = {
  'stock.exportOnHand': procedure({
    name: 'stock.exportOnHand',
    kind: 'read',
    access: storekeeping,
    summary: 'What there is of every item, as a sheet (库存表).',
    input: z.object({ storeId: idSchema.nullable() }),
    output: sheetOutputSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'stock.exportCard': procedure({
    name: 'stock.exportCard',
    kind: 'read',
    access: storekeeping,
    summary: 'An item’s card with the sums of each month, as a sheet (明细账).',
    input: z.object({ itemId: idSchema, from: monthSchema, to: monthSchema }),
    output: sheetOutputSchema,
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'stock.exportSummary': procedure({
    name: 'stock.exportSummary',
    kind: 'read',
    access: storekeeping,
    summary: 'The month’s summary with the sums of each category, as a sheet (收发存汇总表).',
    input: z.object({ month: monthSchema }),
    output: sheetOutputSchema,
    errors: [],
    changes: [],
  }),
  'stock.exportDocuments': procedure({
    name: 'stock.exportDocuments',
    kind: 'read',
    access: storekeeping,
    summary: 'The register of documents line by line, as a sheet (出入库登记簿).',
    input: documentFilterSchema,
    output: sheetOutputSchema,
    errors: [],
    changes: [],
  }),
} as const;
