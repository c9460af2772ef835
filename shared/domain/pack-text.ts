import { formatQuantity, parseQuantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/** A pack of an item: 箱 = 12 瓶. */
export interface Pack {
  readonly unit: string;
  readonly factorThousandths: Quantity;
  readonly barcode: string | null;
}

/** Packs in one cell of a sheet: `箱=12瓶(6901234567892)；托=480瓶`. */
export function formatPacks(packs: readonly Pack[], unit: string): string {
  return packs
    .map(
      (pack) =>
        `${pack.unit}=${formatQuantity(pack.factorThousandths)}${unit}${pack.barcode === null ? '' : `(${pack.barcode})`}`,
    )
    .join('；');
}

/** Reads what `formatPacks` writes, and as people write it: `1箱=12`, `箱 = 12 瓶、托=480`. Null when it is not that. */
export function parsePacks(text: string, unit: string): Pack[] | null {
  const packs: Pack[] = [];
  for (const piece of text.split(/[;；、\n]/)) {
    if (piece.trim() === '') continue;
    const pack = parsePack(piece.trim(), plain(unit));
    if (pack === null) return null;
    packs.push(pack);
  }
  return packs;
}

function parsePack(piece: string, ownUnit: string): Pack | null {
  // The unit stays as it is written: m² is not m2.
  const [, unit = '', rest = ''] = /^[1１]?\s*([^\d０-９=＝\s][^=＝]*?)\s*[=＝]\s*(.+)$/.exec(piece) ?? [];
  const [, size = '', barcode] = /^(.+?)\s*(?:\(([^()]+)\))?$/.exec(plain(rest)) ?? [];
  const figure = ownUnit !== '' && size.endsWith(ownUnit) ? size.slice(0, -ownUnit.length) : size;
  const factor = parseQuantity(figure);
  if (unit === '' || unit.length > 10 || !factor.ok || factor.value <= 0) return null;
  return { unit, factorThousandths: factor.value, barcode: barcode?.trim() ?? null };
}

/** Full-width figures and signs as plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
