import { calculateCharge, isMonthly, prorate } from './billing.ts';
import type { CycleMonths, FeeMethod, PartMonth } from './billing.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  daysIn,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsBetween,
} from './day.ts';
import type { Day, Month } from './day.ts';
import { AmountTooLargeError, FEN_LIMIT, fen, sumFen } from './fen.ts';
import type { Fen } from './fen.ts';
import type { MonthRange } from './month-range.ts';
import { payerOn } from './payer.ts';
import type { Tenure } from './payer.ts';
import type { UnitPrice } from './price.ts';
import { quantity, wholeUnits } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { RoomState } from './room.ts';
import type { RoundingUnit } from './rounding.ts';

/** What a bill run must look at twice (出账前核对). The first group is not billed at all, the second is. */
export const oddKinds = [
  'no-area',
  'no-price',
  'no-reading',
  'not-handed-over',
  'unsold-without-payer',
  'already-billed',
  'zero-amount',
  'amount-too-large',
  'no-payer',
  'payer-changed',
  'partly-billed',
  'unsold-billed',
  'vacant-billed',
  'much-more',
] as const;
export type OddKind = (typeof oddKinds)[number];

/** A price and the day from which it holds. */
export type PriceVersion = {
  readonly id: number;
  readonly effectiveDay: Day;
  readonly unitPrice: UnitPrice;
};

export type BillableRoom = {
  readonly state: RoomState;
  readonly area: Quantity | null;
  readonly handoverDay: Day | null;
  readonly tenures: readonly Tenure[];
};

export type BillableItem = {
  readonly method: Exclude<FeeMethod, 'one-off'>;
  readonly cycleMonths: CycleMonths;
  readonly rounding: RoundingUnit;
  readonly dueAfterDays: number;
  /** The earliest first. */
  readonly prices: readonly PriceVersion[];
};

export type MeterReading = { readonly previous: Quantity; readonly current: Quantity };

/** What was billed before: an amount and the days it covered. */
export type BilledBefore = { readonly amountFen: Fen; readonly days: number };

export type BillBasis = {
  readonly month: Month;
  readonly room: BillableRoom;
  readonly item: BillableItem;
  /** Months of the item's cycle that the room is already billed for. */
  readonly billed: ReadonlySet<Month>;
  /** For a metered item: the month's reading. */
  readonly reading: MeterReading | null;
  readonly before: BilledBefore | null;
  /** A bill so many times the one before is odd. */
  readonly oddFactor: number;
};

export type PlannedCharge = {
  readonly payerId: number | null;
  readonly period: MonthRange;
  readonly dueDay: Day;
  readonly quantity: Quantity;
  readonly price: PriceVersion;
  readonly months: number;
  readonly partMonth: PartMonth | null;
  readonly reading: MeterReading | null;
  /** Null when the charge is all of it. */
  readonly share: {
    readonly part: number;
    readonly days: number;
    readonly ofDays: number;
    readonly wholeFen: Fen;
  } | null;
  readonly roundingFen: Fen;
  readonly amountFen: Fen;
};

export type BillPlan = {
  readonly charges: readonly PlannedCharge[];
  readonly odd: readonly OddKind[];
};

/**
 * Decides what one room is charged for one fee item in the bill run of a month (A7).
 *
 * An item is billed in the first month of its cycle (cycles start in January) for the whole cycle; a room handed over
 * (入住) within a cycle is billed in that month for the rest of it, the month of the handover by its days. Months
 * already billed stay out. Each month takes the price in force on its first day, so a price that changes within a
 * cycle makes two charges. When the payer changed (过户) the charge is shared by days and the shares sum to it. An amount
 * that no document can state comes of an area, a reading or a price that nobody meant: the room is told and not billed.
 */
export function planBill(basis: BillBasis): BillPlan {
  try {
    const plan = planWithinReason(basis);
    return sumFen(plan.charges.map((charge) => charge.amountFen)) < FEN_LIMIT
      ? plan
      : nothing('amount-too-large');
  } catch (error) {
    if (error instanceof AmountTooLargeError) return nothing('amount-too-large');
    throw error;
  }
}

/** The months that a run of this month bills for an item, or null when it is not the item's turn. */
export function periodDue(
  month: Month,
  cycleMonths: CycleMonths,
  handoverDay: Day | null,
): MonthRange | null {
  const place = (Number(month.slice(5, 7)) - 1) % cycleMonths;
  const handedOverNow = handoverDay !== null && handoverDay.startsWith(month);
  if (place !== 0 && !handedOverNow) return null;
  return { from: month, to: addMonths(month, cycleMonths - 1 - place) };
}

/** Who pays for the days of a stretch, each with how many of them, in the order in which they came. */
export function payersWithin(
  tenures: readonly Tenure[],
  from: Day,
  to: Day,
): { readonly payerId: number | null; readonly days: number }[] {
  const turns = new Set<Day>();
  for (const { fromDay, toDay } of tenures) {
    if (fromDay !== null && fromDay > from && fromDay <= to) turns.add(fromDay);
    if (toDay !== null && toDay >= from && toDay < to) turns.add(addDays(toDay, 1));
  }
  const starts = [from, ...[...turns].toSorted()];
  const days = new Map<number | null, number>();
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const payerId = payerOn(tenures, start)?.personId ?? null;
    const counted = next === undefined ? daysBetween(start, to) + 1 : daysBetween(start, next);
    days.set(payerId, (days.get(payerId) ?? 0) + counted);
  }
  return [...days].map(([payerId, counted]) => ({ payerId, days: counted }));
}

/** The price in force on a day: the last one that took effect by then, or null before the first. */
export function priceOn(prices: readonly PriceVersion[], day: Day): PriceVersion | null {
  return prices.findLast((price) => price.effectiveDay <= day) ?? null;
}

/** @throws AmountTooLargeError when an amount can't be reckoned to the fen. */
function planWithinReason(basis: BillBasis): BillPlan {
  const { room, item } = basis;
  const period = periodDue(basis.month, item.cycleMonths, room.handoverDay);
  if (period === null) return nothing();
  const from = firstChargedDay(period, room.handoverDay);
  const to = edgesOf(period.to).last;
  if (from > to) return nothing('not-handed-over');
  const months = monthsFrom(from, period);
  const unbilled = months.filter((each) => !basis.billed.has(each));
  if (unbilled.length === 0) return nothing('already-billed');
  if (
    room.state === 'unsold' &&
    payersWithin(room.tenures, from, to).every(({ payerId }) => payerId === null)
  )
    return nothing('unsold-without-payer');
  const counted = quantityOf(basis);
  if (typeof counted === 'string') return nothing(counted);

  const odd = new Set<OddKind>(unbilled.length < months.length ? ['partly-billed'] : []);
  const charges = priceRuns(unbilled, item.prices).flatMap((run) => {
    if (run.price !== null) return planRun(basis, counted, run.months, run.price, odd);
    odd.add('no-price');
    return [];
  });
  if (charges.length > 0) lookTwice(basis, charges, odd);
  return { charges, odd: oddKinds.filter((kind) => odd.has(kind)) };
}

function nothing(...odd: OddKind[]): BillPlan {
  return { charges: [], odd };
}

function firstChargedDay(period: MonthRange, handoverDay: Day | null): Day {
  const { first } = edgesOf(period.from);
  return handoverDay !== null && handoverDay > first ? handoverDay : first;
}

function quantityOf({ item, room, reading }: BillBasis): Quantity | 'no-area' | 'no-reading' {
  switch (item.method) {
    case 'area-month':
      return room.area ?? 'no-area';
    case 'fixed-month':
      return wholeUnits(1);
    case 'metered':
      return reading === null ? 'no-reading' : quantity(reading.current - reading.previous);
  }
}

/** Consecutive months of one price. */
function priceRuns(
  months: readonly Month[],
  prices: readonly PriceVersion[],
): { readonly months: readonly Month[]; readonly price: PriceVersion | null }[] {
  const runs: { months: Month[]; price: PriceVersion | null }[] = [];
  for (const month of months) {
    const price = priceOn(prices, edgesOf(month).first);
    const run = runs.at(-1);
    const last = run?.months.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      run.price?.id === price?.id &&
      addMonths(last, 1) === month
    )
      run.months.push(month);
    else runs.push({ months: [month], price });
  }
  return runs;
}

function planRun(
  { room, item, reading }: BillBasis,
  counted: Quantity,
  months: readonly Month[],
  price: PriceVersion,
  odd: Set<OddKind>,
): PlannedCharge[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('A stretch of a bill covers at least one month.');
  const period = { from: first, to: last };
  const from = firstChargedDay(period, room.handoverDay);
  // What a meter counted was used, whenever the room was handed over.
  const partMonth = isMonthly(item.method) ? partMonthFrom(from) : null;
  const wholeMonths = isMonthly(item.method) ? months.length - (partMonth === null ? 0 : 1) : 1;
  const { totalFen, roundingFen } = calculateCharge({
    method: item.method,
    quantity: counted,
    unitPrice: price.unitPrice,
    months: wholeMonths,
    partMonth,
    rounding: item.rounding,
  });
  if (totalFen === 0) {
    odd.add('zero-amount');
    return [];
  }
  const common = {
    period,
    dueDay: addDays(from, item.dueAfterDays),
    quantity: counted,
    price,
    months: wholeMonths,
    partMonth,
    reading: item.method === 'metered' ? reading : null,
  };
  const payers = payersWithin(room.tenures, from, edgesOf(last).last);
  const [only] = payers;
  if (payers.length === 1 && only !== undefined) {
    if (only.payerId === null) odd.add('no-payer');
    return [{ ...common, payerId: only.payerId, share: null, roundingFen, amountFen: totalFen }];
  }
  odd.add('payer-changed');
  if (payers.some(({ payerId }) => payerId === null)) odd.add('no-payer');
  return shared(common, payers, totalFen, roundingFen);
}

/** The shares of the payers by days; what is shared and its rounding are each divided so that they sum. */
function shared(
  common: Omit<PlannedCharge, 'payerId' | 'share' | 'roundingFen' | 'amountFen'>,
  payers: readonly { readonly payerId: number | null; readonly days: number }[],
  wholeFen: Fen,
  roundingFen: Fen,
): PlannedCharge[] {
  const days = payers.map((payer) => payer.days);
  const ofDays = days.reduce((sum, each) => sum + each, 0);
  const amounts = prorate(wholeFen, days);
  const roundings = prorate(roundingFen, days);
  return payers
    .map((payer, index) => ({
      ...common,
      payerId: payer.payerId,
      share: { part: index + 1, days: payer.days, ofDays, wholeFen },
      roundingFen: roundings[index] ?? fen(0),
      amountFen: amounts[index] ?? fen(0),
    }))
    .filter((charge) => charge.amountFen > 0);
}

function partMonthFrom(from: Day): PartMonth | null {
  if (from.endsWith('-01')) return null;
  const month = monthOf(from);
  return { days: daysBetween(from, edgesOf(month).last) + 1, ofDays: daysIn(month) };
}

function lookTwice(basis: BillBasis, charges: readonly PlannedCharge[], odd: Set<OddKind>): void {
  const { room, before, oddFactor } = basis;
  if (room.state === 'unsold') odd.add('unsold-billed');
  if (room.state === 'vacant') odd.add('vacant-billed');
  if (before === null) return;
  const amountFen = sumFen(charges.map((charge) => charge.amountFen));
  const runs = new Map(charges.map(({ period }) => [period.from, period]));
  let days = 0;
  for (const period of runs.values())
    days += daysBetween(firstChargedDay(period, room.handoverDay), edgesOf(period.to).last) + 1;
  // Compared by the day, so that a quarter after a month, or a whole month after a part, is not odd.
  if (amountFen * before.days >= oddFactor * before.amountFen * days) odd.add('much-more');
}

function monthsFrom(from: Day, period: MonthRange): Month[] {
  return period.from === period.to ? [period.from] : monthsBetween(monthOf(from), period.to);
}

const edges = new Map<Month, { readonly first: Day; readonly last: Day }>();

/** First and last day of a month; a run asks for those of the same few months for every room. */
function edgesOf(month: Month): { readonly first: Day; readonly last: Day } {
  let known = edges.get(month);
  if (known === undefined) {
    known = { first: firstDayOf(month), last: lastDayOf(month) };
    edges.set(month, known);
  }
  return known;
}
