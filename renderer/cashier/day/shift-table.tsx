import { useTranslation } from 'react-i18next';
import type { ShiftSummary } from '../../../shared/contract/shifts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { timeOfInstant } from '../../ui/instant-text.ts';

/** The shifts of a day one after the other, with what each was counted at. */
export function ShiftTable({ shifts }: { readonly shifts: readonly ShiftSummary[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="shifts-title" className="day-section">
      <h2 id="shifts-title">{t('day.shifts.title')}</h2>
      <DataTable
        label={t('day.shifts.title')}
        height="content"
        rows={shifts}
        rowKey={(summary) => summary.shift.shiftSeq}
        columns={[
          {
            key: 'cashier',
            kind: 'text',
            width: 110,
            title: t('day.shifts.cashier'),
            value: ({ shift }) => shift.cashierName,
          },
          {
            key: 'from',
            kind: 'figure',
            width: 70,
            title: t('day.shifts.from'),
            value: ({ shift }) => timeOfInstant(shift.openedAt),
          },
          {
            key: 'until',
            kind: 'figure',
            width: 80,
            title: t('day.shifts.until'),
            value: ({ shift }) =>
              shift.closedAt === null ? t('day.shifts.open') : timeOfInstant(shift.closedAt),
          },
          {
            key: 'float',
            kind: 'money',
            width: 100,
            title: t('day.shifts.float'),
            value: ({ drawer }) => drawer.openingFloatFen,
          },
          {
            key: 'received',
            kind: 'money',
            width: 110,
            title: t('day.shifts.received'),
            value: ({ drawer }) => drawer.receivedFen,
          },
          {
            key: 'deposited',
            kind: 'money',
            width: 110,
            title: t('day.shifts.deposited'),
            value: ({ drawer }) => drawer.depositedFen,
          },
          {
            key: 'counted',
            kind: 'money',
            width: 110,
            title: t('day.shifts.counted'),
            value: ({ close }) => close?.countedFen ?? null,
          },
          {
            key: 'difference',
            kind: 'money',
            width: 100,
            title: t('day.shifts.difference'),
            value: ({ close }) => close?.differenceFen ?? null,
            tone: ({ close }) => (close === null || close.differenceFen === 0 ? undefined : 'problem'),
          },
          {
            key: 'reason',
            kind: 'text',
            title: t('day.shifts.reason'),
            value: ({ close, shift }) => [close?.reason, shift.floatNote].filter(Boolean).join(' · '),
          },
          {
            key: 'countedBy',
            kind: 'text',
            width: 110,
            title: t('day.shifts.countedBy'),
            value: ({ close }) => close?.countedByName ?? '',
          },
        ]}
      />
    </section>
  );
}
