/** 甲乙丙: what is dear or easily lost is A, and counted twice when it differs (B3). */
export const itemClasses = ['A', 'B', 'C'] as const;
export type ItemClass = (typeof itemClasses)[number];

/** What an item is called in one line: 名称 规格 型号, what is blank left out. */
export function itemLabel(item: {
  readonly name: string;
  readonly specification: string;
  readonly model: string;
}): string {
  return [item.name, item.specification, item.model].filter((part) => part !== '').join(' ');
}
