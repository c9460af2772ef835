import { z } from 'zod';
import { allocate } from './allocate.ts';
import { addFen, fen } from './fen.ts';
import type { Fen } from './fen.ts';
import { divideHalfUp, multiply } from './price.ts';
import type { UnitPrice } from './price.ts';
import type { Quantity } from './quantity.ts';
import { roundTo } from './rounding.ts';
import type { RoundingUnit } from './rounding.ts';

/** How a fee is reckoned: per ㎡ and month, fixed per month, by a meter's usage, or once. */
export const feeMethodSchema = z.enum(['area-month', 'fixed-month', 'metered', 'one-off']);
export type FeeMethod = z.infer<typeof feeMethodSchema>;

/** The cycle of a monthly fee: month, quarter, half-year or year, in months. */
export const cycleMonthsSchema = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]);
export type CycleMonths = z.infer<typeof cycleMonthsSchema>;

export type ChargeBasis = {
  readonly method: FeeMethod;
  /** The area, the usage, or the number of units (`wholeUnits(1)` for one parking space). */
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
  /** Whole months covered; counts only for fees by the month. */
  readonly months: number;
  /** The days of one more month, when the room was handed over within it; counts only for fees by the month. */
  readonly partMonth?: PartMonth | null;
  readonly rounding: RoundingUnit;
};

/** So many days of a month of so many (入住; A7). */
export type PartMonth = { readonly days: number; readonly ofDays: number };

/** One part of “why this amount”, as data; whoever shows it finds the words. */
export type FormulaPart =
  | { readonly kind: 'area' | 'usage' | 'count'; readonly quantity: Quantity }
  | { readonly kind: 'unit-price'; readonly unitPrice: UnitPrice }
  | { readonly kind: 'months'; readonly months: number }
  | ({ readonly kind: 'part-month' } & PartMonth)
  | { readonly kind: 'rounding'; readonly unit: RoundingUnit; readonly differenceFen: Fen };

export type CalculatedCharge = {
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
  /** 1 for fees that are not by the month. */
  readonly months: number;
  /** Quantity × price × (months + days of a part month), rounded half-up to fen. */
  readonly amountFen: Fen;
  /** What the bill rounding adds or takes (抹零): zero when it rounds to fen. */
  readonly roundingFen: Fen;
  /** What is billed: `amountFen` plus `roundingFen`. */
  readonly totalFen: Fen;
  /** The factors in the order in which they multiply, then the rounding if it changed anything. */
  readonly formula: readonly FormulaPart[];
};

/**
 * Reckons one charge (A7): quantity × price × months, a part month by its days, half-up to fen once, then the office's
 * bill rounding as a sum of its own.
 * @throws RangeError when a monthly fee covers nothing, or a part month is not a part.
 */
export function calculateCharge(basis: ChargeBasis): CalculatedCharge {
  const monthly = isMonthly(basis.method);
  const months = monthly ? basis.months : 1;
  const partMonth = monthly ? (basis.partMonth ?? null) : null;
  if (!Number.isSafeInteger(months) || months < (partMonth === null ? 1 : 0))
    throw new RangeError(
      `A monthly fee covers at least one whole month or part of one, but it is given ${months}.`,
    );
  const amountFen = reckon(basis, months, partMonth);
  const { difference } = roundTo(amountFen, basis.rounding);
  return {
    quantity: basis.quantity,
    unitPrice: basis.unitPrice,
    months,
    amountFen,
    roundingFen: difference,
    totalFen: addFen(amountFen, difference),
    formula: formulaOf(basis, months, partMonth, difference),
  };
}

/**
 * Divides a charge between those who share its period by their days (入住, 过户; A7), so that the parts sum to it:
 * `prorate(total, [12, 18])` for an owner of the first 12 days of a 30-day month and the one after.
 * @throws NoWeightError when nobody has a day.
 */
export function prorate(total: Fen, days: readonly number[]): Fen[] {
  return allocate(total, days);
}

/** Whether a fee is reckoned by the month, so that its cycle counts. */
export function isMonthly(method: FeeMethod): boolean {
  return method === 'area-month' || method === 'fixed-month';
}

function reckon({ quantity, unitPrice }: ChargeBasis, months: number, partMonth: PartMonth | null): Fen {
  if (partMonth === null) return multiply(quantity, unitPrice, months);
  const { days, ofDays } = partMonth;
  if (!Number.isSafeInteger(days) || !Number.isSafeInteger(ofDays) || days < 1 || days >= ofDays)
    throw new RangeError(
      `A part month is 1 day or more and less than the month, but it is ${days} of ${ofDays}.`,
    );
  // As `multiply`, with the period counted in days of that month so that it is rounded only once.
  const exact = BigInt(quantity) * BigInt(unitPrice) * BigInt(months * ofDays + days);
  return fen(Number(divideHalfUp(exact, 100_000n * BigInt(ofDays))));
}

function formulaOf(
  basis: ChargeBasis,
  months: number,
  partMonth: PartMonth | null,
  difference: Fen,
): FormulaPart[] {
  const parts: FormulaPart[] = [
    { kind: QUANTITY_KIND[basis.method], quantity: basis.quantity },
    { kind: 'unit-price', unitPrice: basis.unitPrice },
  ];
  if (isMonthly(basis.method) && months > 0) parts.push({ kind: 'months', months });
  if (partMonth !== null) parts.push({ kind: 'part-month', ...partMonth });
  if (difference !== 0) parts.push({ kind: 'rounding', unit: basis.rounding, differenceFen: difference });
  return parts;
}

const QUANTITY_KIND = {
  'area-month': 'area',
  'fixed-month': 'count',
  metered: 'usage',
  'one-off': 'count',
} as const;
