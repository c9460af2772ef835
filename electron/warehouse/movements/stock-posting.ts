import { monthOf, type Day } from '../../../shared/domain/day.ts';
import { addFen, negateFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { stockSeries, type StockKind } from '../../../shared/domain/stock-kind.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts, itemKey } from '../../ledger/accounts.ts';
import { bookingDay } from '../../ledger/closings.ts';
import type { EntryKind } from '../../ledger/entry-kinds.ts';
import { postEntry, type DocumentRows, type PostingLine } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { assertCountsAllow } from '../counts/count-guard.ts';
import type { StockDocumentTable } from './movements.table.ts';
import { carryMovement, findValuation, storeLots } from './stock.repository.ts';
import { valueMoves, type Move, type ValuedMoves } from './stock-valuing.ts';

const entryKindOf: Readonly<Record<StockKind, EntryKind>> = {
  opening: 'stock-opening',
  'goods-in': 'goods-in',
  price: 'stock-price',
  issue: 'issue',
  'return-in': 'return-to-store',
  'return-out': 'return-to-supplier',
  transfer: 'transfer',
  'write-off': 'write-off',
  count: 'stock-count',
  reversal: 'stock-reversal',
};

/** The document's own facts, beyond what every one has. */
export type StockFacts = Partial<
  Omit<StockDocumentTable, 'entry_seq' | 'kind' | 'day' | 'happened_day' | 'store_id'>
>;

export interface StockPosting {
  readonly kind: StockKind;
  readonly storeId: number;
  /** When it happened; today unless it is entered late (补录). */
  readonly happenedDay: Day;
  readonly facts: StockFacts;
  readonly moves: readonly Move[];
  /** The accounts on the other side, given what the stock account took (positive: in) and what a cost could not take. */
  contra(valued: ValuedMoves): readonly PostingLine[];
  /** Rows of the document beyond its movements. */
  rows?(seq: number, valued: ValuedMoves): DocumentRows;
  readonly reason?: string;
  readonly reversesSeq?: number;
  /** Whose count this posting is: its own lock does not stop it. */
  readonly countSeq?: number;
}

export interface PostedStock {
  readonly seq: number;
  readonly number: string;
  readonly day: Day;
}

/**
 * Posts a document of the store: values its lines, books them against the stock account (1405) item by item, and
 * carries on hand, month and lots in the same transaction. The only writer of stock.
 * @throws OfficeError `STOCK_INSUFFICIENT`, `STOCK_BACKDATED_BEFORE_COUNT`, `STOCK_FROZEN_BY_COUNT`,
 * `STOCK_DAY_IN_FUTURE`, `STOCK_DAY_OUTSIDE_MONTH` and those of posting.
 */
export function postStock(trx: WritableTrx, context: WriteContext, posting: StockPosting): PostedStock {
  const today = context.clock.today();
  const bookedOn = bookingDay(trx, today);
  assertHappened(posting.happenedDay, today, bookedOn);
  assertCountsAllow(trx, posting);
  const number = nextNumber(trx, stockSeries[posting.kind], bookedOn);
  const method = findValuation(trx) ?? 'moving-average';
  let valued: ValuedMoves = { movements: [], lotUses: [], differencesFen: [], lots: new Map() };
  const { seq } = postEntry(trx, context, {
    kind: entryKindOf[posting.kind],
    day: bookedOn,
    number,
    ...(posting.reason === undefined ? {} : { reason: posting.reason }),
    ...(posting.reversesSeq === undefined ? {} : { reversesSeq: posting.reversesSeq }),
    document: (own) => {
      valued = valueMoves(trx, own, posting.moves, method);
      return {
        rows: {
          ...posting.rows?.(own, valued),
          stock_document: [documentRow(own, bookedOn, posting)],
          stock_movement: movementsWorthKeeping(valued),
          lot_use: valued.lotUses,
        },
        lines: [...stockLines(valued), ...posting.contra(valued)],
      };
    },
  });
  for (const movement of movementsWorthKeeping(valued))
    carryMovement(trx, movement, monthOf(bookedOn), posting.moves[movement.line_no - 1]?.cost.how !== 'none');
  for (const [itemId, lots] of valued.lots) storeLots(trx, itemId, lots);
  return { seq, number, day: bookedOn };
}

/** What the stock account takes in all: positive when goods come in. Fen. */
export function stockValueOf(valued: ValuedMoves): Fen {
  return sumFen(valued.movements.map((movement) => movement.value_fen));
}

/** The whole value of the document against one account, as most documents are booked. */
export function against(account: string): (valued: ValuedMoves) => PostingLine[] {
  return (valued) => [{ account, amountFen: negateFen(stockValueOf(valued)) }];
}

/**
 * The wanted cost against one account, and what the stock could not take of it against 管理费用, as when goods go back
 * to the supplier dearer than the rest.
 */
export function wantedAgainst(account: string): (valued: ValuedMoves) => PostingLine[] {
  return (valued) => {
    const differenceFen = sumFen(valued.differencesFen);
    return [
      { account, amountFen: negateFen(addFen(stockValueOf(valued), differenceFen)) },
      { account: accounts.administrativeExpenses, amountFen: differenceFen },
    ];
  };
}

/** A line that turned out to move neither goods nor cost (a price known later, when all is used up) leaves no movement. */
function movementsWorthKeeping(valued: ValuedMoves): ValuedMoves['movements'] {
  return valued.movements.filter((each) => each.quantity_thousandths !== 0 || each.value_fen !== 0);
}

function stockLines(valued: ValuedMoves): PostingLine[] {
  const byItem = Map.groupBy(valued.movements, (movement) => movement.item_id);
  return [...byItem].map(([itemId, movements]) => ({
    account: accounts.stock,
    key: itemKey(itemId),
    amountFen: sumFen(movements.map((movement) => movement.value_fen)),
  }));
}

function documentRow(seq: number, day: Day, posting: StockPosting): StockDocumentTable {
  return {
    to_store_id: null,
    supplier_id: null,
    department_id: null,
    purpose: '',
    work_order: '',
    receiver: '',
    signature: '',
    order_number: '',
    invoice_number: '',
    delivery_number: '',
    buyer: '',
    inspector: '',
    source_seq: null,
    note: '',
    ...posting.facts,
    entry_seq: seq,
    kind: posting.kind,
    day,
    happened_day: posting.happenedDay,
    store_id: posting.storeId,
  };
}

/** Same-day registration (B1): what is entered late must lie in the month that is still being booked. */
function assertHappened(happenedDay: Day, today: Day, bookedOn: Day): void {
  if (happenedDay > today)
    throw new OfficeError('STOCK_DAY_IN_FUTURE', { day: happenedDay, todayDay: today });
  if (happenedDay < today && monthOf(happenedDay) !== monthOf(bookedOn))
    throw new OfficeError('STOCK_DAY_OUTSIDE_MONTH', { day: happenedDay, month: monthOf(bookedOn) });
}
