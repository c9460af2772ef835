import { PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AccuracyChart } from './accuracy-chart.tsx';
import { CountCalendar } from './count-calendar.tsx';
import { CountList } from './count-list.tsx';
import { DueOffer } from './due-offer.tsx';
import { NewCountDialog } from './new-count-dialog.tsx';
import './counts.css';

/** 盘点: what is due, what is under way, what came of the earlier ones, and the year's days of counting. */
export function CountsScreen() {
  const { t } = useTranslation();
  const mayOpen = useMay('counts.open');
  const list = useRead('counts.list', {});
  const [making, setMaking] = useState(false);
  const create = useCommand({
    id: 'counts.create',
    nameKey: 'counts.commands.create',
    keys: '$mod+i',
    icon: PlusOutlined,
    enabled: mayOpen && list.data !== undefined,
    perform: () => setMaking(true),
  });
  const counts = list.data?.counts;
  const lastWitness = counts?.find((count) => count.witness !== '')?.witness ?? '';
  return (
    <PageFrame
      title={t('counts.title')}
      {...(mayOpen ? { primaryAction: <CommandButton command={create} type="primary" /> } : {})}
    >
      {counts === undefined ? null : <DueOffer lastWitness={lastWitness} />}
      <div className="counts">
        <div className="counts__main">
          <CountList counts={counts} error={list.error} onRetry={list.refetch} />
          {counts === undefined ? null : <AccuracyChart counts={counts} />}
        </div>
        <CountCalendar />
      </div>
      {making ? <NewCountDialog lastWitness={lastWitness} onClose={() => setMaking(false)} /> : null}
    </PageFrame>
  );
}
