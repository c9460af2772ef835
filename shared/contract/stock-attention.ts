import { z } from 'zod';
import { daySchema, monthSchema } from '../domain/day.ts';
import { emptySchema, idSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** What of the store waits for somebody; worded and linked by the renderer. */

export const stockAttentionContract = {
  'stock.attention': procedure({
    name: 'stock.attention',
    kind: 'read',
    access: storekeeping,
    summary: 'What the store waits for: items below their minimum, counts that are due, counts under way.',
    input: emptySchema,
    output: z.object({
      /** Items in use of which all stores together have less than the minimum. */
      shortItemCount: z.int(),
      /** The newest month whose day has come and that a store has not begun to count; a store with nothing ever in it has none. */
      dueCounts: z.array(
        z.object({ storeId: idSchema, storeName: z.string(), month: monthSchema, day: daySchema }),
      ),
      /** The next day on which a count will be due; null while nothing was ever kept. */
      nextCount: z.object({ month: monthSchema, day: daySchema }).nullable(),
      openCounts: z.array(
        z.object({
          countSeq: idSchema,
          number: z.string(),
          storeName: z.string(),
          lineCount: z.int(),
          countedCount: z.int(),
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
} as const;
