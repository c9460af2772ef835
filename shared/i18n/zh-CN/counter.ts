export const counter = {
  title: '收费台',
} as const;
