import type { Fen } from '../../../shared/domain/fen.ts';
import { sumFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import { divideHalfUp, multiply, UNIT_PRICE_LIMIT, unitPrice } from '../../../shared/domain/price.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { shareOf } from '../../../shared/domain/stock-cost.ts';
import type { InspectionResult } from '../../../shared/domain/stock-kind.ts';
import { checkNames } from './check-names.ts';
import type { CheckName } from './check-names.ts';
import { changeGoodsLine, lineKeyOf } from './goods-draft.ts';
import type { GoodsItem } from './goods-draft.ts';

/** A line of a delivery as it is inspected. */
export interface DeliveryLine {
  readonly item: GoodsItem;
  readonly unit: string;
  /** 应收; null is as much as came. */
  readonly dueThousandths: Quantity | null;
  /** 实收; null while nothing readable is typed. */
  readonly receivedThousandths: Quantity | null;
  /** What is kept of a sorted line; null while nothing readable is typed. */
  readonly keptThousandths: Quantity | null;
  readonly checks: Readonly<Record<CheckName, boolean>>;
  readonly result: InspectionResult;
  /** Of one entered unit; null while it is not known. */
  readonly priceTenThousandths: UnitPrice | null;
  /** The amount where the paper says it; null is quantity × price. */
  readonly amountFen: Fen | null;
  readonly provisional: boolean;
}

/** What still stands in the way of a line. */
export type DeliveryProblem = 'quantity' | 'checks' | 'kept' | 'price';

/**
 * Puts an item on the delivery at what it last cost in this unit. A scanned one counts one more each time; one chosen by
 * hand waits for its quantity.
 */
export function addToDelivery(
  lines: readonly DeliveryLine[],
  item: GoodsItem,
  unit: string,
  from: { readonly scanned: boolean; readonly lastPriceTenThousandths: UnitPrice | null },
): readonly DeliveryLine[] {
  const key = lineKeyOf({ item, unit });
  if (lines.some((line) => lineKeyOf(line) === key))
    return from.scanned
      ? changeGoodsLine(lines, key, (line) => ({
          ...line,
          receivedThousandths: quantity((line.receivedThousandths ?? 0) + 1000),
        }))
      : lines;
  return [
    ...lines,
    {
      item,
      unit,
      dueThousandths: null,
      receivedThousandths: from.scanned ? wholeUnits(1) : null,
      keptThousandths: null,
      checks: { name: false, specification: false, model: false, unit: false, quantity: false },
      result: 'accepted',
      priceTenThousandths: priceIn(item, unit, from.lastPriceTenThousandths),
      amountFen: null,
      provisional: false,
    },
  ];
}

/** One key ticks all five, or takes all five away. */
export function tickAll(line: DeliveryLine): DeliveryLine {
  const all = !checkNames.every((check) => line.checks[check]);
  return {
    ...line,
    checks: { name: all, specification: all, model: all, unit: all, quantity: all },
  };
}

/** Another unit of the same item: the price goes with it. */
export function changeUnit(line: DeliveryLine, unit: string): DeliveryLine {
  const perBase =
    line.priceTenThousandths === null ? null : priceOfBase(line.item, line.unit, line.priceTenThousandths);
  return {
    ...line,
    unit,
    priceTenThousandths: perBase === null ? null : priceIn(line.item, unit, perBase),
    amountFen: null,
  };
}

/** The amount that the paper says; the price is then what it comes to for one. */
export function withAmount(line: DeliveryLine, amountFen: Fen | null): DeliveryLine {
  return {
    ...line,
    amountFen,
    priceTenThousandths: priceFrom(amountFen, line.receivedThousandths) ?? line.priceTenThousandths,
  };
}

/** How much came; an amount that the paper says stays as it is. */
export function withReceived(line: DeliveryLine, receivedThousandths: Quantity | null): DeliveryLine {
  return {
    ...line,
    receivedThousandths,
    priceTenThousandths: priceFrom(line.amountFen, receivedThousandths) ?? line.priceTenThousandths,
  };
}

/** What is kept: all when accepted or taken by concession, what was typed when sorted, nothing when rejected (B1). */
export function keptOf(line: DeliveryLine): Quantity {
  switch (line.result) {
    case 'accepted':
    case 'concession':
      return line.receivedThousandths ?? quantity(0);
    case 'sorted':
      return line.keptThousandths ?? quantity(0);
    case 'rejected':
      return quantity(0);
  }
}

/** What all that came of the line costs by its paper: the amount it says, else quantity × price. */
export function paperAmountOf(line: DeliveryLine): Fen | null {
  if (line.amountFen !== null) return line.amountFen;
  if (line.receivedThousandths === null || line.priceTenThousandths === null) return null;
  return multiply(line.receivedThousandths, line.priceTenThousandths);
}

/** What goes into stock of it: what is not kept is not paid for. */
export function keptAmountOf(line: DeliveryLine): Fen {
  const paper = paperAmountOf(line);
  const received = line.receivedThousandths ?? 0;
  if (paper === null || received === 0) return ZERO_FEN;
  return shareOf(paper, keptOf(line), received);
}

export function deliveryTotalFen(lines: readonly DeliveryLine[]): Fen {
  return sumFen(lines.map(keptAmountOf));
}

/** What still stands in the way of the line; empty when it may be posted. */
export function problemsOf(line: DeliveryLine): readonly DeliveryProblem[] {
  const problems: DeliveryProblem[] = [];
  const received = line.receivedThousandths;
  if (received === null || (received === 0 && line.result !== 'rejected')) problems.push('quantity');
  if (line.result === 'accepted' && !checkNames.every((check) => line.checks[check])) problems.push('checks');
  if (line.result === 'sorted' && !(keptOf(line) > 0 && keptOf(line) < (received ?? 0)))
    problems.push('kept');
  if (line.result !== 'rejected' && line.priceTenThousandths === null && line.amountFen === null)
    problems.push('price');
  return problems;
}

/** Whether buyer and inspector are one person, who may not inspect what they bought. */
export function isSamePerson(buyer: string, inspector: string): boolean {
  return buyer.trim() !== '' && buyer.trim() === inspector.trim();
}

/** The lines as the contract takes them. */
export function deliveredLines(lines: readonly DeliveryLine[]) {
  return lines.map((line) => ({
    itemId: line.item.id,
    unit: line.unit,
    note: '',
    dueThousandths: line.dueThousandths ?? line.receivedThousandths ?? quantity(0),
    quantityThousandths: line.receivedThousandths ?? quantity(0),
    acceptedThousandths: keptOf(line),
    checks: line.checks,
    result: line.result,
    priceTenThousandths: line.priceTenThousandths ?? unitPrice(0),
    amountFen: line.amountFen,
    provisional: line.provisional && line.result !== 'rejected',
  }));
}

function priceFrom(amountFen: Fen | null, received: Quantity | null): UnitPrice | null {
  if (amountFen === null || received === null || received <= 0) return null;
  const price = Number(divideHalfUp(BigInt(amountFen) * 100_000n, BigInt(received)));
  return price < UNIT_PRICE_LIMIT ? unitPrice(price) : null;
}

/** The price of one entered unit from that of the item's own, to the ten-thousandth. */
function priceIn(item: GoodsItem, unit: string, perBase: UnitPrice | null): UnitPrice | null {
  const factor = item.packs.find((pack) => pack.unit === unit)?.factorThousandths;
  if (perBase === null || unit === item.unit || factor === undefined) return perBase;
  return unitPrice(Number(divideHalfUp(BigInt(perBase) * BigInt(factor), 1000n)));
}

function priceOfBase(item: GoodsItem, unit: string, price: UnitPrice): UnitPrice {
  const factor = item.packs.find((pack) => pack.unit === unit)?.factorThousandths;
  if (unit === item.unit || factor === undefined) return price;
  return unitPrice(Number(divideHalfUp(BigInt(price) * 1000n, BigInt(factor))));
}
