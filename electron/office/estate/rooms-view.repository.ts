import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Tenure } from '../../../shared/domain/payer.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, prepareQuery, runQuery } from '../../database/query.ts';
import { queryForms } from '../finder/finder-text.ts';

/** A tenure that holds today, with the person's name and first phone number. */
export interface HoldingRow extends Tenure {
  readonly roomId: number;
  readonly personName: string;
  readonly phone: string | null;
}

export interface RoomFilter {
  readonly buildingId: number | null;
  readonly use: RoomUse | null;
  readonly state: RoomState | null;
  /** Any text of the room or of somebody who holds it today. */
  readonly text: string;
}

/** The tenures of all rooms that hold on a day, by room. */
export function holdingsByRoom(db: ReadableDb, day: Day): Map<number, HoldingRow[]> {
  const byRoom = new Map<number, HoldingRow[]>();
  for (const holding of holdingsOn.all(db, { day })) {
    const known = byRoom.get(holding.roomId);
    if (known === undefined) byRoom.set(holding.roomId, [holding]);
    else known.push(holding);
  }
  return byRoom;
}

/** Rooms that pass the filter, building by building, unit by unit, by number. */
export function filterRooms(db: ReadableDb, filter: RoomFilter, today: Day) {
  let query = compiler
    .selectFrom('room')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select([
      'room.id',
      'room.building_id as buildingId',
      'building.name as buildingName',
      'room.unit',
      'room.number',
      'room.label',
      'room.use',
      'room.state',
      'room.area_thousandths as areaThousandths',
      'room.handover_day as handoverDay',
    ])
    .orderBy('building.sort')
    .orderBy('building.id')
    .orderBy('room.sort')
    .orderBy('room.id');
  if (filter.buildingId !== null) query = query.where('room.building_id', '=', filter.buildingId);
  if (filter.use !== null) query = query.where('room.use', '=', filter.use);
  if (filter.state !== null) query = query.where('room.state', '=', filter.state);
  const forms = queryForms(filter.text);
  if (forms.length > 0)
    query = query.where((e) =>
      e.or([
        ...forms.map((form) => sql<boolean>`instr(room.search, ${form}) > 0`),
        e(
          'room.id',
          'in',
          e
            .selectFrom('person')
            .innerJoin('tenure', 'tenure.person_id', 'person.id')
            .select('tenure.room_id')
            .where((inner) => inner.or(forms.map((form) => sql<boolean>`instr(person.search, ${form}) > 0`)))
            .where((inner) =>
              inner.or([inner('tenure.from_day', 'is', null), inner('tenure.from_day', '<=', today)]),
            )
            .where((inner) =>
              inner.or([inner('tenure.to_day', 'is', null), inner('tenure.to_day', '>=', today)]),
            ),
        ),
      ]),
    );
  return runQuery(db, query);
}

/** Buildings and units with the number of their rooms. */
export function countRooms(db: ReadableDb): { buildingId: number; unit: string; roomCount: number }[] {
  return roomCounts.all(db, {});
}

const holdingsOn = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('person', 'person.id', 'tenure.person_id')
    .select([
      'tenure.id',
      'tenure.room_id as roomId',
      'tenure.person_id as personId',
      'person.name as personName',
      sql<string | null>`person.phones ->> '$[0]'`.as('phone'),
      'tenure.relation',
      'tenure.from_day as fromDay',
      'tenure.to_day as toDay',
    ])
    .where((e) => e.or([e('tenure.from_day', 'is', null), e('tenure.from_day', '<=', p('day'))]))
    .where((e) => e.or([e('tenure.to_day', 'is', null), e('tenure.to_day', '>=', p('day'))]))
    .orderBy('tenure.room_id')
    .orderBy('tenure.id'),
);
const roomCounts = prepareQuery()((db) =>
  db
    .selectFrom('room')
    .select((e) => [
      'building_id as buildingId',
      'unit',
      e.fn.countAll<number>().as('roomCount'),
      e.fn.min('sort').as('first'),
    ])
    .groupBy(['building_id', 'unit'])
    .orderBy('building_id')
    .orderBy('first'),
);
