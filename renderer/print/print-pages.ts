import type { PrintPageDefinition } from '../app/screen.ts';
import { chargePaperPattern } from '../cashier/paths.ts';
import { blankPaperPattern, recordPaperPattern, variancePaperPattern } from '../warehouse/counts/paths.ts';
import {
  cardPaperPattern,
  documentPaperPattern,
  onHandPaperPattern,
  summaryPaperPattern,
} from '../warehouse/movements/paths.ts';
import { itemLabelsPattern } from './item-label-layout.ts';

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

export const itemPrintPages: readonly PrintPageDefinition[] = [
  { path: itemLabelsPattern, load: async () => (await import('./item-labels-page.tsx')).ItemLabelsPage },
];

export const stockPrintPages: readonly PrintPageDefinition[] = [
  {
    path: documentPaperPattern,
    load: async () => (await import('./stock-document-page.tsx')).StockDocumentPage,
  },
  { path: cardPaperPattern, load: async () => (await import('./stock-card-page.tsx')).StockCardPage },
  {
    path: summaryPaperPattern,
    load: async () => (await import('./stock-summary-page.tsx')).StockSummaryPage,
  },
  { path: onHandPaperPattern, load: async () => (await import('./stock-on-hand-page.tsx')).StockOnHandPage },
];

export const countPrintPages: readonly PrintPageDefinition[] = [
  { path: blankPaperPattern, load: async () => (await import('./count-blank-page.tsx')).CountBlankPage },
  { path: recordPaperPattern, load: async () => (await import('./count-record-page.tsx')).CountRecordPage },
  {
    path: variancePaperPattern,
    load: async () => (await import('./count-variance-page.tsx')).CountVariancePage,
  },
];
