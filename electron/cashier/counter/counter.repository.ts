import type { Day } from '../../../shared/domain/day.ts';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';

/** Other rooms this person stands in a relation to that owe something, with how much. */
export function listOtherOpenRooms(
  db: ReadableDb,
  personId: number,
  roomId: number,
  today: Day,
): { roomId: number; label: string; openFen: Fen }[] {
  return otherOpenRooms
    .all(db, { personId, roomId, today })
    .map((row) => ({ roomId: row.id, label: row.label, openFen: fen(row.open_fen) }));
}

const otherOpenRooms = prepareQuery<{ personId: number; roomId: number; today: Day }>()((db, p) =>
  db
    .selectFrom('room')
    .innerJoin('open_charge', 'open_charge.room_id', 'room.id')
    .select((e) => ['room.id', 'room.label', e.fn.sum<number>('open_charge.open_fen').as('open_fen')])
    .where('room.id', 'in', (sub) =>
      sub
        .selectFrom('tenure')
        .select('tenure.room_id')
        .where('tenure.person_id', '=', p('personId'))
        .where((e) => e.or([e('tenure.to_day', 'is', null), e('tenure.to_day', '>=', p('today'))])),
    )
    .where('room.id', '<>', p('roomId'))
    .groupBy('room.id')
    .orderBy('room.id'),
);
