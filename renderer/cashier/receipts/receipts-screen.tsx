import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/contract/receipts.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import { ReceiptFilters } from './receipt-filters.tsx';
import { RECEIPTS_A_PAGE, useReceiptPages } from './use-receipt-pages.ts';
import type { ReceiptFilters as Filters } from './use-receipt-pages.ts';
import './receipts.css';

/** Every receipt and reversal, newest first; one of them in the drawer. */
export function ReceiptsScreen() {
  const { t } = useTranslation();
  const { parameters, query } = useRoute();
  const roomId = Number(query['room']);
  const asked = daySchema.safeParse(query['day']);
  const askedDay = asked.success ? asked.data : null;
  const [filters, setFilters] = useState<Filters>({
    ...NO_FILTER,
    fromDay: askedDay,
    toDay: askedDay,
    roomId: Number.isSafeInteger(roomId) && roomId > 0 ? roomId : null,
  });
  const list = useReceiptPages(filters);
  const opened = Number(parameters['receiptId']);
  const openSeq = Number.isSafeInteger(opened) && opened > 0 ? opened : null;
  const open = (seq: number | null) =>
    navigate(pathTo('/receipts/:receiptId?', seq === null ? {} : { receiptId: seq }), { replace: true });

  const columns: readonly DataColumn<ReceiptRow>[] = [
    { key: 'number', title: t('receipts.number'), width: 140, kind: 'text', value: (row) => row.number },
    { key: 'day', title: t('receipts.day'), width: 104, kind: 'day', value: (row) => row.day },
    {
      key: 'time',
      title: t('receipts.time'),
      width: 68,
      kind: 'figure',
      value: (row) => row.at.slice(11, 16),
    },
    { key: 'room', title: t('receipts.room'), width: 150, kind: 'text', value: (row) => row.roomLabel },
    { key: 'payer', title: t('receipts.payer'), kind: 'text', value: (row) => row.payerName },
    {
      key: 'tender',
      title: t('receipts.tender'),
      width: 140,
      kind: 'text',
      value: (row) => row.tenders.map((tender) => t(`counter.tenders.${tender}`)).join(' '),
    },
    {
      key: 'cashier',
      title: t('receipts.cashier'),
      width: 90,
      kind: 'text',
      value: (row) => row.cashierName,
    },
    {
      key: 'amount',
      title: t('receipts.amount'),
      width: 120,
      kind: 'money',
      value: (row) => row.amountFen,
      tone: (row) => (row.amountFen < 0 ? 'problem' : row.state === 'void' ? 'quiet' : undefined),
    },
    {
      key: 'state',
      title: t('receipts.state'),
      width: 190,
      kind: 'node',
      render: (row) => <StateCell row={row} />,
    },
  ];

  return (
    <PageFrame
      title={t('receipts.title')}
      layout="table"
      filters={
        <ReceiptFilters
          filters={filters}
          onFilters={setFilters}
          roomLabel={roomLabelOf(filters, list.rows)}
        />
      }
      actions={
        list.more === null ? undefined : (
          <Button onClick={list.more}>{t('receipts.filters.more', { count: RECEIPTS_A_PAGE })}</Button>
        )
      }
    >
      <DataTable
        label={t('receipts.title')}
        columns={columns}
        rows={list.rows}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(row) => row.seq}
        openKey={openSeq}
        onOpen={(row) => open(row.receiptSeq)}
        empty={
          isFiltered(filters) ? (
            <EmptyState title={t('receipts.empty')} detail={t('receipts.emptyDetail')} />
          ) : (
            <EmptyState title={t('receipts.none')} detail={t('receipts.noneDetail')} />
          )
        }
        rowClassName={(row) => (row.state === 'void' ? 'receipt-row--void' : '')}
      />
      {openSeq === null ? null : <ReceiptDrawer key={openSeq} seq={openSeq} onClose={() => open(null)} />}
    </PageFrame>
  );
}

function StateCell({ row }: { readonly row: ReceiptRow }) {
  const { t } = useTranslation();
  if (row.kind === 'reversal')
    return <span className="problem figures">{t('receipts.reversalOf', { number: row.receiptNumber })}</span>;
  return row.state === 'valid' ? null : <StampLabel stamp={{ kind: row.state }} />;
}

function roomLabelOf(filters: Filters, rows: readonly ReceiptRow[] | undefined): string | null {
  if (filters.roomId === null || filters.roomId === undefined) return null;
  return rows?.[0]?.roomLabel ?? '';
}

function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((chosen) => chosen !== null && chosen !== '');
}

const NO_FILTER: Filters = {
  fromDay: null,
  toDay: null,
  number: '',
  roomId: null,
  tender: null,
  cashierId: null,
  state: null,
};
