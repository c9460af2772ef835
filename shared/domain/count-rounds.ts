import { needsRecount, varianceOf, type RecountRule } from './count-variance.ts';
import type { Quantity } from './quantity.ts';

/** 1 初盘, 2 复盘, 3 三盘, 4 抽盘 (by a supervisor). */
export const countRounds = [1, 2, 3, 4] as const;
export type CountRound = (typeof countRounds)[number];

/** What one person found of a line in one round, with what had moved between the snapshot and that moment. */
export interface CountFigure {
  readonly round: CountRound;
  readonly counted: Quantity;
  readonly moved: Quantity;
  readonly countedBy: number;
  readonly countedAt: string;
}

export interface CountedLine {
  readonly snapshot: Quantity;
  readonly itemClass: string;
  /** What a difference is worth, fen; asked only when there is one. */
  valueOf(delta: Quantity): number;
  /** At most one a round. */
  readonly figures: readonly CountFigure[];
}

export interface LineStanding {
  /** The figure that holds; null while nothing was counted. */
  readonly figure: CountFigure | null;
  /** Its difference; null while nothing was counted. */
  readonly delta: Quantity | null;
  /** The round in which the line must still be counted; null when none is due. */
  readonly due: CountRound | null;
}

/**
 * Where a line of a count stands (B3): counted once; again by another person when the difference is large; a third time
 * when those two differ. A supervisor's spot check stands above all, the latest round above the earlier ones.
 */
export function standingOf(line: CountedLine, rule: RecountRule): LineStanding {
  const byRound = new Map(line.figures.map((figure) => [figure.round, figure]));
  const deltaOf = (figure: CountFigure): Quantity =>
    varianceOf({ snapshot: line.snapshot, moved: figure.moved, counted: figure.counted });
  const first = byRound.get(1);
  const spot = byRound.get(4);
  if (spot !== undefined) return { figure: spot, delta: deltaOf(spot), due: null };
  if (first === undefined) return { figure: null, delta: null, due: 1 };
  const firstDelta = deltaOf(first);
  const second = byRound.get(2);
  if (second === undefined)
    return { figure: first, delta: firstDelta, due: isDoubtful(line, first, firstDelta, rule) ? 2 : null };
  const third = byRound.get(3);
  if (third !== undefined) return { figure: third, delta: deltaOf(third), due: null };
  const secondDelta = deltaOf(second);
  return { figure: second, delta: secondDelta, due: secondDelta === firstDelta ? null : 3 };
}

/** Whether the first count's difference is large enough to be counted again. */
function isDoubtful(line: CountedLine, first: CountFigure, delta: Quantity, rule: RecountRule): boolean {
  if (delta === 0) return false;
  return needsRecount(
    {
      delta,
      // What should have been there, a whole number of thousandths again.
      expected: (line.snapshot + first.moved) as Quantity,
      deltaValueFen: line.valueOf(delta),
      itemClass: line.itemClass,
    },
    rule,
  );
}
