import { createHash } from 'node:crypto';
import type { BillScope } from '../../../shared/contract/bills.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import {
  planBill,
  type BilledBefore,
  type OddKind,
  type PlannedCharge,
} from '../../../shared/domain/bill-plan.ts';
import { addMonths, daysBetween, firstDayOf, lastDayOf, type Month } from '../../../shared/domain/day.ts';
import { FEN_LIMIT, ZERO_FEN, addFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { listRooms, listTenuresFrom, type RoomRow } from '../../office/estate/estate.repository.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import type { ChargeTable } from '../charges/charges.table.ts';
import { appliesTo, loadFees, type FeeDefinition } from '../fees/fees.service.ts';
import { listReadings } from '../readings/readings.repository.ts';
import { listBilledMonths, listChargesCovering, type CoveringCharge } from './bills.repository.ts';

/** A charge before it has a document. */
export type DraftCharge = Omit<ChargeTable, 'id' | 'entry_seq' | 'line_no'>;

/** Something to look at twice. */
export interface OddCase {
  readonly kind: OddKind;
  readonly room: RoomRow;
  readonly fee: FeeDefinition;
  readonly amountFen: Fen;
  readonly beforeFen: Fen | null;
}

/** What a bill run comes to: the same for the preview and for the commit. */
export interface BillDraft {
  /** Items of the run in the order of the list, whether or not anything is billed for them. */
  readonly fees: readonly FeeDefinition[];
  /** In the order of the register, then of the items. */
  readonly charges: readonly DraftCharge[];
  readonly roomOf: ReadonlyMap<number, RoomRow>;
  readonly odd: readonly OddCase[];
  /** Says which charges these are, down to the last fen: a commit is of exactly what was previewed. */
  readonly hash: string;
}

/**
 * Reckons the bills of a month for the rooms and items in scope. Reads; writes nothing.
 * @param step called after each room with how many of how many are done.
 * @throws OfficeError `BILL_TOTAL_TOO_LARGE`.
 */
export function draftBills(
  db: ReadableDb,
  scope: BillScope & { readonly month: Month },
  step: (done: number, total: number) => void = () => undefined,
): BillDraft {
  const { month } = scope;
  const fees = loadFees(db).filter((fee) => isInScope(fee, scope));
  const rooms = listRooms(db).filter((room) => scope.buildingIds?.includes(room.building_id) ?? true);
  const tenures = listTenuresFrom(db, firstDayOf(month));
  const oddFactor = readSettings(db).oddBillFactor;
  const known = new Map(fees.map((fee) => [fee, knownOf(db, fee, month)]));

  const charges: DraftCharge[] = [];
  const odd: OddCase[] = [];
  for (const [index, room] of rooms.entries()) {
    for (const fee of fees) {
      const { method } = fee.item;
      if (method === 'one-off' || !appliesTo(fee, room)) continue;
      const facts = known.get(fee);
      const before = facts?.before.get(room.id) ?? null;
      const plan = planBill({
        month,
        room: {
          state: room.state,
          area: room.area_thousandths,
          handoverDay: room.handover_day,
          tenures: tenures.get(room.id) ?? [],
        },
        item: {
          method,
          cycleMonths: fee.item.cycle_months,
          rounding: fee.item.rounding,
          dueAfterDays: fee.item.due_after_days,
          prices: fee.prices,
        },
        billed: facts?.billed.get(room.id) ?? nothingBilled,
        reading: facts?.readings.get(room.id) ?? null,
        before,
        oddFactor,
      });
      for (const charge of plan.charges) charges.push(asDraft(charge, room, fee));
      const amountFen = sumFen(plan.charges.map((charge) => charge.amountFen));
      for (const kind of plan.odd)
        odd.push({ kind, room, fee, amountFen, beforeFen: before?.amountFen ?? null });
    }
    step(index + 1, rooms.length);
  }
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  assertTotalStatable(charges, roomOf);
  return {
    fees,
    charges,
    roomOf,
    odd,
    hash: hashDraft(charges),
  };
}

const nothingBilled: ReadonlySet<Month> = new Set();

/** Items that recur, are in use, and were asked for. */
function isInScope({ item }: FeeDefinition, scope: BillScope): boolean {
  return item.active === 1 && item.method !== 'one-off' && (scope.feeItemIds?.includes(item.id) ?? true);
}

function knownOf(db: ReadableDb, { item }: FeeDefinition, month: Month) {
  const billed = new Map<number, Set<Month>>();
  for (const row of listBilledMonths(db, item.id, month, addMonths(month, item.cycle_months - 1))) {
    const months = billed.get(row.room_id);
    if (months === undefined) billed.set(row.room_id, new Set([row.month]));
    else months.add(row.month);
  }
  const readings = item.method === 'metered' ? listReadings(db, item.id, month) : [];
  return {
    billed,
    readings: new Map(
      readings.map((row) => [
        row.room_id,
        { previous: row.previous_thousandths, current: row.current_thousandths },
      ]),
    ),
    before: billedBefore(listChargesCovering(db, item.id, addMonths(month, -1))),
  };
}

/** By room what the month before was billed with; the shares of several payers count together. */
function billedBefore(charges: readonly CoveringCharge[]): Map<number, BilledBefore> {
  const before = new Map<number, BilledBefore>();
  const daysOfPeriod = new Map<string, number>();
  for (const charge of charges) {
    const period = `${charge.period_from}~${charge.period_to}`;
    const whole =
      daysOfPeriod.get(period) ??
      daysBetween(firstDayOf(charge.period_from), lastDayOf(charge.period_to)) + 1;
    daysOfPeriod.set(period, whole);
    const days = whole - ((charge.part_of_days ?? 0) - (charge.part_days ?? 0));
    const earlier = before.get(charge.room_id)?.amountFen ?? ZERO_FEN;
    before.set(charge.room_id, { amountFen: addFen(earlier, charge.amount_fen), days });
  }
  return before;
}

/** Each charge can be stated, yet all together may not: then the largest is what somebody did not mean. */
function assertTotalStatable(charges: readonly DraftCharge[], roomOf: ReadonlyMap<number, RoomRow>): void {
  // A plain sum: it may pass what is exact, and then it is far beyond the limit.
  const total = charges.reduce((sum, charge) => sum + charge.amount_fen, 0);
  if (total < FEN_LIMIT) return;
  const largest = charges.reduce((most, charge) => (charge.amount_fen > most.amount_fen ? charge : most));
  throw new OfficeError('BILL_TOTAL_TOO_LARGE', {
    limitFen: FEN_LIMIT,
    roomLabel: roomOf.get(largest.room_id)?.label ?? '',
    feeItemName: largest.fee_item_name,
    amountFen: largest.amount_fen,
  });
}

function asDraft(charge: PlannedCharge, room: RoomRow, { item }: FeeDefinition): DraftCharge {
  return {
    room_id: room.id,
    payer_id: charge.payerId,
    fee_item_id: item.id,
    fee_item_name: item.name,
    method: item.method,
    account_code: item.account_code,
    period_from: charge.period.from,
    period_to: charge.period.to,
    due_day: charge.dueDay,
    unit_label: item.unit_label,
    quantity_thousandths: charge.quantity,
    price_ten_thousandths: charge.price.unitPrice,
    fee_price_id: charge.price.id,
    months: charge.months,
    part_days: charge.partMonth?.days ?? null,
    part_of_days: charge.partMonth?.ofDays ?? null,
    previous_thousandths: charge.reading?.previous ?? null,
    current_thousandths: charge.reading?.current ?? null,
    part: charge.share?.part ?? 0,
    share_days: charge.share?.days ?? null,
    share_of_days: charge.share?.ofDays ?? null,
    whole_fen: charge.share?.wholeFen ?? null,
    rounding_fen: charge.roundingFen,
    amount_fen: charge.amountFen,
    note: '',
  };
}

/** Everything that a room or a document would show differently. */
function hashDraft(charges: readonly DraftCharge[]): string {
  const hash = createHash('sha256');
  for (const c of charges)
    hash.update(
      `${c.room_id},${c.payer_id},${c.fee_item_id},${c.period_from},${c.period_to},${c.due_day},${c.amount_fen},${c.rounding_fen},` +
        `${c.quantity_thousandths},${c.price_ten_thousandths},${c.fee_price_id},${c.months},${c.part_days},${c.part_of_days},` +
        `${c.previous_thousandths},${c.current_thousandths},${c.part},${c.share_days},${c.share_of_days},${c.whole_fen},` +
        `${c.method},${c.account_code},${c.unit_label},${c.fee_item_name}\n`,
    );
  return hash.digest('hex');
}
