import type { Input, Output } from '../../shared/contract/index.ts';
import type { Person } from './open-office.ts';
import { sheetOf, type SheetOnDesk } from './register-sheets.ts';

/** The columns of the sample list of goods. */
export const itemColumns = [
  '类别',
  '名称',
  '规格',
  '型号',
  '单位',
  '库位',
  '数量',
  '单价',
  '最低库存',
  '最高库存',
];

/** A sheet of goods from a few cells of each row by its header; the others stay blank. */
export function goodsSheet(
  rows: readonly Readonly<Record<string, string | number>>[],
  fileName = '库存表.xlsx',
): Promise<SheetOnDesk> {
  const headers = [...new Set([...itemColumns, ...rows.flatMap((row) => Object.keys(row))])];
  return sheetOf([headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))], fileName);
}

/** Previews and imports what was previewed. */
export async function takeInGoods(
  by: Person,
  sheet: SheetOnDesk,
  how: Partial<Pick<Input<'items.import'>, 'mapping' | 'skipRefused' | 'again' | 'storeId'>> = {},
): Promise<Output<'items.import'>> {
  const { mapping, storeId } = how;
  const asked = { ...sheet, ...(mapping && { mapping }), ...(storeId && { storeId }) };
  const { previewHash } = await by.call('items.preview', asked);
  return by.call('items.import', { ...asked, previewHash, skipRefused: false, ...how });
}
