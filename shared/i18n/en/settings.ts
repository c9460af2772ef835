import type { Worded } from '../worded.ts';
import type { settings as zhCN } from '../zh-CN/settings.ts';

export const settings = {
  title: 'Settings',
} as const satisfies Worded<typeof zhCN>;
