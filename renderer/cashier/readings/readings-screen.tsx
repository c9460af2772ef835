import { SaveOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingRow } from '../../../shared/contract/readings.ts';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import { day, monthOf } from '../../../shared/domain/day.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { navigate } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { feesPattern } from '../paths.ts';
import { drafted, isChanged } from './reading-draft.ts';
import type { ReadingDraft } from './reading-draft.ts';
import { ReadingList } from './reading-list.tsx';
import './readings.css';

/** The month's readings of one metered item, typed down the route. */
export function ReadingsScreen() {
  const { t } = useTranslation();
  const fees = useRead('fees.list', {});
  return (
    <Loaded read={fees}>
      {({ items }) => {
        const metered = items.filter((item) => item.method === 'metered' && item.active);
        const [first] = metered;
        if (first !== undefined) return <ReadingSheet metered={metered} first={first} />;
        return (
          <PageFrame title={t('readings.title')}>
            <EmptyState
              title={t('readings.noItem')}
              detail={t('readings.noItemDetail')}
              action={
                <Button onClick={() => navigate(pathTo(feesPattern, {}))}>{t('readings.toFees')}</Button>
              }
            />
          </PageFrame>
        );
      }}
    </Loaded>
  );
}

function ReadingSheet({ metered, first }: { readonly metered: readonly FeeItem[]; readonly first: FeeItem }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const session = useSession();
  const [month, setMonth] = useState<Month>(monthOf(day(session.today)));
  const [feeItemId, setFeeItemId] = useState(first.id);
  const [buildingId, setBuildingId] = useState<number | null>(null);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [drafts, setDrafts] = useState<ReadonlyMap<number, ReadingDraft>>(new Map());
  const sheet = useRead('readings.sheet', { month, feeItemId }, { keepPrevious: true });
  const record = useWrite('readings.record');
  const mayRecord = useMay('readings.record');
  const rows = sheet.data?.rows ?? [];
  const changed = rows.filter((row) => isChanged(row, drafts.get(row.roomId)));
  const unreadable = changed.some((row) => drafted(row, drafts.get(row.roomId)).refusal !== null);
  const save = async () => {
    const readings = changed.map((row) => {
      const { current, previous } = drafted(row, drafts.get(row.roomId));
      return { roomId: row.roomId, current, previous: row.previousMonth === null ? previous : null };
    });
    const result = await record.submit({ month, feeItemId, readings });
    if (!result.ok) return;
    setDrafts(new Map());
    void message.success(t('readings.saved', { count: result.value.recorded }));
  };
  const saving = useCommand({
    id: 'readings.save',
    nameKey: 'readings.save',
    keys: '$mod+s',
    icon: SaveOutlined,
    enabled: mayRecord && changed.length > 0 && !unreadable && !record.pending,
    perform: save,
  });

  return (
    <PageFrame
      title={t('readings.title')}
      layout="table"
      note={<SheetNote rows={rows} changedCount={changed.length} />}
      primaryAction={<CommandButton command={saving} type="primary" loading={record.pending} />}
      filters={
        <>
          <MonthInput
            label={t('readings.month')}
            value={month}
            disabled={changed.length > 0}
            onChange={(chosen) => chosen !== null && setMonth(chosen)}
          />
          <Select
            aria-label={t('readings.item')}
            value={feeItemId}
            disabled={changed.length > 0}
            onChange={setFeeItemId}
            options={metered.map(({ id, name }) => ({ value: id, label: name }))}
            style={{ minWidth: 120 }}
          />
          <BuildingSelect rows={rows} value={buildingId} onChange={setBuildingId} />
          <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
            {t('readings.onlyMissing')}
          </Checkbox>
          <span className="faint">{t('readings.keys')}</span>
        </>
      }
    >
      <ErrorNotice error={record.error} onClose={record.reset} inForm />
      <Loaded read={sheet}>
        {({ unitLabel }) => {
          const shown = rows.filter(
            (row) =>
              (buildingId === null || row.buildingId === buildingId) &&
              (!onlyMissing || row.current === null || drafts.has(row.roomId)),
          );
          if (shown.length === 0) return <NothingToRead isMissingOnly={onlyMissing && rows.length > 0} />;
          return (
            <ReadingList
              rows={shown}
              drafts={drafts}
              unitLabel={unitLabel}
              onDraft={(roomId, draft) => setDrafts(new Map(drafts).set(roomId, draft))}
            />
          );
        }}
      </Loaded>
    </PageFrame>
  );
}

function SheetNote({
  rows,
  changedCount,
}: {
  readonly rows: readonly ReadingRow[];
  readonly changedCount: number;
}) {
  const { t } = useTranslation();
  const done = rows.filter((row) => row.current !== null).length;
  return (
    <>
      {t('readings.done', { done, total: rows.length })}
      {changedCount === 0 ? '' : ` · ${t('readings.changed', { count: changedCount })}`}
    </>
  );
}

function BuildingSelect(props: {
  readonly rows: readonly ReadingRow[];
  readonly value: number | null;
  readonly onChange: (buildingId: number | null) => void;
}) {
  const { t } = useTranslation();
  const names = new Map(props.rows.map((row) => [row.buildingId, row.buildingName]));
  return (
    <Select<number | null>
      aria-label={t('readings.building')}
      value={props.value}
      onChange={props.onChange}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: 130 }}
      options={[
        { value: null, label: t('readings.allBuildings') },
        ...[...names].map(([value, label]) => ({ value, label })),
      ]}
    />
  );
}

function NothingToRead({ isMissingOnly }: { readonly isMissingOnly: boolean }) {
  const { t } = useTranslation();
  return isMissingOnly ? (
    <EmptyState title={t('readings.allRead')} />
  ) : (
    <EmptyState title={t('readings.noRooms')} detail={t('readings.noRoomsDetail')} />
  );
}
