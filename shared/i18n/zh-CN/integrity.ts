export const integrity = {
  title: '账目核验',
} as const;
