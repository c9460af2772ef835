import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sumFen } from '../../../../shared/domain/fen.ts';
import { tenders } from '../../../../shared/domain/tender.ts';
import { reckonTenders } from '../../../../shared/domain/tendering.ts';

const due = fen(16_284);
const cash = (amount: number) => ({ tender: 'cash' as const, amountFen: fen(amount), reference: '' });
const wechat = (amount: number) => ({ tender: 'wechat' as const, amountFen: fen(amount), reference: '' });

describe('reckoning what is handed over', () => {
  it('gives back what of the cash is more than it pays', () => {
    expect(reckonTenders(due, [wechat(10_000), cash(6_284)], fen(7_000))).toEqual({
      ok: true,
      givenFen: 7_000,
      changeFen: 716,
    });
  });

  it('takes cash as exact when nothing is said of it', () => {
    expect(reckonTenders(due, [cash(16_284)], null)).toEqual({ ok: true, givenFen: 16_284, changeFen: 0 });
  });

  it('knows no cash where there is none', () => {
    expect(reckonTenders(due, [wechat(16_284)], null)).toEqual({ ok: true, givenFen: 0, changeFen: 0 });
  });

  it('never gives change from anything but cash', () => {
    expect(reckonTenders(due, [wechat(16_285)], null)).toMatchObject({ reason: 'change-not-from-cash' });
    expect(reckonTenders(due, [wechat(16_284)], fen(1))).toMatchObject({ reason: 'change-not-from-cash' });
  });

  it('says by how much the tenders miss the sum, and the cash what it pays', () => {
    expect(reckonTenders(due, [wechat(10_000), cash(6_000)], null)).toMatchObject({
      reason: 'not-the-sum',
      tenderedFen: 16_000,
    });
    expect(reckonTenders(due, [cash(16_284)], fen(16_283))).toMatchObject({
      reason: 'cash-short',
      cashFen: 16_284,
      givenFen: 16_283,
    });
  });

  it('keeps exactly the sum in the drawer and the accounts, whatever is given', () => {
    const tendered = fc.record({
      tender: fc.constantFrom(...tenders),
      amountFen: fc.integer({ min: 1, max: 1_000_000 }).map(fen),
      reference: fc.constant('1'),
    });
    fc.assert(
      fc.property(fc.array(tendered, { minLength: 1, maxLength: 5 }), fc.nat(5_000_000), (parts, extra) => {
        const whole = sumFen(parts.map((part) => part.amountFen));
        const inCash = sumFen(parts.filter((part) => part.tender === 'cash').map((part) => part.amountFen));
        const given = inCash === 0 ? null : fen(inCash + extra);

        const reckoned = reckonTenders(whole, parts, given);

        expect(reckoned).toMatchObject({ ok: true });
        if (reckoned.ok) expect(reckoned.givenFen - reckoned.changeFen).toBe(inCash);
      }),
      { seed: 20261031 },
    );
  });
});
