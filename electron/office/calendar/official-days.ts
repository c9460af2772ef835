import official from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import { day } from '../../../shared/domain/day.ts';

/** The official holiday table of a year as it shipped with the program; undefined for a year that it does not know. */
export function officialDays(year: number): readonly MarkedDay[] | undefined {
  return byYear.get(year);
}

/** `2026-02-17: "Spring Festival,春节,4"` names the holiday; a worked weekend day names the one it makes up for. */
const byYear = Map.groupBy(
  [...marked(official.holidays, 'holiday'), ...marked(official.workdays, 'workday')].toSorted((one, other) =>
    one.day < other.day ? -1 : 1,
  ),
  (each) => Number(each.day.slice(0, 4)),
);

function marked(days: Readonly<Record<string, string>>, mark: MarkedDay['mark']): MarkedDay[] {
  return Object.entries(days).map(([each, words]) => ({
    day: day(each),
    mark,
    name: words.split(',')[1] ?? '',
  }));
}
