import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { FactList } from '../fact-list.tsx';
import type { Room } from './room.ts';

/** What the register says of the room itself. */
export function RoomFactList({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const unknown = <span className="quiet">{t('estate.unknown')}</span>;
  return (
    <section>
      <h2 className="room-page__heading">{t('estate.room.facts')}</h2>
      <FactList
        facts={[
          { name: t('estate.room.building'), value: room.buildingName },
          ...(room.unit === '' ? [] : [{ name: t('estate.room.unit'), value: room.unit }]),
          { name: t('estate.room.number'), value: room.number },
          {
            name: t('estate.room.area'),
            value:
              room.areaThousandths === null ? (
                unknown
              ) : (
                <span className="figures">
                  {t('estate.area', { area: formatQuantity(room.areaThousandths) })}
                </span>
              ),
          },
          {
            name: t('estate.room.handover'),
            value: room.handoverDay === null ? unknown : <span className="figures">{room.handoverDay}</span>,
          },
          ...(room.note === '' ? [] : [{ name: t('estate.room.note'), value: room.note }]),
        ]}
      />
    </section>
  );
}
