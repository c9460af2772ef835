import { sql } from 'kysely';
import type { Finding } from '../../../shared/contract/integrity.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';
import { balanceOf } from '../../ledger/posting.ts';

/**
 * The cash box and the signed days against their documents: every shift's expected cash is what its receipts,
 * reversals and deposits leave; each hands on what it was counted at, and the last one the ledger's takings (100101);
 * every signed day's total is its receipts less its reversals, and the perpetual total their sum in the order of signing.
 */
export function checkDays(db: ReadableDb): Finding[] {
  return [...checkTakings(db), ...checkSignedDays(db)];
}

function checkTakings(db: ReadableDb): Finding[] {
  let onHand = 0;
  for (const shift of shiftTakings.all(db, {})) {
    const takings = shift.brought_forward_fen + shift.received - shift.returned - shift.deposited;
    const expected = shift.opening_float_fen + takings;
    if (
      shift.brought_forward_fen !== onHand ||
      (shift.expected_fen !== null && shift.expected_fen !== expected)
    )
      return [
        {
          code: 'TAKINGS_DISAGREE',
          facts: {
            day: shift.day,
            documentsFen: takings,
            booksFen: (shift.expected_fen ?? expected) - shift.opening_float_fen,
          },
        },
      ];
    onHand = takings + (shift.difference_fen ?? 0);
  }
  const booksFen = balanceOf(db, accounts.takings);
  return onHand === booksFen
    ? []
    : [{ code: 'TAKINGS_DISAGREE', facts: { day: '', documentsFen: onHand, booksFen } }];
}

function checkSignedDays(db: ReadableDb): Finding[] {
  let perpetual = 0;
  for (const day of signedDays.all(db, {})) {
    perpetual += day.documents;
    if (day.total_fen !== day.documents || day.figures !== day.documents || day.perpetual_fen !== perpetual)
      return [{ code: 'CLOSING_WRONG', facts: { seq: day.entry_seq, period: day.period } }];
  }
  return [];
}

const shiftTakings = prepareQuery()((db) =>
  db
    .with('received', (query) =>
      query
        .selectFrom('receipt')
        .innerJoin('receipt_tender', 'receipt_tender.entry_seq', 'receipt.entry_seq')
        .select((select) => [
          'receipt.shift_seq',
          select.fn.sum<number>('receipt_tender.amount_fen').as('amount'),
        ])
        .where('receipt_tender.tender', '=', sql.lit('cash'))
        .groupBy('receipt.shift_seq'),
    )
    .with('returned', (query) =>
      query
        .selectFrom('receipt_cancellation')
        .innerJoin('receipt_refund', 'receipt_refund.entry_seq', 'receipt_cancellation.entry_seq')
        .select((select) => [
          'receipt_cancellation.shift_seq',
          select.fn.sum<number>('receipt_refund.amount_fen').as('amount'),
        ])
        .where('receipt_refund.tender', '=', sql.lit('cash'))
        .groupBy('receipt_cancellation.shift_seq'),
    )
    .with('deposited', (query) =>
      query
        .selectFrom('cash_deposit')
        .select((select) => ['shift_seq', select.fn.sum<number>('amount_fen').as('amount')])
        .groupBy('shift_seq'),
    )
    .selectFrom('shift')
    .leftJoin('shift_close', 'shift_close.shift_seq', 'shift.entry_seq')
    .leftJoin('received', 'received.shift_seq', 'shift.entry_seq')
    .leftJoin('returned', 'returned.shift_seq', 'shift.entry_seq')
    .leftJoin('deposited', 'deposited.shift_seq', 'shift.entry_seq')
    .select([
      'shift.day',
      'shift.opening_float_fen',
      'shift.brought_forward_fen',
      'shift_close.expected_fen',
      'shift_close.difference_fen',
      sql<number>`coalesce(received.amount, 0)`.as('received'),
      sql<number>`coalesce(returned.amount, 0)`.as('returned'),
      sql<number>`coalesce(deposited.amount, 0)`.as('deposited'),
    ])
    .orderBy('shift.entry_seq'),
);
const signedDays = prepareQuery()((db) =>
  db
    .with('money', (query) =>
      query
        .selectFrom('receipt')
        .innerJoin('entry', 'entry.seq', 'receipt.entry_seq')
        .select(['entry.day', 'receipt.total_fen as amount'])
        .unionAll(
          query
            .selectFrom('receipt_cancellation')
            .innerJoin('entry', 'entry.seq', 'receipt_cancellation.entry_seq')
            .select(['entry.day', sql<Fen>`-receipt_cancellation.total_fen`.as('amount')]),
        ),
    )
    .with('by_day', (query) =>
      query
        .selectFrom('money')
        .select((select) => ['day', select.fn.sum<number>('amount').as('amount')])
        .groupBy('day'),
    )
    .with('signed', (query) =>
      query
        .selectFrom('day_figure')
        .select((select) => ['entry_seq', select.fn.sum<number>('amount_fen').as('amount')])
        .where(sql<boolean>`figure glob 'received-*' or figure glob 'reversed-*'`)
        .groupBy('entry_seq'),
    )
    .selectFrom('closing')
    .leftJoin('by_day', 'by_day.day', 'closing.period')
    .leftJoin('signed', 'signed.entry_seq', 'closing.entry_seq')
    .select([
      'closing.entry_seq',
      'closing.period',
      'closing.total_fen',
      'closing.perpetual_fen',
      sql<number>`coalesce(by_day.amount, 0)`.as('documents'),
      sql<number>`coalesce(signed.amount, 0)`.as('figures'),
    ])
    .where('closing.period_kind', '=', 'day')
    .orderBy('closing.entry_seq'),
);
