import type { ItemChangeField } from '../../../shared/contract/items-import.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Pack } from '../../../shared/domain/pack-text.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import type { ReadRow } from '../../office/imports/problem-list.ts';
import type { ItemRow } from './import-row.ts';
import type { ItemTable } from './items.table.ts';

/** An item the office keeps already. */
export interface KnownItem {
  readonly row: ItemTable;
  readonly packs: readonly Pack[];
}

/** The office's own items and stock, as a sheet is compared with them. */
export interface KnownItems {
  byCode(code: string): KnownItem | undefined;
  byDescription(item: Description): KnownItem | undefined;
  byBarcode(barcode: string): KnownItem | undefined;
  hasMoved(itemId: number): boolean;
  /** What the store has that is brought into; null when the item never moved there. */
  heldIn(itemId: number): Quantity | null;
}

export type Description = Pick<ItemTable, 'name' | 'specification' | 'model' | 'unit'>;

/** What an item is to be, as the contract's form says it; a new one without a code gets the next. */
export interface DecidedFields extends Description {
  readonly code: string;
  readonly category: string;
  readonly place: string;
  readonly minimumThousandths: Quantity | null;
  readonly maximumThousandths: Quantity | null;
  readonly class: ItemTable['class'];
  readonly barcode: string | null;
  readonly packs: readonly Pack[];
}

export interface DecidedChange {
  readonly field: ItemChangeField;
  readonly oldValue: string;
  readonly newValue: string;
}

/** What becomes of a row that is taken: an item entered, changed or left as it is, with opening stock or without. */
export interface DecidedItem {
  /** Null: it is new. */
  readonly known: KnownItem | null;
  readonly fields: DecidedFields;
  readonly changes: readonly DecidedChange[];
  readonly opening: { readonly quantity: Quantity; readonly valueFen: Fen } | null;
}

export interface DecidedItemRow extends ReadRow {
  readonly read: ItemRow;
  /** Null for a row that is refused. */
  readonly item: DecidedItem | null;
}

/** Every code a scanner would know the item by, its own and its packs'. */
export function barcodesOf(fields: Pick<DecidedFields, 'barcode' | 'packs'>): string[] {
  return [fields.barcode, ...fields.packs.map((pack) => pack.barcode)].filter((code) => code !== null);
}

/** Codes differ by more than capitals and small letters, as the office's own index has it. */
export function codeKey(code: string): string {
  return code.toLowerCase();
}

/** Whether two texts are the same but for full-width figures and letters or spaces. */
export function isSameText(one: string, other: string): boolean {
  return normaliseText(one) === normaliseText(other);
}

/** What an item is called, whichever way it is typed. */
export function descriptionKey({ name, specification, model, unit }: Description): string {
  return JSON.stringify([name, specification, model, unit].map(normaliseText));
}
