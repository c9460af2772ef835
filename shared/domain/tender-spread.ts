import { fen, type Fen } from './fen.ts';
import type { Tender } from './tender.ts';

/** What of one line of a receipt one tender paid; always more than zero. */
export type SpreadPart = {
  /** Index of the line. */
  readonly line: number;
  readonly tender: Tender;
  readonly amountFen: Fen;
};

/**
 * Says which tender paid which line of a receipt paid in several ways, for the daily page's item × tender matrix: the
 * lines are covered in their order by the tenders in theirs, so that rows and columns both sum without rounding.
 * @throws RangeError when the tenders do not sum to the lines.
 */
export function spreadOverTenders(
  lineFens: readonly Fen[],
  tendered: readonly { readonly tender: Tender; readonly amountFen: Fen }[],
): SpreadPart[] {
  const parts: SpreadPart[] = [];
  const left = tendered.map(({ tender, amountFen }) => ({ tender, amountFen: Number(amountFen) }));
  for (const [line, lineFen] of lineFens.entries()) {
    let uncovered: number = lineFen;
    while (uncovered > 0) {
      const next = left[0];
      if (next === undefined) throw new RangeError(`The tenders fall ${uncovered} fen short of the lines.`);
      const amountFen = fen(Math.min(uncovered, next.amountFen));
      if (amountFen > 0) parts.push({ line, tender: next.tender, amountFen });
      uncovered -= amountFen;
      next.amountFen -= amountFen;
      if (next.amountFen === 0) left.shift();
    }
  }
  if (left.length > 0) throw new RangeError('The tenders come to more than the lines.');
  return parts;
}
