import { fen } from './fen.ts';
import type { Fen } from './fen.ts';

/** Raised when an amount is to be shared out and there is nobody, or nobody with a weight, to take it (A9). */
export class NoWeightError extends Error {
  constructor(total: Fen) {
    super(`An amount of ${total} fen can't be shared out: all weights are zero.`);
    this.name = 'NoWeightError';
  }
}

/**
 * Shares a total out by weight so that the parts sum to it exactly: largest remainder (A9).
 * Each part is first rounded towards zero; the fen left over go to the largest fractions.
 * Equal fractions take turns: `rotation` (the number of the period) moves on who comes first among them,
 * so that the same flat does not pay the odd fen every time.
 * A negative total is shared as its opposite. Weights are whole and not negative: areas in thousandths, days, fen.
 * @throws NoWeightError when all weights are zero. @throws RangeError for a weight that is negative or not whole.
 */
export function allocate(total: Fen, weights: readonly number[], rotation = 0): Fen[] {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError(`A weight must be a whole number, zero or more, but it is ${weight}.`);
  }
  const exactWeights = weights.map(BigInt);
  const whole = exactWeights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new NoWeightError(total);

  const magnitude = BigInt(Math.abs(total));
  const floors = exactWeights.map((weight) => (magnitude * weight) / whole);
  const fractions = exactWeights.map((weight) => (magnitude * weight) % whole);
  const leftOver = Number(magnitude - floors.reduce((sum, part) => sum + part, 0n));
  const favoured = new Set(orderOfFavour(fractions, rotation).slice(0, leftOver));
  return floors.map((floor, index) => {
    const part = Number(floor) + (favoured.has(index) ? 1 : 0);
    return fen(total < 0 ? -part : part);
  });
}

/** Indexes by falling fraction; those of one fraction keep their order, turned by `rotation`. */
function orderOfFavour(fractions: readonly bigint[], rotation: number): number[] {
  const equals = new Map<bigint, number[]>();
  for (const [index, fraction] of fractions.entries()) {
    const sharers = equals.get(fraction);
    if (sharers) sharers.push(index);
    else equals.set(fraction, [index]);
  }
  const falling = [...equals].toSorted(([first], [second]) => (first < second ? 1 : -1));
  return falling.flatMap(([, sharers]) => turned(sharers, rotation));
}

function turned(sharers: readonly number[], rotation: number): number[] {
  const start = ((rotation % sharers.length) + sharers.length) % sharers.length;
  return [...sharers.slice(start), ...sharers.slice(0, start)];
}
