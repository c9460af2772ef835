import type { Worded } from '../worded.ts';
import type { estate as zhCN } from '../zh-CN/estate.ts';

export const estate = {
  title: 'Room register',
} as const satisfies Worded<typeof zhCN>;
