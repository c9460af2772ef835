import type { Worded } from '../worded.ts';
import type { bills as zhCN } from '../zh-CN/bills.ts';

export const bills = {
  title: 'Bills',
} as const satisfies Worded<typeof zhCN>;
