import type { Worded } from '../worded.ts';
import type { arrears as zhCN } from '../zh-CN/arrears.ts';

export const arrears = {
  title: 'Arrears',
} as const satisfies Worded<typeof zhCN>;
