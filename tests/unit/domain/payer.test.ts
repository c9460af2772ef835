import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/domain/day.ts';
import { ownersOn, payerOn, type Tenure } from '../../../shared/domain/payer.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';

const today = day('2026-10-31');

describe('who pays for a room', () => {
  it('is the owner of the day when nothing else is agreed', () => {
    const tenures = [tenure(1, 'owner', '2017-07-28', '2026-09-30'), tenure(2, 'owner', '2026-10-01', null)];

    expect(payerOn(tenures, today)?.personId).toBe(2);
    expect(payerOn(tenures, day('2026-09-30'))?.personId).toBe(1);
    expect(payerOn(tenures, day('2017-07-27'))).toBeNull();
  });

  it('is the agreed payer for as long as that is agreed', () => {
    const tenures = [tenure(1, 'owner', null, null), tenure(3, 'payer', '2026-01-01', '2026-10-30')];

    expect(payerOn(tenures, day('2026-10-30'))?.personId).toBe(3);
    expect(payerOn(tenures, today)?.personId).toBe(1);
  });

  it('is the first of joint owners, as they were entered', () => {
    const tenures = [tenure(7, 'owner', '2026-01-01', null, 12), tenure(5, 'owner', '2026-01-01', null, 11)];

    expect(ownersOn(tenures, today).map((owner) => owner.personId)).toEqual([5, 7]);
    expect(payerOn(tenures, today)?.personId).toBe(5);
  });

  it('is never a tenant by themselves, and nobody where nobody owns', () => {
    expect(payerOn([tenure(4, 'tenant', null, null)], today)).toBeNull();
    expect(payerOn([], today)).toBeNull();
  });
});

function tenure(
  personId: number,
  relation: TenureRelation,
  from: string | null,
  to: string | null,
  id = personId,
): Tenure {
  return {
    id,
    personId,
    relation,
    fromDay: from === null ? null : day(from),
    toDay: to === null ? null : day(to),
  };
}
