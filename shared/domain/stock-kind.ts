/** The documents of the store (B1) and the letters of each one's numbers. */
export const stockSeries = {
  /** 期初库存 */
  opening: 'QC',
  /** 入库 */
  'goods-in': 'RK',
  /** 补价: what a provisional receipt really cost */
  price: 'BJ',
  /** 领用出库 */
  issue: 'CK',
  /** 退库: from a department */
  'return-in': 'TK',
  /** 退货: to the supplier */
  'return-out': 'TH',
  /** 调拨 */
  transfer: 'DB',
  /** 报废 */
  'write-off': 'BF',
  /** 盘盈盘亏 */
  count: 'PY',
  /** 红冲 of any of them */
  reversal: 'HC',
} as const;
export type StockKind = keyof typeof stockSeries;

// The keys of a literal, which Object.keys forgets.
export const stockKinds = Object.keys(stockSeries) as [StockKind, ...StockKind[]];

/** Letters of a count's own number, which it has from its first day on. */
export const COUNT_SERIES = 'PD';

/** 合格, 特采, 挑选, 退货: what came of inspecting goods (B1). */
export const inspectionResults = ['accepted', 'concession', 'sorted', 'rejected'] as const;
export type InspectionResult = (typeof inspectionResults)[number];

/** The column of an item's card (明细账) in which a movement stands: 收入 or 发出. */
export const stockSides = ['in', 'out'] as const;
export type StockSide = (typeof stockSides)[number];
