import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts, payerOfKey, prepaymentKeysOf } from '../../ledger/accounts.ts';
import { balancesBetween } from '../../ledger/posting.ts';
import { findPerson } from '../people/people.repository.ts';

/** What a room owes in fen: all that is open, and the part of it past its due day. */
export interface Owed {
  readonly openFen: Fen;
  readonly overdueFen: Fen;
}

export interface RoomOwed extends Owed {
  readonly openCount: number;
  readonly oldestDueDay: Day | null;
}

/** What every room that owes anything owes, by room; read from what is open, whatever the length of the history. */
export function owedByRoom(db: ReadableDb, today: Day): Map<number, Owed> {
  return new Map(owedOfAll.all(db, { today }).map(({ roomId, ...owed }) => [roomId, owed]));
}

export function owedOfRoom(db: ReadableDb, roomId: number, today: Day): RoomOwed {
  return owedOfOne.one(db, { roomId, today });
}

/** Money paid ahead for a room, fen, by whose it is; `personId` null where the register named no payer. */
export function prepaymentsOfRoom(
  db: ReadableDb,
  roomId: number,
): { personId: number | null; personName: string; amountFen: Fen }[] {
  return balancesBetween(db, accounts.prepayments, prepaymentKeysOf(roomId)).map(({ key, balanceFen }) => {
    const personId = payerOfKey(key);
    const person = personId === null ? undefined : findPerson(db, personId);
    // A liability is a credit: what the office holds is the balance with the other sign.
    return { personId, personName: person?.name ?? '', amountFen: negateFen(balanceFen) };
  });
}

/** The newest receipt of a room that stands, neither void nor reversed. */
export function lastReceiptOfRoom(
  db: ReadableDb,
  roomId: number,
): { id: number; number: string; day: Day; payerName: string; totalFen: Fen } | undefined {
  return lastReceipt.first(db, { roomId });
}

const overdue = (today: unknown) =>
  sql<Fen>`coalesce(sum(case when due_day < ${today} then open_fen end), 0)`;

const owedOfAll = prepareQuery<{ today: Day }>()((db, p) =>
  db
    .selectFrom('open_charge')
    .select([
      'room_id as roomId',
      sql<Fen>`sum(open_fen)`.as('openFen'),
      overdue(p('today')).as('overdueFen'),
    ])
    .groupBy('room_id'),
);
const owedOfOne = prepareQuery<{ roomId: number; today: Day }>()((db, p) =>
  db
    .selectFrom('open_charge')
    .select((e) => [
      sql<Fen>`coalesce(sum(open_fen), 0)`.as('openFen'),
      overdue(p('today')).as('overdueFen'),
      e.fn.countAll<number>().as('openCount'),
      sql<Day | null>`min(due_day)`.as('oldestDueDay'),
    ])
    .where('room_id', '=', p('roomId')),
);
const lastReceipt = prepareQuery<{ roomId: number }>()((db, p) =>
  db
    .selectFrom('receipt')
    .innerJoin('entry', 'entry.seq', 'receipt.entry_seq')
    .select([
      'receipt.entry_seq as id',
      'receipt.number',
      'entry.day',
      'receipt.payer_name as payerName',
      'receipt.total_fen as totalFen',
    ])
    .where('receipt.room_id', '=', p('roomId'))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('receipt_cancellation')
            .select('receipt_cancellation.entry_seq')
            .whereRef('receipt_cancellation.receipt_seq', '=', 'receipt.entry_seq'),
        ),
      ),
    )
    .orderBy('receipt.entry_seq', 'desc')
    .limit(1)
    .$castTo<{ id: number; number: string; day: Day; payerName: string; totalFen: Fen }>(),
);
