import type { MapRoom } from '../../../shared/contract/estate.ts';
import type { Output } from '../../../shared/contract/index.ts';

export type MapBuilding = Output<'rooms.map'>['buildings'][number];
export type MapUnit = MapBuilding['units'][number];

/** What a room owes, as the map colours it: something past its due day, something not due yet, nothing. */
export type Debt = 'overdue' | 'open' | 'clear';

/** Longer rows than this, as a garage has, flow over several lines instead of standing in columns. */
const widestGrid = 8;

/**
 * The columns of a unit in which 101, 201 and 301 stand above each other, by room, from 0; a floor without a 02 keeps its
 * place free. Null where the numbers tell no such places: the rooms of a floor then simply follow each other.
 */
export function columnsOf(unit: MapUnit): ReadonlyMap<number, number> | null {
  const places = new Map<number, string>();
  for (const { floor, rooms } of unit.floors) {
    const taken = new Set<string>();
    for (const room of rooms) {
      const place = placeOnFloor(room.number, floor);
      if (place === null || taken.has(place)) return null;
      taken.add(place);
      places.set(room.id, place);
    }
  }
  const columns = [...new Set(places.values())].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  if (columns.length > widestGrid) return null;
  return new Map([...places].map(([roomId, place]) => [roomId, columns.indexOf(place)]));
}

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * About how large a building will be on the map, so that the sheet has its length before it is drawn. The measures are
 * those of `room-map.css`; a building that flows or wraps comes out a little different, and corrects itself when drawn.
 */
export function sizeOf(building: MapBuilding): Size {
  const units = building.units.map((unit) => {
    const columns = columnsOf(unit);
    const widest = Math.max(...unit.floors.map((floor) => floor.rooms.length));
    const lines = unit.floors.reduce(
      (sum, floor) => sum + (columns === null ? Math.ceil(floor.rooms.length / flowLength) : 1),
      0,
    );
    const width = columns === null ? Math.min(widest, flowLength) : Math.max(...columns.values()) + 1;
    return {
      width: floorNameWidth + width * squareWidth,
      height: unitNameHeight + lines * squareHeight,
    };
  });
  return {
    width: units.reduce((sum, unit) => sum + unit.width + unitGap, -unitGap),
    height: buildingHeadHeight + Math.max(0, ...units.map((unit) => unit.height)),
  };
}

const squareWidth = 96;
const squareHeight = 48;
const floorNameWidth = 52;
const unitNameHeight = 24;
const unitGap = 24;
const buildingHeadHeight = 36;
/** How many squares a flowing line holds in a usual window. */
const flowLength = 11;

export function debtOf(room: Pick<MapRoom, 'openFen' | 'overdueFen'>): Debt {
  if (room.overdueFen > 0) return 'overdue';
  return room.openFen > 0 ? 'open' : 'clear';
}

export function roomsOfBuilding(building: MapBuilding): MapRoom[] {
  return building.units.flatMap((unit) => unit.floors.flatMap((floor) => floor.rooms));
}

/** How many items fall under each key. */
export function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** What follows the floor in a number: 02 of 1102 on floor 11. */
function placeOnFloor(number: string, floor: number | null): string | null {
  if (floor === null || floor < 1 || !number.startsWith(String(floor))) return null;
  return number.slice(String(floor).length);
}
