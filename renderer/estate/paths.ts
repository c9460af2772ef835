import { pathTo } from '../app/route-pattern.ts';

export const roomPattern = '/rooms/:roomId';
export const roomListPattern = '/rooms';
export const roomMapPattern = '/room-map';
export const peoplePattern = '/people/:personId?';

/** One screen of a room. */
export function roomPath(roomId: number): string {
  return pathTo(roomPattern, { roomId });
}

/** The counter with a room chosen; the cashier's room lays the screen. */
export function counterPath(roomId: number): string {
  return pathTo('/counter/:roomId?', { roomId });
}

/** The list of rooms with the form for a new one open. */
export const addRoomPath = pathTo(roomListPattern, {}, { add: 1 });

/** Where a register is brought in from a sheet. */
export const importPath = '/register/import';
