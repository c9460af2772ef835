import type { Worded } from '../worded.ts';
import type { people as zhCN } from '../zh-CN/people.ts';

export const people = {
  title: 'People',
} as const satisfies Worded<typeof zhCN>;
