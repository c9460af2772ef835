import type { Worded } from '../worded.ts';
import type { day as zhCN } from '../zh-CN/day.ts';

export const day = {
  title: 'Day close',
} as const satisfies Worded<typeof zhCN>;
