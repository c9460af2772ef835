import { day, type Month } from '../../../shared/domain/day.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { listRooms, listTenuresFrom } from '../../office/estate/estate.repository.ts';
import { listFeeItems } from '../fees/fees.repository.ts';
import type { FeeItemTable } from '../fees/fees.table.ts';
import type { KnownBooks } from './arrears-decisions.ts';

/** The name by which fee items are compared: without spaces and width variants. */
export function feeItemKey(name: string): string {
  return normaliseText(name).replace(/\s/g, '').toLowerCase();
}

/** The fee items arrears may be brought in for. */
export function offeredFeeItems(db: ReadableDb): FeeItemTable[] {
  return listFeeItems(db).filter((item) => item.active === 1);
}

/**
 * Rooms, tenures, fee items and billed months. `chosen` says which fee item a name of the sheet stands for, null for
 * none; a name not chosen stands for the item of the same name.
 */
export function loadKnownBooks(db: ReadableDb, chosen: Readonly<Record<string, number | null>>): KnownBooks {
  const items = offeredFeeItems(db);
  const byId = new Map(items.map((item) => [item.id, item]));
  const byName = new Map(items.map((item) => [feeItemKey(item.name), item]));
  const choices = new Map(Object.entries(chosen).map(([name, id]) => [feeItemKey(name), id]));
  const tenures = listTenuresFrom(db, EARLIEST_DAY);
  return {
    roomsByKey: new Map(listRooms(db).map((room) => [room.key, room])),
    tenuresOf: (roomId) => tenures.get(roomId) ?? [],
    feeItemOf(name) {
      const choice = choices.get(feeItemKey(name));
      if (choice === undefined) return byName.get(feeItemKey(name)) ?? null;
      return choice === null ? null : (byId.get(choice) ?? null);
    },
    isBilled: (feeItemId, roomId, month) => billedMonth.first(db, { feeItemId, roomId, month }) !== undefined,
  };
}

/** Before any tenure: arrears may belong to an owner who has left. */
const EARLIEST_DAY = day('1900-01-01');

const billedMonth = prepareQuery<{ feeItemId: number; roomId: number; month: Month }>()((db, p) =>
  db
    .selectFrom('billed_month')
    .select('charge_id')
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '=', p('month'))
    .where('room_id', '=', p('roomId'))
    .limit(1),
);
