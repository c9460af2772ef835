import type { ItemClass } from '../../../shared/domain/item.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface ItemTable {
  id: number;
  code: string;
  category: string;
  name: string;
  specification: string;
  model: string;
  unit: string;
  place: string;
  minimum_thousandths: Quantity | null;
  maximum_thousandths: Quantity | null;
  class: ItemClass;
  barcode: string | null;
  active: 0 | 1;
  search: string;
}

export interface ItemPackTable {
  item_id: number;
  unit: string;
  factor_thousandths: Quantity;
  barcode: string | null;
}

export interface ItemPhotoTable {
  item_id: number;
  media_type: 'image/jpeg' | 'image/png' | 'image/webp';
  bytes: Uint8Array;
}
