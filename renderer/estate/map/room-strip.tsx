import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRoom } from '../../../shared/contract/estate.ts';
import { owedWords } from './room-square.tsx';

/** The line under the map that tells of the room under the cursor, with what can be done for it. */
export function RoomStrip(props: { readonly room: MapRoom | null; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { room } = props;
  return (
    <div className="room-strip" role="status">
      {room === null ? (
        <span className="quiet">{t('estate.map.chooseRoom')}</span>
      ) : (
        <>
          <strong>{room.label}</strong>
          <span>{t(`estate.uses.${room.use}`)}</span>
          <span>{t(`estate.states.${room.state}`)}</span>
          <span>{room.payerName ?? t('estate.nobody')}</span>
          <span
            className={room.overdueFen > 0 ? 'problem figures' : room.openFen > 0 ? 'figures' : 'settled'}
          >
            {owedWords(room, t)}
          </span>
        </>
      )}
      <span className="room-strip__acts">{props.children}</span>
    </div>
  );
}
