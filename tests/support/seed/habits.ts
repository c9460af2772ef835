import { fen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { settleOldestFirst } from '../../../shared/domain/settlement.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { OpenChargeRow } from '../../../electron/cashier/charges/charges.repository.ts';
import type { Random } from '../random.ts';

/** How the payer of a room comes to the counter. */
export type Habit =
  /** Every month, for all that is open. */
  | 'monthly'
  /** Every third month, for all that is open. */
  | 'quarterly'
  /** Once a year, a year ahead; the bills draw on it. */
  | 'yearly'
  /** Now and then, with a round sum that leaves arrears or goes a little over. */
  | 'in-part'
  /** When reminded, after a year or two. */
  | 'owing';

export function habitOf(random: Random): Habit {
  const share = random.next();
  if (share < 0.4) return 'monthly';
  if (share < 0.7) return 'quarterly';
  if (share < 0.84) return 'yearly';
  return share < 0.96 ? 'in-part' : 'owing';
}

/** Whether the payer comes in this month, the first being 0. `turn` spreads the quarters and years over the payers. */
export function comesIn(habit: Habit, monthIndex: number, turn: number, random: Random): boolean {
  switch (habit) {
    case 'monthly':
      return true;
    case 'quarterly':
      return monthIndex % 3 === turn % 3;
    case 'yearly':
      return monthIndex % 12 === 0;
    case 'in-part':
      return random.chance(0.5);
    case 'owing':
      return random.chance(1 / 18);
  }
}

type Payment = Pick<Input<'receipts.receive'>, 'lines' | 'prepayment'>;

/** A receipt takes so many lines at most. */
const mostLines = 200;

/** What the payer pays of what is open; null when there is nothing to pay. @param yearAhead what a year's bills come to. */
export function paymentOf(
  habit: Habit,
  open: readonly OpenChargeRow[],
  yearAhead: Fen,
  today: Day,
  random: Random,
): Payment | null {
  const due = open.slice(0, mostLines);
  if (habit === 'yearly') return { lines: due.map(wholly), prepayment: { amountFen: yearAhead } };
  if (due.length === 0) return null;
  if (habit !== 'in-part') return { lines: due.map(wholly), prepayment: null };
  const dueFen = sumFen(due.map((charge) => charge.open_fen));
  const roundFen = fen(Math.max(1000, Math.floor((dueFen * (0.3 + 0.8 * random.next())) / 1000) * 1000));
  const { allocations, remainderFen } = settleOldestFirst(
    due.map((charge) => ({ chargeId: charge.id, dueDay: charge.due_day, openFen: charge.open_fen })),
    roundFen,
    today,
  );
  const openOf = new Map(due.map((charge) => [charge.id, charge.open_fen]));
  return {
    lines: allocations.map(({ chargeId, amountFen }) => ({
      chargeId,
      amountFen,
      expectedOpenFen: openOf.get(chargeId) ?? ZERO_FEN,
    })),
    prepayment: remainderFen === 0 ? null : { amountFen: remainderFen },
  };
}

/** How a sum is paid: mostly by one tender, now and then by two; cash in whole tens with change. */
export function tendersOf(
  totalFen: Fen,
  random: Random,
): Pick<Input<'receipts.receive'>, 'tenders' | 'givenFen'> {
  const share = random.next();
  if (share < 0.05 && totalFen > 10_000) {
    const cashFen = fen(Math.floor(totalFen / 20_000) * 10_000);
    if (cashFen > 0)
      return {
        tenders: [tendered('cash', cashFen), tendered('wechat', fen(totalFen - cashFen))],
        givenFen: null,
      };
  }
  if (share < 0.38)
    return { tenders: [tendered('cash', totalFen)], givenFen: fen(Math.ceil(totalFen / 1000) * 1000) };
  if (share < 0.72) return { tenders: [tendered('wechat', totalFen)], givenFen: null };
  if (share < 0.86) return { tenders: [tendered('alipay', totalFen)], givenFen: null };
  if (share < 0.93) return { tenders: [tendered('pos', totalFen)], givenFen: null };
  const reference = String(10_000_000 + random.below(90_000_000));
  return {
    tenders: [{ ...tendered(share < 0.99 ? 'transfer' : 'cheque', totalFen), reference }],
    givenFen: null,
  };
}

function wholly(charge: OpenChargeRow): Payment['lines'][number] {
  return { chargeId: charge.id, amountFen: charge.open_fen, expectedOpenFen: charge.open_fen };
}

function tendered(tender: Input<'receipts.receive'>['tenders'][number]['tender'], amountFen: Fen) {
  return { tender, amountFen, reference: '' };
}
