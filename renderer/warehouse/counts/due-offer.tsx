import { ArrowRightOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { weekdayOf } from '../../../shared/domain/day.ts';
import { navigate, OfficeLink } from '../../app/routes.tsx';
import { useMay, useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { sheetPath } from './paths.ts';

type Attention = Output<'stock.attention'>;

/** What of counting waits: the month's count, prepared and begun by one click; what is under way; else the next day. */
export function DueOffer({ lastWitness }: { readonly lastWitness: string }) {
  const mayLook = useMay('stock.attention');
  const attention = useRead('stock.attention', {}, { enabled: mayLook });
  if (attention.data === undefined) return null;
  const { dueCounts, openCounts, nextCount } = attention.data;
  return (
    <div className="count-due">
      {dueCounts.map((due) => (
        <DueCount key={due.storeId} due={due} lastWitness={lastWitness} />
      ))}
      {openCounts.map((count) => (
        <OpenCount key={count.countSeq} count={count} />
      ))}
      {dueCounts.length + openCounts.length === 0 && nextCount !== null ? (
        <NextCount next={nextCount} />
      ) : null}
    </div>
  );
}

function DueCount({
  due,
  lastWitness,
}: {
  readonly due: Attention['dueCounts'][number];
  readonly lastWitness: string;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const open = useWrite('counts.open');
  const [witness, setWitness] = useState(lastWitness);
  const late = due.day < today;
  const begin = async () => {
    const outcome = await open.submit({
      storeId: due.storeId,
      month: due.month,
      scope: { kind: 'all' },
      witness: witness.trim(),
      freezes: false,
    });
    if (outcome.ok) navigate(sheetPath(outcome.value.countSeq));
  };
  return (
    <section className={`count-due__line count-due__line--${late ? 'late' : 'today'}`}>
      <div className="count-due__words">
        <strong>
          {late
            ? t('counts.due.late', { month: due.month, day: due.day })
            : t('counts.due.today', { month: due.month })}
        </strong>
        <div className="quiet">{t('counts.due.ready', { store: due.storeName })}</div>
      </div>
      <Input
        className="count-due__witness"
        value={witness}
        maxLength={60}
        placeholder={t('counts.due.witness')}
        aria-label={t('counts.fields.witness')}
        onChange={(event) => setWitness(event.target.value)}
      />
      <Button type="primary" loading={open.pending} onClick={() => void begin()}>
        {t('counts.due.begin')}
      </Button>
      <ErrorNotice error={open.error} onClose={open.reset} />
    </section>
  );
}

function OpenCount({ count }: { readonly count: Attention['openCounts'][number] }) {
  const { t } = useTranslation();
  return (
    <section className="count-due__line count-due__line--today">
      <span className="count-due__words">
        {t('counts.due.open', {
          number: count.number,
          counted: count.countedCount,
          lines: count.lineCount,
        })}
      </span>
      <OfficeLink to={sheetPath(count.countSeq)}>
        {t('counts.due.resume')} <ArrowRightOutlined aria-hidden />
      </OfficeLink>
    </section>
  );
}

function NextCount({ next }: { readonly next: NonNullable<Attention['nextCount']> }) {
  const { t } = useTranslation();
  const weekday = weekdays[weekdayOf(next.day) - 1] ?? '7';
  return (
    <p className="quiet count-due__next">
      {t('counts.due.next', {
        day: next.day,
        month: next.month,
        weekday: t(`frame.day.weekdays.${weekday}`),
      })}
    </p>
  );
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
