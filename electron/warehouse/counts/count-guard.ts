import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { findLastPostedCount, findOpenCountOf } from './count-guard.repository.ts';

/**
 * What counts forbid a document of the store: an open count that freezes its items stops it, and nothing may be dated
 * before a posted count of the same item and store (B3).
 * @throws OfficeError `STOCK_FROZEN_BY_COUNT`, `STOCK_BACKDATED_BEFORE_COUNT`.
 */
export function assertCountsAllow(
  db: ReadableDb,
  document: {
    readonly happenedDay: Day;
    readonly moves: readonly { readonly itemId: number; readonly storeId: number }[];
    readonly countSeq?: number;
  },
): void {
  for (const { itemId, storeId } of document.moves) {
    const open = findOpenCountOf(db, itemId, storeId);
    if (open?.freezes === 1 && open.count_seq !== document.countSeq)
      throw new OfficeError('STOCK_FROZEN_BY_COUNT', { number: open.number, itemName: open.itemName });
    const counted = findLastPostedCount(db, itemId, storeId);
    if (counted === undefined) continue;
    const countedDay = counted.counted_at.slice(0, 10);
    if (document.happenedDay < countedDay)
      throw new OfficeError('STOCK_BACKDATED_BEFORE_COUNT', {
        number: counted.number,
        itemName: counted.itemName,
        day: countedDay,
      });
  }
}
