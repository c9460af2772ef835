import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { roomStates, roomUses } from '../../../shared/domain/room.ts';
import { useRead } from '../../app/use-read.ts';
import type { RoomFilter } from './room-filter.ts';

/** The filters of the list of rooms. */
export function RoomFilters(props: {
  readonly filter: RoomFilter;
  readonly onChange: (filter: RoomFilter) => void;
}) {
  const { t } = useTranslation();
  const { filter, onChange } = props;
  const tree = useRead('estate.tree', {});
  const everything = 'all';
  return (
    <>
      <Input
        className="room-search"
        allowClear
        value={filter.text}
        maxLength={100}
        placeholder={t('estate.list.search')}
        aria-label={t('estate.list.search')}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select
        className="room-filter"
        aria-label={t('estate.room.building')}
        value={filter.buildingId ?? everything}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: everything, label: t('estate.list.allBuildings') },
          ...(tree.data?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen: number | string) =>
          onChange({ ...filter, buildingId: typeof chosen === 'number' ? chosen : null })
        }
      />
      <Select
        className="room-filter"
        aria-label={t('estate.list.use')}
        value={filter.use ?? everything}
        options={[
          { value: everything, label: t('estate.list.allUses') },
          ...roomUses.map((use) => ({ value: use, label: t(`estate.uses.${use}`) })),
        ]}
        onChange={(chosen: string) =>
          onChange({ ...filter, use: roomUses.find((use) => use === chosen) ?? null })
        }
      />
      <Select
        className="room-filter"
        aria-label={t('estate.list.state')}
        value={filter.state ?? everything}
        options={[
          { value: everything, label: t('estate.list.allStates') },
          ...roomStates.map((state) => ({ value: state, label: t(`estate.states.${state}`) })),
        ]}
        onChange={(chosen: string) =>
          onChange({ ...filter, state: roomStates.find((state) => state === chosen) ?? null })
        }
      />
    </>
  );
}
