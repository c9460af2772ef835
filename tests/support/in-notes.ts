import { denominations } from '../../shared/domain/tender.ts';

/** An amount in the fewest notes and coins, as a count of the drawer. */
export function inNotes(amountFen: number) {
  let left = amountFen;
  return denominations.flatMap((denominationFen) => {
    const pieces = Math.floor(left / denominationFen);
    left -= pieces * denominationFen;
    return pieces === 0 ? [] : [{ denominationFen, pieces }];
  });
}
