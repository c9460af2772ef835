import type { Day } from '../../../shared/domain/day.ts';
import { payerOn, type Tenure } from '../../../shared/domain/payer.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { buildingSort, floorOfRoom, roomLabel, roomSort } from '../../../shared/domain/room-label.ts';
import { buildingKey, normaliseText, roomKey } from '../../../shared/domain/room-number.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import { roomSearchText } from '../finder/finder-text.ts';
import type { BuildingTable, RoomTable } from './estate.table.ts';

/** A room with the name of its building, without what only the finder reads. */
export type RoomRow = Omit<RoomTable, 'search'> & { readonly building_name: string };

/** A person's tenure of a room, with the person's name. */
export interface TenureRow extends Tenure {
  readonly roomId: number;
  readonly personName: string;
}

/** A room as it is entered: labels as written (`unit` empty where there is none), area in thousandths of a m². */
export interface RoomEntry {
  readonly building: string;
  readonly unit: string;
  readonly number: string;
  readonly use: RoomUse;
  readonly state: RoomState;
  readonly areaThousandths: Quantity | null;
  readonly handoverDay: Day | null;
  readonly note: string;
}

export function findRoom(db: ReadableDb, id: number): RoomRow | undefined {
  return roomById.first(db, { id });
}

/** The room of these labels, however they are written (`1栋` is `1号楼`). */
export function findRoomByLabels(
  db: ReadableDb,
  building: string,
  unit: string,
  number: string,
): RoomRow | undefined {
  return roomByKey.first(db, { key: roomKey(building, unit, number) });
}

/** Every room: building by building, unit by unit, by number. */
export function listRooms(db: ReadableDb): RoomRow[] {
  return allRooms.all(db, {});
}

export function listBuildings(db: ReadableDb): BuildingTable[] {
  return allBuildings.all(db, {});
}

/** Everybody who ever stood in a relation to the room, in the order of entry. */
export function tenuresOfRoom(db: ReadableDb, roomId: number): TenureRow[] {
  return tenuresByRoom.all(db, { roomId });
}

/** The tenures of every room that hold on a day or begin after it, by room; for work over the whole estate, such as a bill run. */
export function listTenuresFrom(db: ReadableDb, day: Day): Map<number, TenureRow[]> {
  const byRoom = new Map<number, TenureRow[]>();
  for (const tenure of tenuresFrom.all(db, { day })) {
    const known = byRoom.get(tenure.roomId);
    if (known === undefined) byRoom.set(tenure.roomId, [tenure]);
    else known.push(tenure);
  }
  return byRoom;
}

/** Who pays for the room on that day (`payerOn`), or null. */
export function payerOfRoom(db: ReadableDb, roomId: number, day: Day): TenureRow | null {
  return payerOn(tenuresOfRoom(db, roomId), day);
}

/** The id of the building of this name, however it is written; it is added when the office has none such. */
export function ensureBuilding(trx: WritableTrx, name: string): number {
  const key = buildingKey(name);
  const known = buildingByKey.first(trx, { key });
  if (known !== undefined) return known.id;
  const sort = buildingSort(key, buildingCount.one(trx, {}).count);
  return insertWithId(trx, 'building', { name: normaliseText(name), key, sort });
}

/** A room's row but for its id and its building's. */
export type RoomColumns = Omit<RoomTable, 'id' | 'building_id'>;

/** Enters a room with its key, label, floor and place among the others. @throws Error when the room exists: check before. */
export function insertRoom(trx: WritableTrx, entry: RoomEntry): number {
  const buildingId = ensureBuilding(trx, entry.building);
  const building = buildingById.one(trx, { id: buildingId }).name;
  return insertRoomColumns(trx, buildingId, columnsOfRoom(entry, building));
}

/** Enters a room whose row was made before. @throws Error when the room exists. */
export function insertRoomColumns(trx: WritableTrx, buildingId: number, columns: RoomColumns): number {
  return insertWithId(trx, 'room', { building_id: buildingId, ...columns });
}

/** The row of a room. @param building the name of its building as the office keeps it. */
export function columnsOfRoom(entry: RoomEntry, building: string): RoomColumns {
  const unit = normaliseText(entry.unit);
  const number = normaliseText(entry.number);
  const labels = { building, unit, room: number };
  return {
    unit,
    number,
    key: roomKey(building, unit, number),
    label: roomLabel(labels),
    floor: floorOfRoom(number),
    sort: roomSort(unit, number),
    use: entry.use,
    state: entry.state,
    area_thousandths: entry.areaThousandths,
    handover_day: entry.handoverDay,
    note: entry.note,
    search: roomSearchText(labels),
  };
}

/** Sets the facts of a room that may change; the caller has recorded the change. */
export function updateRoom(
  trx: WritableTrx,
  id: number,
  facts: Pick<RoomTable, 'use' | 'state' | 'area_thousandths' | 'handover_day' | 'note'>,
): void {
  setRoomFacts.runExpecting(trx, 1, { id, ...facts });
}

/** The room a tenure is of. */
export function roomOfTenure(db: ReadableDb, tenureId: number): number | undefined {
  return roomByTenure.first(db, { tenureId })?.roomId;
}

/** Enters a tenure, and gives its id. */
export function insertTenure(trx: WritableTrx, roomId: number, tenure: Omit<Tenure, 'id'>): number {
  return insertWithId(trx, 'tenure', {
    room_id: roomId,
    person_id: tenure.personId,
    relation: tenure.relation,
    from_day: tenure.fromDay,
    to_day: tenure.toDay,
  });
}

/** Sets the first and last day of a tenure; the caller has recorded the change. */
export function updateTenureDays(trx: WritableTrx, id: number, fromDay: Day | null, toDay: Day | null): void {
  setTenureDays.runExpecting(trx, 1, { id, fromDay, toDay });
}

/** Takes out a tenure that was entered by mistake; the caller has recorded it. */
export function deleteTenure(trx: WritableTrx, id: number): void {
  removeTenure.runExpecting(trx, 1, { id });
}

const roomColumns = [
  'room.id',
  'room.building_id',
  'room.unit',
  'room.number',
  'room.key',
  'room.label',
  'room.floor',
  'room.sort',
  'room.use',
  'room.state',
  'room.area_thousandths',
  'room.handover_day',
  'room.note',
  'building.name as building_name',
] as const;
const tenureColumns = [
  'tenure.id',
  'tenure.room_id as roomId',
  'tenure.person_id as personId',
  'person.name as personName',
  'tenure.relation',
  'tenure.from_day as fromDay',
  'tenure.to_day as toDay',
] as const;

const roomById = prepareQuery<{ id: number }>()((db, p) =>
  db
    .selectFrom('room')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select(roomColumns)
    .where('room.id', '=', p('id')),
);
const roomByKey = prepareQuery<{ key: string }>()((db, p) =>
  db
    .selectFrom('room')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select(roomColumns)
    .where('room.key', '=', p('key')),
);
const allRooms = prepareQuery()((db) =>
  db
    .selectFrom('room')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select(roomColumns)
    .orderBy('building.sort')
    .orderBy('building.id')
    .orderBy('room.sort')
    .orderBy('room.id'),
);
const allBuildings = prepareQuery()((db) =>
  db.selectFrom('building').selectAll().orderBy('sort').orderBy('id'),
);
const buildingByKey = prepareQuery<{ key: string }>()((db, p) =>
  db.selectFrom('building').select('id').where('key', '=', p('key')),
);
const buildingById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('building').select('name').where('id', '=', p('id')),
);
const buildingCount = prepareQuery()((db) =>
  db.selectFrom('building').select((e) => e.fn.countAll<number>().as('count')),
);
const tenuresByRoom = prepareQuery<{ roomId: number }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('person', 'person.id', 'tenure.person_id')
    .select(tenureColumns)
    .where('tenure.room_id', '=', p('roomId'))
    .orderBy('tenure.id'),
);
const tenuresFrom = prepareQuery<{ day: Day }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('person', 'person.id', 'tenure.person_id')
    .select(tenureColumns)
    .where((e) => e.or([e('tenure.to_day', 'is', null), e('tenure.to_day', '>=', p('day'))]))
    .orderBy('tenure.room_id')
    .orderBy('tenure.id'),
);
const roomByTenure = prepareQuery<{ tenureId: number }>()((db, p) =>
  db.selectFrom('tenure').select('room_id as roomId').where('id', '=', p('tenureId')),
);
const removeTenure = prepareCommand<{ id: number }>()((db, p) =>
  db.deleteFrom('tenure').where('id', '=', p('id')),
);
const setRoomFacts = prepareCommand<
  { id: number } & Pick<RoomTable, 'use' | 'state' | 'area_thousandths' | 'handover_day' | 'note'>
>()((db, p) =>
  db
    .updateTable('room')
    .set({
      use: p('use'),
      state: p('state'),
      area_thousandths: p('area_thousandths'),
      handover_day: p('handover_day'),
      note: p('note'),
    })
    .where('id', '=', p('id')),
);
const setTenureDays = prepareCommand<{ id: number; fromDay: Day | null; toDay: Day | null }>()((db, p) =>
  db
    .updateTable('tenure')
    .set({ from_day: p('fromDay'), to_day: p('toDay') })
    .where('id', '=', p('id')),
);
