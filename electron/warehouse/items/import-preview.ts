import { createHash } from 'node:crypto';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemsImportField } from '../../../shared/contract/items-import.ts';
import type { SheetMapping } from '../../../shared/contract/sheet-import.ts';
import { addFen, formatYuan, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatPacks } from '../../../shared/domain/pack-text.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { findImportedFile, findMapping } from '../../office/imports/imports.repository.ts';
import {
  describeSheet,
  openSheet,
  PROGRESS_STEPS,
  READ_SHARE,
  type OpenSheet,
  type ReadFile,
} from '../../office/imports/open-sheet.ts';
import { listProblems } from '../../office/imports/problem-list.ts';
import { listStores } from '../directory/directory.repository.ts';
import type { StoreTable } from '../directory/directory.table.ts';
import { itemsImportDesign } from './import-columns.ts';
import type { DecidedItemRow } from './import-decided.ts';
import { decideItems } from './import-decisions.ts';
import { loadKnownItems } from './import-known.ts';
import { readItemRow } from './import-row.ts';

/** How the person mapped the sheet, and into which store its quantities go. */
export interface AskedItems {
  readonly mapping?: SheetMapping | undefined;
  readonly storeId?: number | undefined;
}

/** A sheet of items read through, with what is wrong with each row and what would be done. */
export interface ReadItems {
  readonly opened: OpenSheet<ItemsImportField>;
  readonly missing: readonly ItemsImportField[];
  readonly rows: readonly DecidedItemRow[];
  readonly store: StoreTable;
}

/** @throws OfficeError `NOT_FOUND` when the store is none in use. */
export function readSheetOfItems(
  db: ReadableDb,
  file: ReadFile,
  asked: AskedItems,
  context: Pick<ReadContext, 'progress'>,
): ReadItems {
  const store = storesInUse(db).find(({ id }) => asked.storeId === undefined || id === asked.storeId);
  if (store === undefined) throw new OfficeError('NOT_FOUND', { noun: 'store' });
  const opened = openSheet(file, itemsImportDesign, asked.mapping, (layout) =>
    findMapping(db, 'items', layout),
  );
  const missing = missingFields(opened);
  const { dataRows } = opened.table;
  const read = (missing.length > 0 ? [] : dataRows).map((row, index) => {
    if (index % PROGRESS_EVERY === 0)
      context.progress(
        READ_SHARE + Math.floor(((ITEMS_READ - READ_SHARE) * index) / dataRows.length),
        PROGRESS_STEPS,
      );
    return readItemRow(row, opened.columns, opened.fixed);
  });
  return { opened, missing, rows: decideItems(read, opened.columns, loadKnownItems(db, store.id)), store };
}

/** What the wizard shows of it. */
export function previewOf(
  db: ReadableDb,
  read: ReadItems,
  context: Pick<ReadContext, 'clock'>,
): Output<'items.preview'> {
  const { opened, store } = read;
  return {
    previewHash: hashOf(read),
    importedDay: findImportedFile(db, 'items', opened.file.sha256)?.importedDay ?? null,
    ...describeSheet(opened, itemsImportDesign),
    missing: [...read.missing],
    ...listProblems(read.rows, opened.table.headers, shownValues),
    totals: totalsOf(read),
    changes: changesOf(read),
    stores: storesInUse(db).map(({ id, name }) => ({ id, name })),
    storeId: store.id,
    day: context.clock.today(),
  };
}

/** Binds what a person confirms: the file, how it was mapped, and everything that would be done, compared with the books. */
export function hashOf({ opened, rows, store }: ReadItems): string {
  const bound = {
    sha256: opened.file.sha256,
    sheetIndex: opened.sheetIndex,
    headerRow: opened.table.headerRow,
    storeId: store.id,
    rows: rows.map(({ rowNumber, item }) =>
      item === null
        ? [rowNumber]
        : [rowNumber, item.known?.row.id ?? null, item.fields, item.changes, item.opening],
    ),
  };
  return createHash('sha256').update(JSON.stringify(bound)).digest('hex');
}

const PROGRESS_EVERY = 500;
/** Reading the rows ends here, in thousandths of the whole. */
export const ITEMS_READ = 500;
const SHOWN_CHANGES = 500;

function storesInUse(db: ReadableDb): StoreTable[] {
  return listStores(db).filter((store) => store.active === 1);
}

function missingFields(opened: OpenSheet<ItemsImportField>): ItemsImportField[] {
  const needed = ['itemName', 'itemUnit'] as const;
  if (opened.table.headerRow === null) return [...needed];
  return needed.filter((field) => opened.columns[field] === undefined && opened.fixed[field] === undefined);
}

interface Sum {
  rows: number;
  stockedRows: number;
  valueFen: Fen;
}

function totalsOf({ rows }: ReadItems): Output<'items.preview'>['totals'] {
  const all = emptySum();
  const categories = new Map<string, Sum>();
  let [newItems, changedItems, withoutPrice] = [0, 0, 0];
  for (const { item, read } of rows) {
    if (item === null) continue;
    if (item.known === null) newItems += 1;
    else if (item.changes.length > 0) changedItems += 1;
    if (item.opening !== null && !read.hasPrice) withoutPrice += 1;
    const category = categories.get(item.fields.category) ?? emptySum();
    categories.set(item.fields.category, category);
    for (const sum of [all, category]) {
      sum.rows += 1;
      if (item.opening === null) continue;
      sum.stockedRows += 1;
      sum.valueFen = addFen(sum.valueFen, item.opening.valueFen);
    }
  }
  return {
    items: all.rows,
    newItems,
    changedItems,
    unchangedItems: all.rows - newItems - changedItems,
    stockedRows: all.stockedRows,
    valueFen: all.valueFen,
    withoutPrice,
    categories: [...categories].map(([name, sum]) => ({ name, ...sum })),
  };
}

function emptySum(): Sum {
  return { rows: 0, stockedRows: 0, valueFen: ZERO_FEN };
}

function changesOf({ rows }: ReadItems): Output<'items.preview'>['changes'] {
  return rows
    .flatMap(({ rowNumber, item }) =>
      (item?.changes ?? []).map((change) => ({
        rowNumber,
        itemLabel: item === null ? '' : itemLabel(item.fields),
        ...change,
      })),
    )
    .slice(0, SHOWN_CHANGES);
}

function shownValues({ read }: DecidedItemRow): Record<string, string> {
  const values: Partial<Record<ItemsImportField, string>> = {
    itemCode: read.code,
    category: read.category,
    itemName: read.name,
    specification: read.specification,
    model: read.model,
    itemUnit: read.unit,
    place: read.place,
    quantity: read.quantity > 0 ? formatQuantity(read.quantity) : '',
    amount: read.quantity > 0 ? formatYuan(read.valueFen) : '',
    minimum: read.minimumThousandths === null ? '' : formatQuantity(read.minimumThousandths),
    maximum: read.maximumThousandths === null ? '' : formatQuantity(read.maximumThousandths),
    itemClass: read.class ?? '',
    barcode: read.barcode,
    packs: read.packs === null ? '' : formatPacks(read.packs, read.unit),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
