import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../../../electron/ledger/posting.ts';
import { addDays, day, type Day } from '../../../../shared/domain/day.ts';
import { integrityChecks } from '../../../../electron/rooms.ts';
import { openCashDesk, morningOf, type CashDesk } from '../../../support/cash-desk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const amount = fc.integer({ min: 1, max: 500_000 });
const work = fc.oneof(
  fc.record({
    act: fc.constant('receive' as const),
    cash: amount,
    wechat: fc.option(amount, { nil: undefined }),
  }),
  fc.record({ act: fc.constant('void' as const), nth: fc.nat(5) }),
  fc.record({ act: fc.constant('reverse' as const), nth: fc.nat(5) }),
  fc.record({ act: fc.constant('deposit' as const), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ act: fc.constant('count' as const), off: fc.integer({ min: -300, max: 300 }) }),
);
type Work = typeof work extends fc.Arbitrary<infer Step> ? Step : never;

describe('whatever a week brings', () => {
  test('takings on hand equal the ledger after every step, and a signed day never changes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(work, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (week) => {
        const desk = openCashDesk(temporaryFolder(), morningOf('2026-10-30'));
        const signed = new Map<Day, string>();
        const receipts: number[] = [];
        let today = day('2026-10-30');
        for (const steps of week) {
          desk.clock.moveTo(morningOf(today));
          desk.openShift();
          const taken: number[] = [];
          for (const step of steps) {
            carryOut(desk, step, taken, receipts);
            expect(desk.page(today).figures.takings.onHandFen).toBe(balanceOf(desk.db, '100101'));
          }
          desk.count(desk.expected());
          desk.closeDay(today);
          signed.set(today, JSON.stringify(desk.page(today)));
          receipts.push(...taken);
          today = addDays(today, 1);
        }
        for (const [past, asSigned] of signed) expect(JSON.stringify(desk.page(past))).toBe(asSigned);
        expect(integrityChecks.flatMap((check) => check(desk.db))).toEqual([]);
        desk.close();
      }),
      { numRuns: 12, seed: 20_261_030 },
    );
  });
});

function carryOut(desk: CashDesk, step: Work, taken: number[], earlier: number[]): void {
  if (step.act === 'receive')
    taken.push(
      desk.receive({ cash: step.cash, ...(step.wechat === undefined ? {} : { wechat: step.wechat }) }),
    );
  if (step.act === 'void') undoOne(taken, step.nth, (receipt) => desk.voidReceipt(receipt));
  if (step.act === 'reverse') undoOne(earlier, step.nth, (receipt) => desk.reverseReceipt(receipt));
  if (step.act === 'deposit') {
    const share = Math.floor((balanceOf(desk.db, '100101') * step.share) / 100);
    if (share > 0) desk.deposit(share);
  }
  if (step.act === 'count') {
    taken.length = 0;
    desk.count(Math.max(0, desk.expected() + step.off), { reason: '核对后仍有差额' });
    desk.openShift();
  }
}

/** Undoes one of the receipts still standing, if there is one whose cash is in the drawer. */
function undoOne(standing: number[], nth: number, undo: (receipt: number) => void): void {
  const [receipt] = standing.splice(nth % Math.max(1, standing.length), 1);
  if (receipt === undefined) return;
  try {
    undo(receipt);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CASH_NOT_IN_DRAWER' });
  }
}
