import type { RegisterTotals } from '../../../shared/contract/register.ts';
import { quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import { buildingKey } from '../../../shared/domain/room-number.ts';
import { roomStates, roomUses } from '../../../shared/domain/room.ts';
import { assumedState, assumedUse } from './register-row.ts';
import type { PlannedPerson } from './people-index.ts';
import type { PlannedRoom, RegisterPlan } from './register-plan.ts';
import type { KnownRegister } from './register.repository.ts';

interface AreaTotal {
  rooms: number;
  areaThousandths: Quantity;
}

/** Rooms and areas of the rows to be taken, to compare with the sheet's own totals before confirming. */
export function totalsOf(plan: RegisterPlan, known: KnownRegister): RegisterTotals {
  const all = emptyTotal();
  const buildings = new Map<string, AreaTotal & { name: string; isNew: boolean }>();
  const byUse = new Map(roomUses.map((use) => [use, emptyTotal()]));
  const byState = new Map(roomStates.map((state) => [state, 0]));
  const owners = new Set<PlannedPerson>();
  let withoutOwner = 0;
  for (const planned of plan.rooms) {
    const { area, use, state } = factsAfter(planned);
    const key = buildingKey(planned.room.building);
    const name = known.buildings.get(key);
    const building = buildings.get(key) ?? {
      name: name ?? planned.room.building,
      isNew: name === undefined,
      ...emptyTotal(),
    };
    buildings.set(key, building);
    for (const total of [all, building, byUse.get(use)]) if (total !== undefined) addRoom(total, area);
    byState.set(state, (byState.get(state) ?? 0) + 1);
    for (const owner of planned.owners) owners.add(owner);
    if (planned.owners.length === 0) withoutOwner += 1;
  }
  return {
    ...all,
    buildings: [...buildings.values()],
    owners: owners.size,
    withoutOwner,
    byUse: [...byUse].map(([use, total]) => ({ use, ...total })).filter(({ rooms }) => rooms > 0),
    byState: [...byState].map(([state, rooms]) => ({ state, rooms })).filter(({ rooms }) => rooms > 0),
  };
}

function factsAfter({ room, known }: PlannedRoom) {
  return {
    area: room.area ?? known?.row.area_thousandths ?? 0,
    use: known === null ? assumedUse(room) : (room.use ?? known.row.use),
    state: known === null ? assumedState(room) : (room.state ?? known.row.state),
  };
}

function emptyTotal(): AreaTotal {
  return { rooms: 0, areaThousandths: quantity(0) };
}

function addRoom(total: AreaTotal, areaThousandths: number): void {
  total.rooms += 1;
  total.areaThousandths = quantity(total.areaThousandths + areaThousandths);
}
