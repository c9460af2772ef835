import { buildingKey, normaliseText } from '../../../shared/domain/room-number.ts';
import { columnsOfRoom, type RoomColumns, type RoomEntry } from '../estate/estate.repository.ts';
import { columnsOfPerson, type PersonColumns } from '../people/people.repository.ts';
import type { PlannedPerson } from './people-index.ts';
import type { PlannedRoom } from './register-plan.ts';
import type { ReadRegister } from './register-preview.ts';
import { assumedState, assumedUse } from './register-row.ts';

/** The rows that an import will enter. Reading names by their sound is dear, and is done before the books are held. */
export interface NewRows {
  readonly people: ReadonlyMap<PlannedPerson, PersonColumns>;
  readonly rooms: ReadonlyMap<PlannedRoom, RoomColumns>;
}

/** The rows of the rooms and people that the office does not know yet. */
export function newRowsOf({ plan, known }: ReadRegister): NewRows {
  const buildings = new Map(known.buildings);
  // A building is called as the office calls it, or as the first of its rooms does.
  const nameOf = (building: string): string => {
    const key = buildingKey(building);
    const name = buildings.get(key) ?? normaliseText(building);
    buildings.set(key, name);
    return name;
  };
  const people = plan.people.filter((person) => person.known === null);
  const rooms = plan.rooms.filter((planned) => planned.known === null);
  return {
    people: new Map(people.map((person) => [person, columnsOfPerson(person.facts)])),
    rooms: new Map(
      rooms.map((planned) => {
        const entry = entryOf(planned);
        return [planned, columnsOfRoom(entry, nameOf(entry.building))];
      }),
    ),
  };
}

function entryOf({ room }: PlannedRoom): RoomEntry {
  return {
    building: room.building,
    unit: room.unit,
    number: room.room,
    use: assumedUse(room),
    state: assumedState(room),
    areaThousandths: room.area,
    handoverDay: room.handoverDay,
    note: room.note,
  };
}
