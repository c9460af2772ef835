/** Means of payment at the counter: 现金, 微信, 支付宝, POS, 转账, 支票; and the room's own 预存款. */
export const tenders = ['cash', 'wechat', 'alipay', 'pos', 'transfer', 'cheque', 'prepayment'] as const;
export type Tender = (typeof tenders)[number];

/** Cash denominations in fen, largest first: 100 元 … 1 分. */
export const denominations = [10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;
export type Denomination = (typeof denominations)[number];
