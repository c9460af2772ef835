import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import {
  findRoom,
  findRoomByLabels,
  insertRoom,
  updateRoom,
  type RoomEntry,
  type RoomRow,
} from './estate.repository.ts';
import { recordChanges } from './fact-changes.repository.ts';

/** The facts of a room that change while it stays the same room; those left out stay. */
export interface RoomChange {
  readonly use?: RoomUse | undefined;
  readonly state?: RoomState | undefined;
  readonly areaThousandths?: Quantity | null | undefined;
  readonly handoverDay?: Day | null | undefined;
  readonly note?: string | undefined;
}

/** @throws OfficeError `NOT_FOUND`. */
export function loadRoom(db: ReadableDb, id: number): RoomRow {
  const room = findRoom(db, id);
  if (room === undefined) throw new OfficeError('NOT_FOUND', { noun: 'room' });
  return room;
}

/** @throws OfficeError `ROOM_EXISTS`, however its labels are written. */
export function createRoom(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  entry: RoomEntry,
): number {
  const known = findRoomByLabels(trx, entry.building, entry.unit, entry.number);
  if (known !== undefined) throw new OfficeError('ROOM_EXISTS', { label: known.label });
  const id = insertRoom(trx, entry);
  const { label } = loadRoom(trx, id);
  recordChanges(trx, context, '', [
    { noun: 'room', nounId: id, roomId: id, fact: 'entered', oldValue: null, newValue: label },
  ]);
  return id;
}

/**
 * Changes facts of a room and keeps what they were, with the reason.
 * @throws OfficeError `NOT_FOUND`.
 */
export function changeRoom(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  roomId: number,
  change: RoomChange,
  reason: string,
): void {
  const before = loadRoom(trx, roomId);
  const after = {
    use: change.use ?? before.use,
    state: change.state ?? before.state,
    area_thousandths: change.areaThousandths === undefined ? before.area_thousandths : change.areaThousandths,
    handover_day: change.handoverDay === undefined ? before.handover_day : change.handoverDay,
    note: change.note ?? before.note,
  };
  const fact = (name: string, oldValue: string | number | null, newValue: string | number | null) => ({
    noun: 'room' as const,
    nounId: roomId,
    roomId,
    fact: name,
    oldValue: asText(oldValue),
    newValue: asText(newValue),
  });
  recordChanges(trx, context, reason, [
    fact('use', before.use, after.use),
    fact('state', before.state, after.state),
    fact('area', before.area_thousandths, after.area_thousandths),
    fact('handover-day', before.handover_day, after.handover_day),
    fact('note', before.note, after.note),
  ]);
  updateRoom(trx, roomId, after);
}

/** A blank fact is none. */
function asText(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value);
}
