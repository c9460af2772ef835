import { AuditOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillRun } from '../../../shared/contract/bills.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { call } from '../../app/office-client.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { billRunPath, billsPattern } from '../paths.ts';
import { RunDetail } from './run-detail.tsx';
import { usePages } from './use-pages.ts';
import './bills.css';

/** Every document that made charges; one of them in detail. */
export function BillsScreen() {
  const { parameters } = useRoute();
  const runSeq = Number(parameters['runSeq']);
  return Number.isSafeInteger(runSeq) && runSeq > 0 ? (
    <RunDetail key={runSeq} runSeq={runSeq} />
  ) : (
    <RunList />
  );
}

type Origin = BillRun['origin'];

function RunList() {
  const { t } = useTranslation();
  const [origin, setOrigin] = useState<Origin | null>('run');
  const mayRun = useMay('bills.commit');
  const list = usePages(['bills.list', origin], async (cursor) => {
    const { runs, nextCursor } = await call('bills.list', { origin, cursor });
    return { rows: runs, nextCursor };
  });
  const begin = useCommand({
    id: 'bills.run',
    nameKey: 'bills.run.title',
    keys: '$mod+Enter',
    icon: AuditOutlined,
    enabled: mayRun,
    perform: () => navigate(billRunPath),
  });
  const columns: readonly DataColumn<BillRun>[] = [
    {
      key: 'number',
      title: t('bills.list.number'),
      width: 150,
      kind: 'text',
      value: (run) => run.number ?? '—',
    },
    { key: 'month', title: t('bills.list.month'), width: 110, kind: 'text', value: (run) => run.month },
    {
      key: 'origin',
      title: t('bills.list.origin'),
      width: 110,
      kind: 'text',
      value: (run) => t(`bills.list.origins.${run.origin}`),
    },
    { key: 'day', title: t('bills.list.day'), width: 110, kind: 'day', value: (run) => run.day },
    { key: 'by', title: t('bills.list.by'), kind: 'text', value: (run) => run.byName },
    {
      key: 'count',
      title: t('bills.list.count'),
      width: 90,
      kind: 'figure',
      value: (run) => String(run.chargeCount),
      order: (run) => run.chargeCount,
    },
    { key: 'total', title: t('bills.list.total'), width: 130, kind: 'money', value: (run) => run.totalFen },
    {
      key: 'reversed',
      title: t('bills.list.reversed'),
      width: 120,
      kind: 'money',
      value: (run) => (run.reversedFen === 0 ? null : run.reversedFen),
      tone: (run) => (run.reversedFen === 0 ? 'quiet' : undefined),
    },
    {
      key: 'open',
      title: t('bills.list.open'),
      width: 130,
      kind: 'money',
      value: (run) => run.openFen,
      tone: (run) => (run.openFen === 0 ? 'settled' : undefined),
    },
  ];
  return (
    <PageFrame
      title={t('bills.title')}
      layout="table"
      {...(mayRun ? { primaryAction: <CommandButton command={begin} type="primary" /> } : {})}
      actions={list.more === null ? undefined : <Button onClick={list.more}>{t('bills.list.more')}</Button>}
      filters={
        <Select<Origin | null>
          aria-label={t('bills.list.origin')}
          value={origin}
          onChange={setOrigin}
          className="scope-select"
          options={[
            ...ORIGINS.map((value) => ({ value, label: t(`bills.list.origins.${value}`) })),
            { value: null, label: t('bills.list.anyOrigin') },
          ]}
        />
      }
    >
      <DataTable<BillRun>
        label={t('bills.title')}
        columns={columns}
        rows={list.rows}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(run) => run.seq}
        onOpen={(run) => navigate(pathTo(billsPattern, { runSeq: run.seq }))}
        rowClassName={(run) => (run.reversedCount === run.chargeCount ? 'bill-row--reversed' : '')}
        empty={<EmptyState title={t('bills.list.empty')} detail={t('bills.list.emptyDetail')} />}
      />
    </PageFrame>
  );
}

const ORIGINS: readonly Origin[] = ['run', 'one-off', 'opening'];
