export const readings = {
  title: '抄表',
} as const;
