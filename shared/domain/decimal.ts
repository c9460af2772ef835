/**
 * Decimal text and whole numbers of a smaller unit, exactly: the one place where `1,234.50` becomes 123450.
 * No amount, area or price ever passes through binary floating point.
 */

export type DecimalRefusal = 'blank' | 'not-a-number' | 'too-many-decimals' | 'out-of-range' | 'ambiguous';

export type DecimalParse =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: DecimalRefusal };

/** How one kind of decimal is written: `places` after the point, and the first magnitude that is too large. */
export type DecimalRule = {
  readonly places: number;
  /** Exclusive bound of the magnitude, in the smallest unit. */
  readonly limit: number;
  /** What may stand before or after the digits (a currency sign, a unit), as it looks after NFKC. */
  readonly ornament?: { readonly before?: RegExp; readonly after?: RegExp };
};

/**
 * Reads a decimal as people type it and sheets give it: full-width digits, thousands commas, a sign, spaces around.
 * A `number` is a cell of a sheet and counts with 15 significant digits, as the sheet shows it.
 * Anything that could be read in two ways (`1,23`, `12 34`) is refused rather than guessed.
 */
export function parseDecimal(source: string | number, rule: DecimalRule): DecimalParse {
  if (typeof source === 'number') return parseCell(source, rule);
  const text = source
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .trim();
  if (text === '') return refuse('blank');
  const { negative, digits } = undress(text, rule);
  if (digits === '') return refuse('not-a-number');
  if (/^[\d,. ]+$/.test(digits) && /\d\s+\d/.test(digits)) return refuse('ambiguous');
  const plain = ungroup(digits);
  if (plain === null) return refuse(/^\d[\d,]*,\d*(\.\d+)?$/.test(digits) ? 'ambiguous' : 'not-a-number');
  return scale(plain, negative, rule);
}

/** Writes a whole number of the smallest unit as a decimal with exactly `places` digits after the point. */
export function formatDecimal(
  value: number,
  places: number,
  options: { readonly grouping?: boolean; readonly trim?: boolean } = {},
): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  const shown = options.trim ? fraction.replace(/0+$/, '') : fraction;
  const grouped = options.grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${shown === '' ? '' : `.${shown}`}`;
}

function parseCell(source: number, rule: DecimalRule): DecimalParse {
  if (!Number.isFinite(source)) return refuse('not-a-number');
  if (Math.abs(source) >= 1e15) return refuse('out-of-range');
  const seen = Number(source.toPrecision(15));
  if (seen !== 0 && Math.abs(seen) < 1e-6) return refuse('too-many-decimals');
  return scale(String(Math.abs(seen)), seen < 0, rule);
}

function undress(text: string, rule: DecimalRule): { negative: boolean; digits: string } {
  const outerSign = /^[+-]/.exec(text)?.[0];
  let digits = outerSign === undefined ? text : text.slice(1).trim();
  if (rule.ornament?.before) digits = digits.replace(rule.ornament.before, '').trim();
  const innerSign = outerSign === undefined ? /^[+-]/.exec(digits)?.[0] : undefined;
  if (innerSign !== undefined) digits = digits.slice(1).trim();
  if (rule.ornament?.after) digits = digits.replace(rule.ornament.after, '').trim();
  return { negative: (outerSign ?? innerSign) === '-', digits };
}

/** The digits without thousands commas, or null when they are not a plain or properly grouped decimal. */
function ungroup(digits: string): string | null {
  if (/^(\d+(\.\d+)?|\.\d+)$/.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  return null;
}

function scale(plain: string, negative: boolean, rule: DecimalRule): DecimalParse {
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > rule.places) return refuse('too-many-decimals');
  const magnitude = BigInt(whole + fraction.padEnd(rule.places, '0'));
  if (magnitude >= BigInt(rule.limit)) return refuse('out-of-range');
  const value = Number(magnitude);
  return { ok: true, value: negative && value !== 0 ? -value : value };
}

function refuse(reason: DecimalRefusal): DecimalParse {
  return { ok: false, reason };
}
