import type { SheetLine } from '../../../shared/contract/counts.ts';

/** The line whose code, barcode or pack's barcode this is; undefined when none has it. */
export function scannedLine(
  text: string,
  lines: readonly Pick<SheetLine, 'lineNo' | 'code' | 'barcode' | 'packs'>[],
): number | undefined {
  const code = text.normalize('NFKC').trim().toLowerCase();
  if (code === '') return undefined;
  return lines.find((line) =>
    [line.code, line.barcode, ...line.packs.map((pack) => pack.barcode)].some(
      (known) => known !== null && known.toLowerCase() === code,
    ),
  )?.lineNo;
}

/**
 * Whether what stands in the field of a quantity came from a scanner instead: a code that no shelf holds so many of.
 * A short number is a quantity, even when it is somebody's code too.
 */
export function isScan(text: string): boolean {
  const code = text.normalize('NFKC').trim();
  return code.length >= SHORTEST_BARCODE || /[a-z]/i.test(code);
}

/** EAN-8 is the shortest code printed on goods; nobody counts ten million of anything. */
const SHORTEST_BARCODE = 8;
