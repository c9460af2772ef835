export const bills = {
  title: '账单',
} as const;
