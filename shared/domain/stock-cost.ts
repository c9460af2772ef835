import { divideHalfUp } from './price.ts';
import { addFen, fen, negateFen, subtractFen, sumFen, ZERO_FEN } from './fen.ts';
import type { Fen } from './fen.ts';
import { quantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/** How goods that leave are valued (B2): 移动加权平均, 先进先出. Changed only at a year's start. */
export const valuationMethods = ['moving-average', 'fifo'] as const;
export type ValuationMethod = (typeof valuationMethods)[number];

/** Goods of one receipt that are still there, with what they still cost. `key` names the receipt's line. */
export interface StockLot<Key> {
  readonly key: Key;
  readonly quantity: Quantity;
  readonly valueFen: Fen;
}

/**
 * What there is of one item and what it cost. The average is never kept, only the two wholes it comes from (B2).
 * `lots`, the oldest first, are kept under 先进先出 alone and then sum to the whole.
 */
export interface StockState<Key> {
  readonly quantity: Quantity;
  readonly valueFen: Fen;
  readonly lots: readonly StockLot<Key>[];
}

/** How much of which lot a withdrawal took. */
export interface LotUse<Key> {
  readonly key: Key;
  readonly quantity: Quantity;
  readonly valueFen: Fen;
}

export interface Withdrawal<Key> {
  readonly state: StockState<Key>;
  /** What the goods that left had cost: positive or zero. */
  readonly valueFen: Fen;
  readonly uses: readonly LotUse<Key>[];
}

/** Raised when more is asked for than there is: the caller tells the person what there is. */
export class StockShortError extends RangeError {
  constructor(asked: Quantity, held: Quantity) {
    super(`${asked} thousandths are asked for, but there are ${held}.`);
    this.name = 'StockShortError';
  }
}

export function emptyStock<Key>(): StockState<Key> {
  return { quantity: quantity(0), valueFen: ZERO_FEN, lots: [] };
}

/** Goods come in at a cost: a receipt, a return from a department, a surplus. */
export function receiveStock<Key>(
  state: StockState<Key>,
  received: StockLot<Key>,
  method: ValuationMethod,
): StockState<Key> {
  if (received.quantity <= 0 || received.valueFen < 0)
    throw new RangeError('Goods received have a quantity above zero and a cost of zero or more.');
  return {
    quantity: quantity(state.quantity + received.quantity),
    valueFen: addFen(state.valueFen, received.valueFen),
    lots: method === 'fifo' ? [...state.lots, received] : [],
  };
}

/**
 * Goods leave at what they cost (B2). Average: value × q ÷ quantity, half-up; 先进先出: the oldest first. The last to
 * leave take whatever value is left, so that nothing of nothing costs nothing.
 * @throws StockShortError when more is asked for than there is.
 */
export function withdrawStock<Key>(
  state: StockState<Key>,
  asked: Quantity,
  method: ValuationMethod,
): Withdrawal<Key> {
  if (asked <= 0) throw new RangeError('What leaves the store has a quantity above zero.');
  if (asked > state.quantity) throw new StockShortError(asked, state.quantity);
  if (method === 'fifo') return withdrawLots(state, asked, state.lots);
  const valueFen = shareOf(state.valueFen, asked, state.quantity);
  return { state: lessened(state, asked, valueFen, []), valueFen, uses: [] };
}

/**
 * Goods of one receipt leave again, as when they go back to the supplier: under 先进先出 that receipt's goods first, then
 * the oldest. Under the average the wanted cost is taken as far as the item has it; the last to leave take all.
 * The caller books what is between the wanted cost and `valueFen`.
 * @throws StockShortError when more is asked for than there is.
 */
export function withdrawStockOf<Key>(
  state: StockState<Key>,
  asked: Quantity,
  wantedFen: Fen,
  isWanted: (key: Key) => boolean,
  method: ValuationMethod,
): Withdrawal<Key> {
  if (asked <= 0) throw new RangeError('What leaves the store has a quantity above zero.');
  if (asked > state.quantity) throw new StockShortError(asked, state.quantity);
  if (method === 'fifo') {
    const wanted = state.lots.filter((lot) => isWanted(lot.key));
    return withdrawLots(state, asked, [...wanted, ...state.lots.filter((lot) => !isWanted(lot.key))]);
  }
  const valueFen = asked === state.quantity || wantedFen > state.valueFen ? state.valueFen : wantedFen;
  return { state: lessened(state, asked, valueFen, []), valueFen, uses: [] };
}

/**
 * The part of a whole's cost that a part of its quantity has, half-up; the whole has it all. The quantities may be of
 * goods (thousandths) or of anything else that is counted whole.
 */
export function shareOf(valueFen: Fen, part: number, whole: number): Fen {
  if (part === whole) return valueFen;
  return fen(Number(divideHalfUp(BigInt(valueFen) * BigInt(part), BigInt(whole))));
}

/**
 * Cost of the next part of something that leaves or comes back bit by bit: what all parts up to and with this one cost,
 * less what the earlier ones did, so that the parts always sum to the whole.
 */
export function nextShareOf(valueFen: Fen, taken: number, part: number, whole: number): Fen {
  return subtractFen(shareOf(valueFen, taken + part, whole), shareOf(valueFen, taken, whole));
}

function withdrawLots<Key>(
  state: StockState<Key>,
  asked: Quantity,
  inOrder: readonly StockLot<Key>[],
): Withdrawal<Key> {
  const uses: LotUse<Key>[] = [];
  let left: number = asked;
  for (const lot of inOrder) {
    if (left === 0) break;
    const taken = quantity(Math.min(left, lot.quantity));
    uses.push({ key: lot.key, quantity: taken, valueFen: shareOf(lot.valueFen, taken, lot.quantity) });
    left -= taken;
  }
  if (left !== 0) throw new Error('The lots of an item do not sum to what there is of it.');
  const used = new Map(uses.map((use) => [use.key, use]));
  const lots = state.lots.flatMap((lot) => {
    const use = used.get(lot.key);
    if (use === undefined) return [lot];
    const rest = quantity(lot.quantity - use.quantity);
    return rest === 0
      ? []
      : [{ key: lot.key, quantity: rest, valueFen: subtractFen(lot.valueFen, use.valueFen) }];
  });
  const valueFen = sumFen(uses.map((use) => use.valueFen));
  return { state: lessened(state, asked, valueFen, lots), valueFen, uses };
}

function lessened<Key>(
  state: StockState<Key>,
  by: Quantity,
  valueFen: Fen,
  lots: readonly StockLot<Key>[],
): StockState<Key> {
  return {
    quantity: quantity(state.quantity - by),
    valueFen: addFen(state.valueFen, negateFen(valueFen)),
    lots,
  };
}
