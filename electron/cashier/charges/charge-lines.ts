import { ZERO_FEN, addFen, negateFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { accounts, roomKey } from '../../ledger/accounts.ts';
import type { PostingLine } from '../../ledger/posting.ts';
import type { ChargeTable } from './charges.table.ts';

/** What the lines of a document need of a charge. */
type Charged = Pick<ChargeTable, 'room_id' | 'account_code' | 'amount_fen'>;

/** Debit each room's receivables, credit each account of income: one line for each. */
export function chargeLines(charges: readonly Charged[]): PostingLine[] {
  const owed = totalsBy(charges, (charge) => charge.room_id);
  const earned = totalsBy(charges, (charge) => charge.account_code);
  return [
    ...[...owed].map(([roomId, amountFen]) => ({
      account: accounts.receivables,
      key: roomKey(roomId),
      amountFen,
    })),
    ...[...earned].map(([account, amountFen]) => ({ account, amountFen: negateFen(amountFen) })),
  ];
}

/** Debit each account of income, credit each room's receivables: what takes charges back. */
export function reversalLines(charges: readonly Charged[]): PostingLine[] {
  return chargeLines(charges).map((line) => ({ ...line, amountFen: negateFen(line.amountFen) }));
}

export function totalOf(charges: readonly { readonly amount_fen: Fen }[]): Fen {
  return sumFen(charges.map((charge) => charge.amount_fen));
}

/** Sums of the amounts by what they are grouped by, in the order in which it first comes up. */
export function totalsBy<Row extends { readonly amount_fen: Fen }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Fen> {
  const sums = new Map<Key, Fen>();
  for (const row of rows) {
    const key = keyOf(row);
    sums.set(key, addFen(sums.get(key) ?? ZERO_FEN, row.amount_fen));
  }
  return sums;
}
