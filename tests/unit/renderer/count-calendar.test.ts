import { describe, expect, test } from 'vitest';
import { dueReasonOf } from '../../../renderer/warehouse/counts/due-reason.ts';
import { day, month } from '../../../shared/domain/day.ts';
import { parseHolidayLines } from '../../../shared/domain/holiday-lines.ts';

const marked = new Map([
  [day('2026-02-28'), { mark: 'workday' as const, name: '春节' }],
  [day('2025-01-28'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-01-29'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-01-30'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-01-31'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-02-01'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-02-02'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-02-03'), { mark: 'holiday' as const, name: '春节' }],
  [day('2025-02-04'), { mark: 'holiday' as const, name: '春节' }],
]);

describe('why a month is counted on its day (B3)', () => {
  test('an ordinary 28th needs no words', () => {
    expect(dueReasonOf(month('2026-01'), day('2026-01-28'), 28, marked)).toEqual({ kind: 'plain' });
  });

  test('a Saturday that is worked is the day itself', () => {
    expect(dueReasonOf(month('2026-02'), day('2026-02-28'), 28, marked)).toEqual({ kind: 'worked-weekend' });
  });

  test('a weekend moves it on', () => {
    expect(dueReasonOf(month('2026-03'), day('2026-03-30'), 28, marked)).toEqual({
      kind: 'moved',
      from: '2026-03-28',
      days: 2,
      over: ['weekend'],
    });
  });

  test('a long holiday moves it into the next month, told once', () => {
    expect(dueReasonOf(month('2025-01'), day('2025-02-05'), 28, marked)).toEqual({
      kind: 'moved',
      from: '2025-01-28',
      days: 8,
      over: [{ holiday: '春节' }],
    });
  });
});

describe('a pasted holiday table', () => {
  test('is read a day or a span a line, however days and marks are written', () => {
    const { days, refused } = parseHolidayLines(
      '2027-02-15 放假 春节\n\n2027年2月20日 上班\n2027/5/1至2027/5/2 休 劳动节\n20271001 holiday National Day',
    );
    expect(refused).toEqual([]);
    expect(days).toEqual([
      { day: '2027-02-15', mark: 'holiday', name: '春节' },
      { day: '2027-02-20', mark: 'workday', name: '' },
      { day: '2027-05-01', mark: 'holiday', name: '劳动节' },
      { day: '2027-05-02', mark: 'holiday', name: '劳动节' },
      { day: '2027-10-01', mark: 'holiday', name: 'National Day' },
    ]);
  });

  test('names each line that it could not read, and why', () => {
    expect(
      parseHolidayLines(
        '春节放假\n2027-02-30 放假 春节\n2027-02-15 春节\n2027-02-21 至 2027-02-15 放假\n2027-02-16 放假',
      ).refused.map(({ line, reason }) => [line, reason]),
    ).toEqual([
      [1, 'day'],
      [2, 'day'],
      [3, 'mark'],
      [4, 'span'],
    ]);
  });

  test('has the last mark of a day that stands there twice', () => {
    expect(parseHolidayLines('2027-02-15 放假 春节\n2027-02-15 上班').days).toEqual([
      { day: '2027-02-15', mark: 'workday', name: '' },
    ]);
  });
});
