import { catalogues } from '../../../shared/i18n/index.ts';
import type { Translate } from '../../app/i18n.ts';

const known = [
  'newYear',
  'springFestival',
  'tombSweeping',
  'labour',
  'dragonBoat',
  'midAutumn',
  'national',
] as const;
const names = catalogues['zh-CN'].calendar.holidays;

/** What a holiday is called in the language of the window; one that the office named keeps its name. */
export function holidayName(name: string, t: Translate): string {
  const official = known.find((each) => names[each] === name);
  return official === undefined ? name : t(`calendar.holidays.${official}`);
}
