import { z } from 'zod';
import { idSchema } from './common.ts';
import { procedure } from './define.ts';
import { estateReaders } from './people.ts';

/** What of a hit the typed text was found in. */
export const finderMatches = [
  'number',
  'label',
  'name',
  'former-name',
  'initials',
  'phone',
  'owner',
  'former-owner',
  'tenant',
  'former-tenant',
  'payer',
  'receipt-number',
] as const;

const hitSchema = z.object({
  kind: z.enum(['room', 'person', 'receipt']),
  /** The room's, the person's, or the receipt's entry. */
  id: idSchema,
  /** The room's label, the person's name, the receipt's number. */
  title: z.string(),
  /** Who lives or pays there and a phone; the person's rooms; whom the receipt was written for. */
  detail: z.string(),
  /** Why it is here, with the words that fit: the former owner's name, the phone. */
  matched: z.object({ by: z.enum(finderMatches), text: z.string() }),
});
export type FinderHit = z.infer<typeof hitSchema>;

export const finderContract = {
  'finder.search': procedure({
    name: 'finder.search',
    kind: 'read',
    access: estateReaders,
    summary:
      'Rooms, people and receipts by number, any characters, phone or pinyin initials: exact first, then beginnings, then anything that holds the text.',
    input: z.object({ text: z.string().max(100), limit: z.int().min(1).max(100).default(20) }),
    output: z.object({ hits: z.array(hitSchema) }),
    errors: [],
    changes: [],
  }),
} as const;
