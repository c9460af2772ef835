import { DownloadOutlined } from '@ant-design/icons';
import { App, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { arrearsAges } from '../../../shared/domain/arrears-age.ts';
import type { ArrearsAge } from '../../../shared/domain/arrears-age.ts';
import { day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { formatYuan, subtractFen } from '../../../shared/domain/fen.ts';
import { attempt } from '../../app/office-client.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useShell } from '../../app/use-shell.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { counterPattern } from '../paths.ts';
import './arrears.css';

type Arrears = Output<'arrears.list'>;
type Room = Arrears['rooms'][number];

/** Who owes what and for how long; a room opens its counter, the list goes out as a sheet. */
export function ArrearsScreen() {
  const { t } = useTranslation();
  const { today } = useSession();
  const { query } = useRoute();
  const [asOf, setAsOf] = useState<Day>(day(today));
  const [buildingIds, setBuildingIds] = useState<number[]>([]);
  const [age, setAge] = useState<ArrearsAge | null>(
    arrearsAges.find((each) => each === query['age']) ?? null,
  );
  const [text, setText] = useState('');
  const filter = {
    asOf,
    ...(buildingIds.length === 0 ? {} : { buildingIds }),
    ...(age === null ? {} : { age }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
  const asked = useDeferredValue(filter);
  const list = useRead('arrears.list', asked, { keepPrevious: true });
  const fees = useRead('fees.list', {});
  const filtered = Object.keys(filter).length > 1;

  return (
    <PageFrame
      title={t('arrears.title')}
      layout="table"
      note={list.data === undefined ? undefined : <Agreement arrears={list.data} filtered={filtered} />}
      actions={<ExportButton filter={filter} />}
      filters={
        <>
          <Input.Search
            allowClear
            autoFocus
            className="arrears-find"
            aria-label={t('arrears.find')}
            placeholder={t('arrears.find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select<number[]>
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            aria-label={t('arrears.building')}
            placeholder={t('arrears.allBuildings')}
            value={buildingIds}
            onChange={setBuildingIds}
            showSearch={{ optionFilterProp: 'label' }}
            className="arrears-building"
            options={(fees.data?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select<ArrearsAge | null>
            aria-label={t('arrears.anyAge')}
            value={age}
            onChange={setAge}
            className="arrears-age"
            options={[
              { value: null, label: t('arrears.anyAge') },
              ...arrearsAges.map((value) => ({ value, label: t(`arrears.ages.${value}`) })),
            ]}
          />
          <label className="arrears-as-of">
            <span className="quiet">{t('arrears.asOf')}</span>
            <DayInput
              value={asOf}
              onChange={(chosen) => chosen !== null && setAsOf(chosen)}
              label={t('arrears.asOf')}
            />
          </label>
        </>
      }
    >
      <DataTable<Room>
        label={t('arrears.title')}
        columns={useArrearsColumns()}
        rows={list.data?.rooms}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(room) => room.roomId}
        onOpen={(room) => navigate(pathTo(counterPattern, { roomId: room.roomId }))}
        totals={list.data === undefined ? {} : totalsOf(list.data, t('bills.run.sum'))}
        empty={
          filtered ? (
            <EmptyState title={t('arrears.nothingFound')} detail={t('arrears.nothingFoundDetail')} />
          ) : (
            <EmptyState title={t('arrears.empty')} detail={t('arrears.emptyDetail')} />
          )
        }
      />
    </PageFrame>
  );
}

function useArrearsColumns(): readonly DataColumn<Room>[] {
  const { t } = useTranslation();
  return [
    { key: 'room', title: t('arrears.room'), width: 140, kind: 'text', value: (room) => room.roomLabel },
    { key: 'payer', title: t('arrears.payer'), kind: 'text', value: (room) => room.payerName ?? '—' },
    { key: 'phone', title: t('arrears.phone'), width: 118, kind: 'text', value: (room) => room.phone ?? '' },
    {
      key: 'oldest',
      title: t('arrears.oldest'),
      width: 104,
      kind: 'day',
      value: (room) => room.oldestDueDay,
    },
    ...arrearsAges.map((age): DataColumn<Room> => ({
      key: age,
      title: t(`arrears.ages.${age}`),
      width: 94,
      kind: 'money',
      value: (room) => (room.byAge[age] === 0 ? null : room.byAge[age]),
      tone: (room) => (age === 'not-due' || room.byAge[age] === 0 ? 'quiet' : undefined),
    })),
    {
      key: 'total',
      title: t('arrears.total'),
      width: 112,
      kind: 'money',
      value: (room) => room.totalFen,
      tone: (room) => (room.totalFen > room.byAge['not-due'] ? 'problem' : undefined),
    },
  ];
}

function totalsOf(arrears: Arrears, sum: string) {
  return {
    room: sum,
    ...Object.fromEntries(
      arrearsAges.map((age) => [age, <MoneyText key={age} amount={arrears.byAge[age]} />]),
    ),
    total: (
      <MoneyText
        amount={arrears.totalFen}
        size="strong"
        {...(arrears.totalFen > arrears.byAge['not-due'] ? { tone: 'problem' } : {})}
      />
    ),
  };
}

/** Without a filter the sum must be the balance of the books; with one, what of it is overdue. */
function Agreement({ arrears, filtered }: { readonly arrears: Arrears; readonly filtered: boolean }) {
  const { t } = useTranslation();
  const overdue = t('arrears.overdue', {
    amount: formatYuan(subtractFen(arrears.totalFen, arrears.byAge['not-due'])),
  });
  if (filtered) return <>{overdue}</>;
  return arrears.totalFen === arrears.controlFen ? (
    <>
      {overdue} · <span className="settled">{t('arrears.agrees')}</span>
    </>
  ) : (
    <span className="problem">{t('arrears.disagrees', { amount: formatYuan(arrears.controlFen) })}</span>
  );
}

type Filter = Parameters<typeof attempt<'arrears.export'>>[1];

function ExportButton({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const save = useShell('shell.saveFile');
  const [error, setError] = useState<ContractError | null>(null);
  const run = async () => {
    const sheet = await attempt('arrears.export', filter);
    setError(sheet.ok ? null : sheet.error);
    if (!sheet.ok) return;
    const saved = await save.run({ ...sheet.value, kind: 'xlsx' });
    if (saved.ok && saved.value.outcome === 'saved')
      void message.success(t('arrears.saved', { path: saved.value.savedPath }));
  };
  const command = useCommand({
    id: 'arrears.export',
    nameKey: 'arrears.export',
    keys: '$mod+e',
    icon: DownloadOutlined,
    perform: run,
  });
  return (
    <>
      <ErrorNotice error={error ?? save.error} />
      <CommandButton command={command} loading={save.pending} />
    </>
  );
}
