import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import { pathTo } from '../../app/route-pattern.ts';

/** Paths of the counts of the store and of their papers. */
export const countsPath = '/counts';
export const sheetPattern = '/count-sheet/:countSeq/:round?';
export const reviewPattern = '/count-review/:countSeq';

export const blankPaperPattern = '/print/count-blank/:countSeq/:round';
export const recordPaperPattern = '/print/count-record/:countSeq';
export const variancePaperPattern = '/print/count-variance/:countSeq';

/** The blind sheet of a round, the first unless said otherwise. */
export function sheetPath(countSeq: number, round?: CountRound): string {
  return pathTo(sheetPattern, round === undefined ? { countSeq } : { countSeq, round });
}

/** Counted beside book. */
export function reviewPath(countSeq: number): string {
  return pathTo(reviewPattern, { countSeq });
}
