import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import type { Item, ItemHit } from '../../../shared/contract/items.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { onHandOf } from '../movements/stock.repository.ts';
import { itemSearchText } from './item-search.ts';
import {
  findByBarcode,
  findByCode,
  findByDescription,
  findPhoto,
  hasMoved,
  insertItem,
  lastGivenNumber,
  listItems,
  listPacks,
  packsOf,
  replacePacks,
  replacePhoto,
  requireItem,
  searchItems,
  updateItem,
} from './items.repository.ts';
import type { ItemPackTable, ItemTable } from './items.table.ts';

type NewItem = z.output<(typeof contract)['items.create']['input']>;
type ChangedItem = Omit<z.output<(typeof contract)['items.update']['input']>, 'requestId'>;
type NewPhoto = z.output<(typeof contract)['items.setPhoto']['input']>['photo'];
type ItemFields = Omit<NewItem, 'requestId'>;

/** Every item, and the categories that they are in. */
export function readItems(db: ReadableDb, withInactive: boolean): Output<'items.list'> {
  const packs = Map.groupBy(listPacks(db), (pack) => pack.item_id);
  const rows = listItems(db);
  return {
    items: rows
      .filter((row) => withInactive || row.active === 1)
      .map((row): Item => ({
        id: row.id,
        code: row.code,
        category: row.category,
        name: row.name,
        specification: row.specification,
        model: row.model,
        unit: row.unit,
        place: row.place,
        minimumThousandths: row.minimum_thousandths,
        maximumThousandths: row.maximum_thousandths,
        class: row.class,
        barcode: row.barcode,
        packs: (packs.get(row.id) ?? []).map(asPack),
        active: row.active === 1,
        hasPhoto: row.has_photo === 1,
        searchText: row.search,
      })),
    categories: [...new Set(rows.map((row) => row.category))].toSorted((one, other) =>
      one.localeCompare(other, 'zh-CN'),
    ),
  };
}

/** What a typed or scanned text finds, the best first; a scanned code that is exactly one's own says for which unit. */
export function searchForItems(
  db: ReadableDb,
  search: { readonly text: string; readonly storeId: number; readonly limit: number },
): ItemHit[] {
  const form = foldForSearch(search.text);
  if (form === '') return [];
  return searchItems(db, form, search.storeId, search.limit).map((row) => {
    const packs = packsOf(db, row.id);
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      specification: row.specification,
      model: row.model,
      unit: row.unit,
      place: row.place,
      packs: packs.map(asPack),
      onHandThousandths: row.held,
      lastPriceTenThousandths: row.last_price,
      scannedUnit: scannedUnit(form, row, packs),
    };
  });
}

/**
 * A new item; without a code it gets the next of W00001, W00002 …
 * @throws OfficeError `ITEM_CODE_TAKEN`, `ITEM_EXISTS`, `BARCODE_TAKEN`, `ITEM_LIMITS_CROSSED`, `PACK_UNIT_TWICE`.
 */
export function createItem(
  trx: WritableTrx,
  context: WriteContext,
  input: ItemFields,
): { id: number; code: string } {
  assertFits(trx, input, null);
  const code = input.code === '' ? givenCode(lastGivenNumber(trx) + 1) : input.code;
  const id = insertItem(trx, asRow({ ...input, code }, 1));
  replacePacks(trx, id, input.packs.map(asPackRow));
  recordEvent(trx, context, context.user.id, {
    kind: 'item-changed',
    subject: `item:${id}`,
    details: { created: { ...fieldsOf(input), code } },
  });
  return { id, code };
}

/** The codes that the program gives by itself: W00001. */
export function givenCode(number: number): string {
  return `W${String(number).padStart(5, '0')}`;
}

/** @throws OfficeError those of a new item, `NOT_FOUND`, `ITEM_UNIT_IN_USE`, `ITEM_STILL_IN_STOCK`. */
export function changeItem(trx: WritableTrx, context: WriteContext, input: ChangedItem): void {
  const before = requireItem(trx, input.id);
  const packsBefore = packsOf(trx, input.id);
  assertFits(trx, input, input.id);
  if (before.unit !== input.unit && hasMoved(trx, input.id))
    throw new OfficeError('ITEM_UNIT_IN_USE', { itemLabel: itemLabel(before), unit: before.unit });
  const held = onHandOf(trx, input.id);
  if (!input.active && held > 0)
    throw new OfficeError('ITEM_STILL_IN_STOCK', {
      itemLabel: itemLabel(before),
      held: formatQuantity(held),
      unit: before.unit,
    });
  updateItem(trx, { id: input.id, ...asRow(input, input.active ? 1 : 0) });
  replacePacks(trx, input.id, input.packs.map(asPackRow));
  const { search: _search, ...factsBefore } = before;
  recordEvent(trx, context, context.user.id, {
    kind: 'item-changed',
    subject: `item:${input.id}`,
    details: {
      before: { ...factsBefore, packs: packsBefore.map(asPack) },
      after: { ...fieldsOf(input), active: input.active },
    },
  });
}

/** @throws OfficeError `NOT_FOUND`, `PHOTO_UNREADABLE` when the bytes are not what they are said to be. */
export function setPhoto(trx: WritableTrx, context: WriteContext, itemId: number, photo: NewPhoto): void {
  requireItem(trx, itemId);
  if (photo !== null && !isPicture(photo.mediaType, photo.bytes))
    throw new OfficeError('PHOTO_UNREADABLE', {});
  replacePhoto(trx, itemId, photo === null ? null : { media_type: photo.mediaType, bytes: photo.bytes });
  recordEvent(trx, context, context.user.id, {
    kind: 'item-changed',
    subject: `item:${itemId}`,
    details: { photo: photo === null ? null : createHash('sha256').update(photo.bytes).digest('hex') },
  });
}

export function readPhoto(db: ReadableDb, itemId: number): Output<'items.photo'> {
  const photo = findPhoto(db, itemId);
  return {
    photo: photo === undefined ? null : { mediaType: photo.media_type, bytes: new Uint8Array(photo.bytes) },
  };
}

function assertFits(db: ReadableDb, input: ItemFields, ownId: number | null): void {
  const { minimumThousandths: minimum, maximumThousandths: maximum } = input;
  if (minimum !== null && maximum !== null && maximum < minimum)
    throw new OfficeError('ITEM_LIMITS_CROSSED', {});
  const units = [input.unit, ...input.packs.map((pack) => pack.unit)];
  const twice = units.find((unit, index) => units.indexOf(unit) !== index);
  if (twice !== undefined) throw new OfficeError('PACK_UNIT_TWICE', { unit: twice });
  const sameCode = input.code === '' ? undefined : findByCode(db, input.code);
  if (sameCode !== undefined && sameCode.id !== ownId)
    throw new OfficeError('ITEM_CODE_TAKEN', { code: sameCode.code });
  const sameDescription = findByDescription(db, input);
  if (sameDescription !== undefined && sameDescription.id !== ownId)
    throw new OfficeError('ITEM_EXISTS', {
      itemLabel: itemLabel(sameDescription),
      code: sameDescription.code,
    });
  assertBarcodesFree(db, input, ownId);
}

function assertBarcodesFree(db: ReadableDb, input: ItemFields, ownId: number | null): void {
  const barcodes = [input.barcode, ...input.packs.map((pack) => pack.barcode)].filter(
    (each) => each !== null,
  );
  for (const [index, barcode] of barcodes.entries()) {
    const other = findByBarcode(db, barcode);
    if (barcodes.indexOf(barcode) !== index || (other !== undefined && other.id !== ownId))
      throw new OfficeError('BARCODE_TAKEN', { barcode, itemLabel: itemLabel(other ?? input) });
  }
}

function asRow(input: ItemFields, active: 0 | 1): Omit<ItemTable, 'id'> {
  return {
    code: input.code,
    category: input.category,
    name: input.name,
    specification: input.specification,
    model: input.model,
    unit: input.unit,
    place: input.place,
    minimum_thousandths: input.minimumThousandths,
    maximum_thousandths: input.maximumThousandths,
    class: input.class,
    barcode: input.barcode,
    active,
    search: itemSearchText(input),
  };
}

function asPackRow(pack: ItemFields['packs'][number]): Omit<ItemPackTable, 'item_id'> {
  return { unit: pack.unit, factor_thousandths: pack.factorThousandths, barcode: pack.barcode };
}

function asPack(pack: ItemPackTable): Item['packs'][number] {
  return { unit: pack.unit, factorThousandths: pack.factor_thousandths, barcode: pack.barcode };
}

/** What of a form is worth keeping in the audit trail. */
function fieldsOf(input: ItemFields): ItemFields {
  const { code, category, name, specification, model, unit, place, minimumThousandths } = input;
  const { maximumThousandths, class: itemClass, barcode, packs } = input;
  return {
    ...{ code, category, name, specification, model, unit, place, minimumThousandths },
    ...{ maximumThousandths, class: itemClass, barcode, packs },
  };
}

function scannedUnit(
  form: string,
  row: { readonly code: string; readonly barcode: string | null; readonly unit: string },
  packs: readonly ItemPackTable[],
): string | null {
  const isIt = (code: string | null): boolean => code !== null && foldForSearch(code) === form;
  if (isIt(row.code) || isIt(row.barcode)) return row.unit;
  return packs.find((pack) => isIt(pack.barcode))?.unit ?? null;
}

/** Whether the bytes begin as such a picture does. */
function isPicture(mediaType: NonNullable<NewPhoto>['mediaType'], bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  switch (mediaType) {
    case 'image/jpeg':
      return head.startsWith('\u00ff\u00d8\u00ff');
    case 'image/png':
      return head.startsWith('\u0089PNG\r\n\u001a\n');
    case 'image/webp':
      return head.startsWith('RIFF') && head.endsWith('WEBP');
  }
}
