import { pathTo } from '../../app/route-pattern.ts';

export const itemsPattern = '/items/:itemId?';
export const itemsImportPath = '/items-import';

/** The list with one item open. */
export function itemPath(itemId: number): string {
  return pathTo(itemsPattern, { itemId });
}
