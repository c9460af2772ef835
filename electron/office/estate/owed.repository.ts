import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { fen, negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts, prepaymentKey } from '../../ledger/accounts.ts';

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
  // All keys that begin with the room's: `room:7:payer:` up to, not including, `room:7:payer;`, the next character.
  const stem = prepaymentKey(roomId, null).slice(0, -1);
  return prepaidBalances
    .all(db, { stem, past: `${stem.slice(0, -1)};` })
    .map(({ key, personName, balanceFen }) => {
      const personId = Number(key.slice(stem.length));
      // A liability is a credit: what the office holds is the balance with the other sign.
      return {
        personId: personId === 0 ? null : personId,
        personName: personName ?? '',
        amountFen: negateFen(fen(balanceFen)),
      };
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
const prepaidBalances = prepareQuery<{ stem: string; past: string }>()((db, p) =>
  db
    .selectFrom('balance')
    .leftJoin('person', (join) =>
      join.on(
        sql`person.id`,
        '=',
        sql`cast(substr(balance.subledger_key, length(${p('stem')}) + 1) as integer)`,
      ),
    )
    .select([
      'balance.subledger_key as key',
      'person.name as personName',
      'balance.balance_fen as balanceFen',
    ])
    .where('balance.account_code', '=', accounts.prepayments)
    .where('balance.subledger_key', '>=', p('stem'))
    .where('balance.subledger_key', '<', p('past'))
    .where('balance.balance_fen', '<>', 0)
    .orderBy('balance.subledger_key'),
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
