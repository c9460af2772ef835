import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  chineseDay,
  chineseMonth,
  compareDay,
  day,
  dayFromParts,
  daySchema,
  daysBetween,
  daysIn,
  firstDayOf,
  lastDayOf,
  month,
  monthOf,
  monthSchema,
  monthsBetween,
  parseDay,
  partsOfDay,
  weekdayOf,
  yearOf,
} from '../../../shared/domain/day.ts';
import { parseMonthRange } from '../../../shared/domain/month-range.ts';

const seed = 20261031;
const days = fc.integer({ min: 0, max: 400_000 }).map((offset) => addDays(day('1900-01-01'), offset));

describe('a day', () => {
  it.each([
    '2019-02-30',
    '2019-13-01',
    '2019-00-10',
    '1900-02-29',
    '2019-2-3',
    '20190203',
    '0026-01-01',
    '2019-02-03T00:00',
  ])('is not %s', (text) => {
    expect(() => day(text)).toThrow(RangeError);
    expect(daySchema.safeParse(text).success).toBe(false);
  });

  it.each(['2019-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('can be %s', (text) => {
    expect(daySchema.parse(text)).toBe(text);
  });

  it('lies in a month and a year', () => {
    expect(monthOf(day('2026-10-31'))).toBe('2026-10');
    expect(yearOf(day('2026-10-31'))).toBe(2026);
    expect(partsOfDay(day('2026-01-05'))).toEqual({ year: 2026, month: 1, day: 5 });
    expect(dayFromParts({ year: 2019, month: 2, day: 30 })).toBeNull();
  });

  it('moves over month ends, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366);
    expect(daysBetween(day('2026-10-31'), day('2026-10-01'))).toBe(-30);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2999-12-31'), 1)).toThrow(RangeError);
  });

  it('knows its weekday', () => {
    expect(weekdayOf(day('1970-01-01'))).toBe(4);
    expect(weekdayOf(day('2026-11-01'))).toBe(7);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (start, offset) => {
        fc.pre(start > '1902-01-01' && start < '2990-01-01');
        const platform = new Date(Date.parse(`${start}T00:00:00Z`) + offset * 86_400_000);
        expect(addDays(start, offset)).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(start) % 7).toBe(new Date(`${start}T00:00:00Z`).getUTCDay());
        expect(daysBetween(start, addDays(start, offset))).toBe(offset);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('sorts', () => {
    const sorted = [day('2026-10-02'), day('2025-12-31'), day('2026-10-02')].toSorted(compareDay);
    expect(sorted).toEqual(['2025-12-31', '2026-10-02', '2026-10-02']);
  });

  it('is written as papers write it', () => {
    expect(chineseDay(day('2026-10-31'))).toBe('2026年10月31日');
    expect(chineseDay(day('2026-01-05'))).toBe('2026年1月5日');
    expect(chineseMonth(month('2026-04'))).toBe('2026年4月');
  });
});

describe('a month', () => {
  it('is a real month', () => {
    expect(() => month('2026-13')).toThrow(RangeError);
    expect(() => month('2026-4')).toThrow(RangeError);
    expect(monthSchema.safeParse('2026-00').success).toBe(false);
    expect(monthSchema.parse('2026-04')).toBe('2026-04');
  });

  it.each([
    ['2026-02', 28],
    ['2024-02', 29],
    ['1900-02', 28],
    ['2000-02', 29],
    ['2026-04', 30],
    ['2026-12', 31],
  ])('%s has %d days', (text, length) => {
    expect(daysIn(month(text))).toBe(length);
    expect(firstDayOf(month(text))).toBe(`${text}-01`);
    expect(lastDayOf(month(text))).toBe(`${text}-${length}`);
  });

  it('moves over years', () => {
    expect(addMonths(month('2025-11'), 3)).toBe('2026-02');
    expect(addMonths(month('2026-01'), -1)).toBe('2025-12');
    expect(() => addMonths(month('2026-01'), 1.5)).toThrow(RangeError);
  });

  it('is listed from the first to the last', () => {
    expect(monthsBetween(month('2025-11'), month('2026-01'))).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(monthsBetween(month('2026-01'), month('2026-01'))).toEqual(['2026-01']);
    expect(monthsBetween(month('2026-02'), month('2026-01'))).toEqual([]);
  });
});

describe('a day as registers write it', () => {
  it.each([
    ['2019-02-28', '2019-02-28'],
    ['2019/4/2', '2019-04-02'],
    ['2016年7月26日', '2016-07-26'],
    ['2016 年 7 月 26 日', '2016-07-26'],
    ['2019.3.5', '2019-03-05'],
    ['20190305', '2019-03-05'],
    ['２０１９－０３－０５', '2019-03-05'],
    ['２０１９年３月５日', '2019-03-05'],
    ['2017/7/28 0:00:00', '2017-07-28'],
    ['2017-07-28T00:00:00.000Z', '2017-07-28'],
    [43_524, '2019-02-28'],
    [43_524.75, '2019-02-28'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [20_190_305, '2019-03-05'],
  ])('%s is %s', (source, value) => {
    expect(parseDay(source)).toEqual({ ok: true, value });
  });

  it.each(['未入住', '未交房', '无', '-', '—', '/', ' 无 '])('"%s" says that there is no day yet', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['', 'blank'],
    ['2019-02-30', 'no-such-day'],
    ['2019年13月1日', 'no-such-day'],
    [60, 'no-such-day'],
    ['19/4/2', 'not-a-day'],
    ['2019-04/02', 'not-a-day'],
    ['2019年3月', 'not-a-day'],
    ['去年', 'not-a-day'],
    [0, 'not-a-day'],
    [Number.NaN, 'not-a-day'],
    [2019, 'ambiguous'],
    ['1019-02-03', 'out-of-range'],
    [500_000, 'out-of-range'],
  ])('"%s" is refused as %s', (source, reason) => {
    expect(parseDay(source)).toEqual({ ok: false, reason });
  });

  it('reads every day back from each way of writing it', () => {
    fc.assert(
      fc.property(days, (value) => {
        const { year, month: monthNumber, day: dayNumber } = partsOfDay(value);
        const parsed = { ok: true, value };
        expect(parseDay(chineseDay(value))).toEqual(parsed);
        expect(parseDay(`${year}/${monthNumber}/${dayNumber}`)).toEqual(parsed);
        expect(parseDay(value.replaceAll('-', ''))).toEqual(parsed);
        expect(parseDay(value)).toEqual(parsed);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe('the months of a charge as arrears lists write them', () => {
  it.each([
    '2026-04~2026-09',
    '2026-04～2026-09',
    '2026-04 至 2026-09',
    '2026年4月-9月',
    '2026年4-9月',
    '2026年4月至2026年9月份',
    '2026.04-2026.09',
    '2026/4至2026/9',
    '202604-202609',
    '2026-04-2026-09',
    '2026-04—2026-09',
    '2026-04~09',
    '2026-04-01~2026-09-30',
  ])('%s is April to September', (text) => {
    expect(parseMonthRange(text)).toEqual({ ok: true, value: { from: '2026-04', to: '2026-09' } });
  });

  it.each(['2026-09', '2026年9月', '2026年9月份', '2026.9', '202609', '2026-09-01', 202_609])(
    '%s is September alone',
    (source) => {
      expect(parseMonthRange(source)).toEqual({ ok: true, value: { from: '2026-09', to: '2026-09' } });
    },
  );

  it.each([
    ['', 'blank'],
    ['上半年', 'not-a-month'],
    ['2026', 'not-a-month'],
    ['2026-04~2026-06~2026-09', 'not-a-month'],
    ['2026-13', 'no-such-month'],
    ['2026-04~13', 'no-such-month'],
    ['2026-09~2026-04', 'out-of-order'],
    ['2026年11月-2月', 'out-of-order'],
    ['2026-04-15~2026-09-30', 'not-whole-months'],
    ['2026-04-01~2026-09-29', 'not-whole-months'],
    ['2026-4-9', 'not-whole-months'],
    [2026.1, 'ambiguous'],
  ])('"%s" is refused as %s', (source, reason) => {
    expect(parseMonthRange(source)).toEqual({ ok: false, reason });
  });
});
