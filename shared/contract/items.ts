import { z } from 'zod';
import { itemClasses } from '../domain/item.ts';
import { unitPriceSchema } from '../domain/price.ts';
import { nonNegativeQuantitySchema, positiveQuantitySchema, quantitySchema } from '../domain/quantity.ts';
import { idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** The goods the store keeps: what they are called, packed in, where they stand, how many there should be. */

const packSchema = z.object({
  unit: z.string().trim().min(1).max(10),
  /** How many of the item's own unit one pack holds: 箱 = 12 瓶. */
  factorThousandths: positiveQuantitySchema,
  barcode: z.string().trim().min(1).max(80).nullable(),
});
export type ItemPack = z.infer<typeof packSchema>;

const itemFields = {
  category: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  specification: z.string().trim().max(80),
  model: z.string().trim().max(80),
  unit: z.string().trim().min(1).max(10),
  /** 库位: A-1-1. */
  place: z.string().trim().max(40),
  minimumThousandths: nonNegativeQuantitySchema.nullable(),
  maximumThousandths: nonNegativeQuantitySchema.nullable(),
  class: z.enum(itemClasses),
  barcode: z.string().trim().min(1).max(80).nullable(),
  packs: z.array(packSchema).max(10),
};

export const itemSchema = z.object({
  id: idSchema,
  code: z.string(),
  ...itemFields,
  active: z.boolean(),
  hasPhoto: z.boolean(),
  /** Folded, as `foldForSearch` folds what is looked for in it: code, names and initials, barcodes. */
  searchText: z.string(),
});
export type Item = z.infer<typeof itemSchema>;

/** What an entry field shows of an item while it is chosen: enough to know it and to issue or receive it. */
const itemHitSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  specification: z.string(),
  model: z.string(),
  unit: z.string(),
  place: z.string(),
  packs: z.array(packSchema),
  /** In the store asked for. */
  onHandThousandths: quantitySchema,
  /** Of one unit at the last receipt; null when none was ever received. */
  lastPriceTenThousandths: unitPriceSchema.nullable(),
  /** A scanned code that is exactly this one's: the unit it stands for (its own, or a pack's); null otherwise. */
  scannedUnit: z.string().nullable(),
});
export type ItemHit = z.infer<typeof itemHitSchema>;

/** What a form of an item may be refused with. */
const formErrors = [
  'ITEM_CODE_TAKEN',
  'ITEM_EXISTS',
  'BARCODE_TAKEN',
  'ITEM_LIMITS_CROSSED',
  'PACK_UNIT_TWICE',
] as const;

export const itemsContract = {
  'items.list': procedure({
    name: 'items.list',
    kind: 'read',
    access: storekeeping,
    summary: 'Every item, in the order of code, with those out of use when asked for.',
    input: z.object({ withInactive: z.boolean() }),
    output: z.object({ items: z.array(itemSchema), categories: z.array(z.string()) }),
    errors: [],
    changes: [],
  }),
  'items.find': procedure({
    name: 'items.find',
    kind: 'read',
    access: storekeeping,
    summary:
      'Items in use by code, barcode, any characters of name, specification or model, or pinyin initials; the best first.',
    input: z.object({
      text: z.string().trim().max(80),
      storeId: idSchema,
      limit: z.int().min(1).max(50),
    }),
    output: z.object({ hits: z.array(itemHitSchema) }),
    errors: [],
    changes: [],
  }),
  'items.photo': procedure({
    name: 'items.photo',
    kind: 'read',
    access: storekeeping,
    summary: 'An item’s photo.',
    input: z.object({ itemId: idSchema }),
    output: z.object({
      photo: z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
    }),
    errors: [],
    changes: [],
  }),
  'items.create': procedure({
    name: 'items.create',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'A new item; without a code it gets the next one.',
    input: z.object({
      requestId: requestIdSchema,
      code: z.string().trim().max(40),
      ...itemFields,
    }),
    output: z.object({ id: idSchema, code: z.string() }),
    errors: formErrors,
    changes: ['items'],
  }),
  'items.update': procedure({
    name: 'items.update',
    kind: 'write',
    access: ['storekeeper'],
    summary:
      'Changes what an item is called or how many there should be; its own unit is fixed once it has moved.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema,
      code: z.string().trim().min(1).max(40),
      ...itemFields,
      active: z.boolean(),
    }),
    output: z.object({}),
    errors: [...formErrors, 'NOT_FOUND', 'ITEM_UNIT_IN_USE', 'ITEM_STILL_IN_STOCK'],
    changes: ['items', 'stock'],
  }),
  'items.setPhoto': procedure({
    name: 'items.setPhoto',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Sets or takes away an item’s photo, at most 400 kB.',
    input: z.object({
      requestId: requestIdSchema,
      itemId: idSchema,
      photo: z
        .object({
          mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
          bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 400_000),
        })
        .nullable(),
    }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'PHOTO_UNREADABLE'],
    changes: ['items'],
  }),
} as const;
