import { divideHalfUp } from '../../../shared/domain/price.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

/** What a line of a form knows of its item. */
export interface GoodsItem {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly packs: readonly { readonly unit: string; readonly factorThousandths: Quantity }[];
}

/** Goods that leave, as they are typed: so many of the item's own unit or of a pack. */
export interface GoodsLine {
  readonly item: GoodsItem;
  readonly unit: string;
  /** Null while nothing readable is typed. */
  readonly quantityThousandths: Quantity | null;
  readonly note: string;
}

/** Names a line: an item stands once in each unit. */
export function lineKeyOf(line: { readonly item: { readonly id: number }; readonly unit: string }): string {
  return `${line.item.id} ${line.unit}`;
}

/** Puts one more of an item on the list: another line, or one more where it stands already in this unit. */
export function addOne(lines: readonly GoodsLine[], item: GoodsItem, unit: string): readonly GoodsLine[] {
  const key = lineKeyOf({ item, unit });
  if (!lines.some((line) => lineKeyOf(line) === key))
    return [...lines, { item, unit, quantityThousandths: wholeUnits(1), note: '' }];
  return changeGoodsLine(lines, key, (line) => ({
    ...line,
    quantityThousandths: quantity((line.quantityThousandths ?? 0) + 1000),
  }));
}

export function changeGoodsLine<Line extends { readonly item: GoodsItem; readonly unit: string }>(
  lines: readonly Line[],
  key: string,
  change: (line: Line) => Line,
): readonly Line[] {
  return lines.map((line) => (lineKeyOf(line) === key ? change(line) : line));
}

/** The units in which an item is entered: its own first, then its packs not yet used by another line of it. */
export function unitsOf(item: GoodsItem): readonly string[] {
  return [item.unit, ...item.packs.map((pack) => pack.unit)];
}

/** So many of a unit in the item's own, as the engine reckons them (B1: fixed when the movement is entered). */
export function baseQuantityOf(item: GoodsItem, unit: string, entered: Quantity): Quantity {
  const factor = item.packs.find((pack) => pack.unit === unit)?.factorThousandths;
  if (unit === item.unit || factor === undefined) return entered;
  return quantity(Number(divideHalfUp(BigInt(entered) * BigInt(factor), 1000n)));
}

/** All that the list asks of an item, in its own unit. */
export function askedOf(lines: readonly GoodsLine[], itemId: number): Quantity {
  let asked = 0;
  for (const line of lines)
    if (line.item.id === itemId && line.quantityThousandths !== null)
      asked += baseQuantityOf(line.item, line.unit, line.quantityThousandths);
  return quantity(asked);
}

/** Whether the list asks more of an item than the store holds; unknown holdings refuse nothing, the engine does. */
export function isShortOf(
  lines: readonly GoodsLine[],
  itemId: number,
  held: ReadonlyMap<number, Quantity>,
): boolean {
  const there = held.get(itemId);
  return there !== undefined && askedOf(lines, itemId) > there;
}

/** Whether every line says how much, and none asks for more than there is. */
export function goodsReady(lines: readonly GoodsLine[], held: ReadonlyMap<number, Quantity>): boolean {
  return (
    lines.length > 0 &&
    lines.every(
      (line) =>
        line.quantityThousandths !== null &&
        line.quantityThousandths > 0 &&
        !isShortOf(lines, line.item.id, held),
    )
  );
}

/** The lines as the contract takes them; those without a quantity are left out. */
export function enteredLines(lines: readonly GoodsLine[]) {
  return lines.flatMap((line) =>
    line.quantityThousandths === null
      ? []
      : [
          {
            itemId: line.item.id,
            quantityThousandths: line.quantityThousandths,
            unit: line.unit,
            note: line.note.trim(),
          },
        ],
  );
}
