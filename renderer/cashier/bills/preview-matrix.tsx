import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { MoneyText } from '../../ui/money-text.tsx';

type Preview = Output<'bills.preview'>;
type Building = Preview['buildings'][number];

/** What a run bills, buildings down and items across, each with its sum. */
export function PreviewMatrix({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const billed = preview.items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.chargeCount > 0);
  const columns: readonly DataColumn<Building>[] = [
    { key: 'building', title: t('bills.run.building'), kind: 'text', value: (building) => building.name },
    {
      key: 'rooms',
      title: t('bills.run.roomCount'),
      width: 80,
      kind: 'figure',
      value: (building) => String(building.roomCount),
      order: (building) => building.roomCount,
    },
    ...billed.map(({ item, index }): DataColumn<Building> => ({
      key: `item-${item.id}`,
      title: item.name,
      width: 130,
      kind: 'money',
      value: (building) => building.itemFen[index] ?? null,
    })),
    {
      key: 'total',
      title: t('bills.run.sum'),
      width: 140,
      kind: 'money',
      value: (building) => building.totalFen,
    },
  ];
  return (
    <DataTable<Building>
      label={t('bills.run.byBuilding')}
      columns={columns}
      rows={preview.buildings}
      rowKey={(building) => building.id}
      height="content"
      totals={{
        building: t('bills.run.sum'),
        rooms: <span className="figures">{preview.roomCount}</span>,
        ...Object.fromEntries(
          billed.map(({ item }) => [`item-${item.id}`, <MoneyText key={item.id} amount={item.totalFen} />]),
        ),
        total: <MoneyText amount={preview.totalFen} size="strong" />,
      }}
    />
  );
}
