import { z } from 'zod';
import { formatDecimal, parseDecimal } from './decimal.ts';
import type { DecimalRefusal } from './decimal.ts';

/** Money: a whole number of fen (分). Negative for refunds, reversals and credit sides. */
export type Fen = number & z.$brand<'Fen'>;

export type FenParse =
  | { readonly ok: true; readonly value: Fen }
  | { readonly ok: false; readonly reason: DecimalRefusal };

/** Exclusive bound of any amount a person may type: 1万亿元, the range of 人民币大写 (A3). */
export const FEN_LIMIT = 100_000_000_000_000;

/** Money as it crosses the contract: a safe integer of fen. */
export const fenSchema = z.int().brand<'Fen'>();

/** Zero or more fen. */
export const nonNegativeFenSchema = z.int().nonnegative().brand<'Fen'>();

/** At least one fen: what is received, paid or billed. */
export const positiveFenSchema = z.int().positive().brand<'Fen'>();

/** Raised when an amount grows beyond what a number holds to the fen: quantities or prices that nobody can have meant. */
export class AmountTooLargeError extends RangeError {
  constructor(amount: number) {
    super(`An amount of ${amount} fen is more than can be reckoned to the fen.`);
    this.name = 'AmountTooLargeError';
  }
}

/** An amount as a person enters it, within what 人民币大写 can write (A3); what its sign may be is refused by name. */
export const enteredFenSchema = z.int().gt(-FEN_LIMIT).lt(FEN_LIMIT).brand<'Fen'>();

/** Zero or more fen, as entered. */
export const enteredNonNegativeFenSchema = z.int().nonnegative().lt(FEN_LIMIT).brand<'Fen'>();

/** At least one fen, as entered. */
export const enteredPositiveFenSchema = z.int().positive().lt(FEN_LIMIT).brand<'Fen'>();

/**
 * States that a number is an amount in fen.
 * @throws AmountTooLargeError when it is too large to be exact; RangeError when it is not whole: an amount has then been
 * computed wrongly.
 */
export function fen(amount: number): Fen {
  // Adding zero turns -0 into 0, so that equal amounts are equal everywhere.
  const whole = amount + 0;
  if (Math.abs(whole) > Number.MAX_SAFE_INTEGER) throw new AmountTooLargeError(amount);
  if (!isFen(whole))
    throw new RangeError(`An amount must be a safe whole number of fen, but it is ${amount}.`);
  return whole;
}

export const ZERO_FEN: Fen = fen(0);

/** The sum of the amounts given, checked to stay exact. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return sumFen(amounts);
}

/** The sum of a list of amounts, checked to stay exact; zero for an empty list. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total = fen(total + amount);
  return fen(total);
}

/** The same amount with the other sign, as a reversal posts it. */
export function negateFen(amount: Fen): Fen {
  return fen(-amount);
}

/** The first amount less the second. */
export function subtractFen(amount: Fen, less: Fen): Fen {
  return fen(amount - less);
}

/** Writes an amount in yuan with two decimals: `1,234.50`; with `symbol`, `¥1,234.50`. Grouped unless told otherwise. */
export function formatYuan(
  amount: Fen,
  options: { readonly grouping?: boolean; readonly symbol?: boolean } = {},
): string {
  const text = formatDecimal(amount, 2, { grouping: options.grouping ?? true });
  if (!options.symbol) return text;
  return amount < 0 ? `-¥${text.slice(1)}` : `¥${text}`;
}

/**
 * Reads an amount in yuan as people type it: `1,234.50`, `１２３`, `￥1,234.5元`.
 * Three decimals are refused, never rounded: `1.234` may be a slip of the comma.
 */
export function parseYuan(source: string | number): FenParse {
  const parsed = parseDecimal(source, {
    places: 2,
    limit: FEN_LIMIT,
    ornament: { before: /^(?:¥|人民币|RMB|CNY)/i, after: /(?:元|圆)(?:整|正)?$/ },
  });
  return parsed.ok ? { ok: true, value: fen(parsed.value) } : parsed;
}

function isFen(amount: number): amount is Fen {
  return Number.isSafeInteger(amount);
}
