import type { z } from 'zod';
import {
  countScopeSchema,
  type CountScope,
  type CountState,
  type StockCount,
} from '../../../shared/contract/counts.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { countDayOf } from '../../../shared/domain/count-day.ts';
import { monthsBetween, yearOf, type Month } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { COUNT_SERIES } from '../../../shared/domain/stock-kind.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { bookingDay } from '../../ledger/closings.ts';
import { postEntry } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { loadCalendar } from '../../office/calendar/calendar.service.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { requireStore } from '../directory/directory.service.ts';
import { requireItem } from '../items/items.repository.ts';
import {
  findCount,
  findOverlap,
  holdItems,
  listCountable,
  listCounts,
  listMonthCounts,
  releaseItems,
  type CountableItem,
  type CountRow,
} from './counts.repository.ts';

type OpenInput = z.output<(typeof contract)['counts.open']['input']>;

/**
 * Makes a count (盘点单) of the items in its scope, in the order of the shelves, with what the book says of each at this
 * moment (B3). It is a document of the chain from now on.
 * @throws OfficeError `NOT_FOUND`, `COUNT_SCOPE_EMPTY`, `COUNT_OVERLAPS` naming the open count and the item.
 */
export function openCount(trx: WritableTrx, context: WriteContext, input: OpenInput): Output<'counts.open'> {
  requireStore(trx, input.storeId);
  const items = listCountable(trx, input.storeId)
    .filter((item) => isInScope(item, input.scope))
    .toSorted((one, other) => alongShelves.compare(one.place, other.place));
  if (items.length === 0) throw new OfficeError('COUNT_SCOPE_EMPTY', {});
  for (const { item_id: itemId } of items) {
    const overlap = findOverlap(trx, itemId, input.storeId);
    if (overlap === undefined) continue;
    throw new OfficeError('COUNT_OVERLAPS', {
      number: overlap.number,
      itemLabel: itemLabel(requireItem(trx, itemId)),
    });
  }
  const day = bookingDay(trx, context.clock.today());
  const number = nextNumber(trx, COUNT_SERIES, day);
  const { seq } = postEntry(trx, context, {
    kind: 'count-opened',
    day,
    number,
    document: (own) => ({
      rows: {
        stock_count: [
          {
            entry_seq: own,
            store_id: input.storeId,
            month: input.month,
            scope: JSON.stringify(input.scope),
            witness: input.witness,
            freezes: input.freezes ? 1 : 0,
          },
        ],
        count_line: items.map((item, index) => ({
          entry_seq: own,
          line_no: index + 1,
          item_id: item.item_id,
          place: item.place,
          snapshot_thousandths: item.held,
        })),
      },
      lines: [],
    }),
  });
  holdItems(
    trx,
    seq,
    input.storeId,
    items.map((item) => item.item_id),
  );
  return { countSeq: seq, number, lineCount: items.length };
}

/**
 * Gives a count up; its number, its snapshot and what was counted stay.
 * @throws OfficeError `NOT_FOUND`, `COUNT_NOT_OPEN`.
 */
export function cancelCount(
  trx: WritableTrx,
  context: WriteContext,
  input: { readonly countSeq: number; readonly reason: string },
): void {
  const count = requireOpenCount(trx, input.countSeq);
  postEntry(trx, context, {
    kind: 'count-cancelled',
    day: bookingDay(trx, context.clock.today()),
    reason: input.reason,
    reversesSeq: count.entry_seq,
    document: () => ({ rows: {}, lines: [] }),
  });
  releaseItems(trx, count.entry_seq);
}

/** @throws OfficeError `NOT_FOUND`. */
export function requireCount(db: ReadableDb, countSeq: number): CountRow {
  const count = findCount(db, countSeq);
  if (count === undefined) throw new OfficeError('NOT_FOUND', { noun: 'stock-count' });
  return count;
}

/** @throws OfficeError `NOT_FOUND`, `COUNT_NOT_OPEN`. */
export function requireOpenCount(db: ReadableDb, countSeq: number): CountRow {
  const count = requireCount(db, countSeq);
  if (stateOf(count) !== 'open') throw new OfficeError('COUNT_NOT_OPEN', { number: count.number });
  return count;
}

/** Every count, the newest first. */
export function readCounts(db: ReadableDb): StockCount[] {
  return listCounts(db).map(asCount);
}

/** On which day each month is counted, and the counts it has. */
export function readCountCalendar(db: ReadableDb, from: Month, to: Month): Output<'counts.calendar'> {
  const { countDay, weekendsRest } = readSettings(db);
  const months = monthsBetween(from, to);
  const years = new Set(months.flatMap((month) => [yearOf(month), yearOf(month) + 1]));
  const calendar = loadCalendar(db, [...years]);
  const counts = Map.groupBy(listMonthCounts(db, from, to), (row) => row.month);
  return {
    months: months.map((month) => ({
      month,
      ...asDue(countDayOf(month, calendar, { weekendsRest, countDay })),
      counts: (counts.get(month) ?? []).map((row) => ({
        countSeq: row.entry_seq,
        number: row.number,
        state: row.posted === 1 ? 'posted' : row.cancelled === 1 ? 'cancelled' : 'open',
      })),
    })),
  };
}

export function asCount(row: CountRow): StockCount {
  const counted = row.document_seq === null ? null : row.line_count;
  return {
    countSeq: row.entry_seq,
    number: row.number,
    storeId: row.store_id,
    storeName: row.store_name,
    month: row.month,
    scope: countScopeSchema.parse(JSON.parse(row.scope)),
    witness: row.witness,
    freezes: row.freezes === 1,
    state: stateOf(row),
    openedAt: row.posted_at,
    openedDay: row.day,
    openedByName: row.posted_by_name,
    checkCode: checkCodeOf(row.hash),
    lineCount: row.line_count,
    countedCount: row.counted_count,
    postedNumber: row.document_number,
    postedSeq: row.document_seq,
    postedDay: row.document_day,
    postedCheckCode: row.document_hash === null ? null : checkCodeOf(row.document_hash),
    approvedByName: row.approved_by_name,
    differingCount: row.differing_count,
    deltaFen: row.delta_fen,
    accuracy:
      counted === null || counted === 0
        ? null
        : Math.round(((counted - (row.differing_count ?? 0)) * 10_000) / counted),
  };
}

function stateOf(row: CountRow): CountState {
  if (row.document_seq !== null) return 'posted';
  return row.cancelled_seq === null ? 'open' : 'cancelled';
}

function checkCodeOf(hash: string): string {
  return hash.slice(0, 8).toUpperCase();
}

function asDue({ day, missingYears }: ReturnType<typeof countDayOf>) {
  return { day, missingYears: [...missingYears] };
}

/** A-2 stands before A-10. */
const alongShelves = new Intl.Collator('zh-CN', { numeric: true });

function isInScope(item: CountableItem, scope: CountScope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'categories':
      return scope.categories.includes(item.category);
    case 'places':
      // The shelf A-1 holds A-1-3, not A-10.
      return scope.places.some((place) => item.place === place || item.place.startsWith(`${place}-`));
    case 'class-a':
      return item.class === 'A';
    case 'items':
      return scope.itemIds.includes(item.item_id);
  }
}
