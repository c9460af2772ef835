import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { addFen, negateFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity, negateQuantity, quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import { nextShareOf, shareOf } from '../../../shared/domain/stock-cost.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { requireDocument } from './document-source.ts';
import { movementsOf, returnedOf, settledDifferenceOf, type MovementRow } from './documents.repository.ts';
import { against, postStock, wantedAgainst } from './stock-posting.ts';

type ReturnIn = z.output<(typeof contract)['stock.returnIn']['input']>;
type ReturnOut = z.output<(typeof contract)['stock.returnOut']['input']>;

/** Issued goods come back (退库) at what they cost when they were issued (B1). @throws OfficeError as the contract says. */
export function returnToStore(
  trx: WritableTrx,
  context: WriteContext,
  input: ReturnIn,
): Output<'stock.returnIn'> {
  const source = requireDocument(trx, input.documentSeq, ['issue']);
  const parts = partsOf(trx, source.entry_seq, input.lines, costWhenIssued);
  const posted = postStock(trx, context, {
    kind: 'return-in',
    storeId: source.store_id,
    happenedDay: input.happenedDay,
    facts: {
      department_id: source.department_id,
      source_seq: source.entry_seq,
      receiver: input.receiver,
      note: input.note,
    },
    moves: parts.map(({ movement, part, valueFen }) => ({
      itemId: movement.item_id,
      storeId: movement.store_id,
      quantity: part,
      side: 'out',
      enteredUnit: movement.unit,
      enteredQuantity: part,
      sourceLine: movement.line_no,
      cost: { how: 'at', valueFen },
    })),
    contra: against(accounts.administrativeExpenses),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

/**
 * Goods go back to their supplier (退货) at what they cost when they came (B1), by the invoice where it came later. What the
 * stock cannot take of that cost, because the rest is cheaper by now, goes to 管理费用.
 */
export function returnToSupplier(
  trx: WritableTrx,
  context: WriteContext,
  input: ReturnOut,
): Output<'stock.returnOut'> {
  const source = requireDocument(trx, input.documentSeq, ['goods-in']);
  const parts = partsOf(trx, source.entry_seq, input.lines, (returned) =>
    costWhenReceived(
      returned,
      settledDifferenceOf(trx, source.entry_seq, returned.movement.source_line ?? 0),
    ),
  );
  const posted = postStock(trx, context, {
    kind: 'return-out',
    storeId: source.store_id,
    happenedDay: input.happenedDay,
    facts: { supplier_id: source.supplier_id, source_seq: source.entry_seq },
    reason: input.reason,
    moves: parts.map(({ movement, part, valueFen }) => ({
      itemId: movement.item_id,
      storeId: movement.store_id,
      quantity: negateQuantity(part),
      side: 'in',
      enteredUnit: movement.unit,
      enteredQuantity: part,
      sourceLine: movement.line_no,
      cost: { how: 'of', source: { seq: source.entry_seq, line: movement.line_no }, valueFen },
    })),
    contra: wantedAgainst(accounts.payables),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

interface ReturnedPart {
  readonly movement: MovementRow;
  readonly part: Quantity;
  /** Its share of what the line cost: all parts of a line sum to the whole. */
  readonly valueFen: Fen;
}

/** A part that comes or goes back, with what earlier returns that stand took of its line. */
interface Returning {
  readonly movement: MovementRow;
  readonly part: Quantity;
  readonly beforeQuantity: Quantity;
  readonly beforeFen: Fen;
}

/** Goods come back at exactly what their stock movements say, so the last part takes what the earlier ones left. */
function costWhenIssued({ movement, part, beforeQuantity, beforeFen }: Returning): Fen {
  const leftFen = addFen(movement.value_fen, beforeFen);
  return shareOf(negateFen(leftFen), part, Math.abs(movement.quantity_thousandths + beforeQuantity));
}

/**
 * The supplier takes back at the receipt's price. What the stock gave up for earlier parts may have been less, so the share
 * is reckoned from the receipt alone: no supplier is ever credited with more than was owed.
 */
function costWhenReceived({ movement, part, beforeQuantity }: Returning, settledFen: Fen): Fen {
  const wholeFen = addFen(movement.value_fen, settledFen);
  return nextShareOf(wholeFen, Math.abs(beforeQuantity), part, movement.quantity_thousandths);
}

function partsOf(
  db: ReadableDb,
  sourceSeq: number,
  lines: readonly { readonly lineNo: number; readonly quantityThousandths: Quantity }[],
  costOf: (returning: Returning) => Fen,
): ReturnedPart[] {
  const movements = new Map(movementsOf(db, sourceSeq).map((movement) => [movement.line_no, movement]));
  const returned = new Map(returnedOf(db, sourceSeq).map((each) => [each.line, each]));
  const asked = new Set<number>();
  return lines.map((line) => {
    const movement = movements.get(line.lineNo);
    if (movement === undefined || asked.has(line.lineNo))
      throw new OfficeError('NOT_FOUND', { noun: 'stock-line' });
    asked.add(line.lineNo);
    const before = returned.get(line.lineNo);
    // Returns have the opposite sign of what they return.
    const left = quantity(Math.abs(movement.quantity_thousandths + (before?.quantity ?? 0)));
    if (line.quantityThousandths > left)
      throw new OfficeError('RETURN_EXCEEDS_SOURCE', {
        itemLabel: itemLabel({ ...movement, name: movement.item_name }),
        left: formatQuantity(left),
        unit: movement.unit,
      });
    const part = line.quantityThousandths;
    const valueFen = costOf({
      movement,
      part,
      beforeQuantity: before?.quantity ?? quantity(0),
      beforeFen: before?.valueFen ?? ZERO_FEN,
    });
    return { movement, part, valueFen };
  });
}
