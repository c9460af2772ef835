import type { Finding } from '../../../shared/contract/integrity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts, prepaymentKey } from '../../ledger/accounts.ts';

/**
 * The prepayments (2203) of every room and payer against the documents: what receipts that stand took in, less what
 * receipts and bill runs drew from it.
 */
export function checkPrepayments(db: ReadableDb): Finding[] {
  const documents = new Map<string, number>();
  const add = (row: { room_id: number | null; payer_id: number | null; fen: number }, sign: 1 | -1): void => {
    if (row.room_id === null) return;
    const key = prepaymentKey(row.room_id, row.payer_id);
    documents.set(key, (documents.get(key) ?? 0) + sign * row.fen);
  };
  for (const row of takenIn.all(db, {})) add(row, 1);
  for (const row of drawnByReceipts.all(db, {})) add(row, -1);
  for (const row of drawnByBills.all(db, {})) add(row, -1);
  const control = new Map(balances.all(db, {}).map((row) => [row.subledger_key, -row.balance_fen]));
  for (const key of new Set([...documents.keys(), ...control.keys()])) {
    const documentsFen = documents.get(key) ?? 0;
    const controlFen = control.get(key) ?? 0;
    if (documentsFen !== controlFen)
      return [{ code: 'PREPAYMENTS_DISAGREE', facts: { key, documentsFen, controlFen } }];
  }
  return [];
}

const takenIn = prepareQuery()((db) =>
  db
    .selectFrom('receipt_line')
    .innerJoin('receipt', 'receipt.entry_seq', 'receipt_line.entry_seq')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .select((e) => [
      'receipt.room_id',
      'receipt.payer_id',
      e.fn.sum<number>('receipt_line.amount_fen').as('fen'),
    ])
    .where('receipt_line.kind', '=', 'prepayment')
    .where('receipt_cancellation.entry_seq', 'is', null)
    .groupBy(['receipt.room_id', 'receipt.payer_id']),
);
const drawnByReceipts = prepareQuery()((db) =>
  db
    .selectFrom('receipt_tender')
    .innerJoin('receipt', 'receipt.entry_seq', 'receipt_tender.entry_seq')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .select((e) => [
      'receipt.room_id',
      'receipt.payer_id',
      e.fn.sum<number>('receipt_tender.amount_fen').as('fen'),
    ])
    .where('receipt_tender.tender', '=', 'prepayment')
    .where('receipt_cancellation.entry_seq', 'is', null)
    .groupBy(['receipt.room_id', 'receipt.payer_id']),
);
const drawnByBills = prepareQuery()((db) =>
  db
    .selectFrom('allocation')
    .innerJoin('entry', 'entry.seq', 'allocation.entry_seq')
    .innerJoin('charge', 'charge.id', 'allocation.charge_id')
    .select((e) => ['charge.room_id', 'charge.payer_id', e.fn.sum<number>('allocation.amount_fen').as('fen')])
    .where('entry.kind', '=', 'prepayment-draw')
    .groupBy(['charge.room_id', 'charge.payer_id']),
);
const balances = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(['subledger_key', 'balance_fen'])
    .where('account_code', '=', accounts.prepayments),
);
