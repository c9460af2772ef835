import { useTranslation } from 'react-i18next';
import type { DayPage } from '../../../shared/contract/day.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';

/** Void receipts and reversals of the day, with reason and who approved. */
export function CancelledList({ page }: { readonly page: DayPage }) {
  const { t } = useTranslation();
  const rows = [...page.voids, ...page.reversals];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="cancelled-title" className="day-section">
      <h2 id="cancelled-title">{t('day.cancelled.title')}</h2>
      <DataTable
        label={t('day.cancelled.title')}
        height="content"
        rows={rows}
        rowKey={(row) => row.entrySeq}
        columns={[
          {
            key: 'kind',
            kind: 'node',
            width: 90,
            title: t('day.cancelled.kind'),
            render: (row) => <StampLabel stamp={{ kind: row.number === '' ? 'void' : 'reversed' }} />,
          },
          {
            key: 'receipt',
            kind: 'text',
            width: 150,
            title: t('day.cancelled.receipt'),
            value: (row) => row.receiptNumber,
          },
          {
            key: 'number',
            kind: 'text',
            width: 150,
            title: t('day.cancelled.number'),
            value: (row) => row.number,
          },
          { key: 'room', kind: 'text', width: 140, title: t('day.page.room'), value: (row) => row.roomLabel },
          {
            key: 'payer',
            kind: 'text',
            width: 100,
            title: t('day.page.payer'),
            value: (row) => row.payerName,
          },
          {
            key: 'amount',
            kind: 'money',
            width: 110,
            title: t('day.page.amount'),
            value: (row) => row.totalFen,
          },
          { key: 'reason', kind: 'text', title: t('day.page.reason'), value: (row) => row.reason },
          {
            key: 'approver',
            kind: 'text',
            width: 120,
            title: t('day.page.approver'),
            value: (row) => row.approverName,
          },
        ]}
      />
    </section>
  );
}
