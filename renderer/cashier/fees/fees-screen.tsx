import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { roomUses } from '../../../shared/domain/room.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { feesPattern } from '../paths.ts';
import { FeeDrawer, NewFeeDrawer } from './fee-drawer.tsx';
import type { FeeFormValues } from './fee-form.tsx';
import { emptyFee, feePreset, feePresetKeys } from './fee-presets.ts';
import './fees.css';

/** What the office charges for, by which rules and at which prices. */
export function FeesScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const list = useRead('fees.list', {});
  const mayCreate = useMay('fees.create');
  const [start, setStart] = useState<FeeFormValues | null>(null);
  const openId = Number(parameters['feeItemId']);
  const opened = list.data?.items.find((item) => item.id === openId) ?? null;
  const open = (id: number | null) =>
    navigate(pathTo(feesPattern, id === null ? {} : { feeItemId: id }), { replace: true });
  const add = useCommand({
    id: 'fees.add',
    nameKey: 'fees.add',
    keys: '$mod+Enter',
    icon: PlusOutlined,
    enabled: mayCreate,
    perform: () => setStart(emptyFee()),
  });

  return (
    <PageFrame
      title={t('fees.title')}
      layout="table"
      {...(mayCreate ? { primaryAction: <CommandButton command={add} type="primary" /> } : {})}
    >
      <DataTable<FeeItem>
        label={t('fees.title')}
        columns={useFeeColumns(list.data?.buildings ?? [])}
        rows={list.data?.items}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(item) => item.id}
        openKey={opened?.id ?? null}
        onOpen={(item) => open(item.id)}
        rowClassName={(item) => (item.active ? '' : 'fee-row--inactive')}
        empty={
          <EmptyState
            title={t('fees.empty')}
            detail={mayCreate ? t('fees.emptyDetail') : undefined}
            action={mayCreate ? <Presets onChoose={setStart} /> : undefined}
          />
        }
      />
      {start === null || list.data === undefined ? null : (
        <NewFeeDrawer
          key={start.name}
          start={start}
          choices={list.data}
          onClose={() => setStart(null)}
          onCreated={(id) => {
            setStart(null);
            open(id);
          }}
        />
      )}
      {opened === null || list.data === undefined ? null : (
        <FeeDrawer key={opened.id} item={opened} choices={list.data} onClose={() => open(null)} />
      )}
    </PageFrame>
  );
}

function Presets({ onChoose }: { readonly onChoose: (start: FeeFormValues) => void }) {
  const { t } = useTranslation();
  return (
    <div className="fee-presets" role="group" aria-label={t('fees.startFrom')}>
      {feePresetKeys.map((key) => (
        <Button key={key} onClick={() => onChoose(feePreset(key))}>
          {t(`fees.presets.${key}`)}
        </Button>
      ))}
    </div>
  );
}

function useFeeColumns(
  buildings: readonly { readonly id: number; readonly name: string }[],
): readonly DataColumn<FeeItem>[] {
  const { t } = useTranslation();
  const nameOf = new Map(buildings.map(({ id, name }) => [id, name]));
  const scopeOf = (item: FeeItem) => {
    if (item.method === 'one-off') return t('fees.anyRoom');
    const uses = roomUses
      .filter((use) => item.uses.includes(use))
      .map((use) => t(`fees.use.${use}`))
      .join(t('frame.rolesSeparator'));
    if (item.buildingIds.length === 0) return uses;
    return `${uses} · ${item.buildingIds.map((id) => nameOf.get(id) ?? '').join(t('frame.rolesSeparator'))}`;
  };
  return [
    { key: 'name', title: t('fees.name'), width: 170, kind: 'text', value: (item) => item.name },
    {
      key: 'method',
      title: t('fees.method'),
      width: 120,
      kind: 'text',
      value: (item) => t(`fees.methods.${item.method}`),
    },
    {
      key: 'price',
      title: t('fees.priceToday'),
      width: 130,
      kind: 'figure',
      value: (item) =>
        item.priceToday === null ? t('fees.noPrice') : formatUnitPrice(item.priceToday.unitPrice),
      order: (item) => item.priceToday?.unitPrice ?? 0,
    },
    { key: 'unit', title: t('fees.unitLabel'), width: 90, kind: 'text', value: (item) => item.unitLabel },
    { key: 'scope', title: t('fees.uses'), kind: 'text', value: scopeOf },
    {
      key: 'cycle',
      title: t('fees.cycle'),
      width: 90,
      kind: 'text',
      value: (item) => (item.method === 'one-off' ? '—' : t(`fees.cycles.${item.cycleMonths}`)),
    },
    {
      key: 'rounding',
      title: t('fees.rounding'),
      width: 100,
      kind: 'text',
      value: (item) => t(`fees.roundings.${item.rounding}`),
    },
    {
      key: 'state',
      title: t('fees.state'),
      width: 90,
      kind: 'node',
      render: (item) => (item.active ? t('fees.active') : <Tag>{t('fees.inactive')}</Tag>),
    },
  ];
}
