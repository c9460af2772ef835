import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../../../shared/domain/fen.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import {
  emptyStock,
  receiveStock,
  StockShortError,
  withdrawStock,
  withdrawStockOf,
  type StockState,
  type ValuationMethod,
} from '../../../shared/domain/stock-cost.ts';

type State = StockState<number>;

/** Receives and issues in turn: a positive step is [units, yuan in all], a negative one takes so many units out. */
function play(method: ValuationMethod, steps: readonly (readonly [number, number] | number)[]) {
  let state: State = emptyStock();
  const costs: number[] = [];
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'number') {
      const taken = withdrawStock(state, wholeUnits(-step), method);
      state = taken.state;
      costs.push(taken.valueFen);
    } else {
      const [units, yuan] = step;
      const lot = { key: index, quantity: wholeUnits(units), valueFen: fen(Math.round(yuan * 100)) };
      state = receiveStock(state, lot, method);
    }
  }
  return { state, costs };
}

describe('moving average (B2)', () => {
  test('in 10@3.00, in 5@3.40, out 4 costs 12.53 and leaves 11 / 34.47', () => {
    const { state, costs } = play('moving-average', [[10, 30], [5, 17], -4]);
    expect(costs).toEqual([1253]);
    expect(state).toMatchObject({ quantity: 11_000, valueFen: 3447 });
  });

  test('the last to leave take the rest: out 11 costs 34.47 and nothing costs nothing', () => {
    const { state, costs } = play('moving-average', [[10, 30], [5, 17], -4, -11]);
    expect(costs).toEqual([1253, 3447]);
    expect(state).toMatchObject({ quantity: 0, valueFen: 0 });
  });

  test('three for 10.00 leave one by one at 3.33, 3.34, 3.33', () => {
    const { costs } = play('moving-average', [[3, 10], -1, -1, -1]);
    expect(costs).toEqual([333, 334, 333]);
  });

  test('out 12 of 10@3.00 and 5@3.40 costs 37.60', () => {
    expect(play('moving-average', [[10, 30], [5, 17], -12]).costs).toEqual([3760]);
  });

  test('refuses more than there is', () => {
    expect(() => play('moving-average', [[3, 10], -4])).toThrow(StockShortError);
  });
});

describe('first in, first out (B2)', () => {
  test('out 12 of 10@3.00 and 5@3.40 costs 36.80', () => {
    expect(play('fifo', [[10, 30], [5, 17], -12]).costs).toEqual([3680]);
  });

  test('names which receipts were taken from', () => {
    const state = play('fifo', [
      [10, 30],
      [5, 17],
    ]).state;
    expect(withdrawStock(state, wholeUnits(12), 'fifo').uses).toEqual([
      { key: 0, quantity: 10_000, valueFen: 3000 },
      { key: 1, quantity: 2000, valueFen: 680 },
    ]);
  });

  test('goods of one receipt go back from that receipt first, then from the oldest', () => {
    const state = play('fifo', [
      [10, 30],
      [5, 17],
    ]).state;
    const back = withdrawStockOf(state, wholeUnits(6), fen(2040), (key) => key === 1, 'fifo');
    expect(back.uses.map((use) => [use.key, use.quantity])).toEqual([
      [1, 5000],
      [0, 1000],
    ]);
    expect(back.valueFen).toBe(2000);
  });
});

describe('goods of one receipt going back under the average', () => {
  test('cost what they cost when they came', () => {
    const state = play('moving-average', [
      [10, 30],
      [5, 17],
    ]).state;
    const back = withdrawStockOf(state, wholeUnits(5), fen(1700), () => false, 'moving-average');
    expect(back.valueFen).toBe(1700);
    expect(back.state).toMatchObject({ quantity: 10_000, valueFen: 3000 });
  });

  test('never take more cost than the item has, and take all of it with the last', () => {
    const state = play('moving-average', [[10, 10], [10, 30], -10]).state;
    const back = withdrawStockOf(state, wholeUnits(10), fen(3000), () => false, 'moving-average');
    expect(back.valueFen).toBe(2000);
    expect(back.state).toMatchObject({ quantity: 0, valueFen: 0 });
  });
});

describe('any sequence of receipts and issues', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('in' as const),
        units: fc.integer({ min: 1, max: 50_000 }),
        value: fc.integer({ min: 0, max: 900_000 }),
      }),
      fc.record({ kind: fc.constant('out' as const), share: fc.integer({ min: 1, max: 100 }) }),
    ),
    { maxLength: 40 },
  );

  test.each(['moving-average', 'fifo'] as const)('%s agrees with goods laid out one by one', (method) => {
    fc.assert(
      fc.property(steps, (played) => {
        let state: State = emptyStock();
        const oracle = method === 'fifo' ? new PileOracle() : new AverageOracle();
        for (const [key, step] of played.entries()) {
          if (step.kind === 'in') {
            state = receiveStock(
              state,
              { key, quantity: quantity(step.units), valueFen: fen(step.value) },
              method,
            );
            oracle.receive(step.units, step.value);
          } else {
            const asked = Math.floor((state.quantity * step.share) / 100);
            if (asked === 0) continue;
            const taken = withdrawStock(state, quantity(asked), method);
            expect(taken.valueFen).toBe(oracle.issue(asked));
            state = taken.state;
          }
          expect([state.quantity, state.valueFen]).toEqual(oracle.whole());
          if (state.quantity === 0 && method === 'moving-average') expect(state.valueFen).toBe(0);
        }
      }),
      { seed: 20261025, numRuns: 300 },
    );
  });
});

/** Exact fractions: value / quantity as BigInt, rounded once an issue. */
class AverageOracle {
  #quantity = 0n;
  #value = 0n;
  receive(units: number, value: number): void {
    this.#quantity += BigInt(units);
    this.#value += BigInt(value);
  }
  issue(units: number): number {
    const asked = BigInt(units);
    const doubled = (this.#value * asked * 2n) / this.#quantity;
    const cost = asked === this.#quantity ? this.#value : (doubled + 1n) / 2n;
    this.#quantity -= asked;
    this.#value -= cost;
    return Number(cost);
  }
  whole(): [number, number] {
    return [Number(this.#quantity), Number(this.#value)];
  }
}

/** A pile of receipts, the oldest on top; each gives its cost by what is left of it. */
class PileOracle {
  readonly #pile: { left: number; value: number }[] = [];
  receive(units: number, value: number): void {
    this.#pile.push({ left: units, value });
  }
  issue(units: number): number {
    let asked = units;
    let cost = 0;
    while (asked > 0) {
      const top = this.#pile[0];
      if (top === undefined) throw new Error('The pile is empty.');
      const taken = Math.min(asked, top.left);
      const part =
        taken === top.left ? top.value : Math.floor((2 * top.value * taken + top.left) / (2 * top.left));
      top.left -= taken;
      top.value -= part;
      asked -= taken;
      cost += part;
      if (top.left === 0) this.#pile.shift();
    }
    return cost;
  }
  whole(): [number, number] {
    return [
      this.#pile.reduce((sum, lot) => sum + lot.left, 0),
      this.#pile.reduce((sum, lot) => sum + lot.value, 0),
    ];
  }
}
