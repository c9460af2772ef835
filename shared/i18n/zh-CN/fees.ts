export const fees = {
  title: '收费项目',
} as const;
