import type { Worded } from '../worded.ts';
import type { readings as zhCN } from '../zh-CN/readings.ts';

export const readings = {
  title: 'Readings',
} as const satisfies Worded<typeof zhCN>;
