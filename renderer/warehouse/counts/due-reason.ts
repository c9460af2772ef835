import { addDays, day, weekdayOf } from '../../../shared/domain/day.ts';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';

/** Why a month is counted on its day. */
export type DueReason =
  | { readonly kind: 'plain' }
  /** A weekend day that is worked instead of another. */
  | { readonly kind: 'worked-weekend' }
  /** Moved on from the usual day by so many days, over these rest days, each told once. */
  | {
      readonly kind: 'moved';
      readonly from: Day;
      readonly days: number;
      readonly over: readonly ('weekend' | { readonly holiday: string })[];
    };

/** Words apart, why `due` is the day on which `month` is counted: read off the same table by which the engine reckoned it. */
export function dueReasonOf(
  month: Month,
  due: Day,
  countDay: number,
  marked: ReadonlyMap<Day, Pick<MarkedDay, 'mark' | 'name'>>,
): DueReason {
  const usual = day(`${month}-${String(countDay).padStart(2, '0')}`);
  if (due === usual)
    return weekdayOf(due) >= 6 && marked.get(due)?.mark === 'workday'
      ? { kind: 'worked-weekend' }
      : { kind: 'plain' };
  const over: ('weekend' | { holiday: string })[] = [];
  let days = 0;
  for (let each = usual; each < due; each = addDays(each, 1)) {
    days += 1;
    const mark = marked.get(each);
    const name = mark?.mark === 'holiday' ? mark.name : null;
    const told = over.some((known) => (known === 'weekend' ? name === null : known.holiday === name));
    if (!told) over.push(name === null ? 'weekend' : { holiday: name });
  }
  return { kind: 'moved', from: usual, days, over };
}
