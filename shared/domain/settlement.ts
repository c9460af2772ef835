import { allocate } from './allocate.ts';
import { compareDay } from './day.ts';
import type { Day } from './day.ts';
import { ZERO_FEN, fen, subtractFen, sumFen } from './fen.ts';
import type { Fen } from './fen.ts';

/** A charge that is not wholly paid. `openFen` is what is still owed on it, more than zero. */
export type OpenCharge<Id extends string | number> = {
  readonly chargeId: Id;
  readonly dueDay: Day;
  readonly openFen: Fen;
};

/** What of a payment settles one charge; always more than zero. */
export type ChargeAllocation<Id extends string | number> = {
  readonly chargeId: Id;
  readonly amountFen: Fen;
};

export type Settlement<Id extends string | number> = {
  readonly allocations: readonly ChargeAllocation<Id>[];
  /** What no charge takes: it becomes a prepayment (预收款). */
  readonly remainderFen: Fen;
};

/**
 * Spreads a payment over open charges when the payer names none (A7, 民法典 560): due before not yet due,
 * the oldest due day first, charges of one due day in proportion to what is open (largest remainder).
 * The allocations and the remainder sum to the amount. Allocations come in the order in which they were filled.
 * @throws RangeError for a negative amount, or a charge with nothing open.
 */
export function settleOldestFirst<Id extends string | number>(
  openCharges: readonly OpenCharge<Id>[],
  amount: Fen,
  today: Day,
): Settlement<Id> {
  if (amount < 0) throw new RangeError(`A payment can't be negative, but it is ${amount} fen.`);
  const paidOff = openCharges.find((charge) => charge.openFen <= 0);
  if (paidOff)
    throw new RangeError(
      `Charge ${paidOff.chargeId} has nothing open (${paidOff.openFen} fen), so nothing can settle it.`,
    );

  const due = openCharges.filter((charge) => charge.dueDay <= today);
  const notYetDue = openCharges.filter((charge) => charge.dueDay > today);
  const allocations: ChargeAllocation<Id>[] = [];
  let left = amount;
  for (const charges of [...byDueDay(due), ...byDueDay(notYetDue)]) {
    if (left === 0) break;
    const settled = settleOneDay(charges, left);
    allocations.push(...settled);
    left = subtractFen(left, sumFen(settled.map((allocation) => allocation.amountFen)));
  }
  return { allocations, remainderFen: left };
}

/** A charge with the amount the payer chose for it. */
export type ChosenCharge<Id extends string | number> = {
  readonly chargeId: Id;
  readonly openFen: Fen;
  readonly chosenFen: Fen;
};

export type ChosenSettlement<Id extends string | number> =
  | ({ readonly ok: true } & Settlement<Id>)
  | {
      readonly ok: false;
      readonly reason: 'not-positive' | 'more-than-open' | 'chosen-twice';
      readonly chargeId: Id;
    }
  | { readonly ok: false; readonly reason: 'more-than-paid'; readonly chosenFen: Fen };

/**
 * Settles what the payer chose (A7: the payer's choice wins). Checked charge by charge in the order given,
 * then as a whole; what the choice leaves of the amount becomes a prepayment.
 */
export function settleChosen<Id extends string | number>(
  chosen: readonly ChosenCharge<Id>[],
  amount: Fen,
): ChosenSettlement<Id> {
  const seen = new Set<Id>();
  for (const { chargeId, openFen, chosenFen } of chosen) {
    if (seen.has(chargeId)) return { ok: false, reason: 'chosen-twice', chargeId };
    if (chosenFen <= 0) return { ok: false, reason: 'not-positive', chargeId };
    if (chosenFen > openFen) return { ok: false, reason: 'more-than-open', chargeId };
    seen.add(chargeId);
  }
  const chosenFen = sumFen(chosen.map((charge) => charge.chosenFen));
  if (chosenFen > amount) return { ok: false, reason: 'more-than-paid', chosenFen };
  const allocations = chosen.map((charge) => ({
    chargeId: charge.chargeId,
    amountFen: charge.chosenFen,
  }));
  return { ok: true, allocations, remainderFen: subtractFen(amount, chosenFen) };
}

/** Charges grouped by their due day, the oldest first; within a day in the order given. */
function byDueDay<Id extends string | number>(charges: readonly OpenCharge<Id>[]): OpenCharge<Id>[][] {
  const days = Map.groupBy(charges, (charge) => charge.dueDay);
  return [...days].toSorted(([first], [second]) => compareDay(first, second)).map(([, sameDay]) => sameDay);
}

function settleOneDay<Id extends string | number>(
  charges: readonly OpenCharge<Id>[],
  left: Fen,
): ChargeAllocation<Id>[] {
  const openFens = charges.map((charge) => charge.openFen);
  const shared = fen(Math.min(left, sumFen(openFens)));
  const parts = allocate(shared, openFens);
  return charges
    .map((charge, index) => ({ chargeId: charge.chargeId, amountFen: parts[index] ?? ZERO_FEN }))
    .filter((allocation) => allocation.amountFen > 0);
}
