import { bring } from './screen.ts';
import type { PrintPageDefinition, ScreenDefinition } from './screen.ts';

/** Every screen of the product, room by room, in the order of the navigation. */
export const screens = bring<ScreenDefinition>([]);

/** Every page for paper. */
export const printPages = bring<PrintPageDefinition>([]);
