import { counterScreens } from '../cashier/counter/screens.ts';
import { dayScreens } from '../cashier/day/screens.ts';
import { receiptsScreens } from '../cashier/receipts/screens.ts';
import { billingScreens } from '../cashier/screens.ts';
import { estateScreens } from '../estate/screens.ts';
import { integrityScreens } from '../integrity/screens.ts';
import { overviewScreens } from '../overview/screens.ts';
import {
  billPrintPages,
  countPrintPages,
  dailyPrintPages,
  itemPrintPages,
  receiptPrintPages,
  stockPrintPages,
} from '../print/print-pages.ts';
import { registerScreens } from '../register/screens.ts';
import { settingsScreens } from '../settings/screens.ts';
import { warehouseScreens } from '../warehouse/screens.ts';
import { bring } from './screen.ts';
import type { PrintPageDefinition, ScreenDefinition } from './screen.ts';

/** Every screen of the product, room by room, in the order of the navigation. */
export const screens = bring<ScreenDefinition>([
  ...overviewScreens,
  ...counterScreens,
  ...receiptsScreens,
  ...dayScreens,
  ...billingScreens,
  ...estateScreens,
  ...warehouseScreens,
  ...registerScreens,
  ...settingsScreens,
  ...integrityScreens,
]);

/** Every page for paper. */
export const printPages = bring<PrintPageDefinition>([
  ...receiptPrintPages,
  ...dailyPrintPages,
  ...billPrintPages,
  ...stockPrintPages,
  ...itemPrintPages,
  ...countPrintPages,
]);
