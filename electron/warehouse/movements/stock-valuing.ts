import { OfficeError } from '../../../shared/contract/errors.ts';
import { negateFen, subtractFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { multiply, type UnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity, negateQuantity, quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import {
  receiveStock,
  shareOf,
  withdrawStock,
  withdrawStockOf,
  type StockLot,
  type StockState,
  type ValuationMethod,
} from '../../../shared/domain/stock-cost.ts';
import type { StockSide } from '../../../shared/domain/stock-kind.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { accounts, itemKey } from '../../ledger/accounts.ts';
import { balanceOf } from '../../ledger/posting.ts';
import { storeName } from '../directory/directory.repository.ts';
import { requireItem } from '../items/items.repository.ts';
import type { LotUseTable, StockMovementTable } from './movements.table.ts';
import { lastPriceOf, listLots, onHandIn, onHandOf, type LotKey } from './stock.repository.ts';

/** What a movement of goods costs, before it is known in fen. */
export type MoveCost =
  /** Goods in at a cost that is known. `lots`: the lots that come back, under 先进先出; else they are a lot of their own. */
  | { readonly how: 'at'; readonly valueFen: Fen; readonly lots?: readonly StockLot<LotKey>[] }
  /** Goods out at the method's cost, or a surplus in at the present average, else the last price (B2). */
  | { readonly how: 'current' }
  /** Goods of one receipt out, at its own cost as far as the item has it. */
  | { readonly how: 'of'; readonly source: LotKey; readonly valueFen: Fen }
  /** From one store to another: no cost moves. */
  | { readonly how: 'none' }
  /** No goods, only cost: a price known later. */
  | { readonly how: 'cost-only'; readonly source: LotKey; readonly valueFen: Fen };

/** One line of a document before it is valued; in is positive, out negative. */
export interface Move {
  readonly itemId: number;
  readonly storeId: number;
  readonly quantity: Quantity;
  readonly side: StockSide;
  readonly enteredUnit: string;
  readonly enteredQuantity: Quantity;
  readonly sourceLine?: number;
  readonly note?: string;
  readonly cost: MoveCost;
}

export interface ValuedMoves {
  readonly movements: readonly StockMovementTable[];
  readonly lotUses: readonly LotUseTable[];
  /** What each line was wanted to cost less what it did: fen, in the sign of the movement. */
  readonly differencesFen: readonly Fen[];
  /** Lots as they are afterwards, of every item that moved. Empty under the average. */
  readonly lots: ReadonlyMap<number, readonly StockLot<LotKey>[]>;
}

/**
 * Values the lines of one document in their order, each on what the ones before it left (B2).
 * @throws OfficeError `STOCK_INSUFFICIENT` naming what there is; nothing was written yet.
 */
export function valueMoves(
  db: ReadableDb,
  seq: number,
  moves: readonly Move[],
  method: ValuationMethod,
): ValuedMoves {
  const states = new Map<number, StockState<LotKey>>();
  const held = new Map<string, number>();
  const movements: StockMovementTable[] = [];
  const lotUses: LotUseTable[] = [];
  const differencesFen: Fen[] = [];
  for (const [index, move] of moves.entries()) {
    const line = index + 1;
    takeFromStore(db, held, move);
    const state = states.get(move.itemId) ?? loadState(db, move.itemId, method);
    const valued = valueOne(db, state, move, { seq, line }, method);
    states.set(move.itemId, valued.state);
    differencesFen.push(valued.differenceFen);
    movements.push({
      entry_seq: seq,
      line_no: line,
      item_id: move.itemId,
      store_id: move.storeId,
      quantity_thousandths: move.quantity,
      value_fen: valued.valueFen,
      side: move.side,
      entered_unit: move.enteredUnit,
      entered_thousandths: move.enteredQuantity,
      source_line: move.sourceLine ?? null,
      note: move.note ?? '',
    });
    for (const [use, taken] of valued.uses.entries())
      lotUses.push({
        entry_seq: seq,
        line_no: line,
        use_no: use + 1,
        lot_seq: taken.key.seq,
        lot_line: taken.key.line,
        quantity_thousandths: taken.quantity,
        value_fen: taken.valueFen,
      });
  }
  const lots = new Map([...states].map(([itemId, state]) => [itemId, state.lots]));
  return { movements, lotUses, differencesFen, lots: method === 'fifo' ? lots : new Map() };
}

/** What an item has and what it cost, as the books hold it now. */
function loadState(db: ReadableDb, itemId: number, method: ValuationMethod): StockState<LotKey> {
  return {
    quantity: onHandOf(db, itemId),
    valueFen: balanceOf(db, accounts.stock, itemKey(itemId)),
    lots: method === 'fifo' ? listLots(db, itemId) : [],
  };
}

interface Valued {
  readonly state: StockState<LotKey>;
  readonly valueFen: Fen;
  readonly differenceFen: Fen;
  readonly uses: readonly StockLot<LotKey>[];
}

function valueOne(
  db: ReadableDb,
  state: StockState<LotKey>,
  move: Move,
  own: LotKey,
  method: ValuationMethod,
): Valued {
  const { cost } = move;
  if (cost.how === 'none') return { state, valueFen: ZERO_FEN, differenceFen: ZERO_FEN, uses: [] };
  if (cost.how === 'cost-only') return changeCost(state, cost, method);
  if (move.quantity > 0) {
    const valueFen =
      cost.how === 'at' ? cost.valueFen : currentCost(state, move.quantity, lastPriceOf(db, move.itemId));
    const lots = (cost.how === 'at' ? cost.lots : undefined) ?? [
      { key: own, quantity: move.quantity, valueFen },
    ];
    return { state: takeBack(state, lots, method), valueFen, differenceFen: ZERO_FEN, uses: [] };
  }
  const asked = negateQuantity(move.quantity);
  if (cost.how === 'of') {
    const isWanted = (key: LotKey): boolean => key.seq === cost.source.seq && key.line === cost.source.line;
    const taken = withdrawStockOf(state, asked, cost.valueFen, isWanted, method);
    return {
      state: taken.state,
      valueFen: negateFen(taken.valueFen),
      differenceFen: subtractFen(taken.valueFen, cost.valueFen),
      uses: taken.uses,
    };
  }
  const taken = withdrawStock(state, asked, method);
  return {
    state: taken.state,
    valueFen: negateFen(taken.valueFen),
    differenceFen: ZERO_FEN,
    uses: taken.uses,
  };
}

/** A surplus costs what the rest does now; where there is no rest, what it was last bought for (B2). */
function currentCost(state: StockState<LotKey>, found: Quantity, lastPrice: UnitPrice | undefined): Fen {
  if (state.quantity > 0) return shareOf(state.valueFen, found, state.quantity);
  return lastPrice === undefined ? ZERO_FEN : multiply(found, lastPrice);
}

/** Lots come in, those that are still there in part grow again; in the order of their receipts. */
function takeBack(
  state: StockState<LotKey>,
  lots: readonly StockLot<LotKey>[],
  method: ValuationMethod,
): StockState<LotKey> {
  const grown = lots.reduce((left, lot) => receiveStock(left, lot, method), state);
  if (method !== 'fifo') return grown;
  const merged = new Map<string, StockLot<LotKey>>();
  for (const lot of grown.lots) {
    const name = `${lot.key.seq}:${lot.key.line}`;
    const known = merged.get(name);
    merged.set(
      name,
      known === undefined
        ? lot
        : {
            key: lot.key,
            quantity: quantity(known.quantity + lot.quantity),
            valueFen: subtractFen(known.valueFen, negateFen(lot.valueFen)),
          },
    );
  }
  const inOrder = [...merged.values()].toSorted(
    (one, other) => one.key.seq - other.key.seq || one.key.line - other.key.line,
  );
  return { ...grown, lots: inOrder };
}

/**
 * A price known later changes the cost of what is still there and no more; never below nothing. Under 先进先出 it is the
 * receipt's own lot that changes.
 */
function changeCost(
  state: StockState<LotKey>,
  cost: { readonly source: LotKey; readonly valueFen: Fen },
  method: ValuationMethod,
): Valued {
  const lot = state.lots.find(
    (each) => each.key.seq === cost.source.seq && each.key.line === cost.source.line,
  );
  const carrier = method === 'fifo' ? (lot?.valueFen ?? ZERO_FEN) : state.valueFen;
  const present = method === 'fifo' ? lot !== undefined : state.quantity > 0;
  const valueFen = present ? atLeast(cost.valueFen, negateFen(carrier)) : ZERO_FEN;
  return {
    state: {
      ...state,
      valueFen: subtractFen(state.valueFen, negateFen(valueFen)),
      lots: state.lots.map((each) =>
        each === lot ? { ...each, valueFen: subtractFen(each.valueFen, negateFen(valueFen)) } : each,
      ),
    },
    valueFen,
    differenceFen: subtractFen(cost.valueFen, valueFen),
    uses: [],
  };
}

function atLeast(amount: Fen, least: Fen): Fen {
  return amount < least ? least : amount;
}

/** Keeps count of what each store still has while the document's lines take from it. */
function takeFromStore(db: ReadableDb, held: Map<string, number>, move: Move): void {
  const key = `${move.itemId}:${move.storeId}`;
  const before = held.get(key) ?? onHandIn(db, move.itemId, move.storeId);
  const after = before + move.quantity;
  if (after < 0) {
    const item = requireItem(db, move.itemId);
    throw new OfficeError('STOCK_INSUFFICIENT', {
      itemLabel: itemLabel(item),
      storeName: storeName(db, move.storeId),
      held: formatQuantity(quantity(before)),
      asked: formatQuantity(negateQuantity(move.quantity)),
      unit: item.unit,
    });
  }
  held.set(key, after);
}
