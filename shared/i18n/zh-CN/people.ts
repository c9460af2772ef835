export const people = {
  title: '业主住户',
} as const;
