export const overview = {
  title: '首页',
} as const;
