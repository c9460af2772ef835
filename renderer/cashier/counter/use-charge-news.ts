import { useState } from 'react';
import type { CounterCharge } from '../../../shared/contract/counter.ts';
import type { Fen } from '../../../shared/domain/fen.ts';

/** A ticked charge that another window changed: what it was called, and what is open of it now (null: nothing). */
export interface ChargeNews {
  readonly charge: CounterCharge;
  readonly openFen: Fen | null;
}

/**
 * What another window did to the charges the cashier is about to be paid for. The list itself is always fresh; whoever
 * has just told a payer a sum must see that it is another one now, before the money is taken.
 */
export function useChargeNews(
  charges: readonly CounterCharge[],
  isChosen: (id: number) => boolean,
): { readonly news: readonly ChargeNews[]; readonly acknowledge: () => void } {
  const [seen, setSeen] = useState(charges);
  const openNow = new Map(charges.map((charge) => [charge.id, charge.openFen]));
  const news = seen
    .filter((charge) => isChosen(charge.id) && openNow.get(charge.id) !== charge.openFen)
    .map((charge) => ({ charge, openFen: openNow.get(charge.id) ?? null }));
  return { news, acknowledge: () => setSeen(charges) };
}
