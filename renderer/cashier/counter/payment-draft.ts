import type { CounterCharge } from '../../../shared/contract/counter.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { ZERO_FEN, subtractFen, sumFen } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { settleOldestFirst } from '../../../shared/domain/settlement.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import { reckonTenders } from '../../../shared/domain/tendering.ts';
import type { TenderReckoning, Tendered } from '../../../shared/domain/tendering.ts';

/** One row of tenders. A null amount is the rest of the sum; only the last row leaves it so. */
export interface TenderRow {
  readonly tender: Tender;
  readonly amountFen: Fen | null;
  readonly reference: string;
}

/** All that is typed at the counter and not yet received. */
export interface PaymentDraft {
  /** Ticked charges, with the part that is paid; null for all that is open. */
  readonly chosen: ReadonlyMap<number, Fen | null>;
  /** An amount to be spread by the rule, oldest first; null when the ticks decide. */
  readonly amountFen: Fen | null;
  /** Future months to prepay; 0 for none. */
  readonly months: number;
  readonly tenders: readonly TenderRow[];
  /** Cash handed over; null when it was exact. */
  readonly givenFen: Fen | null;
  readonly note: string;
}

/** What the draft comes to now. */
export interface Reckoning {
  /** What each ticked charge gets. */
  readonly pays: ReadonlyMap<number, Fen>;
  readonly chargesFen: Fen;
  readonly prepaymentFen: Fen;
  readonly totalFen: Fen;
  readonly tendered: readonly Tendered[];
  readonly tenders: TenderReckoning;
  /** Nothing stands in the way of receiving it. */
  readonly ready: boolean;
}

/** A new draft: what is due is ticked, everything in cash. */
export function newDraft(charges: readonly CounterCharge[], today: Day): PaymentDraft {
  const due = charges.filter((charge) => charge.dueDay <= today);
  return {
    chosen: new Map(due.map((charge) => [charge.id, null])),
    amountFen: null,
    months: 0,
    tenders: [{ tender: 'cash', amountFen: null, reference: '' }],
    givenFen: null,
    note: '',
  };
}

/** Reckons a draft over the charges as they stand: the ticks, or an amount spread by the rule of A7. */
export function reckon(
  draft: PaymentDraft,
  charges: readonly CounterCharge[],
  today: Day,
  planFen: Fen,
): Reckoning {
  const spread = draft.amountFen === null ? null : settle(charges, draft.amountFen, today);
  const pays = spread?.pays ?? ticked(draft, charges);
  const chargesFen = sumFen(pays.values());
  const prepaymentFen = spread?.remainderFen ?? planFen;
  const totalFen = sumFen([chargesFen, prepaymentFen]);
  const tendered = tenderedOf(draft.tenders, totalFen);
  const tenders = reckonTenders(totalFen, tendered, draft.givenFen);
  const lacking = [...pays.values()].some((amount) => amount <= 0);
  return {
    pays,
    chargesFen,
    prepaymentFen,
    totalFen,
    tendered,
    tenders,
    ready: totalFen > 0 && !lacking && tenders.ok,
  };
}

/** Ticks or unticks a charge; ticking decides again, so a spread amount is given up with its ticks kept. */
export function toggleCharge(draft: PaymentDraft, pays: Reckoning['pays'], id: number): PaymentDraft {
  const chosen = new Map<number, Fen | null>(draft.amountFen === null ? draft.chosen : pays);
  if (chosen.has(id)) chosen.delete(id);
  else chosen.set(id, null);
  return { ...draft, chosen, amountFen: null };
}

/** Sets what a charge gets; null is all of it. */
export function payPart(
  draft: PaymentDraft,
  pays: Reckoning['pays'],
  id: number,
  amountFen: Fen | null,
): PaymentDraft {
  const chosen = new Map<number, Fen | null>(draft.amountFen === null ? draft.chosen : pays);
  chosen.set(id, amountFen);
  return { ...draft, chosen, amountFen: null };
}

/** Ticks a charge that was just made, besides what is ticked already. */
export function tickNew(draft: PaymentDraft, pays: Reckoning['pays'], id: number): PaymentDraft {
  return payPart(draft, pays, id, null);
}

/** Ticks all charges, or none when all are ticked. */
export function toggleAll(draft: PaymentDraft, charges: readonly CounterCharge[]): PaymentDraft {
  const all = charges.every((charge) => draft.chosen.has(charge.id)) && draft.amountFen === null;
  return {
    ...draft,
    amountFen: null,
    chosen: new Map(all ? [] : charges.map((charge) => [charge.id, null])),
  };
}

/** Takes a tender: as the only one where there is one row, otherwise for the last row. */
export function takeTender(draft: PaymentDraft, tender: Tender): PaymentDraft {
  const rows = draft.tenders.slice(0, -1);
  const last = draft.tenders.at(-1);
  const reference = last?.tender === tender ? last.reference : '';
  const tenders = [...rows, { tender, amountFen: null, reference }];
  return {
    ...draft,
    tenders,
    givenFen: tenders.some((row) => row.tender === 'cash') ? draft.givenFen : null,
  };
}

/**
 * Adds a row for the rest of the sum; the row before it now says how much it is. Scans and cash go together most often,
 * so that one is offered with the other.
 */
export function addTender(draft: PaymentDraft, totalFen: Fen): PaymentDraft {
  const settled = draft.tenders.map((row) =>
    row.amountFen === null ? { ...row, amountFen: totalFen } : row,
  );
  const tender = draft.tenders.some((row) => row.tender === 'cash') ? 'wechat' : 'cash';
  return { ...draft, tenders: [...settled, { tender, amountFen: null, reference: '' }] };
}

/** Changes a row; the last one goes on taking the rest unless it is given an amount itself. */
export function changeTender(draft: PaymentDraft, index: number, change: Partial<TenderRow>): PaymentDraft {
  return { ...draft, tenders: draft.tenders.map((row, at) => (at === index ? { ...row, ...change } : row)) };
}

/** Takes a row away; the last one left takes the rest. */
export function removeTender(draft: PaymentDraft, index: number): PaymentDraft {
  const rows = draft.tenders.filter((_row, at) => at !== index);
  const last = rows.length - 1;
  return { ...draft, tenders: rows.map((row, at) => (at === last ? { ...row, amountFen: null } : row)) };
}

function ticked(draft: PaymentDraft, charges: readonly CounterCharge[]): Map<number, Fen> {
  const pays = new Map<number, Fen>();
  for (const charge of charges) {
    const part = draft.chosen.get(charge.id);
    if (part !== undefined) pays.set(charge.id, part ?? charge.openFen);
  }
  return pays;
}

function settle(charges: readonly CounterCharge[], amountFen: Fen, today: Day) {
  const open = charges.map((charge) => ({
    chargeId: charge.id,
    dueDay: charge.dueDay,
    openFen: charge.openFen,
  }));
  const { allocations, remainderFen } = settleOldestFirst(open, amountFen, today);
  return { pays: new Map(allocations.map((each) => [each.chargeId, each.amountFen])), remainderFen };
}

/** The rows with their amounts, the rest filled in; rows of nothing are left out. */
function tenderedOf(rows: readonly TenderRow[], totalFen: Fen): Tendered[] {
  const said = sumFen(rows.map((row) => row.amountFen ?? ZERO_FEN));
  const rest = subtractFen(totalFen, said);
  return rows
    .map((row) => ({ tender: row.tender, amountFen: row.amountFen ?? rest, reference: row.reference.trim() }))
    .filter((each) => each.amountFen !== 0);
}
