export const receipts = {
  title: '收据',
} as const;
