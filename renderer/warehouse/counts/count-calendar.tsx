import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountMonth } from '../../../shared/contract/counts.ts';
import { daySchema, month, partsOfDay, weekdayOf, yearOf } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { Translate } from '../../app/i18n.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useMay, useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { holidayName } from '../../settings/calendar/holiday-name.ts';
import { holidaysPath } from '../../settings/calendar/paths.ts';
import { DayText } from '../../ui/day-text.tsx';
import { dueReasonOf } from './due-reason.ts';
import type { DueReason } from './due-reason.ts';
import { reviewPath, sheetPath } from './paths.ts';

/** The months of a year, each with its day, why it is that day, and the counts that it has. */
export function CountCalendar() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [year, setYear] = useState(() => yearOf(daySchema.parse(today)));
  const due = useRead(
    'counts.calendar',
    { from: month(`${year}-01`), to: month(`${year}-12`) },
    { keepPrevious: true },
  );
  const settings = useRead('settings.read', {});
  const table = useRead('calendar.read', { year });
  const following = useRead('calendar.read', { year: year + 1 });
  const marked = new Map(
    [...(table.data?.days ?? []), ...(following.data?.days ?? [])].map((each) => [each.day, each]),
  );
  const months = due.data?.months ?? [];
  const missing = [...new Set(months.flatMap((each) => each.missingYears))];
  return (
    <section className="count-calendar" aria-labelledby="count-calendar-title">
      <header>
        <h2 id="count-calendar-title">{t('counts.calendar.title', { year })}</h2>
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('counts.calendar.previous')}
          onClick={() => setYear(year - 1)}
        />
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={t('counts.calendar.following')}
          onClick={() => setYear(year + 1)}
        />
      </header>
      {missing.length === 0 ? null : <MissingTable years={missing} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('counts.calendar.month')}</th>
            <th scope="col">{t('counts.calendar.day')}</th>
            <th scope="col">{t('counts.fields.state')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month} className={today.startsWith(each.month) ? 'count-calendar__now' : ''}>
              <th scope="row" className="figures">
                {each.month}
              </th>
              <td>
                <DayText day={each.day} weekday />
                <Why due={each} countDay={settings.data?.countDay ?? null} marked={marked} />
              </td>
              <td>
                <MonthState due={each} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MissingTable({ years }: { readonly years: readonly number[] }) {
  const { t } = useTranslation();
  const mayFill = useMay('calendar.save');
  return (
    <p role="alert" className="count-calendar__missing">
      {t('counts.calendar.missing', { years: years.join(t('frame.rolesSeparator')) })}{' '}
      {mayFill ? <OfficeLink to={holidaysPath(years[0])}>{t('counts.calendar.fill')}</OfficeLink> : null}
    </p>
  );
}

function Why(props: {
  readonly due: CountMonth;
  readonly countDay: number | null;
  readonly marked: ReadonlyMap<Day, MarkedDay>;
}) {
  const { t } = useTranslation();
  const { due, countDay } = props;
  if (countDay === null) return null;
  const words = reasonWords(dueReasonOf(due.month, due.day, countDay, props.marked), due.day, t);
  return words === null ? null : <div className="quiet">{words}</div>;
}

function reasonWords(reason: DueReason, due: Day, t: Translate): string | null {
  switch (reason.kind) {
    case 'plain':
      return null;
    case 'worked-weekend':
      return t('counts.calendar.worked', {
        weekday: t(`frame.day.weekdays.${weekdayOf(due) === 6 ? '6' : '7'}`),
      });
    case 'moved':
      return t('counts.calendar.moved', {
        day: partsOfDay(reason.from).day,
        days: reason.days,
        over: reason.over
          .map((each) =>
            each === 'weekend'
              ? t('counts.calendar.weekend')
              : t('counts.calendar.holiday', { name: holidayName(each.holiday, t) }),
          )
          .join(t('counts.calendar.and')),
      });
  }
}

/** What became of a month: its counts, or that it is still to come. */
function MonthState({ due, today }: { readonly due: CountMonth; readonly today: string }) {
  const { t } = useTranslation();
  const mayReview = useMay('counts.review');
  const standing = due.counts.filter((each) => each.state !== 'cancelled');
  if (standing.length === 0 && due.day === today) return <strong>{t('counts.calendar.today')}</strong>;
  if (standing.length === 0)
    return (
      <span className="faint">{t(due.day < today ? 'counts.calendar.none' : 'counts.calendar.notYet')}</span>
    );
  return standing.map(({ countSeq, state }) => (
    <div key={countSeq}>
      <OfficeLink
        to={state === 'posted' && mayReview ? reviewPath(countSeq) : sheetPath(countSeq)}
        className={state === 'posted' ? 'settled' : ''}
      >
        {t(`counts.states.${state}`)}
      </OfficeLink>
    </div>
  ));
}
