export const estate = {
  title: '房产登记',
} as const;
