import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { openBillingOffice, type BillingOffice } from '../../../support/billing-office.ts';

const seed = 20261031;

/** What a cashier may do in any order; months and rooms by their index. */
const deed = fc.oneof(
  fc.record({ act: fc.constant('bill' as const), month: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    act: fc.constant('reverse' as const),
    run: fc.integer({ min: 0, max: 5 }),
    room: fc.option(fc.integer({ min: 0, max: 2 })),
  }),
  fc.record({
    act: fc.constant('prepay' as const),
    room: fc.integer({ min: 0, max: 2 }),
    amount: fc.integer({ min: 1, max: 60_000 }),
  }),
  fc.record({ act: fc.constant('pay' as const), room: fc.integer({ min: 0, max: 2 }) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever is billed, prepaid, paid and reversed, in any order', () => {
  test(
    'receivables are what is open of each charge and what the documents come to',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
          const office = await openBillingOffice();
          const runs: number[] = [];
          for (const each of deeds) await carryOut(office, each, runs);

          expect(await office.findings()).toEqual([]);
          const arrears = await office.cashier.call('arrears.list', { asOf: day('2026-10-31') });
          const { open, posted } = office.closedBooks((db) => ({
            open: db.connection.prepare('select coalesce(sum(open_fen), 0) from open_charge').pluck().get(),
            posted: db.connection
              .prepare(
                `select coalesce((select sum(amount_fen) from charge), 0) - coalesce((select sum(amount_fen) from charge_reversal), 0)
                 - coalesce((select sum(amount_fen) from allocation), 0)`,
              )
              .pluck()
              .get(),
          }));
          expect([arrears.controlFen, open, posted]).toEqual([
            arrears.totalFen,
            arrears.totalFen,
            arrears.totalFen,
          ]);
        }),
        { seed, numRuns: 12 },
      );
    },
  );

  test('what is committed is what was previewed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 6 }),
        fc.integer({ min: 0, max: 3 }),
        async (deeds, at) => {
          const office = await openBillingOffice();
          const runs: number[] = [];
          for (const each of deeds) await carryOut(office, each, runs);
          const preview = await office.preview({ month: monthAt(at) });
          fc.pre(preview.chargeCount > 0);

          const { chargeCount, totalFen, prepaymentFen, runSeq } = await office.bill({ month: monthAt(at) });

          expect({ chargeCount, totalFen, prepaymentFen }).toEqual({
            chargeCount: preview.chargeCount,
            totalFen: preview.totalFen,
            prepaymentFen: preview.prepaymentFen,
          });
          const { items, buildings } = await office.cashier.call('bills.get', { runSeq });
          expect(items).toEqual(preview.items.filter((item) => item.chargeCount > 0));
          expect(buildings.map((building) => building.totalFen)).toEqual(
            preview.buildings.map((building) => building.totalFen),
          );
        },
      ),
      { seed, numRuns: 10 },
    );
  });
});

function monthAt(index: number): string {
  return ['2026-10', '2026-11', '2026-12', '2027-01'][index] ?? '2026-10';
}

/** Does what can be done; what the office refuses is as good an outcome. */
async function carryOut(office: BillingOffice, given: Deed, runs: number[]): Promise<void> {
  try {
    await perform(office, given, runs);
  } catch (error) {
    if (!(error instanceof OfficeError) || error.code === 'UNEXPECTED' || error.code === 'INPUT_INVALID')
      throw error;
  }
}

async function perform(office: BillingOffice, given: Deed, runs: number[]): Promise<void> {
  const rooms = [office.flat, office.neighbour, office.carSpace] as const;
  const owners = [office.wang, office.liu, office.wang] as const;
  switch (given.act) {
    case 'bill':
      runs.push((await office.bill({ month: monthAt(given.month) })).runSeq);
      return;
    case 'reverse': {
      const runSeq = runs[given.run];
      if (runSeq === undefined) return;
      await office.reverse(runSeq, given.room === null ? undefined : [rooms[given.room] ?? office.flat]);
      return;
    }
    case 'prepay':
      await office.receive({
        roomId: rooms[given.room] ?? office.flat,
        payerId: owners[given.room] ?? office.wang,
        amount: given.amount,
        prepay: true,
      });
      return;
    case 'pay': {
      const roomId = rooms[given.room] ?? office.flat;
      const { charges } = await office.cashier.call('charges.listByRoom', { roomId, cursor: null });
      const open = charges.find((charge) => charge.openFen > 0);
      if (open === undefined) return;
      await office.receive({
        roomId,
        payerId: owners[given.room] ?? office.wang,
        chargeId: open.id,
        amount: open.openFen,
      });
    }
  }
}
