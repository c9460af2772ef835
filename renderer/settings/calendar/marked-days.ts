import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { DayMark } from '../../../shared/domain/count-day.ts';
import type { Day } from '../../../shared/domain/day.ts';

/** The table with these days in it, each day once, in their order. */
export function withDays(table: readonly MarkedDay[], added: readonly MarkedDay[]): readonly MarkedDay[] {
  const byDay = new Map([...table, ...added].map((each) => [each.day, each]));
  return [...byDay.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

export function withoutDay(table: readonly MarkedDay[], day: Day): readonly MarkedDay[] {
  return table.filter((each) => each.day !== day);
}

/** Whether two tables mark the same days in the same way. */
export function isSameTable(one: readonly MarkedDay[], other: readonly MarkedDay[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, index) => {
      const beside = other[index];
      return each.day === beside?.day && each.mark === beside.mark && each.name === beside.name;
    })
  );
}

/** The marks by day, as the count's day is reckoned from them. */
export function marksOf(table: readonly MarkedDay[]): ReadonlyMap<Day, DayMark> {
  return new Map(table.map(({ day, mark }) => [day, mark]));
}
