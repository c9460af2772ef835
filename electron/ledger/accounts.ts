import type { Tender } from '../../shared/domain/tender.ts';

/** The fixed chart of accounts by what each is for (小企业会计准则 codes). The rows themselves come with the first migration. */
export const accounts = {
  takings: '100101',
  pettyCash: '100102',
  bank: '1002',
  clearingWechat: '101201',
  clearingAlipay: '101202',
  clearingPos: '101203',
  clearingTransfer: '101204',
  clearingCheque: '101205',
  receivables: '1122',
  stock: '1405',
  stockDifferences: '190102',
  payables: '2202',
  cashOverShort: '190101',
  prepayments: '2203',
  openingBalances: '3101',
  nonOperatingIncome: '5301',
  administrativeExpenses: '5602',
  nonOperatingExpenses: '5711',
} as const;

/** Accounts a fee item's income may go to, in the order a person would choose them. */
export const incomeAccounts = ['500101', '500102', '500103', '500104', '500105', '500106', '500199'] as const;

/** Where the money of a tender lands. The prepayment is drawn from the room's own subledger and needs its key. */
export const tenderAccounts: Readonly<Record<Tender, string>> = {
  cash: accounts.takings,
  wechat: accounts.clearingWechat,
  alipay: accounts.clearingAlipay,
  pos: accounts.clearingPos,
  transfer: accounts.clearingTransfer,
  cheque: accounts.clearingCheque,
  prepayment: accounts.prepayments,
};

/** Subledger key of a room's receivables. */
export function roomKey(roomId: number): string {
  return `room:${roomId}`;
}

/** Subledger key of an item's stock. */
export function itemKey(itemId: number): string {
  return `item:${itemId}`;
}

/** Subledger key of the prepayment one payer holds for one room: never shared with the next owner (A7). */
export function prepaymentKey(roomId: number, payerId: number | null): string {
  return `room:${roomId}:payer:${payerId ?? 0}`;
}

/** The range of the keys of all prepayments held for a room, in the order of characters: `until` is the first beyond it. */
export function prepaymentKeysOf(roomId: number): { readonly from: string; readonly until: string } {
  // ';' follows ':', so that exactly the keys of this room lie between.
  return { from: `${roomKey(roomId)}:payer:`, until: `${roomKey(roomId)}:payer;` };
}

/** Whose prepayment a key names; null where the register named nobody. */
export function payerOfKey(key: string): number | null {
  const payerId = Number(key.slice(key.lastIndexOf(':') + 1));
  return payerId === 0 ? null : payerId;
}
