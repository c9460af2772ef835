import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Translate } from '../../app/i18n.ts';
import { columnsOf, sizeOf } from './map-layout.ts';
import type { MapBuilding, MapUnit } from './map-layout.ts';
import { RoomSquare } from './room-square.tsx';
import type { Colouring } from './room-square.tsx';
import { useNear } from './use-near.ts';

export interface BuildingGridProps {
  readonly building: MapBuilding;
  readonly colouring: Colouring;
  /** The room under the cursor, when it is in this building. */
  readonly activeId: number | null;
}

/** One building of the map: its units side by side, floors above each other. Far from sight it is only its outline. */
export const BuildingGrid = memo(function BuildingGrid({ building, colouring, activeId }: BuildingGridProps) {
  const { t } = useTranslation();
  const [ref, { near, lastSize }] = useNear();
  const outline = useMemo(() => sizeOf(building), [building]);
  const drawn = near || activeId !== null;
  return (
    <section
      ref={ref}
      className="map-building"
      id={`building-${building.id}`}
      aria-labelledby={`building-${building.id}-name`}
      {...(drawn ? {} : { style: lastSize ?? outline })}
    >
      <header className="map-building__head">
        <h2 id={`building-${building.id}-name`}>{building.name}</h2>
        <span className="quiet">{t('estate.roomCount', { count: building.roomCount })}</span>
        {building.openFen > 0 ? (
          <span className={building.overdueFen > 0 ? 'problem figures' : 'quiet figures'}>
            {t('estate.map.buildingArrears', { amount: formatYuan(building.openFen) })}
          </span>
        ) : (
          <span className="settled">{t('estate.map.buildingClear')}</span>
        )}
      </header>
      {drawn ? (
        <div className="map-building__units">
          {building.units.map((unit) => (
            <UnitGrid key={unit.name} unit={unit} colouring={colouring} activeId={activeId} />
          ))}
        </div>
      ) : null}
    </section>
  );
});

function UnitGrid(props: {
  readonly unit: MapUnit;
  readonly colouring: Colouring;
  readonly activeId: number | null;
}) {
  const { t } = useTranslation();
  const { unit, colouring, activeId } = props;
  const columns = columnsOf(unit);
  return (
    <div className="map-unit" role="group" aria-label={unit.name === '' ? t('estate.map.noUnit') : unit.name}>
      {unit.name === '' ? null : <h3 className="map-unit__name">{unit.name}</h3>}
      {unit.floors.map(({ floor, rooms }) => (
        <div key={floor ?? 'none'} className="map-floor">
          <span className="map-floor__name figures">{floorName(floor, t)}</span>
          <div className={columns === null ? 'map-floor__flow' : 'map-floor__grid'}>
            {rooms.map((room) => (
              <RoomSquare
                key={room.id}
                room={room}
                colouring={colouring}
                active={room.id === activeId}
                column={columns?.get(room.id) ?? null}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function floorName(floor: number | null, t: Translate): string {
  if (floor === null) return t('estate.map.noFloor');
  return floor < 0 ? t('estate.map.basement', { floor: -floor }) : t('estate.map.floor', { floor });
}
