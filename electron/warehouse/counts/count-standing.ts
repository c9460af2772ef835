import { createHash } from 'node:crypto';
import { fen, negateFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { multiply } from '../../../shared/domain/price.ts';
import { quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import { shareOf } from '../../../shared/domain/stock-cost.ts';
import { standingOf, type CountFigure, type LineStanding } from '../../../shared/domain/count-rounds.ts';
import type { RecountRule } from '../../../shared/domain/count-variance.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { accounts, itemKey } from '../../ledger/accounts.ts';
import { balanceOf } from '../../ledger/posting.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { lastPriceOf, onHandOf } from '../movements/stock.repository.ts';
import {
  figuresOf,
  linesOf,
  movementsSince,
  type FigureRow,
  type LineRow,
} from './count-lines.repository.ts';

/** A line of an open count with everything found of it and where it stands. */
export interface StandingLine {
  readonly line: LineRow;
  readonly figures: readonly (CountFigure & { readonly countedByName: string })[];
  readonly standing: LineStanding;
}

/** Every line of an open count as it stands now. */
export function loadStanding(db: ReadableDb, countSeq: number): StandingLine[] {
  const rule = recountRule(db);
  const figures = Map.groupBy(figuresOf(db, countSeq), (figure) => figure.line_no);
  const movements = Map.groupBy(movementsSince(db, countSeq), (movement) => movement.item_id);
  return linesOf(db, countSeq).map((line) => {
    const found = (figures.get(line.line_no) ?? []).flatMap((figure) => {
      if (figure.counted_thousandths === null) return [];
      return [
        {
          round: figure.round,
          counted: figure.counted_thousandths,
          moved: movedBefore(figure, movements.get(line.item_id) ?? []),
          countedBy: figure.counted_by,
          countedAt: figure.counted_at,
          countedByName: figure.counted_by_name,
        },
      ];
    });
    const standing = standingOf(
      {
        snapshot: line.snapshot_thousandths,
        itemClass: line.class,
        valueOf: (delta) => worthOf(db, line.item_id, delta),
        figures: found,
      },
      rule,
    );
    return { line, figures: found, standing };
  });
}

/** What a difference is worth at the present average; of what is not there at all, at the last price. Fen, in its sign. */
export function worthOf(db: ReadableDb, itemId: number, delta: Quantity): Fen {
  const held = onHandOf(db, itemId);
  const size = quantity(Math.abs(delta));
  const price = lastPriceOf(db, itemId);
  const worth =
    held > 0
      ? shareOf(balanceOf(db, accounts.stock, itemKey(itemId)), size, held)
      : price === undefined
        ? ZERO_FEN
        : multiply(size, price);
  return delta < 0 ? negateFen(worth) : fen(worth);
}

/** Binds figures, reasons and remarks as a person looked at them. */
export function reviewMarkOf(countSeq: number, lines: readonly StandingLine[]): string {
  const seen = lines.map(({ line, figures, standing }) => [
    line.line_no,
    standing.delta,
    standing.due,
    figures.map((figure) => [figure.round, figure.counted, figure.countedAt]),
    line.reason,
    line.remark,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([countSeq, seen]))
    .digest('hex');
}

/**
 * What had moved between the snapshot and the moment of counting (B3): everything booked until then, and what was entered
 * later but had happened on an earlier day (补录).
 */
function movedBefore(
  figure: FigureRow,
  movements: readonly { entry_seq: number; happened_day: string; quantity: Quantity }[],
): Quantity {
  const countedDay = figure.counted_at.slice(0, 10);
  const before = movements.filter(
    (movement) => movement.entry_seq <= figure.counted_after_seq || movement.happened_day < countedDay,
  );
  return quantity(before.reduce((sum, movement) => sum + movement.quantity, 0));
}

function recountRule(db: ReadableDb): RecountRule {
  const { recountFen, recountPercent, recountClassA } = readSettings(db);
  return { valueFen: recountFen, percent: recountPercent, classA: recountClassA };
}
