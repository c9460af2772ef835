import type { PrintPageDefinition } from '../app/screen.ts';

export const receiptPrintPages: readonly PrintPageDefinition[] = [
  { path: '/print/receipt/:seq', load: async () => (await import('./receipt-page.tsx')).ReceiptPage },
];

export const dailyPrintPages: readonly PrintPageDefinition[] = [
  { path: '/print/day/:day', load: async () => (await import('./daily-page.tsx')).DailyPage },
];
