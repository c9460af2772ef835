import { pinyinInitials } from '../../../shared/domain/search-text.ts';
import { searchPieces } from '../../office/finder/finder-text.ts';

/** Everything an item is found by: code, name and its initials, specification, model, barcodes of its own and of its packs. */
export function itemSearchText(item: {
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly barcode: string | null;
  readonly packs: readonly { readonly barcode: string | null }[];
}): string {
  return searchPieces([
    item.code,
    item.name,
    pinyinInitials(item.name),
    item.specification,
    item.model,
    `${item.name}${item.specification}${item.model}`,
    item.barcode ?? '',
    ...item.packs.map((pack) => pack.barcode ?? ''),
  ]);
}
