import { fen, subtractFen, type Fen } from './fen.ts';
import type { Denomination } from './tender.ts';

/** So many pieces of one denomination: 12 × 100 元. */
export type CountedPieces = {
  readonly denominationFen: Denomination;
  readonly pieces: number;
};

/** What a count by denominations comes to. */
export function countedTotal(lines: readonly CountedPieces[]): Fen {
  return fen(lines.reduce((total, line) => total + line.denominationFen * line.pieces, 0));
}

/** What moved the takings (营业款) within a shift, all in fen. */
export type TakingsMovements = {
  readonly broughtForwardFen: Fen;
  readonly receivedFen: Fen;
  readonly returnedFen: Fen;
  readonly depositedFen: Fen;
};

/** Takings that the documents leave in the drawer: what was there, what came in, less what was handed back or taken to the bank. */
export function takingsOf(moved: TakingsMovements): Fen {
  return fen(moved.broughtForwardFen + moved.receivedFen - moved.returnedFen - moved.depositedFen);
}

/**
 * What may stay in the drawer as float when a shift closes: at most the float it opened with, since takings never
 * feed the float (不得坐支), and at least so much that no more is removed than was counted.
 */
export function retainedFloatBounds(
  openingFloat: Fen,
  counted: Fen,
): { readonly lowestFen: Fen; readonly highestFen: Fen } {
  return { lowestFen: fen(Math.max(0, subtractFen(openingFloat, counted))), highestFen: openingFloat };
}

/** One shift of the cash box, for tracing how old the takings in the drawer are. */
export type ShiftTakings<Day extends string> = {
  readonly day: Day;
  readonly broughtForwardFen: Fen;
  readonly depositedFen: Fen;
};

/**
 * The day since which takings wait for the bank: deposits take the oldest money first, so what is on hand is the
 * newest that came in. `null` when nothing is on hand.
 * @param newestFirst the shifts, the newest first; when they do not reach back far enough the oldest of them is given.
 */
export function undepositedSince<Day extends string>(
  newestFirst: readonly ShiftTakings<Day>[],
  onHand: Fen,
): Day | null {
  if (onHand <= 0) return null;
  let left: number = onHand;
  let end: number = onHand;
  let since: Day | null = null;
  for (const shift of newestFirst) {
    const cameIn = end - shift.broughtForwardFen + shift.depositedFen;
    if (cameIn > 0) {
      since = shift.day;
      left -= cameIn;
    }
    if (left <= 0) break;
    end = shift.broughtForwardFen;
  }
  return since;
}
