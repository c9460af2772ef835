import type { Worded } from '../worded.ts';
import type { arrears as inChinese } from '../zh-CN/arrears.ts';

export const arrears = {
  title: 'Arrears',
  asOf: 'Ages counted to',
  building: 'Building',
  allBuildings: 'All buildings',
  room: 'Room',
  payer: 'Payer',
  phone: 'Phone',
  count: 'Charges',
  oldest: 'Oldest due',
  total: 'Owed',
  anyAge: 'Any age',
  ages: {
    'not-due': 'Not due',
    'days-30': '1–30 d',
    'days-90': '31–90 d',
    'days-180': '91–180 d',
    'days-365': '181–365 d',
    older: '> 1 year',
  },
  find: 'Room, name, phone',
  empty: 'Nothing is owed',
  emptyDetail: 'Every bill that was made has been paid.',
  nothingFound: 'No arrears like this',
  nothingFoundDetail: 'Try another building, age or text.',
  overdue: '{{amount}} of it overdue',
  agrees: 'All arrears equal the balance of receivables (1122)',
  disagrees:
    'All arrears differ from the balance of receivables (1122), {{amount}}: ask the accountant to check the books',
  export: 'Export sheet',
  saved: 'Saved to {{path}}',
  sheet: {
    title: 'Arrears',
    sum: 'Total',
  },
} as const satisfies Worded<typeof inChinese>;
