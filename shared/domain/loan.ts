import { daysBetween } from './day.ts';
import type { Day } from './day.ts';

/** What is lent: 工具, 钥匙, 胸卡. */
export const loanKinds = ['tool', 'key', 'badge'] as const;
export type LoanKind = (typeof loanKinds)[number];

/** In what state it came back: 完好, 损坏, 丢失. */
export const loanOutcomes = ['good', 'damaged', 'lost'] as const;
export type LoanOutcome = (typeof loanOutcomes)[number];

/** A badge stays with who works here; a tool or a key is asked back on a day. */
export function needsDueDay(kind: LoanKind): boolean {
  return kind !== 'badge';
}

/** How many days past its due day something is that is still out; on the due day itself it is not late. */
export function overdueDaysOf(dueDay: Day | null, today: Day): number {
  return dueDay === null ? 0 : Math.max(0, daysBetween(dueDay, today));
}
