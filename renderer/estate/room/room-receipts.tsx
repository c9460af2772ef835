import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/contract/receipts.ts';
import { call } from '../../app/office-client.ts';
import type { Translate } from '../../app/i18n.ts';
import { navigate } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePages } from './use-pages.ts';

/** Receipts of the room and their reversals, the newest first. A row opens the receipt. */
export function RoomReceipts({ roomId }: { readonly roomId: number }) {
  const { t } = useTranslation();
  const pages = usePages(
    ['receipts.listByRoom', roomId],
    (cursor) => call('receipts.listByRoom', { roomId, beforeSeq: cursor, limit: 100 }),
    (page) => page.nextBeforeSeq,
  );
  return (
    <>
      <DataTable
        label={t('estate.room.receipts.label')}
        columns={columnsOf(t)}
        rows={pages.pages?.flatMap((page) => page.rows)}
        rowKey={(row) => row.seq}
        error={pages.error}
        onRetry={pages.retry}
        onOpen={(row) => navigate(pathTo('/receipts/:receiptId?', { receiptId: row.receiptSeq }))}
        rowClassName={(row) => (row.state === 'void' ? 'row-undone' : '')}
        empty={<EmptyState title={t('estate.room.receipts.none')} />}
      />
      {pages.more === null ? null : (
        <Button className="room-page__more" size="small" loading={pages.loadingMore} onClick={pages.more}>
          {t('estate.room.more')}
        </Button>
      )}
    </>
  );
}

function columnsOf(t: Translate): readonly DataColumn<ReceiptRow>[] {
  return [
    {
      key: 'number',
      title: t('estate.room.receipts.number'),
      kind: 'figure',
      width: 150,
      value: (row) => row.number,
    },
    { key: 'day', title: t('estate.room.receipts.day'), kind: 'day', width: 110, value: (row) => row.day },
    { key: 'payer', title: t('estate.room.receipts.payer'), kind: 'text', value: (row) => row.payerName },
    {
      key: 'tenders',
      title: t('estate.room.receipts.tenders'),
      kind: 'text',
      width: 130,
      value: (row) => row.tenders.map((tender) => t(`counter.tenders.${tender}`)).join(t('estate.separator')),
    },
    {
      key: 'amount',
      title: t('estate.room.receipts.amount'),
      kind: 'money',
      width: 110,
      value: (row) => row.amountFen,
      tone: (row) => (row.amountFen < 0 ? 'problem' : undefined),
    },
    {
      key: 'cashier',
      title: t('estate.room.receipts.cashier'),
      kind: 'text',
      width: 90,
      value: (row) => row.cashierName,
    },
    {
      key: 'state',
      title: t('estate.room.receipts.state'),
      kind: 'text',
      width: 80,
      value: (row) => t(`estate.room.receipts.states.${row.state}`),
    },
  ];
}
