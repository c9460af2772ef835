import type { Day } from './day.ts';
import type { TenureRelation } from './room.ts';

/** Who stands in what relation to a room, from a day to a day, both included; null at either end: since ever, still. */
export type Tenure = {
  readonly id: number;
  readonly personId: number;
  readonly relation: TenureRelation;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
};

/** Whether a tenure holds on a day; its first and its last day count. */
export function holdsOn(tenure: Pick<Tenure, 'fromDay' | 'toDay'>, day: Day): boolean {
  return (tenure.fromDay === null || tenure.fromDay <= day) && (tenure.toDay === null || tenure.toDay >= day);
}

/** The owners of a room on a day, the main one first: who is named first on the deed was entered first. */
export function ownersOn<Held extends Tenure>(tenures: readonly Held[], day: Day): Held[] {
  return tenures
    .filter((tenure) => tenure.relation === 'owner' && holdsOn(tenure, day))
    .toSorted((one, other) => one.id - other.id);
}

/** The tenants of a room on a day, the longest there first. */
export function tenantsOn<Held extends Tenure>(tenures: readonly Held[], day: Day): Held[] {
  return tenures
    .filter((tenure) => tenure.relation === 'tenant' && holdsOn(tenure, day))
    .toSorted((one, other) => one.id - other.id);
}

/**
 * Who pays for a room on a day: the payer (付费人) agreed on, otherwise the main owner, otherwise nobody.
 * Charges and prepayments are in this person's name and never pass to the next owner (A7).
 */
export function payerOn<Held extends Tenure>(tenures: readonly Held[], day: Day): Held | null {
  const agreed = tenures.find((tenure) => tenure.relation === 'payer' && holdsOn(tenure, day));
  return agreed ?? ownersOn(tenures, day)[0] ?? null;
}
