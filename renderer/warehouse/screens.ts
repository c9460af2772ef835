import type { ScreenDefinition } from '../app/screen.ts';
import { countScreens } from './counts/screens.ts';
import { directoryScreens } from './directory/screens.ts';
import { itemScreens } from './items/screens.ts';
import { loanScreens } from './loans/screens.ts';
import { documentScreens, entryScreens } from './movements/screens.ts';
import { stockScreens, summaryScreens } from './stock/screens.ts';

/** The store (库房), in the order of the navigation. */
export const warehouseScreens: readonly ScreenDefinition[] = [
  ...entryScreens,
  ...stockScreens,
  ...documentScreens,
  ...countScreens,
  ...loanScreens,
  ...itemScreens,
  ...summaryScreens,
  ...directoryScreens,
];
