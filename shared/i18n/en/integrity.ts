import type { Worded } from '../worded.ts';
import type { integrity as zhCN } from '../zh-CN/integrity.ts';

export const integrity = {
  title: 'Books check',
} as const satisfies Worded<typeof zhCN>;
