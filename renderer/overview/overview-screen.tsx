import { useTranslation } from 'react-i18next';
import { day } from '../../shared/domain/day.ts';
import { useMay, useSession } from '../app/session.tsx';
import { useRead } from '../app/use-read.ts';
import { DayText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { ArrearsAges } from './arrears-ages.tsx';
import { CashToday } from './cash-today.tsx';
import { ControlToday } from './control-today.tsx';
import { mostPressingFirst, needsOf } from './needs.ts';
import { NeedList } from './need-list.tsx';
import { storeNeedsOf } from './store-needs.ts';
import './overview.css';

/** The first screen: what needs the person now, each line a link; then the figures of their roles. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { user, today } = useSession();
  const opensShifts = useMay('shifts.open');
  const keepsStore = useMay('stock.attention');
  const overview = useRead('overview.get', {});
  const attention = useRead('stock.attention', {}, { enabled: keepsStore });
  const storeNeeds = attention.data === undefined ? [] : storeNeedsOf(attention.data, day(today));
  return (
    <PageFrame
      title={t('overview.greeting', { name: user.name })}
      note={<DayText day={day(today)} weekday />}
    >
      <Loaded read={overview}>
        {(shown) => (
          <div className="overview">
            <NeedList
              needs={mostPressingFirst([
                ...needsOf(shown, user.id, opensShifts, t('frame.rolesSeparator')),
                ...storeNeeds,
              ])}
            />
            <div className="overview__figures">
              {shown.cash === null ? null : <CashToday cash={shown.cash} today={shown.today} />}
              {shown.control === null ? null : <ControlToday control={shown.control} />}
              {shown.arrears === null || shown.arrears.totalFen === 0 ? null : (
                <ArrearsAges arrears={shown.arrears} />
              )}
            </div>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
