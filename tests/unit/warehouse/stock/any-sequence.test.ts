import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { openStore, type TestStore } from '../../../support/open-store.ts';

/** What a storekeeper may do, by numbers that each step fits to what there is. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('receive' as const),
        units: fc.integer({ min: 1, max: 60 }),
        fen: fc.integer({ min: 0, max: 90_000 }),
        item: fc.integer({ min: 1, max: 2 }),
        store: fc.integer({ min: 1, max: 2 }),
        provisional: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('issue' as const),
        units: fc.integer({ min: 1, max: 60 }),
        item: fc.integer({ min: 1, max: 2 }),
        store: fc.integer({ min: 1, max: 2 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constantFrom('give-back', 'send-back'),
        units: fc.integer({ min: 1, max: 20 }),
        which: fc.nat(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('move' as const),
        units: fc.integer({ min: 1, max: 20 }),
        item: fc.integer({ min: 1, max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('write-off' as const),
        units: fc.integer({ min: 1, max: 20 }),
        item: fc.integer({ min: 1, max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('settle' as const),
        fen: fc.integer({ min: 0, max: 90_000 }),
        which: fc.nat(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('reverse' as const), which: fc.nat() }) },
  ),
  { minLength: 5, maxLength: 40 },
);
type Step = (typeof steps extends fc.Arbitrary<infer Value> ? Value : never)[number];

/** Refusals that a random step may meet; anything else is a defect. */
const expected = new Set([
  'STOCK_INSUFFICIENT',
  'RETURN_EXCEEDS_SOURCE',
  'SOURCE_KIND_WRONG',
  'ALREADY_REVERSED',
  'REVERSAL_HAS_FOLLOWERS',
  'PRICE_NOT_PROVISIONAL',
  'PRICE_ALREADY_SETTLED',
  'NOT_FOUND',
]);

describe.each(['moving-average', 'fifo'] as const)('any sequence of documents (%s)', (method) => {
  test('leaves quantity and value equal to its documents, the account, the months and the lots', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const store = openStore({ items: 2, method });
        const documents: number[] = [];
        for (const step of played) {
          const before = [store.held(1), store.held(2)];
          try {
            documents.push(play(store, step, documents));
          } catch (error) {
            if (!(error instanceof OfficeError) || !expected.has(error.code)) throw error;
            // All or nothing: a refusal leaves everything as it was.
            expect([store.held(1), store.held(2)]).toEqual(before);
          }
        }
        expect(store.findings()).toEqual([]);
        for (const item of [1, 2]) {
          const [units, value] = store.held(item);
          expect(units).toBeGreaterThanOrEqual(0);
          expect(value).toBeGreaterThanOrEqual(0);
          if (units === 0) expect(value).toBe(0);
          expect(store.heldIn(1, item) + store.heldIn(2, item)).toBe(units);
        }
        store.close();
      }),
      { seed: 20261128, numRuns: 40 },
    );
  });

  test('taken back from the last to the first leaves nothing, and expenses where they were', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const store = openStore({ items: 2, method });
        const documents: number[] = [];
        for (const step of played.filter(({ act }) => act !== 'reverse')) {
          try {
            documents.push(play(store, step, documents));
          } catch (error) {
            if (!(error instanceof OfficeError)) throw error;
          }
        }
        for (const seq of documents.toReversed()) store.reverse(seq);
        expect([store.held(1), store.held(2)]).toEqual([
          [0, 0],
          [0, 0],
        ]);
        expect(['2202', '5602', '5711'].map((account) => store.balance(account))).toEqual([0, 0, 0]);
        expect(store.findings()).toEqual([]);
        store.close();
      }),
      { seed: 20261129, numRuns: 25 },
    );
  });
});

function play(store: TestStore, step: Step, documents: readonly number[]): number {
  const chosen = 'which' in step ? (documents[step.which % Math.max(1, documents.length)] ?? 1) : 0;
  switch (step.act) {
    case 'receive':
      return store.receive(step.units, step.fen, {
        itemId: step.item,
        storeId: step.store,
        provisional: step.provisional,
      }).documentSeq;
    case 'issue':
      return store.issue(step.units, { itemId: step.item, storeId: step.store }).documentSeq;
    case 'give-back':
      return store.giveBack(chosen, step.units).documentSeq;
    case 'send-back':
      return store.sendBack(chosen, step.units).documentSeq;
    case 'move':
      return store.move(step.units, { itemId: step.item }).documentSeq;
    case 'write-off':
      return store.writeOff(step.units, { itemId: step.item }).documentSeq;
    case 'settle':
      return store.settle(chosen, step.fen).documentSeq;
    case 'reverse':
      return store.reverse(chosen).documentSeq;
  }
}
