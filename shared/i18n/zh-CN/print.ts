export const print = {
  title: '打印',
} as const;
