import { en } from './en/index.ts';
import type { Worded } from './worded.ts';
import { zhCN } from './zh-CN/index.ts';

/** The languages of the product; Chinese is first and is the fallback. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The shape of every catalogue. A key is its path: `counter.title`. Placeholders are written `{{name}}`. */
export type Catalogue = typeof zhCN;

/**
 * All words of the product, one file per room.
 * Where English has a plural, both catalogues hold `key_one` and `key_other`, and the count is called `count`.
 */
export const catalogues: Readonly<Record<Language, Worded<Catalogue>>> = { 'zh-CN': zhCN, en };
