import { useTranslation } from 'react-i18next';
import type { StockCount } from '../../../shared/contract/counts.ts';
import type { ContractError } from '../../app/contract-error.ts';
import type { Translate } from '../../app/i18n.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { rateWords, scopeWords } from './count-words.ts';
import { reviewPath, sheetPath } from './paths.ts';

/** Every count, the newest first: how far it is, or how well store and book agreed. */
export function CountList(props: {
  readonly counts: readonly StockCount[] | undefined;
  readonly error: ContractError | null;
  readonly onRetry: () => unknown;
}) {
  const { t } = useTranslation();
  const mayReview = useMay('counts.review');
  const severalStores = new Set(props.counts?.map((count) => count.storeId)).size > 1;
  return (
    <DataTable
      label={t('counts.title')}
      height="content"
      columns={columnsFor(t, severalStores)}
      rows={props.counts}
      error={props.error}
      onRetry={props.onRetry}
      rowKey={(row) => row.countSeq}
      onOpen={(row) =>
        navigate(row.state === 'posted' && mayReview ? reviewPath(row.countSeq) : sheetPath(row.countSeq))
      }
      rowClassName={(row) => (row.state === 'cancelled' ? 'count-row--cancelled' : '')}
      empty={<EmptyState title={t('counts.list.empty')} detail={t('counts.list.emptyDetail')} />}
    />
  );
}

function columnsFor(t: Translate, severalStores: boolean): readonly DataColumn<StockCount>[] {
  return [
    { key: 'number', title: t('counts.fields.number'), width: 136, kind: 'text', value: (row) => row.number },
    {
      key: 'month',
      title: t('counts.fields.month'),
      width: 82,
      kind: 'text',
      value: (row) => row.month ?? t('counts.list.adHoc'),
    },
    {
      key: 'scope',
      title: t('counts.fields.scope'),
      kind: 'text',
      value: (row) => [...(severalStores ? [row.storeName] : []), scopeWords(row.scope, t)].join(' · '),
    },
    {
      key: 'state',
      title: t('counts.fields.state'),
      width: 160,
      kind: 'node',
      render: (row) =>
        row.state === 'open' ? (
          <ProgressBar counted={row.countedCount} lines={row.lineCount} compact />
        ) : (
          <span className={`count-state--${row.state}`}>{t(`counts.states.${row.state}`)}</span>
        ),
    },
    {
      key: 'accuracy',
      title: t('counts.fields.accuracy'),
      width: 110,
      kind: 'figure',
      value: (row) => (row.accuracy === null ? '—' : rateWords(row.accuracy)),
      order: (row) => row.accuracy ?? -1,
    },
    {
      key: 'delta',
      title: t('counts.fields.delta'),
      width: 110,
      kind: 'money',
      value: (row) => row.deltaFen,
      tone: (row) => ((row.deltaFen ?? 0) < 0 ? 'problem' : undefined),
    },
  ];
}
