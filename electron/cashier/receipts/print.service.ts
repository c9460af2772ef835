import { OfficeError } from '../../../shared/contract/errors.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { countPrints, findCancellation, findReceipt, insertPrint } from './receipts.repository.ts';

/**
 * Logs that a receipt or reversal goes to paper, before it does: a paper that nobody logged can't exist, and a printer
 * that jams makes the next one 补打 (A1).
 * @throws OfficeError `NOT_FOUND`; a void has no paper of its own.
 */
export function recordPrint(trx: WritableTrx, context: WriteContext, seq: number): { nth: number } {
  const reversal = findCancellation(trx, seq);
  const number = reversal === undefined ? findReceipt(trx, seq)?.number : reversal.number;
  if (number === undefined || number === null) throw new OfficeError('NOT_FOUND', { noun: 'receipt' });
  const nth = countPrints(trx, seq) + 1;
  insertPrint(trx, { seq, nth, at: context.clock.instant(), userId: context.user.id });
  recordEvent(trx, context, context.user.id, {
    kind: 'receipt-printed',
    subject: `receipt:${seq}`,
    details: { number, nth },
  });
  return { nth };
}
