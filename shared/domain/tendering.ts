import { ZERO_FEN, subtractFen, sumFen } from './fen.ts';
import type { Fen } from './fen.ts';
import type { Tender } from './tender.ts';

/** One way in which a sum is paid; a cheque's reference is its number. */
export type Tendered = {
  readonly tender: Tender;
  readonly amountFen: Fen;
  readonly reference: string;
};

export type TenderReckoning =
  | { readonly ok: true; readonly givenFen: Fen; readonly changeFen: Fen }
  | {
      readonly ok: false;
      readonly reason: 'zero' | 'negative' | 'cheque-without-number' | 'change-not-from-cash';
    }
  | { readonly ok: false; readonly reason: 'not-the-sum'; readonly tenderedFen: Fen }
  | { readonly ok: false; readonly reason: 'cash-short'; readonly cashFen: Fen; readonly givenFen: Fen };

/**
 * Checks that the tenders make up what is due, and reckons the change (找零). Each amount is what of the sum that tender
 * pays; `given` is the cash handed over, null when it was exact. Change comes from cash alone: a transfer, scan, card or
 * cheque can't be more than what is due.
 */
export function reckonTenders(due: Fen, tendered: readonly Tendered[], given: Fen | null): TenderReckoning {
  for (const { tender, amountFen, reference } of tendered) {
    if (amountFen < 0) return { ok: false, reason: 'negative' };
    if (amountFen === 0) return { ok: false, reason: 'zero' };
    if (tender === 'cheque' && reference === '') return { ok: false, reason: 'cheque-without-number' };
  }
  const cash = sumFen(tendered.filter((each) => each.tender === 'cash').map((each) => each.amountFen));
  const total = sumFen(tendered.map((each) => each.amountFen));
  if (subtractFen(total, cash) > due) return { ok: false, reason: 'change-not-from-cash' };
  if (total !== due) return { ok: false, reason: 'not-the-sum', tenderedFen: total };
  const handed = given ?? cash;
  if (handed < cash) return { ok: false, reason: 'cash-short', cashFen: cash, givenFen: handed };
  if (cash === 0 && handed > 0) return { ok: false, reason: 'change-not-from-cash' };
  return { ok: true, givenFen: handed, changeFen: handed > cash ? subtractFen(handed, cash) : ZERO_FEN };
}
