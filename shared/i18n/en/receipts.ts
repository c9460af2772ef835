import type { Worded } from '../worded.ts';
import type { receipts as zhCN } from '../zh-CN/receipts.ts';

export const receipts = {
  title: 'Receipts',
} as const satisfies Worded<typeof zhCN>;
