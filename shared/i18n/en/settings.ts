import type { Worded } from '../worded.ts';
import type { settings as original } from '../zh-CN/settings.ts';

export const settings = {
  title: 'Settings',
  note: 'Every change is kept on record',
  save: 'Save settings',
  saved: 'Settings saved',
  required: 'Required',
  seriesRule: 'One to three capital letters that bills and store documents (B, RK, CK …) do not use',
  copiesRule: 'Choose at least one copy',
  groups: {
    office: 'Office',
    receipts: 'Receipts',
    cash: 'Cash',
    bills: 'Bills',
    store: 'Store',
    desk: 'Desk',
  },
  fields: {
    officeName: {
      name: 'Name of the office',
      explain: 'Shown on windows, printed on receipts, bills and the daily page.',
    },
    payeeName: {
      name: 'Payee',
      explain: 'Printed on receipts, as on the finance seal. The office’s name when left empty.',
    },
    receiptSeries: {
      name: 'Receipt series',
      explain: 'A gives A-2026-000123. A new series begins at 1; numbers already used stay.',
    },
    receiptPaper: {
      name: 'Receipt paper',
      explain: 'Half A4 uses least; three-part paper needs a dot-matrix printer.',
    },
    receiptCopies: {
      name: 'Copies',
      explain: 'What is printed at one go. Three-part paper makes its own copies.',
    },
    receiptDelivery: {
      name: 'After a payment',
      explain:
        'What follows at once. Without printing the receipt is posted all the same and can be printed later.',
    },
    openingFloatFen: {
      name: 'Float',
      explain:
        'Change money in the drawer when the first shift opens; not takings. Later, what the last shift left counts.',
    },
    undepositedDays: {
      name: 'Days takings may wait',
      explain: 'Longer than that and the overview warns. The rule is: to the bank on the same day.',
    },
    oddBillFactor: {
      name: 'Odd bill factor',
      explain: 'A bill this many times last month’s is listed for you to look at.',
    },
    countDay: {
      name: 'Day of the count',
      explain: 'Moved on while it is a holiday; a count moved into the next month is still this month’s.',
    },
    weekendsRest: {
      name: 'Weekends',
      explain:
        'Whether a count due on a Saturday or Sunday is moved on. Weekend days worked instead are not.',
    },
    recountFen: {
      name: 'Recount from',
      explain:
        'A difference of this value or more is counted again by somebody else. Blank: never for its value.',
    },
    recountPercent: {
      name: 'Recount from share',
      explain: 'A difference of this share of the book or more is counted again. Blank: never for its share.',
    },
    recountClassA: { name: 'Items of class A', explain: 'What is dear or easily lost is class A.' },
    spotCheckPercent: {
      name: 'Spot checks',
      explain: 'How many lines a supervisor counts once more. 0: none.',
    },
    accountingStandard: {
      name: 'Differences are booked',
      explain:
        'Small-enterprise standard: surplus is non-operating income, shortage non-operating expense. Enterprise standard: administrative expenses.',
    },
    idleLockMinutes: {
      name: 'Lock when idle',
      explain: 'The desk locks by itself; the PIN or password resumes it.',
    },
  },
  weekendsRestLabel: 'Saturdays and Sundays are rest days',
  recountClassALabel: 'Any difference is counted again',
  standards: { 'small-enterprise': 'Small-enterprise standard', enterprise: 'Enterprise standard' },
  papers: { A4: 'A4', 'A4-half': 'Half A4', 'triplicate-241x93': 'Three-part 241×93 mm' },
  copies: { stub: 'Stub', receipt: 'Receipt', book: 'Books' },
  deliveries: { print: 'Print', pdf: 'Save as PDF', none: 'Nothing' },
  units: { minutes: 'min', days: 'days', times: '×', dayOfMonth: 'of the month' },
} as const satisfies Worded<typeof original>;
