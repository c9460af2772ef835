import { OfficeError } from '../../shared/contract/errors.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { WritableTrx } from '../database/connection.ts';
import { insertRow } from '../database/query.ts';
import type { WriteContext } from '../ipc/context.ts';
import { recordEvent } from './audit.ts';
import { findHead } from './chain.repository.ts';
import { isDayClosed, lastBusinessDay } from './closings.ts';

/**
 * The clock once stood ahead and something was posted on a day yet to come; two people accept today as the business
 * day again. What was posted stays where it is.
 * @throws OfficeError `CLOCK_IS_RIGHT` when today is not before the last business day, `DAY_CLOSED` when today is
 * already signed.
 */
export function acceptClock(trx: WritableTrx, context: WriteContext, reason: string): Day {
  const today = context.clock.today();
  const last = lastBusinessDay(trx);
  const head = findHead(trx);
  if (last === undefined || head === undefined || today >= last) throw new OfficeError('CLOCK_IS_RIGHT', {});
  if (isDayClosed(trx, today)) throw new OfficeError('DAY_CLOSED', { day: today });
  const { approver } = context;
  if (approver === undefined) throw new OfficeError('SECOND_PERSON_REQUIRED', {});
  insertRow(trx, 'accepted_clock', {
    head_seq: head.seq,
    accepted_day: today,
    accepted_at: context.clock.instant(),
    accepted_by: context.user.id,
    approved_by: approver.id,
    reason,
  });
  recordEvent(trx, context, context.user.id, {
    kind: 'clock-accepted',
    subject: 'ledger',
    details: { lastDay: last, acceptedDay: today, approvedBy: approver.name, reason },
  });
  return today;
}
