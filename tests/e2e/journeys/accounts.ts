import type { Account } from '../pages/desk.ts';

/** Who works in the office that the journeys set up. */
export const owner: Account = { name: '周主任', username: 'zhou', password: '三棵银杏-管理处-2026' };
export const cashier: Account = { name: '李收银', username: 'li', password: '收款台-第二扇窗-2026' };
export const accountant: Account = { name: '钱会计', username: 'qian', password: '算盘与台灯-2026' };
