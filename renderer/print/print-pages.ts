import type { PrintPageDefinition } from '../app/screen.ts';
import { chargePaperPattern } from '../cashier/paths.ts';

export const receiptPrintPages: readonly PrintPageDefinition[] = [
  { path: '/print/receipt/:seq', load: async () => (await import('./receipt-page.tsx')).ReceiptPage },
];

export const dailyPrintPages: readonly PrintPageDefinition[] = [
  { path: '/print/day/:day', load: async () => (await import('./daily-page.tsx')).DailyPage },
];

export const billPrintPages: readonly PrintPageDefinition[] = [
  {
    path: chargePaperPattern,
    load: async () => (await import('./bill-explanation-page.tsx')).BillExplanationPage,
  },
];
