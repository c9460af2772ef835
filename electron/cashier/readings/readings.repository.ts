import { sql } from 'kysely';
import type { Month } from '../../../shared/domain/day.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import type { ReadingTable } from './readings.table.ts';

/** The readings of one fee item in one month. */
export function listReadings(db: ReadableDb, feeItemId: number, month: Month): ReadingTable[] {
  return ofMonth.all(db, { feeItemId, month });
}

/** The newest reading of each room before a month. */
export function listReadingsBefore(db: ReadableDb, feeItemId: number, month: Month): ReadingTable[] {
  return newestBefore.all(db, { feeItemId, month });
}

/** Mean usage of each room over the months from one to another, both included, in thousandths rounded down. */
export function listMeanUsages(
  db: ReadableDb,
  feeItemId: number,
  from: Month,
  to: Month,
): { room_id: number; mean: Quantity }[] {
  return meanUsages.all(db, { feeItemId, from, to });
}

/** Rooms already billed for the item and month. */
export function listBilledRooms(db: ReadableDb, feeItemId: number, month: Month): { room_id: number }[] {
  return billedRooms.all(db, { feeItemId, month });
}

/** The first month after this one for which the room was read. */
export function findLaterMonth(
  db: ReadableDb,
  roomId: number,
  feeItemId: number,
  month: Month,
): Month | undefined {
  return laterMonth.first(db, { roomId, feeItemId, month })?.month;
}

export function insertReading(trx: WritableTrx, reading: Omit<ReadingTable, 'id'>): void {
  insertWithId(trx, 'reading', reading);
}

export function updateReading(
  trx: WritableTrx,
  reading: Omit<ReadingTable, 'room_id' | 'fee_item_id' | 'month'>,
): void {
  setReading.runExpecting(trx, 1, reading);
}

export function deleteReading(trx: WritableTrx, id: number): void {
  removeReading.runExpecting(trx, 1, { id });
}

type InMonth = { feeItemId: number; month: Month };

const ofMonth = prepareQuery<InMonth>()((db, p) =>
  db
    .selectFrom('reading')
    .selectAll()
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '=', p('month')),
);
const newestBefore = prepareQuery<InMonth>()((db, p) =>
  db
    .selectFrom('room')
    .innerJoin('reading', (join) =>
      join.on('reading.id', '=', (select) =>
        select
          .selectFrom('reading as earlier')
          .select('earlier.id')
          .whereRef('earlier.room_id', '=', 'room.id')
          .where('earlier.fee_item_id', '=', p('feeItemId'))
          .where('earlier.month', '<', p('month'))
          .orderBy('earlier.month', 'desc')
          .limit(1),
      ),
    )
    .selectAll('reading'),
);
const meanUsages = prepareQuery<{ feeItemId: number; from: Month; to: Month }>()((db, p) =>
  db
    .selectFrom('reading')
    .select(['room_id', sql<Quantity>`sum(current_thousandths - previous_thousandths) / count(*)`.as('mean')])
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '>=', p('from'))
    .where('month', '<=', p('to'))
    .groupBy('room_id'),
);
const billedRooms = prepareQuery<InMonth>()((db, p) =>
  db
    .selectFrom('billed_month')
    .select('room_id')
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '=', p('month')),
);
const laterMonth = prepareQuery<InMonth & { roomId: number }>()((db, p) =>
  db
    .selectFrom('reading')
    .select('month')
    .where('room_id', '=', p('roomId'))
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '>', p('month'))
    .orderBy('month')
    .limit(1),
);
const setReading = prepareCommand<Omit<ReadingTable, 'room_id' | 'fee_item_id' | 'month'>>()((db, p) =>
  db
    .updateTable('reading')
    .set({
      previous_thousandths: p('previous_thousandths'),
      current_thousandths: p('current_thousandths'),
      recorded_at: p('recorded_at'),
      recorded_by: p('recorded_by'),
    })
    .where('id', '=', p('id')),
);
const removeReading = prepareCommand<{ id: number }>()((db, p) =>
  db.deleteFrom('reading').where('id', '=', p('id')),
);
