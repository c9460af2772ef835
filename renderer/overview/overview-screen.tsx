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
import { needsOf } from './needs.ts';
import { NeedList } from './need-list.tsx';
import './overview.css';

/** The first screen: what needs the person now, each line a link; then the figures of their roles. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { user, today } = useSession();
  const opensShifts = useMay('shifts.open');
  const overview = useRead('overview.get', {});
  return (
    <PageFrame
      title={t('overview.greeting', { name: user.name })}
      note={<DayText day={day(today)} weekday />}
    >
      <Loaded read={overview}>
        {(shown) => (
          <div className="overview">
            <NeedList needs={needsOf(shown, user.id, opensShifts, t('frame.rolesSeparator'))} />
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
