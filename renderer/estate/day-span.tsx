import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/day.ts';

/** From when to when: `2017-07-28 — 至今`; an open beginning is 起初. */
export function DaySpan({ from, to }: { readonly from: Day | null; readonly to: Day | null }) {
  const { t } = useTranslation();
  return (
    <span className="figures">
      {from ?? t('estate.room.tenures.ever')} — {to ?? t('estate.room.tenures.still')}
    </span>
  );
}
