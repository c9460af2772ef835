import type { Output } from '../../shared/contract/index.ts';
import { daysBetween } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Need } from './needs.ts';

/** What of the store needs who keeps it or controls it: a count that is due or under way, goods that run out. */
export function storeNeedsOf(attention: Output<'stock.attention'>, today: Day): readonly Need[] {
  const { dueCounts, openCounts, nextCount, shortItemCount } = attention;
  const daysLeft = nextCount === null ? null : daysBetween(today, nextCount.day);
  return [
    ...dueCounts.map(({ month, day, storeName }): Need =>
      day < today
        ? {
            key: 'overview.needs.countLate',
            values: { month, day, store: storeName },
            tone: 'problem',
            link: 'counts',
          }
        : {
            key: 'overview.needs.countToday',
            values: { month, store: storeName },
            tone: 'attention',
            link: 'counts',
          },
    ),
    ...openCounts.map(({ number, countedCount, lineCount }): Need => ({
      key: 'overview.needs.countOpen',
      values: { number, counted: countedCount, lines: lineCount },
      tone: 'attention',
      link: 'counts',
    })),
    ...(shortItemCount === 0
      ? []
      : [
          {
            key: 'overview.needs.shortItems',
            values: { count: shortItemCount },
            tone: 'attention',
            link: 'stock',
          } as const,
        ]),
    ...(nextCount === null || daysLeft === null || daysLeft > DAYS_AHEAD
      ? []
      : [
          {
            key: 'overview.needs.countSoon',
            values: { count: daysLeft, day: nextCount.day, month: nextCount.month },
            tone: 'plain',
            link: 'counts',
          } as const,
        ]),
  ];
}

/** Early enough to find hands and a witness. */
const DAYS_AHEAD = 3;
