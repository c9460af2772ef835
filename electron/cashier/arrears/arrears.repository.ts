import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';

/** The first due days that still count to each age: what fell due earlier is older. */
export interface AgeBounds {
  readonly asOf: Day;
  readonly from30: Day;
  readonly from90: Day;
  readonly from180: Day;
  readonly from365: Day;
}

export interface OwingRoom {
  readonly roomId: number;
  readonly roomLabel: string;
  readonly buildingId: number;
  readonly buildingName: string;
  /** What the finder compares with. */
  readonly search: string;
  readonly chargeCount: number;
  readonly oldestDueDay: Day;
  readonly notDue: Fen;
  readonly days30: Fen;
  readonly days90: Fen;
  readonly days180: Fen;
  readonly days365: Fen;
  readonly older: Fen;
  readonly totalFen: Fen;
}

/** Every room that owes, in the order of the register, with what it owes by age in fen. */
export function listOwingRooms(db: ReadableDb, bounds: AgeBounds): OwingRoom[] {
  return owingRooms.all(db, bounds);
}

/** What the finder compares with, of these persons. */
export function searchTextsOf(db: ReadableDb, personIds: readonly number[]): Map<number, string> {
  return new Map(searchTexts.all(db, { ids: JSON.stringify(personIds) }).map((row) => [row.id, row.search]));
}

/** Balance of receivables (1122) over all rooms, fen. */
export function receivablesBalance(db: ReadableDb): Fen {
  return receivables.one(db, {}).balance;
}

const owingRooms = prepareQuery<AgeBounds>()((db, p) =>
  db
    .with('owed', (query) =>
      query
        .selectFrom('open_charge')
        .select([
          'room_id',
          sql<number>`count(*)`.as('charge_count'),
          sql<Day>`min(due_day)`.as('oldest_due_day'),
          sql<Fen>`sum(iif(due_day >= ${p('asOf')}, open_fen, 0))`.as('not_due'),
          sql<Fen>`sum(iif(due_day < ${p('asOf')} and due_day >= ${p('from30')}, open_fen, 0))`.as('days30'),
          sql<Fen>`sum(iif(due_day < ${p('from30')} and due_day >= ${p('from90')}, open_fen, 0))`.as(
            'days90',
          ),
          sql<Fen>`sum(iif(due_day < ${p('from90')} and due_day >= ${p('from180')}, open_fen, 0))`.as(
            'days180',
          ),
          sql<Fen>`sum(iif(due_day < ${p('from180')} and due_day >= ${p('from365')}, open_fen, 0))`.as(
            'days365',
          ),
          sql<Fen>`sum(iif(due_day < ${p('from365')}, open_fen, 0))`.as('older'),
          sql<Fen>`sum(open_fen)`.as('total'),
        ])
        .groupBy('room_id'),
    )
    .selectFrom('owed')
    .innerJoin('room', 'room.id', 'owed.room_id')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select([
      'owed.room_id as roomId',
      'room.label as roomLabel',
      'room.building_id as buildingId',
      'building.name as buildingName',
      'room.search',
      'owed.charge_count as chargeCount',
      'owed.oldest_due_day as oldestDueDay',
      'owed.not_due as notDue',
      'owed.days30',
      'owed.days90',
      'owed.days180',
      'owed.days365',
      'owed.older',
      'owed.total as totalFen',
    ])
    .orderBy('building.sort')
    .orderBy('building.id')
    .orderBy('room.sort')
    .orderBy('room.id'),
);
const searchTexts = prepareQuery<{ ids: string }>()((db, p) =>
  db
    .selectFrom('person')
    .select(['id', 'search'])
    .where('id', 'in', sql<number>`(select value from json_each(${p('ids')}))`),
);
const receivables = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(sql<Fen>`coalesce(sum(balance_fen), 0)`.as('balance'))
    .where('account_code', '=', accounts.receivables),
);
