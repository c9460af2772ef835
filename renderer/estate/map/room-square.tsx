import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRoom } from '../../../shared/contract/estate.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Translate } from '../../app/i18n.ts';
import { debtOf } from './map-layout.ts';

/** What the colours of the map mean. */
export type Colouring = 'state' | 'arrears';

export interface RoomSquareProps {
  readonly room: MapRoom;
  readonly colouring: Colouring;
  /** The one square that Tab reaches. */
  readonly active: boolean;
  readonly column: number | null;
}

/** One room as a square: number, a mark that says in a character what the colour says, and who pays or what is owed. */
export const RoomSquare = memo(function RoomSquare({ room, colouring, active, column }: RoomSquareProps) {
  const { t } = useTranslation();
  const debt = debtOf(room);
  const look = colouring === 'state' ? room.state : debt;
  return (
    <button
      type="button"
      className={`room-square room-square--${look}`}
      data-room-id={room.id}
      tabIndex={active ? 0 : -1}
      {...(column === null ? {} : { style: { gridColumn: column + 1 } })}
    >
      <span className="visually-hidden">{squareName(room, t)}</span>
      <span className="room-square__number figures" aria-hidden="true">
        {room.number}
      </span>
      <span className="room-square__mark" aria-hidden="true">
        {colouring === 'state' ? t(`estate.stateMarks.${room.state}`) : t(`estate.map.debtMarks.${debt}`)}
      </span>
      <span className="room-square__line figures" aria-hidden="true">
        {colouring === 'state' ? (room.payerName ?? '') : debt === 'clear' ? '' : formatYuan(room.openFen)}
      </span>
    </button>
  );
});

function squareName(room: MapRoom, t: Translate): string {
  return t('estate.map.roomName', {
    label: room.label,
    state: t(`estate.states.${room.state}`),
    debt: owedWords(room, t),
    payer: room.payerName ?? t('estate.nobody'),
  });
}

/** What a room owes, in words. */
export function owedWords(room: Pick<MapRoom, 'openFen' | 'overdueFen'>, t: Translate): string {
  if (room.openFen === 0) return t('estate.map.owesNothing');
  const amount = formatYuan(room.openFen);
  return room.overdueFen === 0
    ? t('estate.map.owes', { amount })
    : t('estate.map.owesOverdue', { amount, overdue: formatYuan(room.overdueFen) });
}
