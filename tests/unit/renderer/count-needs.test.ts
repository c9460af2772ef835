import { describe, expect, test } from 'vitest';
import { storeNeedsOf } from '../../../renderer/overview/store-needs.ts';
import { day, month } from '../../../shared/domain/day.ts';

const quiet = {
  shortItemCount: 0,
  dueCounts: [],
  nextCount: { month: month('2026-11'), day: day('2026-11-30') },
  openCounts: [],
};
const october = { storeId: 1, storeName: '库房', month: month('2026-10'), day: day('2026-10-28') };

describe('what of the store needs its keeper', () => {
  test('is nothing while nothing is due and nothing runs out', () => {
    expect(storeNeedsOf(quiet, day('2026-11-20'))).toEqual([]);
  });

  test('is told three days ahead of the count', () => {
    expect(storeNeedsOf(quiet, day('2026-11-27'))).toMatchObject([
      { key: 'overview.needs.countSoon', values: { count: 3, day: '2026-11-30' }, tone: 'plain' },
    ]);
  });

  test('is the count on its day, and wrong from the next day on', () => {
    const tones = (today: string) =>
      storeNeedsOf({ ...quiet, dueCounts: [october] }, day(today)).map(({ key, tone }) => [key, tone]);
    expect(tones('2026-10-28')).toEqual([['overview.needs.countToday', 'attention']]);
    expect(tones('2026-10-29')).toEqual([['overview.needs.countLate', 'problem']]);
  });

  test('is what is being counted and what is below its minimum', () => {
    const openCounts = [
      { countSeq: 4, number: 'PD-2026-000001', storeName: '库房', lineCount: 30, countedCount: 12 },
    ];
    expect(
      storeNeedsOf({ ...quiet, openCounts, shortItemCount: 2 }, day('2026-11-01')).map(({ values, link }) => [
        values,
        link,
      ]),
    ).toEqual([
      [{ number: 'PD-2026-000001', counted: 12, lines: 30 }, 'counts'],
      [{ count: 2 }, 'stock'],
    ]);
  });
});
