import type { ItemHit } from '../../../shared/contract/items.ts';
import { ItemPicker } from '../items/item-picker.tsx';

/** Where an item is typed or scanned on a form of the store; each form has one, which its keys find by this name. */
export const pickerId = 'stock-item-picker';

export function GoodsPicker(props: {
  readonly storeId: number;
  readonly label: string;
  readonly onPick: (hit: ItemHit) => void;
}) {
  return (
    <ItemPicker id={pickerId} storeId={props.storeId} label={props.label} onPick={props.onPick} autoFocus />
  );
}

/** Back to where the next item is typed. */
export function focusPicker(): void {
  document.getElementById(pickerId)?.focus();
}
