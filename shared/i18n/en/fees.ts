import type { Worded } from '../worded.ts';
import type { fees as zhCN } from '../zh-CN/fees.ts';

export const fees = {
  title: 'Fee items',
} as const satisfies Worded<typeof zhCN>;
