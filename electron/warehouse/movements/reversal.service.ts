import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { addFen, negateFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { negateQuantity } from '../../../shared/domain/quantity.ts';
import type { StockLot } from '../../../shared/domain/stock-cost.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { reversedLines, type PostingLine } from '../../ledger/posting.ts';
import { requireDocument } from './document-source.ts';
import {
  findFollower,
  lotUsesOf,
  movementsOf,
  type DocumentRow,
  type MovementRow,
} from './documents.repository.ts';
import { postStock, stockValueOf } from './stock-posting.ts';
import type { LotKey } from './stock.repository.ts';
import type { Move, MoveCost, ValuedMoves } from './stock-valuing.ts';

/** A posted count is put right by another count; a reversal by entering the document again. */
const reversible = [
  'opening',
  'goods-in',
  'price',
  'issue',
  'return-in',
  'return-out',
  'transfer',
  'write-off',
] as const;

/**
 * Takes a document of the store back (红冲): its goods return where they were at exactly their cost. Where goods that came
 * in were mixed with others meanwhile, what the stock cannot give back of their cost goes to 管理费用.
 * @throws OfficeError `NOT_FOUND`, `SOURCE_KIND_WRONG`, `ALREADY_REVERSED`, `REVERSAL_HAS_FOLLOWERS`, `STOCK_INSUFFICIENT`.
 */
export function reverseStock(
  trx: WritableTrx,
  context: WriteContext,
  input: { readonly documentSeq: number; readonly reason: string },
): Output<'stock.reverse'> {
  const source = requireDocument(trx, input.documentSeq, reversible);
  const follower = findFollower(trx, source.entry_seq);
  if (follower !== undefined)
    throw new OfficeError('REVERSAL_HAS_FOLLOWERS', {
      number: source.number,
      followerNumber: follower.number,
    });
  const posted = postStock(trx, context, {
    kind: 'reversal',
    storeId: source.store_id,
    happenedDay: context.clock.today(),
    facts: {
      to_store_id: source.to_store_id,
      supplier_id: source.supplier_id,
      department_id: source.department_id,
      source_seq: source.entry_seq,
    },
    reason: input.reason,
    reversesSeq: source.entry_seq,
    moves: oppositeMoves(trx, source),
    contra: (valued) => contraOf(reversedLines(trx, source.entry_seq), valued),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

function oppositeMoves(trx: WritableTrx, source: DocumentRow): Move[] {
  const seq = source.entry_seq;
  const uses = Map.groupBy(lotUsesOf(trx, seq), (use) => use.line_no);
  const movements = movementsOf(trx, seq);
  // What came from a store goes back before what it became is taken: both halves of a transfer are checked in turn.
  return movements.toReversed().map((movement) => {
    const lots = (uses.get(movement.line_no) ?? []).map((use): StockLot<LotKey> => ({
      key: { seq: use.lot_seq, line: use.lot_line },
      quantity: use.quantity_thousandths,
      valueFen: use.value_fen,
    }));
    return {
      itemId: movement.item_id,
      storeId: movement.store_id,
      quantity: negateQuantity(movement.quantity_thousandths),
      side: movement.side,
      enteredUnit: movement.entered_unit,
      enteredQuantity: movement.entered_thousandths,
      sourceLine: movement.line_no,
      cost: source.kind === 'transfer' ? { how: 'none' } : costOf(movement, lots, lotOf(source, movement)),
    };
  });
}

/** The lot a line made; a price known later is about the lot of the receipt that it prices. */
function lotOf(source: DocumentRow, movement: MovementRow): LotKey {
  return source.kind === 'price'
    ? { seq: source.source_seq ?? 0, line: movement.source_line ?? 0 }
    : { seq: source.entry_seq, line: movement.line_no };
}

function costOf(
  movement: { readonly quantity_thousandths: number; readonly value_fen: Fen },
  lots: readonly StockLot<LotKey>[],
  source: LotKey,
): MoveCost {
  if (movement.quantity_thousandths === 0)
    return { how: 'cost-only', source, valueFen: negateFen(movement.value_fen) };
  if (movement.quantity_thousandths > 0) return { how: 'of', source, valueFen: movement.value_fen };
  const valueFen = negateFen(movement.value_fen);
  return lots.length === 0 ? { how: 'at', valueFen } : { how: 'at', valueFen, lots };
}

/** The other side exactly as it was, negated; what the stock could not give back is expense. */
function contraOf(opposite: readonly PostingLine[], valued: ValuedMoves): PostingLine[] {
  const contra = opposite.filter((line) => line.account !== accounts.stock);
  const rest = addFen(stockValueOf(valued), sumFen(contra.map((line) => line.amountFen)));
  return [...contra, { account: accounts.administrativeExpenses, amountFen: negateFen(rest) }];
}
