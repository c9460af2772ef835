import { Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { OddKind } from '../../../shared/domain/bill-plan.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { roomPattern } from '../../estate/paths.ts';

type Odd = Output<'bills.preview'>['odd'];
type OddRoom = Odd[number]['rooms'][number];

/** What looks odd about a bill run, kind by kind, each room a link to where it is put right. */
export function OddList({ odd }: { readonly odd: Odd }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<OddKind | null>(null);
  const shown = odd.find((group) => group.kind === chosen) ?? odd[0];
  if (shown === undefined) return <p className="settled">{t('bills.odd.none')}</p>;
  const columns: readonly DataColumn<OddRoom>[] = [
    {
      key: 'room',
      title: t('bills.odd.room'),
      kind: 'node',
      render: (room) => (
        <OfficeLink to={pathTo(roomPattern, { roomId: room.roomId })}>{room.roomLabel}</OfficeLink>
      ),
    },
    { key: 'item', title: t('bills.odd.item'), width: 150, kind: 'text', value: (room) => room.feeItemName },
    {
      key: 'amount',
      title: t('bills.odd.amount'),
      width: 120,
      kind: 'money',
      value: (room) => (room.amountFen === 0 ? null : room.amountFen),
    },
    {
      key: 'before',
      title: t('bills.odd.before'),
      width: 120,
      kind: 'money',
      value: (room) => room.beforeFen,
    },
  ];
  return (
    <div className="odd-list">
      <Segmented<OddKind>
        vertical
        aria-label={t('bills.odd.title')}
        value={shown.kind}
        onChange={setChosen}
        options={odd.map((group) => ({
          value: group.kind,
          label: (
            <span className="odd-list__kind">
              <span>{t(`bills.odd.kinds.${group.kind}`)}</span>
              <Tag>{group.count}</Tag>
            </span>
          ),
        }))}
      />
      <div className="odd-list__rooms">
        <p className={isBilled(shown.kind) ? 'quiet' : 'odd-list__skipped'}>
          {t(isBilled(shown.kind) ? 'bills.odd.billedAnyway' : 'bills.odd.notBilled')}
          {shown.rooms.length < shown.count
            ? ` · ${t('bills.odd.more', { shown: shown.rooms.length, count: shown.count })}`
            : ''}
        </p>
        <DataTable<OddRoom>
          key={shown.kind}
          label={t(`bills.odd.kinds.${shown.kind}`)}
          columns={columns}
          rows={shown.rooms}
          rowKey={(room) => `${room.roomId} ${room.feeItemId}`}
        />
      </div>
    </div>
  );
}

const BILLED: ReadonlySet<OddKind> = new Set([
  'no-payer',
  'payer-changed',
  'partly-billed',
  'unsold-billed',
  'vacant-billed',
  'much-more',
]);

function isBilled(kind: OddKind): boolean {
  return BILLED.has(kind);
}
