import { z } from 'zod';
import { formatDecimal, parseDecimal } from './decimal.ts';
import type { DecimalRefusal } from './decimal.ts';
import { fen } from './fen.ts';
import type { Fen } from './fen.ts';
import type { Quantity } from './quantity.ts';

/** A price of one unit: a whole number of ten-thousandths of a yuan. `unitPrice(18_500)` is 1.85 元. */
export type UnitPrice = number & z.$brand<'UnitPrice'>;

export type UnitPriceParse =
  | { readonly ok: true; readonly value: UnitPrice }
  | { readonly ok: false; readonly reason: DecimalRefusal };

/** Exclusive bound of any unit price a person may type: a hundred million yuan. */
export const UNIT_PRICE_LIMIT = 1_000_000_000_000;

/** A unit price as it crosses the contract: ten-thousandths of a yuan, never negative, below what anyone may type. */
export const unitPriceSchema = z.int().nonnegative().lt(UNIT_PRICE_LIMIT).brand<'UnitPrice'>();

/**
 * States that a number counts ten-thousandths of a yuan.
 * @throws RangeError when it is not a safe integer.
 */
export function unitPrice(tenThousandths: number): UnitPrice {
  const whole = tenThousandths + 0;
  if (!isUnitPrice(whole))
    throw new RangeError(
      `A unit price must be a safe whole number of ten-thousandths of a yuan, but it is ${tenThousandths}.`,
    );
  return whole;
}

/** The unit price that equals an amount: a fixed fee of 30.00 元 a month is a price of 30.0000. */
export function unitPriceOfFen(amount: Fen): UnitPrice {
  return unitPrice(amount * 100);
}

/** Writes a unit price with at least two decimals and at most four: `1.85`, `0.5653`. */
export function formatUnitPrice(price: UnitPrice, options: { readonly grouping?: boolean } = {}): string {
  return formatDecimal(price, 4, { grouping: options.grouping ?? false }).replace(/0{1,2}$/, '');
}

/** Reads a unit price as tariffs write it: `1.85`, `￥0.5653`, `1.85元/㎡·月`. More than four decimals are refused. */
export function parseUnitPrice(source: string | number): UnitPriceParse {
  const parsed = parseDecimal(source, {
    places: 4,
    limit: UNIT_PRICE_LIMIT,
    ornament: { before: /^(?:¥|人民币|RMB|CNY)/i, after: /元(?:\/.{1,12})?$/ },
  });
  if (!parsed.ok) return parsed;
  // Nothing is sold below zero: what lowers a bill is a waiver or a reversal, not a price.
  return parsed.value < 0
    ? { ok: false, reason: 'out-of-range' }
    : { ok: true, value: unitPrice(parsed.value) };
}

/**
 * Quantity × unit price × months, exact, rounded once to fen (A7).
 * Half a fen rounds up, for negatives away from zero, so that a reversal is the exact opposite of what it reverses.
 * `months` is a whole number of months, 1 when the price is not by the month.
 * @throws RangeError when `months` is not a whole number or the product leaves the exact range.
 */
export function multiply(amount: Quantity, price: UnitPrice, months = 1): Fen {
  if (!Number.isSafeInteger(months))
    throw new RangeError(`A charge covers a whole number of months, but it is given ${months}.`);
  // A thousandth of a unit at a ten-thousandth of a yuan is 1e-7 yuan, which is 1e-5 fen.
  return fen(Number(divideHalfUp(BigInt(amount) * BigInt(price) * BigInt(months), 100_000n)));
}

/** `numerator / divisor` to the nearest whole, halves away from zero. The divisor is positive. */
export function divideHalfUp(numerator: bigint, divisor: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return numerator < 0n ? -rounded : rounded;
}

function isUnitPrice(tenThousandths: number): tenThousandths is UnitPrice {
  return Number.isSafeInteger(tenThousandths);
}
