import { useTranslation } from 'react-i18next';
import type { MapRoom } from '../../../shared/contract/estate.ts';
import { roomStates } from '../../../shared/domain/room.ts';
import { countBy, debtOf } from './map-layout.ts';
import type { Colouring } from './room-square.tsx';

/** What each colour and mark of the map means, and how many rooms have it. */
export function MapLegend(props: { readonly rooms: readonly MapRoom[]; readonly colouring: Colouring }) {
  const { t } = useTranslation();
  const { rooms } = props;
  const states = countBy(rooms, (room) => room.state);
  const debts = countBy(rooms, debtOf);
  const entries =
    props.colouring === 'state'
      ? roomStates.map((state) => ({
          look: state,
          mark: t(`estate.stateMarks.${state}`),
          name: t(`estate.states.${state}`),
          count: states.get(state) ?? 0,
        }))
      : (['overdue', 'open', 'clear'] as const).map((debt) => ({
          look: debt,
          mark: t(`estate.map.debtMarks.${debt}`),
          name: t(`estate.map.debt.${debt}`),
          count: debts.get(debt) ?? 0,
        }));
  return (
    <ul className="map-legend" aria-label={t('estate.map.legend')}>
      {entries.map(({ look, mark, name, count }) => (
        <li key={look}>
          <span className={`map-legend__square room-square--${look}`} aria-hidden="true">
            {mark}
          </span>
          {name} <span className="figures quiet">{count}</span>
        </li>
      ))}
    </ul>
  );
}
