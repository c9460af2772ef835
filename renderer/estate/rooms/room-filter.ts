import { roomStates, roomUses } from '../../../shared/domain/room.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';

/** What the list of rooms is narrowed to; it stands in the address, so that going back finds it again. */
export interface RoomFilter {
  readonly buildingId: number | null;
  readonly use: RoomUse | null;
  readonly state: RoomState | null;
  readonly text: string;
}

/** The filter in the query of an address; what it does not understand it leaves out. */
export function filterOf(query: Readonly<Record<string, string>>): RoomFilter {
  const buildingId = Number(query['building']);
  return {
    buildingId: Number.isSafeInteger(buildingId) && buildingId > 0 ? buildingId : null,
    use: roomUses.find((use) => use === query['use']) ?? null,
    state: roomStates.find((state) => state === query['state']) ?? null,
    text: (query['text'] ?? '').slice(0, 100),
  };
}

/** The filter as the query of an address; `filterOf` reads it back. */
export function queryOf({ buildingId, use, state, text }: RoomFilter) {
  return { building: buildingId ?? undefined, use: use ?? undefined, state: state ?? undefined, text };
}

export function isFiltered(filter: RoomFilter): boolean {
  return (
    filter.buildingId !== null || filter.use !== null || filter.state !== null || filter.text.trim() !== ''
  );
}
