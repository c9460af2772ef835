import type { Worded } from '../worded.ts';
import type { overview as zhCN } from '../zh-CN/overview.ts';

export const overview = {
  title: 'Home',
} as const satisfies Worded<typeof zhCN>;
