import { useTranslation } from 'react-i18next';
import type { DayPage } from '../../../shared/contract/day.ts';

/** Where a day stands: 未开班, 收款中, 已清点, 已日结. The word says it, the colour only repeats it. */
export function DayStateLabel({ state }: { readonly state: DayPage['state'] }) {
  const { t } = useTranslation();
  return <span className={`day-state day-state--${state}`}>{t(`day.states.${state}`)}</span>;
}
