import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import { navigate } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useRead } from '../../app/use-read.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayStateLabel } from './day-state-label.tsx';
import { dayPath } from './paths.ts';

/** Days that had a shift, newest first; opening one shows it as it was signed. */
export function DayList({ shown }: { readonly shown: Day }) {
  const { t } = useTranslation();
  const [before, setBefore] = useState<Day | null>(null);
  const list = useRead('day.list', { beforeDay: before, limit: 31 }, { keepPrevious: true });
  const next = list.data?.nextBeforeDay ?? null;
  return (
    <section aria-labelledby="days-title" className="day-section">
      <h2 id="days-title">{t('day.list.title')}</h2>
      <DataTable
        label={t('day.list.title')}
        height="content"
        rows={list.data?.days}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(row) => row.day}
        openKey={shown}
        onOpen={(row) => navigate(pathTo(dayPath, { day: row.day }))}
        empty={<EmptyState title={t('day.list.empty')} />}
        columns={[
          { key: 'day', kind: 'day', width: 130, title: t('day.list.day'), value: (row) => row.day },
          {
            key: 'state',
            kind: 'node',
            width: 150,
            title: t('day.list.state'),
            render: (row) => <DayStateLabel state={row.state} />,
          },
          {
            key: 'shifts',
            kind: 'figure',
            width: 80,
            title: t('day.list.shifts'),
            value: (row) => String(row.shiftCount),
          },
          {
            key: 'total',
            kind: 'money',
            width: 140,
            title: t('day.list.total'),
            value: (row) => row.totalFen,
          },
          {
            key: 'overShort',
            kind: 'money',
            width: 110,
            title: t('day.list.overShort'),
            value: (row) => row.overShortFen,
            tone: (row) => (row.overShortFen === 0 ? 'quiet' : 'problem'),
          },
          {
            key: 'signedBy',
            kind: 'text',
            title: t('day.list.signedBy'),
            value: (row) => row.closedByName ?? '',
          },
        ]}
      />
      {next === null ? null : (
        <Button type="text" size="small" onClick={() => setBefore(next)}>
          {t('day.list.more')}
        </Button>
      )}
    </section>
  );
}
