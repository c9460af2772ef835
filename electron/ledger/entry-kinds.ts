/** What a posted document is. The kind is part of the hash and never renamed. */
export const entryKinds = [
  'bill-run',
  'one-off-charge',
  'opening-arrears',
  'charge-reversal',
  'receipt',
  'receipt-void',
  'receipt-reversal',
  'prepayment-draw',
  'shift-open',
  'shift-close',
  'cash-deposit',
  'cash-deposit-reversal',
  'day-close',
  'month-close',
  'year-close',
] as const;
export type EntryKind = (typeof entryKinds)[number];
