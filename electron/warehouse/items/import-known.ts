import type { ReadableDb } from '../../database/connection.ts';
import {
  codeKey,
  descriptionKey,
  type Description,
  type KnownItem,
  type KnownItems,
} from './import-decided.ts';
import { hasMoved, heldByItem, listItems, listPacks } from './items.repository.ts';

/** All items of the office, with what one store has of them. */
export function loadKnownItems(db: ReadableDb, storeId: number): KnownItems {
  const packs = Map.groupBy(listPacks(db), (pack) => pack.item_id);
  const items = listItems(db).map(({ has_photo: _photo, ...row }): KnownItem => ({
    row,
    packs: (packs.get(row.id) ?? []).map((pack) => ({
      unit: pack.unit,
      factorThousandths: pack.factor_thousandths,
      barcode: pack.barcode,
    })),
  }));
  const byCode = new Map(items.map((item) => [codeKey(item.row.code), item]));
  const byDescription = new Map(items.map((item) => [exactly(item.row), item]));
  const byLikeDescription = new Map(items.map((item) => [descriptionKey(item.row), item]));
  const byBarcode = new Map(
    items.flatMap((item) =>
      [item.row.barcode, ...item.packs.map((pack) => pack.barcode)].flatMap((barcode) =>
        barcode === null ? [] : [[barcode, item] as const],
      ),
    ),
  );
  const held = heldByItem(db, storeId);
  return {
    byCode: (code) => byCode.get(codeKey(code)),
    byDescription: (item) => byDescription.get(exactly(item)) ?? byLikeDescription.get(descriptionKey(item)),
    byBarcode: (barcode) => byBarcode.get(barcode),
    hasMoved: (itemId) => hasMoved(db, itemId),
    heldIn: (itemId) => held.get(itemId) ?? null,
  };
}

function exactly({ name, specification, model, unit }: Description): string {
  return JSON.stringify([name, specification, model, unit]);
}
