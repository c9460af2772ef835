import { describe, expect, test } from 'vitest';
import { screens } from '../../../../renderer/app/screens.ts';
import { matchPath } from '../../../../renderer/app/route-pattern.ts';
import { overviewLinks, pathFor } from '../../../../renderer/overview/links.ts';
import { needsOf, type Overview } from '../../../../renderer/overview/needs.ts';
import { day, month } from '../../../../shared/domain/day.ts';
import { fen } from '../../../../shared/domain/fen.ts';

describe('what needs a person now', () => {
  test('is nothing for a storekeeper in an office at work', () => {
    expect(needsOf(overview({}), 1, false, '、')).toEqual([]);
  });

  test('begins with the day that waits and the money that waits, before what merely is', () => {
    const cash = {
      ...quietCash,
      unclosedDay: day('2026-10-30'),
      takingsFen: fen(123_400),
      undepositedSince: day('2026-10-29'),
      undepositedLate: true,
    };
    const needs = needsOf(
      overview({ cash, bills: { month: month('2026-10'), missingItems: ['物业费', '水费'] } }),
      1,
      true,
      '、',
    );
    expect(needs.map((need) => [need.key, need.tone])).toEqual([
      ['overview.needs.unclosedDay', 'problem'],
      ['overview.needs.undepositedLate', 'problem'],
      ['overview.needs.billsMissing', 'attention'],
    ]);
    expect(needs[1]?.values).toEqual({ amount: '1,234.00', day: '2026-10-29' });
    expect(needs[2]?.values).toEqual({ month: '2026-10', items: '物业费、水费' });
  });

  test('asks a cashier to open a shift, and nobody else', () => {
    const given = overview({ cash: quietCash });
    expect(needsOf(given, 1, true, '、').map((need) => need.key)).toEqual(['overview.needs.openShift']);
    expect(needsOf(given, 1, false, '、')).toEqual([]);
  });

  test('begins an empty office with its register, then with its fee items', () => {
    const keys = (roomCount: number, feeItemCount: number) =>
      needsOf({ ...overview({}), estate: { roomCount, feeItemCount } }, 1, false, '、').map(
        (need) => need.key,
      );
    expect(keys(0, 0)).toEqual(['overview.needs.noRooms']);
    expect(keys(280, 0)).toEqual(['overview.needs.noFees']);
    expect(keys(280, 4)).toEqual([]);
  });

  test('tells an administrator that nobody could sign as second person', () => {
    const system = {
      activeUserCount: 2,
      administratorCount: 2,
      approverCount: 0,
      cashierCount: 1,
      payeeNameMissing: false,
    };
    expect(needsOf(overview({ system }), 1, false, '、').map((need) => need.key)).toEqual([
      'overview.needs.noApprover',
    ]);
  });

  test('counts as old only arrears of more than 90 days', () => {
    const arrears = {
      ages: [
        { age: 'days-90' as const, amountFen: fen(100), roomCount: 1 },
        { age: 'days-180' as const, amountFen: fen(200), roomCount: 1 },
        { age: 'older' as const, amountFen: fen(300), roomCount: 1 },
      ],
      totalFen: fen(600),
    };
    expect(needsOf(overview({ arrears }), 1, false, '、').map((need) => need.values)).toEqual([
      { amount: '5.00' },
    ]);
  });
});

describe('a line of the overview', () => {
  test('leads to a screen that exists', () => {
    const dead = Object.values(overviewLinks).filter(
      ({ path }) => !screens.some((screen) => matchPath(screen.path, path) !== null),
    );
    expect(dead).toEqual([]);
  });

  test('leads nobody to where they would be refused', () => {
    expect(pathFor('users', ['cashier'])).toBeNull();
    expect(pathFor('users', ['administrator'])).toBe('/users');
  });
});

function overview(parts: Partial<Overview>): Overview {
  return {
    today: day('2026-10-31'),
    estate: { roomCount: 280, feeItemCount: 4 },
    cash: null,
    bills: null,
    arrears: null,
    control: null,
    system: null,
    ...parts,
  };
}

const quietCash = {
  shift: null,
  unclosedDay: null,
  todayClosed: false,
  todayByTender: [],
  receiptCount: 0,
  takingsFen: fen(0),
  undepositedSince: null,
  undepositedLate: false,
};
