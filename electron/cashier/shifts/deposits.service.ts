import { OfficeError } from '../../../shared/contract/errors.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { balanceOf, postEntry, reversedLines } from '../../ledger/posting.ts';
import { findDeposit } from './shift-figures.repository.ts';
import { requireOpenShift } from './shifts.service.ts';

/**
 * Takes takings to the bank (解款): the day's cash goes there whole (A4), the float never does.
 * @param reference number of the bank's slip.
 * @throws OfficeError `SHIFT_NOT_OPEN`, `SHIFT_ALREADY_OPEN`, `EARLIER_DAY_NOT_CLOSED`, `DEPOSIT_EXCEEDS_TAKINGS`.
 */
export function depositTakings(
  trx: WritableTrx,
  context: WriteContext,
  deposit: { readonly amountFen: Fen; readonly reference: string },
): { entrySeq: number } {
  const shift = requireOpenShift(trx, context);
  const onHandFen = balanceOf(trx, accounts.takings);
  if (deposit.amountFen > onHandFen) throw new OfficeError('DEPOSIT_EXCEEDS_TAKINGS', { onHandFen });
  const { seq } = postEntry(trx, context, {
    kind: 'cash-deposit',
    day: shift.day,
    document: (seq) => ({
      rows: {
        cash_deposit: [
          {
            entry_seq: seq,
            shift_seq: shift.entry_seq,
            amount_fen: deposit.amountFen,
            reference: deposit.reference,
          },
        ],
      },
      lines: [
        { account: accounts.bank, amountFen: deposit.amountFen },
        { account: accounts.takings, amountFen: negateFen(deposit.amountFen) },
      ],
    }),
  });
  return { entrySeq: seq };
}

/**
 * Takes a deposit entered by mistake back into the drawer of the open shift; the mistake stays visible on its own day.
 * @throws OfficeError `NOT_FOUND`, `ALREADY_REVERSED`, and those of an open shift.
 */
export function reverseDeposit(
  trx: WritableTrx,
  context: WriteContext,
  reversal: { readonly entrySeq: number; readonly reason: string },
): { entrySeq: number } {
  const shift = requireOpenShift(trx, context);
  const deposit = findDeposit(trx, reversal.entrySeq);
  if (deposit === undefined || deposit.amount_fen < 0)
    throw new OfficeError('NOT_FOUND', { noun: 'deposit' });
  if (deposit.reversed_by !== null) throw new OfficeError('ALREADY_REVERSED', { number: deposit.reference });
  const { seq } = postEntry(trx, context, {
    kind: 'cash-deposit-reversal',
    day: shift.day,
    reason: reversal.reason,
    reversesSeq: deposit.entry_seq,
    document: (seq) => ({
      rows: {
        cash_deposit: [
          {
            entry_seq: seq,
            shift_seq: shift.entry_seq,
            amount_fen: negateFen(deposit.amount_fen),
            reference: deposit.reference,
          },
        ],
      },
      lines: reversedLines(trx, deposit.entry_seq),
    }),
  });
  return { entrySeq: seq };
}
