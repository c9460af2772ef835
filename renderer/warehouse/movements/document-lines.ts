import type { StockDocument, StockDocumentLine } from '../../../shared/contract/stock-documents.ts';
import { fen, negateFen, subtractFen, sumFen } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

/** A line as people write it: how much was issued, not how much less there is. */
export interface WrittenLine {
  readonly line: StockDocumentLine;
  readonly quantityThousandths: Quantity;
  readonly valueFen: Fen;
}

/**
 * The lines of a document with the signs of its paper: what it is about is positive, a reversal negative (red), a count
 * both. A transfer's two halves are one line.
 */
export function writtenLines(document: StockDocument): readonly WrittenLine[] {
  const lines =
    document.toStoreName === null ? document.lines : document.lines.filter((line) => line.side === 'out');
  return lines.map((line) => ({ line, ...writtenAmounts(document, line) }));
}

/** What the document comes to on paper, fen: settled prices by their difference, all else by its lines. */
export function writtenTotalFen(document: StockDocument): Fen {
  if (document.kind === 'price')
    return sumFen(document.settlements.map((each) => subtractFen(each.settledFen, each.provisionalFen)));
  return sumFen(writtenLines(document).map((each) => each.valueFen));
}

/** What of a line may still come back or go back. */
export function returnableOf(line: StockDocumentLine): Quantity {
  return quantity(Math.max(0, Math.abs(line.quantityThousandths) - line.returnedThousandths));
}

function writtenAmounts(document: StockDocument, line: StockDocumentLine) {
  const { quantityThousandths, valueFen } = line;
  if (document.kind === 'count' || quantityThousandths === 0) return { quantityThousandths, valueFen };
  const [size, worth] = [quantity(Math.abs(quantityThousandths)), fen(Math.abs(valueFen))];
  return document.reverses === null
    ? { quantityThousandths: size, valueFen: worth }
    : { quantityThousandths: quantity(-size), valueFen: negateFen(worth) };
}
