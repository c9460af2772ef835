import type { Day } from '../../../shared/domain/day.ts';
import { buildingKey } from '../../../shared/domain/room-number.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import {
  listBuildings,
  listRooms,
  listTenuresFrom,
  type RoomRow,
  type TenureRow,
} from '../estate/estate.repository.ts';
import { findPeople, type PersonRow } from '../people/people.repository.ts';

/** All that the office knows of its estate, as an import compares a sheet with it. */
export interface KnownRegister {
  readonly roomsByKey: ReadonlyMap<string, RoomRow>;
  /** Tenures that hold today or begin later, by room. */
  readonly tenures: ReadonlyMap<number, readonly TenureRow[]>;
  readonly people: readonly PersonRow[];
  /** Names of the buildings, by key. */
  readonly buildings: ReadonlyMap<string, string>;
}

export function loadKnownRegister(db: ReadableDb, today: Day): KnownRegister {
  return {
    roomsByKey: new Map(listRooms(db).map((room) => [room.key, room])),
    tenures: listTenuresFrom(db, today),
    people: findPeople(db, ''),
    buildings: new Map(listBuildings(db).map(({ name }) => [buildingKey(name), name])),
  };
}

/** A mark of the register as it stands: another one after anything in it was added or changed. */
export function markOfRegister(db: ReadableDb): string {
  return JSON.stringify(marks.one(db, {}));
}

const marks = prepareQuery()((db) =>
  db.selectNoFrom((e) => [
    e
      .selectFrom('room')
      .select((r) => r.fn.max('id').as('last'))
      .as('room'),
    e
      .selectFrom('person')
      .select((r) => r.fn.max('id').as('last'))
      .as('person'),
    e
      .selectFrom('tenure')
      .select((r) => r.fn.max('id').as('last'))
      .as('tenure'),
    e
      .selectFrom('tenure')
      .select((r) => r.fn.countAll().as('count'))
      .as('tenures'),
    // Every change of a fact is kept, so that the newest one tells of all.
    e
      .selectFrom('fact_change')
      .select((r) => r.fn.max('id').as('last'))
      .as('change'),
  ]),
);
