import { sql } from 'kysely';
import type { Charge } from '../../../shared/contract/charges.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, prepareQuery } from '../../database/query.ts';
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

/** One charge as lists show it. */
export function findChargeView(db: ReadableDb, chargeId: number): Charge | undefined {
  const row = viewById.first(db, { chargeId });
  return row === undefined ? undefined : asCharge(row);
}

/** Charges of a room below a cursor, the newest first. */
export function listChargesOfRoom(db: ReadableDb, roomId: number, below: number, limit: number): Charge[] {
  return viewsByRoom.all(db, { roomId, below, limit }).map(asCharge);
}

/** Charges of one document above a cursor, in the order in which they were made; of one building, or of all (null). */
export function listChargesOfRun(
  db: ReadableDb,
  range: { readonly first: number; readonly last: number },
  buildingId: number | null,
  limit: number,
): Charge[] {
  return viewsByRun.all(db, { ...range, buildingId, limit }).map(asCharge);
}

/** Ids of the charges that a document may hold. */
export function chargeIdsOf(entrySeq: number): { readonly first: number; readonly last: number } {
  return { first: entrySeq * CHARGES_PER_ENTRY + 1, last: (entrySeq + 1) * CHARGES_PER_ENTRY - 1 };
}

/** The id of a charge, known before it is posted. */
export function chargeIdOf(entrySeq: number, lineNo: number): number {
  return entrySeq * CHARGES_PER_ENTRY + lineNo;
}

/** The document that a charge came with, and who made it. */
export function findMaking(db: ReadableDb, entrySeq: number): MakingRow | undefined {
  return making.first(db, { entrySeq });
}
export interface MakingRow {
  readonly number: string | null;
  readonly day: Day;
  readonly by_name: string;
  readonly origin: 'run' | 'one-off' | 'opening';
}

/** Money set against a charge and taken off again, in order. */
export function listAllocationsOf(db: ReadableDb, chargeId: number): AllocationRow[] {
  return allocations.all(db, { chargeId });
}
export interface AllocationRow {
  readonly entry_seq: number;
  readonly kind: string;
  readonly number: string | null;
  readonly day: Day;
  readonly by_name: string;
  readonly amount_fen: Fen;
}

/** The reversal of a charge, if it was reversed. */
export function findReversalOf(db: ReadableDb, chargeId: number): ReversalRow | undefined {
  return reversal.first(db, { chargeId });
}
export interface ReversalRow {
  readonly number: string | null;
  readonly day: Day;
  readonly reason: string | null;
  readonly by_name: string;
  readonly approved_by_name: string | null;
}

const CHARGES_PER_ENTRY = 1_000_000;

const chargeViews = compiler
  .selectFrom('charge')
  .innerJoin('room', 'room.id', 'charge.room_id')
  .leftJoin('person', 'person.id', 'charge.payer_id')
  .leftJoin('open_charge', 'open_charge.charge_id', 'charge.id')
  .leftJoin('charge_reversal', 'charge_reversal.charge_id', 'charge.id')
  .select([
    'charge.id',
    'charge.room_id',
    'room.label',
    'charge.payer_id',
    'person.name as payer_name',
    'charge.fee_item_id',
    'charge.fee_item_name',
    'charge.method',
    'charge.period_from',
    'charge.period_to',
    'charge.due_day',
    'charge.amount_fen',
    'open_charge.open_fen',
    'charge_reversal.entry_seq as reversal_seq',
  ]);

const viewById = prepareQuery<{ chargeId: number }>()((_, p) =>
  chargeViews.where('charge.id', '=', p('chargeId')),
);
const viewsByRoom = prepareQuery<{ roomId: number; below: number; limit: number }>()((_, p) =>
  chargeViews
    .where('charge.room_id', '=', p('roomId'))
    .where('charge.id', '<', p('below'))
    .orderBy('charge.id', 'desc')
    .limit(p('limit')),
);
const viewsByRun = prepareQuery<{ first: number; last: number; buildingId: number | null; limit: number }>()(
  (_, p) =>
    chargeViews
      .where('charge.id', '>=', p('first'))
      .where('charge.id', '<=', p('last'))
      .where(sql<boolean>`room.building_id = coalesce(${p('buildingId')}, room.building_id)`)
      .orderBy('charge.id')
      .limit(p('limit')),
);

type ViewRow = NonNullable<ReturnType<typeof viewById.first>>;

function asCharge(row: ViewRow): Charge {
  return {
    id: row.id,
    roomId: row.room_id,
    roomLabel: row.label,
    payerId: row.payer_id,
    payerName: row.payer_name,
    feeItemId: row.fee_item_id,
    feeItemName: row.fee_item_name,
    method: row.method,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueDay: row.due_day,
    amountFen: row.amount_fen,
    openFen: row.open_fen ?? ZERO_FEN,
    reversed: row.reversal_seq !== null,
  };
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
const making = prepareQuery<{ entrySeq: number }>()((db, p) =>
  db
    .selectFrom('bill_run')
    .innerJoin('entry', 'entry.seq', 'bill_run.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .select(['entry.number', 'user.name as by_name', 'bill_run.origin', 'entry.day'])
    .where('bill_run.entry_seq', '=', p('entrySeq')),
);
const allocations = prepareQuery<{ chargeId: number }>()((db, p) =>
  db
    .selectFrom('allocation')
    .innerJoin('entry', 'entry.seq', 'allocation.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .select([
      'allocation.entry_seq',
      'entry.kind',
      'entry.number',
      'user.name as by_name',
      'allocation.amount_fen',
      'entry.day',
    ])
    .where('allocation.charge_id', '=', p('chargeId'))
    .orderBy('allocation.entry_seq')
    .orderBy('allocation.line_no'),
);
const reversal = prepareQuery<{ chargeId: number }>()((db, p) =>
  db
    .selectFrom('charge_reversal')
    .innerJoin('entry', 'entry.seq', 'charge_reversal.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .leftJoin('user as approver', 'approver.id', 'entry.approved_by')
    .select([
      'entry.number',
      'entry.reason',
      'user.name as by_name',
      'approver.name as approved_by_name',
      'entry.day',
    ])
    .where('charge_reversal.charge_id', '=', p('chargeId')),
);
