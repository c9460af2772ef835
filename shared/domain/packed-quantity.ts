import type { DecimalRefusal } from './decimal.ts';
import { parseQuantity, quantity, QUANTITY_LIMIT } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/** The units in which goods are told: their own, and packs of so many of it. */
export interface PackedUnits {
  readonly unit: string;
  readonly packs: readonly { readonly unit: string; readonly factorThousandths: Quantity }[];
}

export type PackedParse =
  | { readonly ok: true; readonly value: Quantity }
  | { readonly ok: false; readonly reason: DecimalRefusal | 'unknown-unit' };

/**
 * Reads what somebody found on a shelf, in the goods' own unit or in packs, in one heap or several: `27`, `27瓶`,
 * `2箱3瓶`, `2箱3`, `12+7`. With 箱 = 12 瓶, `2箱3瓶` is 27 瓶. A number without a unit is of the goods' own unit, and the
 * last of its heap: `3 2箱` could mean two things and is refused.
 */
export function parsePacked(source: string, units: PackedUnits): PackedParse {
  const text = source.normalize('NFKC').trim();
  if (text === '') return { ok: false, reason: 'blank' };
  let total = 0;
  for (const heap of text.split('+')) {
    const parsed = parseHeap(heap.trim(), units);
    if (!parsed.ok) return parsed;
    total += parsed.value;
    if (total >= QUANTITY_LIMIT) return { ok: false, reason: 'out-of-range' };
  }
  return { ok: true, value: quantity(total) };
}

function parseHeap(heap: string, units: PackedUnits): PackedParse {
  const terms = [...heap.matchAll(TERM)];
  if (terms.length === 0 || terms.map(([whole]) => whole).join('') !== heap)
    return { ok: false, reason: 'not-a-number' };
  let total = 0;
  for (const [index, term] of terms.entries()) {
    const unit = term[2] ?? '';
    if (unit === '' && index < terms.length - 1) return { ok: false, reason: 'ambiguous' };
    const parsed = parseTerm(term[1] ?? '', unit, units);
    if (!parsed.ok) return parsed;
    total += parsed.value;
  }
  return total >= QUANTITY_LIMIT
    ? { ok: false, reason: 'out-of-range' }
    : { ok: true, value: quantity(total) };
}

function parseTerm(figure: string, unit: string, units: PackedUnits): PackedParse {
  const parsed = parseQuantity(figure);
  if (!parsed.ok) return parsed;
  if (unit === '' || unit === plain(units.unit)) return parsed;
  const pack = units.packs.find((each) => plain(each.unit) === unit);
  if (pack === undefined) return { ok: false, reason: 'unknown-unit' };
  const product = BigInt(parsed.value) * BigInt(pack.factorThousandths);
  if (product >= BigInt(QUANTITY_LIMIT) * 1000n) return { ok: false, reason: 'out-of-range' };
  return product % 1000n === 0n
    ? { ok: true, value: quantity(Number(product / 1000n)) }
    : { ok: false, reason: 'too-many-decimals' };
}

function plain(unit: string): string {
  return unit.normalize('NFKC').trim();
}

/** A figure and the unit behind it, if any. */
const TERM = /(\d[\d,.]*|\.\d+)\s*([^\d\s+.,-]*)\s*/g;
