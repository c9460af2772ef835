import { counterScreens } from '../cashier/counter/screens.ts';
import { receiptsScreens } from '../cashier/receipts/screens.ts';
import { estateScreens } from '../estate/screens.ts';
import { receiptPrintPages } from '../print/print-pages.ts';
import { bring } from './screen.ts';
import type { PrintPageDefinition, ScreenDefinition } from './screen.ts';

/** Every screen of the product, room by room, in the order of the navigation. */
export const screens = bring<ScreenDefinition>([...counterScreens, ...receiptsScreens, ...estateScreens]);

/** Every page for paper. */
export const printPages = bring<PrintPageDefinition>([...receiptPrintPages]);
