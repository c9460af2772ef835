import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { day, yearOf, type Day } from '../../../shared/domain/day.ts';
import type { ValuationMethod } from '../../../shared/domain/stock-cost.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts, itemKey } from '../../ledger/accounts.ts';
import { bookingDay } from '../../ledger/closings.ts';
import { balanceOf, postEntry } from '../../ledger/posting.ts';
import {
  findValuation,
  hasStockSince,
  listHeldItems,
  listItemsWithLots,
  storeLots,
} from './stock.repository.ts';

/** How goods are valued, and whether that may be chosen now. */
export function readValuation(db: ReadableDb, today: Day): Output<'stock.valuation'> {
  const method = findValuation(db);
  return {
    method: method ?? 'moving-average',
    chosen: method !== undefined,
    mayChoose: !hasStockSince(db, firstDayOfYear(bookingDay(db, today))),
  };
}

/**
 * Chooses the valuation method (B2): the choice is a member of the chain. What there is goes on at what it cost: under
 * 先进先出 as one lot an item.
 * @throws OfficeError `VALUATION_NOT_AT_YEAR_START` once the year has a document, `VALUATION_UNCHANGED`.
 */
export function chooseValuation(trx: WritableTrx, context: WriteContext, method: ValuationMethod): void {
  const bookedOn = bookingDay(trx, context.clock.today());
  if (hasStockSince(trx, firstDayOfYear(bookedOn)))
    throw new OfficeError('VALUATION_NOT_AT_YEAR_START', { year: yearOf(bookedOn) });
  if (findValuation(trx) === method) throw new OfficeError('VALUATION_UNCHANGED', { method });
  const { seq } = postEntry(trx, context, {
    kind: 'valuation-method',
    day: bookedOn,
    document: (own) => ({ rows: { valuation: [{ entry_seq: own, method }] }, lines: [] }),
  });
  for (const itemId of listItemsWithLots(trx)) storeLots(trx, itemId, []);
  if (method !== 'fifo') return;
  for (const { item_id: itemId, quantity } of listHeldItems(trx))
    storeLots(trx, itemId, [
      { key: { seq, line: 1 }, quantity, valueFen: balanceOf(trx, accounts.stock, itemKey(itemId)) },
    ]);
}

function firstDayOfYear(value: Day): Day {
  return day(`${yearOf(value)}-01-01`);
}
