import { useTranslation } from 'react-i18next';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import { countDayOf } from '../../../shared/domain/count-day.ts';
import { month, monthsBetween } from '../../../shared/domain/day.ts';
import { useRead } from '../../app/use-read.ts';
import { DayText } from '../../ui/day-text.tsx';
import { marksOf } from './marked-days.ts';

/** On which day each month of the year would be counted by the table as it stands on the screen. */
export function CountDays({ year, table }: { readonly year: number; readonly table: readonly MarkedDay[] }) {
  const { t } = useTranslation();
  const settings = useRead('settings.read', {});
  const following = useRead('calendar.read', { year: year + 1 });
  if (settings.data === undefined || following.data === undefined) return null;
  const { weekendsRest, countDay } = settings.data;
  const tables = new Map([
    [year, marksOf(table)],
    [year + 1, marksOf(following.data.days)],
  ]);
  return (
    <section className="holidays__result" aria-labelledby="holidays-result">
      <h2 id="holidays-result">{t('calendar.result.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('calendar.result.month')}</th>
            <th scope="col">{t('calendar.result.day')}</th>
          </tr>
        </thead>
        <tbody>
          {monthsBetween(month(`${year}-01`), month(`${year}-12`)).map((each) => (
            <tr key={each}>
              <th scope="row" className="figures">
                {each}
              </th>
              <td>
                <DayText day={countDayOf(each, tables, { weekendsRest, countDay }).day} weekday />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
