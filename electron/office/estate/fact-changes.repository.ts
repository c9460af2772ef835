import type { FactChange } from '../../../shared/contract/people.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertWithId, prepareQuery } from '../../database/query.ts';
import type { WriteContext } from '../../ipc/context.ts';
import type { FactChangeTable } from './estate.table.ts';

/** One fact of a room, a person or a tenure, before and after. */
export interface ChangedFact {
  readonly noun: FactChangeTable['noun'];
  readonly nounId: number;
  /** The room on whose screen it is told. */
  readonly roomId: number | null;
  readonly fact: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** Adds changed facts to the history, which nothing takes out again. Facts that stayed as they were are left out. */
export function recordChanges(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  reason: string,
  facts: readonly ChangedFact[],
): void {
  for (const fact of facts) {
    if (fact.oldValue === fact.newValue) continue;
    insertWithId(trx, 'fact_change', {
      noun: fact.noun,
      noun_id: fact.nounId,
      room_id: fact.roomId,
      fact: fact.fact,
      old_value: fact.oldValue,
      new_value: fact.newValue,
      reason,
      changed_at: context.clock.instant(),
      changed_by: context.user.id,
    });
  }
}

/** The newest changes of a room and of who held it. */
export function changesOfRoom(db: ReadableDb, roomId: number): FactChange[] {
  return newestByRoom.all(db, { roomId });
}

/** The newest changes of a person's own facts. */
export function changesOfPerson(db: ReadableDb, personId: number): FactChange[] {
  return newestByPerson.all(db, { personId });
}

const newestLimit = 200;
const changeColumns = [
  'fact_change.id',
  'fact_change.noun',
  'fact_change.fact',
  'fact_change.old_value as oldValue',
  'fact_change.new_value as newValue',
  'fact_change.reason',
  'fact_change.changed_at as changedAt',
  'user.name as changedBy',
] as const;

const newestByRoom = prepareQuery<{ roomId: number }>()((db, p) =>
  db
    .selectFrom('fact_change')
    .innerJoin('user', 'user.id', 'fact_change.changed_by')
    .select(changeColumns)
    .where('fact_change.room_id', '=', p('roomId'))
    .orderBy('fact_change.id', 'desc')
    .limit(newestLimit),
);
const newestByPerson = prepareQuery<{ personId: number }>()((db, p) =>
  db
    .selectFrom('fact_change')
    .innerJoin('user', 'user.id', 'fact_change.changed_by')
    .select(changeColumns)
    .where('fact_change.noun', '=', 'person')
    .where('fact_change.noun_id', '=', p('personId'))
    .orderBy('fact_change.id', 'desc')
    .limit(newestLimit),
);
