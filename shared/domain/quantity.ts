import { z } from 'zod';
import { formatDecimal, parseDecimal } from './decimal.ts';
import type { DecimalRefusal } from './decimal.ts';

/** An area (㎡), a reading, a usage or a count of goods: a whole number of thousandths of its unit. */
export type Quantity = number & z.$brand<'Quantity'>;

export type QuantityParse =
  | { readonly ok: true; readonly value: Quantity }
  | { readonly ok: false; readonly reason: DecimalRefusal };

/** Exclusive bound of any quantity a person may type: a thousand million units. */
export const QUANTITY_LIMIT = 1_000_000_000_000;

/** A quantity as it crosses the contract: a whole number of thousandths, below what anyone may type. */
export const quantitySchema = z.int().gt(-QUANTITY_LIMIT).lt(QUANTITY_LIMIT).brand<'Quantity'>();

/** Zero or more: areas and readings. */
export const nonNegativeQuantitySchema = z.int().nonnegative().lt(QUANTITY_LIMIT).brand<'Quantity'>();

/** More than nothing: what is issued, received or billed. */
export const positiveQuantitySchema = z.int().positive().lt(QUANTITY_LIMIT).brand<'Quantity'>();

/**
 * States that a number counts thousandths: `quantity(88_020)` is 88.02 ㎡.
 * @throws RangeError when it is not a safe integer.
 */
export function quantity(thousandths: number): Quantity {
  const whole = thousandths + 0;
  if (!isQuantity(whole))
    throw new RangeError(`A quantity must be a safe whole number of thousandths, but it is ${thousandths}.`);
  return whole;
}

/** A whole number of units: `wholeUnits(3)` is three pieces, or three months. */
export function wholeUnits(units: number): Quantity {
  return quantity(units * 1000);
}

/** The sum of a list of quantities of one unit; zero for an empty list. */
export function sumQuantity(quantities: Iterable<Quantity>): Quantity {
  let total = 0;
  for (const each of quantities) total = quantity(total + each);
  return quantity(total);
}

/** The same quantity with the other sign, as a reversal of goods posts it. */
export function negateQuantity(amount: Quantity): Quantity {
  return quantity(-amount);
}

/** Writes a quantity with as many decimals as it needs: `88.02`, `1,234`. Grouping only when asked. */
export function formatQuantity(
  amount: Quantity,
  options: { readonly grouping?: boolean; readonly decimals?: 'needed' | 'all' } = {},
): string {
  return formatDecimal(amount, 3, {
    grouping: options.grouping ?? false,
    trim: options.decimals !== 'all',
  });
}

/**
 * Reads a quantity as owner registers hold it: `88.02 平方米`, `133.02㎡`, ` 89.5 `, `１２０`, `1,234.5`.
 * Estimates in words (约九十平) are refused.
 */
export function parseQuantity(source: string | number): QuantityParse {
  const parsed = parseDecimal(source, {
    places: 3,
    limit: QUANTITY_LIMIT,
    ornament: { after: UNITS },
  });
  return parsed.ok ? { ok: true, value: quantity(parsed.value) } : parsed;
}

/** The units that owner and meter registers write behind a figure, as they look after NFKC (㎡ is m2, m³ is m3). */
const UNITS = /(?:平方米|平米|平方|平|m2|m\^2|立方米|立方|吨|m3|千瓦时|度|kwh|方)$/i;

function isQuantity(thousandths: number): thousandths is Quantity {
  return Number.isSafeInteger(thousandths);
}
