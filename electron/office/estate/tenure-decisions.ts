import { OfficeError } from '../../../shared/contract/errors.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { holdsOn, type Tenure } from '../../../shared/domain/payer.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';

/** A tenure with its person's name, for messages. */
export type NamedTenure = Tenure & { readonly personName: string };

/** What a change does to the tenures of one room. */
export interface TenurePlan {
  readonly edits: readonly {
    readonly tenure: NamedTenure;
    readonly fromDay: Day | null;
    readonly toDay: Day | null;
  }[];
  readonly removals: readonly NamedTenure[];
  readonly begins: readonly Omit<Tenure, 'id'>[];
}

/**
 * Change of owner (过户) from a day on. Joint owners come and go together: whoever owned ends the day before, all
 * named begin. An agreed payer was the old owners' agreement and ends with them, unless kept.
 * @throws OfficeError `TENURE_STARTS_TOO_EARLY` when the day is not after every owner's beginning and end.
 */
export function decideOwners(
  tenures: readonly NamedTenure[],
  change: { readonly day: Day; readonly personIds: readonly number[]; readonly keepPayer: boolean },
): TenurePlan {
  const owners = ofRelation(tenures, 'owner');
  assertNotBefore(change.day, earliestSuccession(owners));
  const payers = change.keepPayer
    ? []
    : ofRelation(tenures, 'payer').filter((payer) => lastsUntil(payer, change.day));
  return {
    edits: [...owners.filter(isOpen), ...payers.filter((payer) => beginsBefore(payer, change.day))].map(
      (tenure) => endingOn(tenure, addDays(change.day, -1)),
    ),
    removals: payers.filter((payer) => !beginsBefore(payer, change.day)),
    begins: change.personIds.map((personId) => ({
      personId,
      relation: 'owner',
      fromDay: change.day,
      toDay: null,
    })),
  };
}

/**
 * A tenant moves in. Tenants may share a room, but nobody rents it twice at a time.
 * @throws OfficeError `TENURE_OVERLAPS`.
 */
export function decideTenancy(
  tenures: readonly NamedTenure[],
  change: { readonly day: Day; readonly personId: number },
): TenurePlan {
  const begun = { personId: change.personId, relation: 'tenant', fromDay: change.day, toDay: null } as const;
  const overlapped = ofRelation(tenures, 'tenant').find(
    (tenant) => tenant.personId === change.personId && overlap(tenant, begun),
  );
  if (overlapped !== undefined) throw new OfficeError('TENURE_OVERLAPS', { name: overlapped.personName });
  return { edits: [], removals: [], begins: [begun] };
}

/**
 * A tenant moves out. If it was agreed that they pay, that ends with them.
 * @throws OfficeError `NOT_FOUND`, `TENURE_ENDS_TOO_EARLY` before they moved in, `TENURE_OVERLAPS` with their next stay.
 */
export function decideMoveOut(
  tenures: readonly NamedTenure[],
  change: { readonly tenureId: number; readonly lastDay: Day },
): TenurePlan {
  const tenant = tenureOf(tenures, change.tenureId);
  if (tenant.relation !== 'tenant') throw new OfficeError('NOT_FOUND', { noun: 'tenure' });
  if (tenant.fromDay !== null && change.lastDay < tenant.fromDay)
    throw new OfficeError('TENURE_ENDS_TOO_EARLY', { earliestDay: tenant.fromDay });
  const next = addDays(change.lastDay, 1);
  const payers = ofRelation(tenures, 'payer').filter(
    (payer) => payer.personId === tenant.personId && overlap(payer, tenant) && lastsUntil(payer, next),
  );
  return agreeing(tenures, {
    edits: [tenant, ...payers.filter((payer) => beginsBefore(payer, next))].map((tenure) =>
      endingOn(tenure, change.lastDay),
    ),
    removals: payers.filter((payer) => !beginsBefore(payer, next)),
    begins: [],
  });
}

/**
 * Who pays from a day on, other than the main owner; null: the main owner again.
 * @throws OfficeError `TENURE_STARTS_TOO_EARLY`, `NOT_FOUND` when there is no agreed payer to end.
 */
export function decidePayer(
  tenures: readonly NamedTenure[],
  change: { readonly day: Day; readonly personId: number | null },
): TenurePlan {
  const payers = ofRelation(tenures, 'payer');
  if (change.personId === null && !payers.some(isOpen))
    throw new OfficeError('NOT_FOUND', { noun: 'tenure' });
  assertNotBefore(change.day, earliestSuccession(payers));
  return {
    edits: payers.filter(isOpen).map((payer) => endingOn(payer, addDays(change.day, -1))),
    removals: [],
    begins:
      change.personId === null
        ? []
        : [{ personId: change.personId, relation: 'payer', fromDay: change.day, toDay: null }],
  };
}

/**
 * Corrects the days of a tenure that was entered wrongly; joint owners keep the same days.
 * @throws OfficeError `NOT_FOUND`, `TENURE_ENDS_TOO_EARLY`, `TENURE_OVERLAPS` with what stands beside it.
 */
export function decideCorrection(
  tenures: readonly NamedTenure[],
  change: { readonly tenureId: number; readonly fromDay: Day | null; readonly toDay: Day | null },
): TenurePlan {
  const { fromDay, toDay } = change;
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    throw new OfficeError('TENURE_ENDS_TOO_EARLY', { earliestDay: fromDay });
  const corrected = jointly(tenures, tenureOf(tenures, change.tenureId));
  return agreeing(tenures, {
    edits: corrected.map((tenure) => ({ tenure, fromDay, toDay })),
    removals: [],
    begins: [],
  });
}

/**
 * Takes back a tenure entered by mistake, joint owners together. The owners or the payer whom it had ended the day
 * before go on for as long as it would have lasted.
 * @throws OfficeError `NOT_FOUND`.
 */
export function decideWithdrawal(tenures: readonly NamedTenure[], tenureId: number): TenurePlan {
  const tenure = tenureOf(tenures, tenureId);
  const removals = jointly(tenures, tenure);
  const { fromDay, relation } = tenure;
  const before =
    fromDay === null || relation === 'tenant'
      ? []
      : ofRelation(tenures, relation).filter((other) => other.toDay === addDays(fromDay, -1));
  return {
    edits: before.map((other) => ({ tenure: other, fromDay: other.fromDay, toDay: tenure.toDay })),
    removals,
    begins: [],
  };
}

/** The tenures after a plan; those it begins get ids from `nextId` on. */
export function afterPlan(
  tenures: readonly NamedTenure[],
  plan: TenurePlan,
  nextId: number,
  nameOf: (personId: number) => string,
): NamedTenure[] {
  const edits = new Map(plan.edits.map((edit) => [edit.tenure.id, edit]));
  const removed = new Set(plan.removals.map((tenure) => tenure.id));
  const kept = tenures
    .filter((tenure) => !removed.has(tenure.id))
    .map((tenure) => {
      const edit = edits.get(tenure.id);
      return edit === undefined ? tenure : { ...tenure, fromDay: edit.fromDay, toDay: edit.toDay };
    });
  return [
    ...kept,
    ...plan.begins.map((tenure, index) => ({
      ...tenure,
      id: nextId + index,
      personName: nameOf(tenure.personId),
    })),
  ];
}

/**
 * Two tenures that cannot both be true, or null: owners of one day share their deed (the same days), only one person is
 * the agreed payer, and nobody stands twice in the same relation.
 */
export function disagreement(tenures: readonly NamedTenure[]): readonly [NamedTenure, NamedTenure] | null {
  for (const [index, one] of tenures.entries()) {
    const other = tenures.slice(index + 1).find((candidate) => disagree(one, candidate));
    if (other !== undefined) return [one, other];
  }
  return null;
}

function disagree(one: NamedTenure, other: NamedTenure): boolean {
  if (one.relation !== other.relation || !overlap(one, other)) return false;
  if (one.personId === other.personId || one.relation === 'payer') return true;
  return one.relation === 'owner' && !sameDays(one, other);
}

function agreeing(tenures: readonly NamedTenure[], plan: TenurePlan): TenurePlan {
  const found = disagreement(afterPlan(tenures, plan, Number.MAX_SAFE_INTEGER, String));
  if (found === null) return plan;
  const edited = new Set(plan.edits.map((edit) => edit.tenure.id));
  const standing = found.find((tenure) => !edited.has(tenure.id)) ?? found[1];
  throw new OfficeError('TENURE_OVERLAPS', { name: standing.personName });
}

function tenureOf(tenures: readonly NamedTenure[], id: number): NamedTenure {
  const found = tenures.find((tenure) => tenure.id === id);
  if (found === undefined) throw new OfficeError('NOT_FOUND', { noun: 'tenure' });
  return found;
}

/** The tenure with those of its joint owners. */
function jointly(tenures: readonly NamedTenure[], tenure: NamedTenure): NamedTenure[] {
  if (tenure.relation !== 'owner') return [tenure];
  return ofRelation(tenures, 'owner').filter((other) => sameDays(other, tenure));
}

function ofRelation(tenures: readonly NamedTenure[], relation: TenureRelation): NamedTenure[] {
  return tenures.filter((tenure) => tenure.relation === relation);
}

/** The first day on which others may follow: a day after each began, and a day after each ended. */
function earliestSuccession(tenures: readonly NamedTenure[]): Day | null {
  const days = tenures
    .flatMap((tenure) => [tenure.fromDay, tenure.toDay])
    .filter((day) => day !== null)
    .toSorted();
  const latest = days.at(-1);
  return latest === undefined ? null : addDays(latest, 1);
}

function assertNotBefore(day: Day, earliest: Day | null): void {
  if (earliest !== null && day < earliest)
    throw new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay: earliest });
}

function endingOn(tenure: NamedTenure, toDay: Day) {
  return { tenure, fromDay: tenure.fromDay, toDay };
}

function isOpen(tenure: NamedTenure): boolean {
  return tenure.toDay === null;
}

function beginsBefore(tenure: NamedTenure, day: Day): boolean {
  return tenure.fromDay === null || tenure.fromDay < day;
}

function lastsUntil(tenure: NamedTenure, day: Day): boolean {
  return tenure.toDay === null || tenure.toDay >= day;
}

function sameDays(one: Days, other: Days): boolean {
  return one.fromDay === other.fromDay && one.toDay === other.toDay;
}

type Days = Pick<Tenure, 'fromDay' | 'toDay'>;

function overlap(one: Days, other: Days): boolean {
  if (one.fromDay === null && other.fromDay === null) return true;
  if (one.fromDay !== null && holdsOn(other, one.fromDay)) return true;
  return other.fromDay !== null && holdsOn(one, other.fromDay);
}
