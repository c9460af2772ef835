import type { Worded } from '../worded.ts';
import type { users as zhCN } from '../zh-CN/users.ts';

export const users = {
  title: 'Users',
} as const satisfies Worded<typeof zhCN>;
