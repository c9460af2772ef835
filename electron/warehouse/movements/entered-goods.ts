import { OfficeError } from '../../../shared/contract/errors.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { divideHalfUp } from '../../../shared/domain/price.ts';
import { quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { packsOf, requireItem } from '../items/items.repository.ts';
import type { ItemTable } from '../items/items.table.ts';

/**
 * An active item and how many base units one entered unit holds: 1 for its own unit, 12 for a 箱 of 12 (B1: fixed when
 * the movement is entered).
 * @throws OfficeError `NOT_FOUND`, `ITEM_INACTIVE`, `UNIT_UNKNOWN`.
 */
export function unitOf(
  db: ReadableDb,
  entered: { readonly itemId: number; readonly unit: string },
): { readonly item: ItemTable; readonly factorThousandths: number } {
  const item = requireItem(db, entered.itemId);
  if (item.active === 0) throw new OfficeError('ITEM_INACTIVE', { itemLabel: itemLabel(item) });
  if (entered.unit === item.unit) return { item, factorThousandths: 1000 };
  const pack = packsOf(db, item.id).find((each) => each.unit === entered.unit);
  if (pack === undefined)
    throw new OfficeError('UNIT_UNKNOWN', { itemLabel: itemLabel(item), unit: entered.unit });
  return { item, factorThousandths: pack.factor_thousandths };
}

/** So many entered units in base units, exact to the thousandth (half-up where a pack is no whole number of thousandths). */
export function inBaseUnits(entered: Quantity, factorThousandths: number): Quantity {
  return quantity(Number(divideHalfUp(BigInt(entered) * BigInt(factorThousandths), 1000n)));
}
