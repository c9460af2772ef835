import type { Worded } from '../worded.ts';
import type { counter as zhCN } from '../zh-CN/counter.ts';

export const counter = {
  title: 'Counter',
} as const satisfies Worded<typeof zhCN>;
