import type { Item } from '../../../shared/contract/items.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';

export interface ItemsFilter {
  readonly text: string;
  /** '' is every category. */
  readonly category: string;
}

/** The items asked for: every word of the text stands in what an item is found by, its place or its category. */
export function itemsInView(items: readonly Item[], filter: ItemsFilter): readonly Item[] {
  const words = filter.text
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  return items.filter(
    (item) =>
      (filter.category === '' || item.category === filter.category) &&
      words.every((word) => textOf(item).includes(word)),
  );
}

function textOf(item: Item): string {
  return `${item.searchText}${foldForSearch(item.place)}\n${foldForSearch(item.category)}`;
}
