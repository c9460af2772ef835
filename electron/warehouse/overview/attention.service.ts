import type { Output } from '../../../shared/contract/index.ts';
import { addMonths, monthOf, type Day, type Month } from '../../../shared/domain/day.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { readCountCalendar, asCount, requireCount } from '../counts/counts.service.ts';
import {
  countShortItems,
  findFirstStockDay,
  listKeptStores,
  listOpenCounts,
  listStoresCountedFor,
} from './attention.repository.ts';

type Attention = Output<'stock.attention'>;

/** What the store waits for today: shortages, the month's count (B3), counts under way. */
export function readAttention(db: ReadableDb, today: Day): Attention {
  const thisMonth = monthOf(today);
  // A count day may move into the next month, so last month's may still be to come or this month's may have come.
  const { months } = readCountCalendar(db, addMonths(thisMonth, -1), addMonths(thisMonth, 1));
  const come = months.findLast(({ day }) => day <= today);
  const next = months.find(({ day }) => day > today);
  const firstDay = findFirstStockDay(db);
  return {
    shortItemCount: countShortItems(db),
    // Nothing waits of a month before the store's first document.
    dueCounts:
      come === undefined || firstDay === undefined || firstDay > come.day ? [] : dueCountsOf(db, come),
    nextCount: next === undefined || firstDay === undefined ? null : { month: next.month, day: next.day },
    openCounts: listOpenCounts(db).map((seq) => {
      const { countSeq, number, storeName, lineCount, countedCount } = asCount(requireCount(db, seq));
      return { countSeq, number, storeName, lineCount, countedCount };
    }),
  };
}

/** The stores that a month's count waits for. */
function dueCountsOf(
  db: ReadableDb,
  { month, day }: { readonly month: Month; readonly day: Day },
): Attention['dueCounts'] {
  const counted = new Set(listStoresCountedFor(db, month));
  return listKeptStores(db)
    .filter((store) => !counted.has(store.id))
    .map((store) => ({ storeId: store.id, storeName: store.name, month, day }));
}
