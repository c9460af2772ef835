import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListedRoom } from '../../../shared/contract/estate.ts';
import { sumFen } from '../../../shared/domain/fen.ts';
import { formatQuantity, sumQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { RegisterExportButton } from '../../register/register-export-button.tsx';
import { NoRoomsYet } from '../no-rooms-yet.tsx';
import { importPath, roomListPattern, roomPath } from '../paths.ts';
import { CreateRoomDialog } from './create-room-dialog.tsx';
import { RoomFilters } from './room-filters.tsx';
import { filterOf, isFiltered, queryOf } from './room-filter.ts';
import type { RoomFilter } from './room-filter.ts';
import '../estate.css';

/** All rooms as a list: by building, use, state or any text of room or people. A row opens the room. */
export function RoomListScreen() {
  const { t } = useTranslation();
  const { query } = useRoute();
  const filter = filterOf(query);
  const list = useRead('rooms.list', filter, { keepPrevious: true });
  const mayCreate = useMay('rooms.create');
  const mayImport = useMay('register.import');
  const adding = query['add'] === '1';
  const rooms = list.data?.rooms;

  const filterBy = (changed: RoomFilter) =>
    navigate(pathTo(roomListPattern, {}, queryOf(changed)), { replace: true });
  const add = useCommand({
    id: 'estate.addRoom',
    nameKey: 'estate.edit.create',
    keys: '$mod+Enter',
    icon: PlusOutlined,
    enabled: mayCreate && !adding,
    perform: () => navigate(pathTo(roomListPattern, {}, { ...queryOf(filter), add: 1 }), { replace: true }),
  });

  return (
    <PageFrame
      title={t('estate.list.title')}
      layout="table"
      filters={<RoomFilters filter={filter} onChange={filterBy} />}
      actions={
        <>
          <RegisterExportButton />
          {mayImport ? <Button onClick={() => navigate(importPath)}>{t('estate.import')}</Button> : null}
        </>
      }
      primaryAction={mayCreate ? <CommandButton command={add} type="primary" /> : undefined}
    >
      <DataTable
        label={t('estate.list.label')}
        columns={columnsOf(t)}
        rows={rooms}
        rowKey={(room) => room.id}
        error={list.error}
        onRetry={list.refetch}
        onOpen={(room) => navigate(roomPath(room.id))}
        empty={
          isFiltered(filter) ? (
            <EmptyState
              title={t('estate.list.none')}
              detail={t('estate.list.noneDetail')}
              action={
                <Button onClick={() => navigate(roomListPattern, { replace: true })}>
                  {t('estate.list.clearFilters')}
                </Button>
              }
            />
          ) : (
            <NoRoomsYet />
          )
        }
        {...(rooms === undefined || rooms.length === 0 ? {} : { totals: totalsOf(rooms, t) })}
      />
      {adding ? <CreateRoomDialog onClose={() => filterBy(filter)} /> : null}
    </PageFrame>
  );
}

function columnsOf(t: Translate): readonly DataColumn<ListedRoom>[] {
  return [
    { key: 'label', title: t('estate.list.room'), kind: 'text', width: 170, value: (room) => room.label },
    {
      key: 'use',
      title: t('estate.list.use'),
      kind: 'text',
      width: 94,
      value: (room) => t(`estate.uses.${room.use}`),
    },
    {
      key: 'state',
      title: t('estate.list.state'),
      kind: 'text',
      width: 124,
      value: (room) => t(`estate.states.${room.state}`),
    },
    {
      key: 'area',
      title: t('estate.list.area'),
      kind: 'figure',
      width: 100,
      value: (room) => (room.areaThousandths === null ? '—' : formatQuantity(room.areaThousandths)),
      order: (room) => room.areaThousandths ?? 0,
    },
    {
      key: 'owners',
      title: t('estate.list.owners'),
      kind: 'text',
      value: (room) => room.ownerNames.join(t('estate.separator')),
    },
    {
      key: 'tenants',
      title: t('estate.list.tenants'),
      kind: 'text',
      width: 110,
      value: (room) => room.tenantNames.join(t('estate.separator')),
    },
    {
      key: 'phone',
      title: t('estate.list.phone'),
      kind: 'text',
      width: 130,
      value: (room) => room.phone ?? '',
    },
    {
      key: 'handover',
      title: t('estate.list.handover'),
      kind: 'day',
      width: 110,
      value: (room) => room.handoverDay,
    },
    {
      key: 'open',
      title: t('estate.list.open'),
      kind: 'money',
      width: 110,
      value: (room) => room.openFen,
      tone: (room) => (room.openFen > 0 ? undefined : 'quiet'),
    },
    {
      key: 'overdue',
      title: t('estate.list.overdue'),
      kind: 'money',
      width: 110,
      value: (room) => room.overdueFen,
      tone: (room) => (room.overdueFen > 0 ? 'problem' : 'quiet'),
    },
  ];
}

function totalsOf(rooms: readonly ListedRoom[], t: Translate) {
  return {
    label: t('estate.list.total'),
    area: (
      <span className="figures">
        {formatQuantity(sumQuantity(rooms.flatMap((room) => room.areaThousandths ?? [])), { grouping: true })}
      </span>
    ),
    open: <MoneyText amount={sumFen(rooms.map((room) => room.openFen))} />,
    overdue: <MoneyText amount={sumFen(rooms.map((room) => room.overdueFen))} />,
  };
}
