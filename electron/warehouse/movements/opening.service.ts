import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { requireItem } from '../items/items.repository.ts';
import { against, postStock, type PostedStock } from './stock-posting.ts';

/** What an office already has of an item when it begins to keep its store here, and what that cost. */
export interface OpeningLine {
  readonly itemId: number;
  readonly quantity: Quantity;
  readonly valueFen: Fen;
}

/** Books opening stock (期初库存) as a document of its own against 期初结转. */
export function openStock(
  trx: WritableTrx,
  context: WriteContext,
  opening: { readonly storeId: number; readonly note: string; readonly lines: readonly OpeningLine[] },
): PostedStock {
  return postStock(trx, context, {
    kind: 'opening',
    storeId: opening.storeId,
    happenedDay: context.clock.today(),
    facts: { note: opening.note },
    moves: opening.lines.map((line) => ({
      itemId: line.itemId,
      storeId: opening.storeId,
      quantity: line.quantity,
      side: 'in',
      enteredUnit: requireItem(trx, line.itemId).unit,
      enteredQuantity: line.quantity,
      cost: { how: 'at', valueFen: line.valueFen },
    })),
    contra: against(accounts.openingBalances),
  });
}
