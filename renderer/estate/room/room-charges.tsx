import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../shared/contract/charges.ts';
import { call } from '../../app/office-client.ts';
import type { Translate } from '../../app/i18n.ts';
import { ChargeDrawer } from '../../cashier/charges/charge-drawer.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePages } from './use-pages.ts';

/** Everything ever charged to the room, the newest first. A row says why the amount is what it is. */
export function RoomCharges({ roomId }: { readonly roomId: number }) {
  const { t } = useTranslation();
  const [explainedId, setExplainedId] = useState<number | null>(null);
  const pages = usePages(
    ['charges.listByRoom', roomId],
    (cursor) => call('charges.listByRoom', { roomId, cursor }),
    (page) => page.nextCursor,
  );
  return (
    <>
      <DataTable
        label={t('estate.room.charges.label')}
        columns={columnsOf(t)}
        rows={pages.pages?.flatMap((page) => page.charges)}
        rowKey={(charge) => charge.id}
        error={pages.error}
        onRetry={pages.retry}
        openKey={explainedId}
        onOpen={(charge) => setExplainedId(charge.id)}
        rowClassName={(charge) => (charge.reversed ? 'row-undone' : '')}
        empty={<EmptyState title={t('estate.room.charges.none')} />}
      />
      {pages.more === null ? null : (
        <Button className="room-page__more" size="small" loading={pages.loadingMore} onClick={pages.more}>
          {t('estate.room.more')}
        </Button>
      )}
      {explainedId === null ? null : (
        <ChargeDrawer chargeId={explainedId} onClose={() => setExplainedId(null)} />
      )}
    </>
  );
}

function columnsOf(t: Translate): readonly DataColumn<Charge>[] {
  return [
    {
      key: 'item',
      title: t('estate.room.charges.item'),
      kind: 'text',
      value: (charge) => charge.feeItemName,
    },
    {
      key: 'period',
      title: t('estate.room.charges.period'),
      kind: 'text',
      width: 150,
      value: ({ periodFrom, periodTo }) =>
        periodFrom === periodTo ? periodFrom : `${periodFrom} — ${periodTo}`,
    },
    {
      key: 'payer',
      title: t('estate.room.charges.payer'),
      kind: 'text',
      width: 90,
      value: (charge) => charge.payerName ?? '—',
    },
    {
      key: 'due',
      title: t('estate.room.charges.due'),
      kind: 'day',
      width: 105,
      value: (charge) => charge.dueDay,
    },
    {
      key: 'amount',
      title: t('estate.room.charges.amount'),
      kind: 'money',
      width: 100,
      value: (charge) => charge.amountFen,
    },
    {
      key: 'open',
      title: t('estate.room.charges.open'),
      kind: 'money',
      width: 100,
      value: (charge) => charge.openFen,
      tone: (charge) => (charge.openFen === 0 ? 'quiet' : undefined),
    },
    {
      key: 'state',
      title: t('estate.room.charges.state'),
      kind: 'text',
      width: 80,
      value: (charge) => t(`estate.room.charges.${stateOf(charge)}`),
    },
  ];
}

function stateOf(charge: Charge): 'reversed' | 'settled' | 'partly' | 'unpaid' {
  if (charge.reversed) return 'reversed';
  if (charge.openFen === 0) return 'settled';
  return charge.openFen < charge.amountFen ? 'partly' : 'unpaid';
}
