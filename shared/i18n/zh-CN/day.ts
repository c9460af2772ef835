export const day = {
  title: '日结',
} as const;
