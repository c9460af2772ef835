import { itemsImportFields, type ItemsImportField } from '../../../shared/contract/items-import.ts';
import type { OnHandLine } from '../../../shared/contract/stock-reports.ts';
import type { Item } from '../../../shared/contract/items.ts';
import { formatPacks } from '../../../shared/domain/pack-text.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { averagePriceOf } from '../../../shared/domain/stock-summary.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import type { ColumnKind, SheetToWrite, SheetValue } from '../../office/sheets/sheet-layout.ts';
import { itemsExportHeaders } from './import-columns.ts';

/** The items with what there is of them, under the headers by which an import knows them again. */
export function itemsSheet(items: readonly Item[], onHand: readonly OnHandLine[]): SheetToWrite {
  const held = new Map(onHand.map((line) => [line.itemId, line]));
  return {
    name: zhCN.items.import.sheetName,
    columns: itemsImportFields.map((field) => ({
      header: itemsExportHeaders[field],
      kind: kinds[field] ?? 'text',
    })),
    rows: items.map((item) => {
      const values = valuesOf(item, held.get(item.id));
      return itemsImportFields.map((field) => values[field]);
    }),
  };
}

const kinds: Partial<Record<ItemsImportField, ColumnKind>> = {
  quantity: 'quantity',
  unitPrice: 'number',
  amount: 'money',
  minimum: 'quantity',
  maximum: 'quantity',
};

function valuesOf(item: Item, held: OnHandLine | undefined): Readonly<Record<ItemsImportField, SheetValue>> {
  const isHeld = held !== undefined && held.quantityThousandths > 0;
  const price = isHeld ? averagePriceOf(held) : null;
  return {
    itemCode: item.code,
    category: item.category,
    itemName: item.name,
    specification: item.specification,
    model: item.model,
    itemUnit: item.unit,
    place: item.place,
    quantity: isHeld ? held.quantityThousandths : null,
    unitPrice: price === null ? null : Number(formatUnitPrice(price)),
    amount: isHeld ? held.valueFen : null,
    minimum: item.minimumThousandths,
    maximum: item.maximumThousandths,
    itemClass: item.class,
    barcode: item.barcode,
    packs: formatPacks(item.packs, item.unit),
  };
}
