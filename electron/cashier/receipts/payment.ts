import type { PlanItem } from '../../../shared/contract/counter.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { ZERO_FEN, subtractFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { reckonTenders, type Tendered } from '../../../shared/domain/tendering.ts';
import type { ChargeTable } from '../charges/charges.table.ts';
import type { OpenChargeRow } from '../charges/charges.repository.ts';
import type { ReceiptLineTable } from './receipts.table.ts';

/** What the cashier entered, as the contract validated it. */
export interface PaymentOrder {
  readonly lines: readonly {
    readonly chargeId: number;
    readonly amountFen: Fen;
    readonly expectedOpenFen: Fen;
  }[];
  readonly prepayment: {
    readonly amountFen: Fen;
    readonly plan?: { readonly months: number; readonly expectedFen: Fen } | undefined;
  } | null;
  readonly tenders: readonly Tendered[];
  readonly givenFen: Fen | null;
}

/** What the books say about it. */
export interface PaymentFacts {
  readonly roomLabel: string;
  readonly payerId: number | null;
  readonly payerName: string;
  /** The room's open charges by id. */
  readonly open: ReadonlyMap<number, OpenChargeRow>;
  /** Charges ordered that are no longer open, with the receipt that settled them, null when none did. */
  readonly settled: ReadonlyMap<
    number,
    { readonly charge: ChargeTable; readonly receiptNumber: string | null }
  >;
  /** What the months of the plan come to now; empty without a plan. */
  readonly plan: readonly PlanItem[];
  /** What the payer has left for the room. */
  readonly prepaidFen: Fen;
}

/** A line of the receipt before it has an entry. */
export type PaymentLine = Omit<ReceiptLineTable, 'entry_seq' | 'line_no'>;

export interface Payment {
  readonly lines: readonly PaymentLine[];
  /** What settles charges, and what becomes a prepayment. They sum to the total. */
  readonly chargesFen: Fen;
  readonly prepaymentFen: Fen;
  readonly totalFen: Fen;
  readonly givenFen: Fen;
  readonly changeFen: Fen;
}

/**
 * Refuses an order that could not be right whatever the books say: nothing to receive, zero, negative.
 * @throws OfficeError `RECEIPT_AMOUNT_NEGATIVE`, `RECEIPT_AMOUNT_ZERO`.
 */
export function assertAmounts({ lines, prepayment }: PaymentOrder): void {
  const amounts = [
    ...lines.map((line) => line.amountFen),
    ...(prepayment === null ? [] : [prepayment.amountFen]),
  ];
  if (amounts.some((amount) => amount < 0)) throw new OfficeError('RECEIPT_AMOUNT_NEGATIVE', {});
  if (amounts.length === 0 || amounts.includes(ZERO_FEN)) throw new OfficeError('RECEIPT_AMOUNT_ZERO', {});
}

/**
 * Decides a payment (A7: the payer's choice wins; what no charge takes is a prepayment). Charge by charge in the order
 * given, then the prepayment, then the tenders; the first that is not right refuses it all.
 * @throws OfficeError the codes of `receipts.receive` that are about charges, prepayment and tenders.
 */
export function decidePayment(order: PaymentOrder, facts: PaymentFacts): Payment {
  if (facts.payerName === '') throw new OfficeError('PAYER_NAME_MISSING', {});
  const chargeLines = order.lines.map((line) => chargeLine(line, facts));
  const prepaidLines = prepaymentLines(order, facts);
  const chargesFen = sumFen(chargeLines.map((line) => line.amount_fen));
  const prepaymentFen = sumFen(prepaidLines.map((line) => line.amount_fen));
  const totalFen = sumFen([chargesFen, prepaymentFen]);
  assertDrawn(order.tenders, ownChargesOf(chargeLines, facts), facts.prepaidFen);
  const { givenFen, changeFen } = tendersOf(order, totalFen);
  return {
    lines: [...chargeLines, ...prepaidLines],
    chargesFen,
    prepaymentFen,
    totalFen,
    givenFen,
    changeFen,
  };
}

function chargeLine(line: PaymentOrder['lines'][number], facts: PaymentFacts): PaymentLine {
  const charge = facts.open.get(line.chargeId);
  if (charge === undefined) throw noLongerOpen(line.chargeId, facts);
  const stands = { feeItemName: charge.fee_item_name, period: periodText(charge), openFen: charge.open_fen };
  if (charge.open_fen !== line.expectedOpenFen) throw new OfficeError('CHARGE_CHANGED', stands);
  if (line.amountFen > charge.open_fen) throw new OfficeError('RECEIPT_OVERPAID', stands);
  return {
    kind: 'charge',
    charge_id: charge.id,
    fee_item_id: charge.fee_item_id,
    fee_item_name: charge.fee_item_name,
    period_from: charge.period_from,
    period_to: charge.period_to,
    quantity_thousandths: charge.quantity_thousandths,
    price_ten_thousandths: charge.price_ten_thousandths,
    months: charge.months,
    amount_fen: line.amountFen,
  };
}

function noLongerOpen(chargeId: number, facts: PaymentFacts): OfficeError {
  const settled = facts.settled.get(chargeId);
  if (settled === undefined) return new OfficeError('NOT_FOUND', { noun: 'charge' });
  const { charge, receiptNumber } = settled;
  const about = { feeItemName: charge.fee_item_name, period: periodText(charge) };
  // Settled out of the prepayment, or its bill was reversed: no receipt to name, but nothing is open either.
  return receiptNumber === null
    ? new OfficeError('CHARGE_CHANGED', { ...about, openFen: 0 })
    : new OfficeError('CHARGE_ALREADY_SETTLED', { ...about, receiptNumber });
}

function prepaymentLines({ prepayment }: PaymentOrder, facts: PaymentFacts): PaymentLine[] {
  if (prepayment === null) return [];
  if (facts.payerId === null) throw new OfficeError('PREPAYMENT_NEEDS_PAYER', {});
  const planned = plannedLines(prepayment.plan, facts);
  const restFen = subtractFen(prepayment.amountFen, sumFen(planned.map((line) => line.amount_fen)));
  return restFen === 0 ? planned : [...planned, { ...generalPrepayment, amount_fen: restFen }];
}

function plannedLines(
  plan: NonNullable<PaymentOrder['prepayment']>['plan'],
  facts: PaymentFacts,
): PaymentLine[] {
  if (plan === undefined) return [];
  if (facts.plan.length === 0) throw new OfficeError('PREPAYMENT_PLAN_EMPTY', { roomLabel: facts.roomLabel });
  const plannedFen = sumFen(facts.plan.map((item) => item.amountFen));
  if (plannedFen !== plan.expectedFen)
    throw new OfficeError('PREPAYMENT_PLAN_CHANGED', { months: plan.months, plannedFen });
  return facts.plan.map((item) => ({
    kind: 'prepayment',
    charge_id: null,
    fee_item_id: item.feeItemId,
    fee_item_name: item.feeItemName,
    period_from: item.periodFrom,
    period_to: item.periodTo,
    quantity_thousandths: item.quantityThousandths,
    price_ten_thousandths: item.priceTenThousandths,
    months: item.months,
    amount_fen: item.amountFen,
  }));
}

/** A prepayment that is for nothing in particular. */
const generalPrepayment = {
  kind: 'prepayment',
  charge_id: null,
  fee_item_id: null,
  fee_item_name: '',
  period_from: null,
  period_to: null,
  quantity_thousandths: null,
  price_ten_thousandths: null,
  months: null,
} as const;

/** What the order pays of charges in the payer's own name, or in nobody's: after a 过户 the rest is another owner's debt. */
function ownChargesOf(lines: readonly PaymentLine[], { open, payerId }: PaymentFacts): Fen {
  const own = lines.filter(({ charge_id: chargeId }) => {
    const billedTo = chargeId === null ? null : (open.get(chargeId)?.payer_id ?? null);
    return billedTo === null || billedTo === payerId;
  });
  return sumFen(own.map((line) => line.amount_fen));
}

/** What is drawn from the prepayment pays charges of whose it is (A7: never across owners), and is there to be drawn. */
function assertDrawn(tenders: readonly Tendered[], chargesFen: Fen, prepaidFen: Fen): void {
  const drawnFen = sumFen(
    tenders.filter((each) => each.tender === 'prepayment').map((each) => each.amountFen),
  );
  if (drawnFen <= 0) return;
  if (drawnFen > prepaidFen) throw new OfficeError('PREPAYMENT_INSUFFICIENT', { balanceFen: prepaidFen });
  if (drawnFen > chargesFen) throw new OfficeError('PREPAYMENT_ONLY_FOR_CHARGES', { chargesFen });
}

function tendersOf(order: PaymentOrder, totalFen: Fen): { givenFen: Fen; changeFen: Fen } {
  const reckoned = reckonTenders(totalFen, order.tenders, order.givenFen);
  if (reckoned.ok) return reckoned;
  switch (reckoned.reason) {
    case 'zero':
      throw new OfficeError('RECEIPT_AMOUNT_ZERO', {});
    case 'negative':
      throw new OfficeError('RECEIPT_AMOUNT_NEGATIVE', {});
    case 'cheque-without-number':
      throw new OfficeError('CHEQUE_NEEDS_NUMBER', {});
    case 'change-not-from-cash':
      throw new OfficeError('CHANGE_ONLY_FROM_CASH', {});
    case 'cash-short':
      throw new OfficeError('CASH_GIVEN_SHORT', { dueFen: reckoned.cashFen, givenFen: reckoned.givenFen });
    case 'not-the-sum':
      throw new OfficeError('TENDERS_DO_NOT_MATCH', { dueFen: totalFen, tenderedFen: reckoned.tenderedFen });
  }
}

/** The months of a charge as refusals name them: `2026-10`, or `2026-07~2026-09`. */
function periodText(charge: { period_from: string; period_to: string }): string {
  return charge.period_from === charge.period_to
    ? charge.period_from
    : `${charge.period_from}~${charge.period_to}`;
}
