import type { ListedRoom, MapRoom } from '../../../shared/contract/estate.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import { holdsOn, ownersOn, payerOn, tenantsOn } from '../../../shared/domain/payer.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { phonesByPerson } from '../people/people.repository.ts';
import {
  listBuildings,
  listRooms,
  tenuresOfRoom,
  type RoomRow,
  type TenureRow,
} from './estate.repository.ts';
import { loadRoom } from './estate.service.ts';
import { changesOfRoom } from './fact-changes.repository.ts';
import {
  lastReceiptOfRoom,
  owedByRoom,
  owedOfRoom,
  prepaymentsOfRoom,
  type Owed,
} from './owed.repository.ts';
import { countRooms, filterRooms, holdingsByRoom, type RoomFilter } from './rooms-view.repository.ts';

/** Buildings with their units and how many rooms each has. */
export function treeOf(db: ReadableDb): Output<'estate.tree'> {
  const counts = countRooms(db);
  const buildings = listBuildings(db).map(({ id, name }) => {
    const units = counts
      .filter((unit) => unit.buildingId === id)
      .map((unit) => ({ name: unit.unit, roomCount: unit.roomCount }));
    return { id, name, units, roomCount: total(units) };
  });
  return { buildings, roomCount: total(buildings) };
}

/** Every building as units and floors, the top floor first and what has no floor last. */
export function mapOf(db: ReadableDb, today: Day): Output<'rooms.map'> {
  const owed = owedByRoom(db, today);
  const holdings = holdingsByRoom(db, today);
  const roomsOf = grouped(listRooms(db), (room) => room.building_id);
  const buildings = listBuildings(db).map((building) => {
    const rooms = roomsOf.get(building.id) ?? [];
    const units = [...grouped(rooms, (room) => room.unit)].map(([name, ofUnit]) => ({
      name,
      floors: [...grouped(ofUnit, (room) => room.floor)]
        .toSorted(([one], [other]) => (other ?? lowest) - (one ?? lowest))
        .map(([floor, ofFloor]) => ({
          floor,
          rooms: ofFloor.map((room): MapRoom => {
            const payer = payerOn(holdings.get(room.id) ?? [], today);
            return {
              id: room.id,
              number: room.number,
              label: room.label,
              use: room.use,
              state: room.state,
              payerName: payer?.personName ?? null,
              ...(owed.get(room.id) ?? nothingOwed),
            };
          }),
        })),
    }));
    const all = rooms.map((room) => owed.get(room.id) ?? nothingOwed);
    return {
      id: building.id,
      name: building.name,
      roomCount: rooms.length,
      openFen: sumFen(all.map((each) => each.openFen)),
      overdueFen: sumFen(all.map((each) => each.overdueFen)),
      units,
    };
  });
  return { buildings };
}

/** The rooms that pass the filter, with who lives there and what is owed. */
export function listOf(db: ReadableDb, filter: RoomFilter, today: Day): { rooms: ListedRoom[] } {
  const owed = owedByRoom(db, today);
  const holdings = holdingsByRoom(db, today);
  const rooms = filterRooms(db, filter, today).map((room) => {
    const held = holdings.get(room.id) ?? [];
    const payer = payerOn(held, today);
    return {
      ...room,
      ownerNames: ownersOn(held, today).map((owner) => owner.personName),
      tenantNames: tenantsOn(held, today).map((tenant) => tenant.personName),
      payerName: payer?.personName ?? null,
      phone: payer?.phone ?? null,
      ...(owed.get(room.id) ?? nothingOwed),
    };
  });
  return { rooms };
}

/**
 * One room whole.
 * @throws OfficeError `NOT_FOUND`.
 */
export function roomOf(db: ReadableDb, roomId: number, today: Day): Output<'rooms.get'> {
  const room = loadRoom(db, roomId);
  const tenures = tenuresOfRoom(db, roomId);
  const phones = phonesByPerson(
    db,
    tenures.map((tenure) => tenure.personId),
  );
  const holder = (tenure: TenureRow) => ({
    tenureId: tenure.id,
    personId: tenure.personId,
    name: tenure.personName,
    phones: phones.get(tenure.personId) ?? [],
    fromDay: tenure.fromDay,
  });
  const payer = payerOn(tenures, today);
  return {
    ...namesOf(room),
    use: room.use,
    state: room.state,
    areaThousandths: room.area_thousandths,
    handoverDay: room.handover_day,
    note: room.note,
    floor: room.floor,
    owners: ownersOn(tenures, today).map(holder),
    tenants: tenantsOn(tenures, today).map(holder),
    payer: payer === null ? null : { ...holder(payer), agreed: payer.relation === 'payer' },
    tenures: tenures.toSorted(newestFirst).map((tenure) => ({
      id: tenure.id,
      personId: tenure.personId,
      personName: tenure.personName,
      relation: tenure.relation,
      fromDay: tenure.fromDay,
      toDay: tenure.toDay,
      current: holdsOn(tenure, today),
    })),
    balance: { ...owedOfRoom(db, roomId, today), prepayments: prepaymentsOfRoom(db, roomId) },
    lastReceipt: lastReceiptOfRoom(db, roomId) ?? null,
    changes: changesOfRoom(db, roomId),
  };
}

const nothingOwed: Owed = { openFen: fen(0), overdueFen: fen(0) };
/** Below any floor a building has. */
const lowest = -1000;

function namesOf(room: RoomRow) {
  return {
    id: room.id,
    buildingId: room.building_id,
    buildingName: room.building_name,
    unit: room.unit,
    number: room.number,
    label: room.label,
  };
}

function newestFirst(one: TenureRow, other: TenureRow): number {
  return (other.fromDay ?? '').localeCompare(one.fromDay ?? '') || other.id - one.id;
}

function total(parts: readonly { readonly roomCount: number }[]): number {
  return parts.reduce((sum, part) => sum + part.roomCount, 0);
}

/** The items by a key, keys and items in the order in which they first come. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
