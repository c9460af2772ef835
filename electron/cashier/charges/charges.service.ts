import type { ChargeExplanation } from '../../../shared/contract/charges.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { calculateCharge, type CalculatedCharge } from '../../../shared/domain/billing.ts';
import { addDays, monthOf, type Day } from '../../../shared/domain/day.ts';
import { formatUnitPrice, type UnitPrice } from '../../../shared/domain/price.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { roundingUnitSchema, type RoundingUnit } from '../../../shared/domain/rounding.ts';
import { BILL_SERIES } from '../../../shared/domain/receipt-number.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { postEntry } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { findRoom, payerOfRoom } from '../../office/estate/estate.repository.ts';
import { findFeePrice } from '../fees/fees.repository.ts';
import { loadFeeItem, priceInForce } from '../fees/fees.service.ts';
import type { FeeItemTable } from '../fees/fees.table.ts';
import { chargeLines } from './charge-lines.ts';
import {
  chargeIdOf,
  findCharge,
  findChargeView,
  findMaking,
  findReversalOf,
  listAllocationsOf,
  type AllocationRow,
} from './charges.repository.ts';
import type { ChargeTable } from './charges.table.ts';
import { carryCharges } from './open-charges.repository.ts';

export interface OneOffCharge {
  readonly roomId: number;
  readonly feeItemId: number;
  readonly quantity: Quantity;
  /** Only for an item without a price in force. */
  readonly unitPrice: UnitPrice | null;
  readonly note: string;
}

/**
 * Charges a room once, in the name of who pays for it today. The price in force holds; only an item without one takes
 * the price agreed at the counter.
 * @throws OfficeError `NOT_FOUND`, `FEE_PRICE_MISSING`, `FEE_PRICE_FIXED`, `CHARGE_AMOUNT_ZERO`.
 */
export function createOneOff(
  trx: WritableTrx,
  context: WriteContext,
  wanted: OneOffCharge,
): Output<'charges.createOneOff'> {
  const today = context.clock.today();
  if (findRoom(trx, wanted.roomId) === undefined) throw new OfficeError('NOT_FOUND', { noun: 'room' });
  const item = loadFeeItem(trx, wanted.feeItemId);
  if (item.method !== 'one-off' || item.active === 0)
    throw new OfficeError('NOT_FOUND', { noun: 'fee-item' });
  const price = agreedPrice(trx, item, wanted, today);
  const { rounding } = item;
  const reckoned = calculateCharge({
    method: 'one-off',
    quantity: wanted.quantity,
    unitPrice: price.unitPrice,
    months: 1,
    rounding,
  });
  if (reckoned.totalFen === 0) throw new OfficeError('CHARGE_AMOUNT_ZERO', {});

  const number = nextNumber(trx, BILL_SERIES, today);
  const payerId = payerOfRoom(trx, wanted.roomId, today)?.personId ?? null;
  const charges: ChargeTable[] = [];
  postEntry(trx, context, {
    kind: 'one-off-charge',
    day: today,
    number,
    document: (seq) => {
      const charge = oneOffRow(seq, item, wanted, { payerId, today, price, reckoned });
      charges.push(charge);
      const run = {
        entry_seq: seq,
        month: monthOf(today),
        charge_count: 1,
        total_fen: charge.amount_fen,
        origin: 'one-off' as const,
        import_file_id: null,
      };
      return { rows: { bill_run: [run], charge: charges }, lines: chargeLines(charges) };
    },
  });
  carryCharges(trx, charges);
  const [charge] = charges;
  if (charge === undefined) throw new Error(`Document ${number} was posted without its charge.`);
  return { chargeId: charge.id, number, amountFen: charge.amount_fen };
}

/** “Why this amount”, from what the charge itself keeps. @throws OfficeError `NOT_FOUND`. */
export function explainCharge(db: ReadableDb, chargeId: number): ChargeExplanation {
  const row = findCharge(db, chargeId);
  const charge = findChargeView(db, chargeId);
  const made = row === undefined ? undefined : findMaking(db, row.entry_seq);
  if (row === undefined || charge === undefined || made === undefined)
    throw new OfficeError('NOT_FOUND', { noun: 'charge' });
  const price = row.fee_price_id === null ? undefined : findFeePrice(db, row.fee_price_id);
  const reversal = findReversalOf(db, chargeId);
  return {
    charge,
    unitLabel: row.unit_label,
    formula: formulaOf(row, loadFeeItem(db, row.fee_item_id).rounding),
    wholeFen: row.whole_fen ?? row.amount_fen,
    share:
      row.share_days === null || row.share_of_days === null
        ? null
        : { days: row.share_days, ofDays: row.share_of_days },
    price:
      price === undefined
        ? null
        : { effectiveDay: price.effective_day, setByName: price.set_by_name, setAt: price.set_at },
    reading:
      row.previous_thousandths === null || row.current_thousandths === null
        ? null
        : { previous: row.previous_thousandths, current: row.current_thousandths },
    note: row.note,
    billed: {
      number: made.number,
      day: made.day,
      byName: made.by_name,
      origin: made.origin,
      runSeq: row.entry_seq,
    },
    allocations: listAllocationsOf(db, chargeId).map(asAllocation),
    reversal:
      reversal === undefined
        ? null
        : {
            number: reversal.number,
            day: reversal.day,
            byName: reversal.by_name,
            approvedByName: reversal.approved_by_name,
            reason: reversal.reason ?? '',
          },
  };
}

/** The price in force and its version, or the price agreed where there is none. */
function agreedPrice(
  db: ReadableDb,
  item: FeeItemTable,
  { unitPrice }: OneOffCharge,
  today: Day,
): { readonly id: number | null; readonly unitPrice: UnitPrice } {
  const inForce = priceInForce(db, item.id, today);
  if (inForce === null) {
    if (unitPrice === null) throw new OfficeError('FEE_PRICE_MISSING', { name: item.name, day: today });
    return { id: null, unitPrice };
  }
  if (unitPrice !== null && unitPrice !== inForce.unitPrice)
    throw new OfficeError('FEE_PRICE_FIXED', { name: item.name, price: formatUnitPrice(inForce.unitPrice) });
  return inForce;
}

function oneOffRow(
  seq: number,
  item: FeeItemTable,
  wanted: OneOffCharge,
  facts: {
    readonly payerId: number | null;
    readonly today: Day;
    readonly price: { readonly id: number | null; readonly unitPrice: UnitPrice };
    readonly reckoned: CalculatedCharge;
  },
): ChargeTable {
  const month = monthOf(facts.today);
  return {
    id: chargeIdOf(seq, 1),
    entry_seq: seq,
    line_no: 1,
    room_id: wanted.roomId,
    payer_id: facts.payerId,
    fee_item_id: item.id,
    fee_item_name: item.name,
    method: 'one-off',
    account_code: item.account_code,
    period_from: month,
    period_to: month,
    due_day: addDays(facts.today, item.due_after_days),
    unit_label: item.unit_label,
    quantity_thousandths: wanted.quantity,
    price_ten_thousandths: facts.price.unitPrice,
    fee_price_id: facts.price.id,
    months: 1,
    part_days: null,
    part_of_days: null,
    previous_thousandths: null,
    current_thousandths: null,
    part: 0,
    share_days: null,
    share_of_days: null,
    whole_fen: null,
    rounding_fen: facts.reckoned.roundingFen,
    amount_fen: facts.reckoned.totalFen,
    note: wanted.note,
  };
}

/** The formula from what the charge keeps: reckoned again it must come to the amount that was posted. */
function formulaOf(row: ChargeTable, roundingNow: RoundingUnit): ChargeExplanation['formula'] {
  const { method, quantity_thousandths: quantity, price_ten_thousandths: unitPrice } = row;
  if (method === 'opening' || quantity === null || unitPrice === null) return [];
  const partMonth =
    row.part_days === null || row.part_of_days === null
      ? null
      : { days: row.part_days, ofDays: row.part_of_days };
  const wholeFen = row.whole_fen ?? row.amount_fen;
  const basis = { method, quantity, unitPrice, months: row.months, partMonth } as const;
  // The unit it was rounded to is one that gives this amount: the item's own, unless that changed since.
  const reckoned = [roundingNow, ...roundingUnitSchema.options]
    .map((rounding) => calculateCharge({ ...basis, rounding }))
    .find((candidate) => candidate.totalFen === wholeFen);
  if (reckoned === undefined)
    throw new Error(`Charge ${row.id} of ${row.amount_fen} fen can't be reckoned again from what it keeps.`);
  return [...reckoned.formula];
}

function asAllocation(row: AllocationRow): ChargeExplanation['allocations'][number] {
  const { kind } = row;
  if (
    kind !== 'receipt' &&
    kind !== 'receipt-void' &&
    kind !== 'receipt-reversal' &&
    kind !== 'prepayment-draw'
  )
    throw new Error(`Entry ${row.entry_seq} sets money against a charge, but is a ${kind}.`);
  return {
    entrySeq: row.entry_seq,
    kind,
    number: row.number,
    day: row.day,
    byName: row.by_name,
    amountFen: row.amount_fen,
  };
}
