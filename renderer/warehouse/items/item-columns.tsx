import { PictureOutlined } from '@ant-design/icons';
import type { Item } from '../../../shared/contract/items.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import type { DataColumn } from '../../ui/data-column.tsx';

/** The columns of the list of items; whether one is in use is told only where some are not. */
export function itemColumns(t: Translate, withState: boolean): readonly DataColumn<Item>[] {
  return [
    { key: 'code', title: t('items.fields.code'), width: 92, kind: 'text', value: (item) => item.code },
    { key: 'item', title: t('items.fields.item'), kind: 'text', value: itemLabel },
    {
      key: 'photo',
      title: '',
      width: 34,
      kind: 'node',
      render: (item) =>
        item.hasPhoto ? (
          <PictureOutlined className="quiet" role="img" aria-label={t('items.fields.photo')} />
        ) : null,
    },
    {
      key: 'category',
      title: t('items.fields.category'),
      width: 96,
      kind: 'text',
      value: (item) => item.category,
    },
    { key: 'unit', title: t('items.fields.unit'), width: 60, kind: 'text', value: (item) => item.unit },
    { key: 'packs', title: t('items.fields.packs'), width: 92, kind: 'text', value: packsOf },
    { key: 'place', title: t('items.fields.place'), width: 80, kind: 'text', value: (item) => item.place },
    {
      key: 'minimum',
      title: t('items.fields.minimum'),
      width: 84,
      kind: 'figure',
      value: (item) => limit(item.minimumThousandths),
      order: (item) => item.minimumThousandths ?? -1,
    },
    {
      key: 'maximum',
      title: t('items.fields.maximum'),
      width: 88,
      kind: 'figure',
      value: (item) => limit(item.maximumThousandths),
      order: (item) => item.maximumThousandths ?? -1,
    },
    { key: 'class', title: t('items.fields.class'), width: 60, kind: 'text', value: (item) => item.class },
    {
      key: 'barcode',
      title: t('items.fields.barcode'),
      width: 128,
      kind: 'text',
      value: (item) => item.barcode ?? '',
    },
    ...(withState
      ? [
          {
            key: 'state',
            title: t('items.fields.state'),
            width: 84,
            kind: 'text' as const,
            value: (item: Item) => (item.active ? '' : t('items.inactive')),
          },
        ]
      : []),
  ];
}

/** 箱=12瓶 */
function packsOf(item: Item): string {
  return item.packs
    .map((pack) => `${pack.unit}=${formatQuantity(pack.factorThousandths)}${item.unit}`)
    .join(' ');
}

function limit(value: Quantity | null): string {
  return value === null ? '' : formatQuantity(value, { grouping: true });
}
