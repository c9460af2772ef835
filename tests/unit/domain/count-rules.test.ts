import { describe, expect, test } from 'vitest';
import { countDayOf, type DayMark, type HolidayCalendar } from '../../../shared/domain/count-day.ts';
import { accuracyOf, needsRecount, varianceOf } from '../../../shared/domain/count-variance.ts';
import { day, month, type Day } from '../../../shared/domain/day.ts';
import { wholeUnits } from '../../../shared/domain/quantity.ts';

const official2026 = calendarOf(2026, {
  // 国办发明电〔2025〕: what touches the 28th and the days after it
  '2026-02-28': 'workday',
});
const official2025 = calendarOf(2025, {
  ...Object.fromEntries(['28', '29', '30', '31'].map((each) => [`2025-01-${each}`, 'holiday'] as const)),
  ...Object.fromEntries(['01', '02', '03', '04'].map((each) => [`2025-02-${each}`, 'holiday'] as const)),
});

describe('the day of the count (B3)', () => {
  test.each([
    ['2026-01', '2026-01-28'],
    ['2026-02', '2026-02-28'],
    ['2026-03', '2026-03-30'],
    ['2026-04', '2026-04-28'],
    ['2026-05', '2026-05-28'],
    ['2026-06', '2026-06-29'],
    ['2026-07', '2026-07-28'],
    ['2026-08', '2026-08-28'],
    ['2026-09', '2026-09-28'],
    ['2026-10', '2026-10-28'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-28'],
  ])('of %s is %s', (of, due) => {
    expect(countDayOf(month(of), official2026)).toEqual({ day: due, missingYears: [] });
  });

  test('of January 2025 lies in February, and is still January’s', () => {
    expect(countDayOf(month('2025-01'), official2025).day).toBe('2025-02-05');
  });

  test('warns of a year without a holiday table instead of guessing', () => {
    expect(countDayOf(month('2027-03'), official2026)).toEqual({
      day: '2027-03-29',
      missingYears: [2027],
    });
  });

  test('stays on a weekend where weekends are no rest days', () => {
    expect(countDayOf(month('2026-03'), official2026, { weekendsRest: false }).day).toBe('2026-03-28');
  });
});

describe('the difference of a line (B3)', () => {
  test('nets what moved while it was counted: 20, out 3 at 10:00, counted 17 at 10:30', () => {
    const count = { snapshot: wholeUnits(20), moved: wholeUnits(-3), counted: wholeUnits(17) };
    expect(varianceOf(count)).toBe(0);
  });

  test('is negative when goods are missing', () => {
    const count = { snapshot: wholeUnits(20), moved: wholeUnits(0), counted: wholeUnits(17) };
    expect(varianceOf(count)).toBe(-3000);
  });
});

describe('what is counted again', () => {
  const rule = { valueFen: 10_000, percent: 5, classA: true };
  const line = { delta: wholeUnits(-1), expected: wholeUnits(100), deltaValueFen: -300, itemClass: 'C' };

  test.each([
    ['a small difference is not', line, false],
    ['one of 5 % is', { ...line, delta: wholeUnits(-5) }, true],
    ['one of 100.00 元 is', { ...line, deltaValueFen: -10_000 }, true],
    ['any of class A is', { ...line, itemClass: 'A' }, true],
    ['a line of class A that agrees is not', { ...line, delta: wholeUnits(0), itemClass: 'A' }, false],
    [
      'something found where nothing should be is',
      { ...line, delta: wholeUnits(1), expected: wholeUnits(0) },
      true,
    ],
  ])('%s', (_words, counted, again) => {
    expect(needsRecount(counted, rule)).toBe(again);
  });

  test('a limit that is off asks for nothing', () => {
    const off = { valueFen: null, percent: null, classA: false };
    expect(needsRecount({ ...line, delta: wholeUnits(-99), deltaValueFen: -99_999 }, off)).toBe(false);
  });
});

describe('账实相符率', () => {
  test('is lines that agree by lines counted', () => {
    expect(accuracyOf([0, 0, -1000].map((delta) => ({ delta: wholeUnits(delta / 1000) })))).toBe(6667);
  });

  test('of nothing counted is not known', () => {
    expect(accuracyOf([])).toBeNull();
  });
});

function calendarOf(year: number, marks: Readonly<Record<string, DayMark>>): HolidayCalendar {
  const marked = new Map<Day, DayMark>(Object.entries(marks).map(([each, mark]) => [day(each), mark]));
  return new Map([[year, marked]]);
}
