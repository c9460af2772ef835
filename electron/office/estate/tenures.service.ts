import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { RoomState } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { findPerson } from '../people/people.repository.ts';
import {
  deleteTenure,
  insertTenure,
  roomOfTenure,
  tenuresOfRoom,
  updateTenureDays,
  type TenureRow,
} from './estate.repository.ts';
import { changeRoom, loadRoom } from './estate.service.ts';
import { recordChanges, type ChangedFact } from './fact-changes.repository.ts';
import type { TenurePlan } from './tenure-decisions.ts';

/** Why a change was made, and the state the room takes with it, if another. */
export interface TenureChange {
  readonly roomId: number;
  readonly reason: string;
  readonly stateAfter: RoomState | null;
}

/**
 * Loads the tenures of a room, lets `decide` plan the change and carries the plan out; every tenure begun, ended,
 * corrected or taken back is added to the room's history.
 * @throws OfficeError `NOT_FOUND` for a room or person that is not there, and whatever `decide` refuses.
 */
export function changeTenures(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  change: TenureChange,
  decide: (tenures: readonly TenureRow[]) => TenurePlan,
): void {
  const { roomId, reason, stateAfter } = change;
  loadRoom(trx, roomId);
  const plan = decide(tenuresOfRoom(trx, roomId));
  const changed: ChangedFact[] = [];
  const told = (tenureId: number, relation: string, oldValue: string | null, newValue: string | null) =>
    changed.push({ noun: 'tenure', nounId: tenureId, roomId, fact: relation, oldValue, newValue });

  for (const tenure of plan.removals) {
    deleteTenure(trx, tenure.id);
    told(tenure.id, tenure.relation, tenureText(tenure.personName, tenure.fromDay, tenure.toDay), null);
  }
  for (const { tenure, fromDay, toDay } of plan.edits) {
    updateTenureDays(trx, tenure.id, fromDay, toDay);
    const before = tenureText(tenure.personName, tenure.fromDay, tenure.toDay);
    told(tenure.id, tenure.relation, before, tenureText(tenure.personName, fromDay, toDay));
  }
  for (const tenure of plan.begins) {
    const name = nameOfPerson(trx, tenure.personId);
    const id = insertTenure(trx, roomId, tenure);
    told(id, tenure.relation, null, tenureText(name, tenure.fromDay, tenure.toDay));
  }
  recordChanges(trx, context, reason, changed);
  if (stateAfter !== null) changeRoom(trx, context, roomId, { state: stateAfter }, reason);
}

/** The room of a tenure. @throws OfficeError `NOT_FOUND`. */
export function loadRoomOfTenure(db: ReadableDb, tenureId: number): number {
  const roomId = roomOfTenure(db, tenureId);
  if (roomId === undefined) throw new OfficeError('NOT_FOUND', { noun: 'tenure' });
  return roomId;
}

/** A tenure as the history keeps it, in the name borne then: `许玉佳 2017-07-28..2026-10-30`; an open end is left blank. */
export function tenureText(personName: string, fromDay: Day | null, toDay: Day | null): string {
  return `${personName} ${fromDay ?? ''}..${toDay ?? ''}`;
}

function nameOfPerson(db: ReadableDb, personId: number): string {
  const person = findPerson(db, personId);
  if (person === undefined) throw new OfficeError('NOT_FOUND', { noun: 'person' });
  return person.name;
}
