import { daysBetween } from './day.ts';
import type { Day } from './day.ts';

/** Ages of arrears by days past due (账龄): not overdue, 1–30, 31–90, 91–180, 181–365, over 365. */
export const arrearsAges = ['not-due', 'days-30', 'days-90', 'days-180', 'days-365', 'older'] as const;
export type ArrearsAge = (typeof arrearsAges)[number];

/** The most days past due that an age holds; the last one has no bound, what is not due has none past. */
export const arrearsAgeLimits = { 'days-30': 30, 'days-90': 90, 'days-180': 180, 'days-365': 365 } as const;

/**
 * The age of what fell due on a day, seen from another. On the due day itself it may still be paid: it is overdue from
 * the next day on, at the counter, in the list of arrears and on the room map alike.
 */
export function arrearsAgeOf(dueDay: Day, asOf: Day): ArrearsAge {
  const past = daysBetween(dueDay, asOf);
  if (past <= 0) return 'not-due';
  if (past <= arrearsAgeLimits['days-30']) return 'days-30';
  if (past <= arrearsAgeLimits['days-90']) return 'days-90';
  if (past <= arrearsAgeLimits['days-180']) return 'days-180';
  return past <= arrearsAgeLimits['days-365'] ? 'days-365' : 'older';
}

/** Whether a due day has passed. */
export function isOverdue(dueDay: Day, asOf: Day): boolean {
  return dueDay < asOf;
}
