import type { Day } from '../../../shared/domain/day.ts';
import { ZERO_FEN, negateFen, type Fen } from '../../../shared/domain/fen.ts';
import { settleOldestFirst } from '../../../shared/domain/settlement.ts';
import { accounts, prepaymentKey, roomKey } from '../../ledger/accounts.ts';
import type { PostingLine } from '../../ledger/posting.ts';
import { totalsBy } from '../charges/charge-lines.ts';
import type { ChargeTable } from '../charges/charges.table.ts';

/** A prepayment set against one charge of its own payer and room. */
export interface Draw {
  /** Index of the charge in the list that was given. */
  readonly index: number;
  readonly amountFen: Fen;
}

/**
 * Sets prepayments against new charges (A7: drawn on the bill date): each payer's for their own room only, the
 * charge that falls due first before the others.
 * @param held prepayments by subledger key.
 */
export function drawPrepayments(
  charges: readonly Pick<ChargeTable, 'room_id' | 'payer_id' | 'due_day' | 'amount_fen'>[],
  held: ReadonlyMap<string, Fen>,
  today: Day,
): Draw[] {
  if (held.size === 0) return [];
  const byKey = new Map<string, number[]>();
  for (const [index, charge] of charges.entries()) {
    const key = prepaymentKey(charge.room_id, charge.payer_id);
    if (!held.has(key)) continue;
    const indexes = byKey.get(key);
    if (indexes === undefined) byKey.set(key, [index]);
    else indexes.push(index);
  }
  const draws = [...byKey].flatMap(([key, indexes]) => {
    const open = indexes.flatMap((index) => {
      const charge = charges[index];
      return charge === undefined
        ? []
        : [{ chargeId: index, dueDay: charge.due_day, openFen: charge.amount_fen }];
    });
    return settleOldestFirst(open, held.get(key) ?? ZERO_FEN, today).allocations;
  });
  return draws
    .map(({ chargeId, amountFen }) => ({ index: chargeId, amountFen }))
    .toSorted((first, second) => first.index - second.index);
}

/** Debit each payer's prepayment, credit the room's receivables; negative amounts give it back. */
export function drawLines(
  draws: readonly { readonly roomId: number; readonly payerId: number | null; readonly amountFen: Fen }[],
): PostingLine[] {
  const drawn = draws.map((draw) => ({
    ...draw,
    key: prepaymentKey(draw.roomId, draw.payerId),
    amount_fen: draw.amountFen,
  }));
  const fromKeys = totalsBy(drawn, (draw) => draw.key);
  const toRooms = totalsBy(drawn, (draw) => draw.roomId);
  return [
    ...[...fromKeys].map(([key, amountFen]) => ({ account: accounts.prepayments, key, amountFen })),
    ...[...toRooms].map(([roomId, amountFen]) => ({
      account: accounts.receivables,
      key: roomKey(roomId),
      amountFen: negateFen(amountFen),
    })),
  ];
}
