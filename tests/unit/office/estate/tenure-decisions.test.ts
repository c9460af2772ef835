import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterPlan,
  decideCorrection,
  decideMoveOut,
  decideOwners,
  decidePayer,
  decideTenancy,
  decideWithdrawal,
  disagreement,
  type NamedTenure,
  type TenurePlan,
} from '../../../../electron/office/estate/tenure-decisions.ts';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { addDays, day, type Day } from '../../../../shared/domain/day.ts';
import { holdsOn, ownersOn, payerOn } from '../../../../shared/domain/payer.ts';
import type { TenureRelation } from '../../../../shared/domain/room.ts';

const seed = 20261031;

describe('a change of owner (过户)', () => {
  it('ends the old owners the day before the new ones begin', () => {
    const tenures = [tenure(1, 'owner', '2017-07-28', null), tenure(2, 'owner', '2017-07-28', null)];

    const after = applied(tenures, decideOwners(tenures, owners('2026-10-15', 3, 4)));

    expect(namesOn(after, 'owner', '2026-10-14')).toEqual([1, 2]);
    expect(namesOn(after, 'owner', '2026-10-15')).toEqual([3, 4]);
  });

  it('cannot begin on the day the last owners began, nor before', () => {
    const tenures = [tenure(1, 'owner', '2026-10-15', null)];

    expect(() => decideOwners(tenures, owners('2026-10-15', 2))).toThrow(
      new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay: '2026-10-16' }),
    );
  });

  it('cannot begin while an owner who has ended still held the room', () => {
    const tenures = [tenure(1, 'owner', null, '2026-10-15')];

    expect(() => decideOwners(tenures, owners('2026-10-15', 2))).toThrow(
      new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay: '2026-10-16' }),
    );
  });

  it('ends the payer whom the old owner had agreed on', () => {
    const tenures = [tenure(1, 'owner', null, null), tenure(3, 'payer', '2020-01-01', null)];

    const after = applied(tenures, decideOwners(tenures, owners('2026-10-15', 2)));

    expect(payerOn(after, day('2026-10-14'))?.personId).toBe(3);
    expect(payerOn(after, day('2026-10-15'))?.personId).toBe(2);
  });

  it('keeps the payer, a tenant say, when that is agreed', () => {
    const tenures = [tenure(1, 'owner', null, null), tenure(3, 'payer', '2020-01-01', null)];

    const after = applied(tenures, decideOwners(tenures, { ...owners('2026-10-15', 2), keepPayer: true }));

    expect(payerOn(after, day('2026-10-15'))?.personId).toBe(3);
  });

  it('takes back a payer agreed for days after it', () => {
    const tenures = [tenure(1, 'owner', null, null), tenure(3, 'payer', '2026-12-01', null)];

    const plan = decideOwners(tenures, owners('2026-10-15', 2));

    expect(plan.removals.map((removed) => removed.personId)).toEqual([3]);
  });
});

describe('tenants', () => {
  it('may share a room', () => {
    const tenures = [tenure(3, 'tenant', '2026-01-01', null)];

    const after = applied(tenures, decideTenancy(tenures, { day: day('2026-02-01'), personId: 4 }));

    expect(namesOn(after, 'tenant', '2026-02-01')).toEqual([3, 4]);
  });

  it('cannot rent the same room twice at a time', () => {
    const tenures = [tenure(3, 'tenant', '2026-01-01', null)];

    expect(() => decideTenancy(tenures, { day: day('2026-02-01'), personId: 3 })).toThrow(
      new OfficeError('TENURE_OVERLAPS', { name: '人3' }),
    );
  });

  it('cannot move out before they moved in', () => {
    const tenures = [tenure(3, 'tenant', '2026-01-10', null)];

    expect(() => decideMoveOut(tenures, { tenureId: 3, lastDay: day('2026-01-09') })).toThrow(
      new OfficeError('TENURE_ENDS_TOO_EARLY', { earliestDay: '2026-01-10' }),
    );
  });

  it('no longer pay once they have left', () => {
    const tenures = [
      tenure(1, 'owner', null, null),
      tenure(3, 'tenant', '2026-01-01', null),
      tenure(3, 'payer', '2026-01-01', null, 9),
    ];

    const after = applied(tenures, decideMoveOut(tenures, { tenureId: 3, lastDay: day('2026-10-31') }));

    expect(payerOn(after, day('2026-10-31'))?.personId).toBe(3);
    expect(payerOn(after, day('2026-11-01'))?.personId).toBe(1);
  });
});

describe('the agreed payer (付费人)', () => {
  it('follows another from a day on, and gives way to the owner when nobody is named', () => {
    const none = [tenure(1, 'owner', null, null)];
    const first = applied(none, decidePayer(none, { day: day('2026-01-01'), personId: 5 }));
    const second = applied(first, decidePayer(first, { day: day('2026-03-01'), personId: 6 }));
    const cleared = applied(second, decidePayer(second, { day: day('2026-05-01'), personId: null }));

    expect(
      ['2025-12-31', '2026-01-01', '2026-03-01', '2026-05-01'].map(
        (on) => payerOn(cleared, day(on))?.personId,
      ),
    ).toEqual([1, 5, 6, 1]);
  });

  it('cannot follow on the day the last one began', () => {
    const tenures = [tenure(5, 'payer', '2026-03-01', null)];

    expect(() => decidePayer(tenures, { day: day('2026-03-01'), personId: 6 })).toThrow(
      new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay: '2026-03-02' }),
    );
  });

  it('cannot be ended where none is agreed', () => {
    expect(() => decidePayer([], { day: day('2026-03-01'), personId: null })).toThrow(
      new OfficeError('NOT_FOUND', { noun: 'tenure' }),
    );
  });
});

describe('a mistaken tenure', () => {
  it('has its days corrected, joint owners together', () => {
    const tenures = [tenure(1, 'owner', '2017-07-28', null), tenure(2, 'owner', '2017-07-28', null)];

    const plan = decideCorrection(tenures, { tenureId: 2, fromDay: day('2018-01-01'), toDay: null });

    expect(plan.edits.map((edit) => [edit.tenure.personId, edit.fromDay])).toEqual([
      [1, '2018-01-01'],
      [2, '2018-01-01'],
    ]);
  });

  it('is not corrected into the days of other owners', () => {
    const tenures = [tenure(1, 'owner', null, '2020-12-31'), tenure(2, 'owner', '2021-01-01', null)];

    expect(() => decideCorrection(tenures, { tenureId: 2, fromDay: day('2020-12-31'), toDay: null })).toThrow(
      new OfficeError('TENURE_OVERLAPS', { name: '人1' }),
    );
  });

  it('cannot end before it begins', () => {
    const tenures = [tenure(1, 'owner', null, null)];
    const backwards = { tenureId: 1, fromDay: day('2020-12-31'), toDay: day('2020-12-30') };

    expect(() => decideCorrection(tenures, backwards)).toThrow(
      new OfficeError('TENURE_ENDS_TOO_EARLY', { earliestDay: '2020-12-31' }),
    );
  });

  it('taken back gives the room to whom it had ended', () => {
    const tenures = [
      tenure(1, 'owner', '2017-07-28', '2026-09-30'),
      tenure(2, 'owner', '2026-10-01', null),
      tenure(3, 'owner', '2026-10-01', null),
    ];

    const after = applied(tenures, decideWithdrawal(tenures, 3));

    expect(after).toEqual([tenure(1, 'owner', '2017-07-28', null)]);
  });
});

describe('whatever changes are made in whatever order', () => {
  it('the owners of any day hold one deed, one payer at most is agreed, and nobody stands twice', () => {
    fc.assert(
      fc.property(fc.array(changeArbitrary, { maxLength: 14 }), (changes) => {
        const tenures = changes.reduce(afterChange, []);

        expect(disagreement(tenures)).toBeNull();
        for (const on of daysAround(tenures)) {
          const held = ownersOn(tenures, on);
          expect(new Set(held.map((owner) => `${owner.fromDay}..${owner.toDay}`)).size).toBeLessThanOrEqual(
            1,
          );
          expect(new Set(held.map((owner) => owner.personId)).size).toBe(held.length);
          expect(
            tenures.filter((each) => each.relation === 'payer' && holdsOn(each, on)).length,
          ).toBeLessThanOrEqual(1);
        }
      }),
      { seed, numRuns: 600 },
    );
  });

  it('a change of owner leaves no day between the old and the new without an owner', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), (steps) => {
        let on = day('2020-01-01');
        let tenures: NamedTenure[] = [];
        for (const [index, step] of steps.entries()) {
          on = addDays(on, step);
          tenures = applied(tenures, decideOwners(tenures, owners(on, index + 1)));
        }
        const first = addDays(day('2020-01-01'), steps[0] ?? 0);
        for (let each = first; each <= on; each = addDays(each, 7))
          expect(ownersOn(tenures, each)).toHaveLength(1);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('taking back the last change of owner gives back the tenures before it', () => {
    const tenures = [tenure(1, 'owner', '2017-07-28', '2024-12-31'), tenure(2, 'owner', '2025-01-01', null)];

    const changed = applied(tenures, decideOwners(tenures, owners('2026-10-15', 3, 4)));
    const again = applied(changed, decideWithdrawal(changed, changed.at(-1)?.id ?? 0));

    expect(again).toEqual(tenures);
  });
});

const someDay = fc.integer({ min: 0, max: 60 }).map((offset) => addDays(day('2026-01-01'), offset));
const somebody = fc.integer({ min: 1, max: 4 });
const changeArbitrary = fc.oneof(
  fc.record({
    kind: fc.constant('owners' as const),
    day: someDay,
    personIds: fc.uniqueArray(somebody, { minLength: 1, maxLength: 3 }),
    keepPayer: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('tenancy' as const), day: someDay, personId: somebody }),
  fc.record({ kind: fc.constant('move-out' as const), pick: fc.nat(), lastDay: someDay }),
  fc.record({ kind: fc.constant('payer' as const), day: someDay, personId: fc.option(somebody) }),
  fc.record({
    kind: fc.constant('correction' as const),
    pick: fc.nat(),
    fromDay: fc.option(someDay),
    toDay: fc.option(someDay),
  }),
  fc.record({ kind: fc.constant('withdrawal' as const), pick: fc.nat() }),
);
type Change = typeof changeArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

let lastId = 1000;

/** The tenures after a change, or as they were when it is refused. */
function afterChange(tenures: NamedTenure[], change: Change): NamedTenure[] {
  lastId += 10;
  try {
    return afterPlan(tenures, decide(tenures, change), lastId, nameOf);
  } catch (error) {
    if (error instanceof OfficeError) return tenures;
    throw error;
  }
}

function decide(tenures: readonly NamedTenure[], change: Change): TenurePlan {
  switch (change.kind) {
    case 'owners':
      return decideOwners(tenures, change);
    case 'tenancy':
      return decideTenancy(tenures, change);
    case 'move-out':
      return decideMoveOut(tenures, { tenureId: picked(tenures, change.pick), lastDay: change.lastDay });
    case 'payer':
      return decidePayer(tenures, change);
    case 'correction':
      return decideCorrection(tenures, { ...change, tenureId: picked(tenures, change.pick) });
    case 'withdrawal':
      return decideWithdrawal(tenures, picked(tenures, change.pick));
  }
}

function picked(tenures: readonly NamedTenure[], pick: number): number {
  return tenures[pick % Math.max(tenures.length, 1)]?.id ?? 0;
}

function daysAround(tenures: readonly NamedTenure[]): Day[] {
  const edges = tenures.flatMap((each) => [each.fromDay, each.toDay]).filter((each) => each !== null);
  return [...new Set(edges.flatMap((edge) => [addDays(edge, -1), edge, addDays(edge, 1)]))];
}

function applied(tenures: readonly NamedTenure[], plan: TenurePlan): NamedTenure[] {
  return afterPlan(tenures, plan, Math.max(100, ...tenures.map((each) => each.id)) + 1, nameOf);
}

function namesOn(tenures: readonly NamedTenure[], relation: TenureRelation, on: string): number[] {
  return tenures
    .filter((each) => each.relation === relation && holdsOn(each, day(on)))
    .map((each) => each.personId);
}

function owners(on: string, ...personIds: number[]) {
  return { day: day(on), personIds, keepPayer: false };
}

function tenure(
  personId: number,
  relation: TenureRelation,
  from: string | null,
  to: string | null,
  id = personId,
): NamedTenure {
  return {
    id,
    personId,
    personName: nameOf(personId),
    relation,
    fromDay: from === null ? null : day(from),
    toDay: to === null ? null : day(to),
  };
}

function nameOf(personId: number): string {
  return `人${personId}`;
}
