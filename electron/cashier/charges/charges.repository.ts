import type { Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { ChargeTable } from './charges.table.ts';

/** A charge with what is still owed on it, more than zero. */
export type OpenChargeRow = ChargeTable & { open_fen: Fen };

/** What a room still owes, the oldest due day first, charges of one day as they were made. */
export function listOpenCharges(db: ReadableDb, roomId: number): OpenChargeRow[] {
  return openByRoom.all(db, { roomId });
}

/** One charge, reversed or not. */
export function findCharge(db: ReadableDb, chargeId: number): ChargeTable | undefined {
  return chargeById.first(db, { chargeId });
}

const openByRoom = prepareQuery<{ roomId: number }>()((db, p) =>
  db
    .selectFrom('open_charge')
    .innerJoin('charge', 'charge.id', 'open_charge.charge_id')
    .selectAll('charge')
    .select('open_charge.open_fen')
    .where('open_charge.room_id', '=', p('roomId'))
    .orderBy('open_charge.due_day')
    .orderBy('open_charge.charge_id'),
);
const chargeById = prepareQuery<{ chargeId: number }>()((db, p) =>
  db.selectFrom('charge').selectAll().where('id', '=', p('chargeId')),
);
