export const arrears = {
  title: '欠费',
} as const;
