import type { Day, Month } from './day.ts';
import { monthOf } from './day.ts';
import { sumFen } from './fen.ts';
import type { Fen } from './fen.ts';
import { divideHalfUp, unitPrice } from './price.ts';
import type { UnitPrice } from './price.ts';
import { sumQuantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { StockSide } from './stock-kind.ts';

/** So much of one item and what it cost. */
export interface StockColumn {
  readonly quantityThousandths: Quantity;
  readonly valueFen: Fen;
}

/** One item's line of the month's summary (收发存). */
export interface SummedLine {
  readonly category: string;
  readonly opening: StockColumn;
  readonly received: StockColumn;
  readonly issued: StockColumn;
  readonly closing: StockColumn;
}

/** The lines of one category and their sums in fen; quantities of different goods have no sum. */
export interface CategorySum<Line> {
  readonly category: string;
  readonly lines: readonly Line[];
  readonly openingFen: Fen;
  readonly receivedFen: Fen;
  readonly issuedFen: Fen;
  readonly closingFen: Fen;
}

/** The month's summary by category, in the order in which the categories first stand. */
export function sumByCategory<Line extends SummedLine>(lines: readonly Line[]): CategorySum<Line>[] {
  return [...Map.groupBy(lines, (line) => line.category)].map(([category, own]) => ({
    category,
    lines: own,
    openingFen: sumFen(own.map((line) => line.opening.valueFen)),
    receivedFen: sumFen(own.map((line) => line.received.valueFen)),
    issuedFen: sumFen(own.map((line) => line.issued.valueFen)),
    closingFen: sumFen(own.map((line) => line.closing.valueFen)),
  }));
}

/**
 * What one unit cost on average, to be read beside quantity and amount; null where there is no quantity. Nothing is ever
 * reckoned from it (B2).
 */
export function averagePriceOf({ quantityThousandths, valueFen }: StockColumn): UnitPrice | null {
  if (quantityThousandths === 0) return null;
  const [numerator, divisor] = [BigInt(valueFen) * 100_000n, BigInt(quantityThousandths)];
  return unitPrice(
    Number(divisor < 0n ? divideHalfUp(-numerator, -divisor) : divideHalfUp(numerator, divisor)),
  );
}

/** A line of an item's card (明细账) as far as a month's sums need it. */
export interface CardMovement extends StockColumn {
  readonly bookedDay: Day;
  readonly side: StockSide;
  readonly balance: StockColumn;
}

/** A month of an item's card: its lines, and 本月合计 below them. */
export interface CardMonth<Line> {
  readonly month: Month;
  readonly lines: readonly Line[];
  readonly received: StockColumn;
  readonly issued: StockColumn;
  readonly closing: StockColumn;
}

/** Cuts a card into its months, each with what came in and went out in it. Lines are in the order of booking. */
export function monthsOfCard<Line extends CardMovement>(lines: readonly Line[]): CardMonth<Line>[] {
  return [...Map.groupBy(lines, (line) => monthOf(line.bookedDay))].flatMap(([month, own]) => {
    const last = own.at(-1);
    if (last === undefined) return [];
    return [
      {
        month,
        lines: own,
        received: sumOfSide(own, 'in'),
        issued: sumOfSide(own, 'out'),
        closing: last.balance,
      },
    ];
  });
}

function sumOfSide(lines: readonly CardMovement[], side: StockSide): StockColumn {
  const own = lines.filter((line) => line.side === side);
  return {
    quantityThousandths: sumQuantity(own.map((line) => line.quantityThousandths)),
    valueFen: sumFen(own.map((line) => line.valueFen)),
  };
}
