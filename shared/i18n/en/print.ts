import type { Worded } from '../worded.ts';
import type { print as zhCN } from '../zh-CN/print.ts';

export const print = {
  title: 'Print',
} as const satisfies Worded<typeof zhCN>;
