import { OfficeError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';
import { day, type Day } from '../../shared/domain/day.ts';
import type { ReadableDb, WritableTrx } from '../database/connection.ts';
import { insertRow, prepareQuery } from '../database/query.ts';
import type { WriteContext } from '../ipc/context.ts';
import { recordEvent } from './audit.ts';
import { findHead } from './chain.repository.ts';
import { isDayClosed, lastBusinessDay } from './closings.ts';

/** Today by the computer, the last day of the books, and each time two people set the two right. */
export function readClock(db: ReadableDb, today: Day): Output<'ledger.clock'> {
  const newest = newestDay.first(db, {});
  const last = lastBusinessDay(db);
  return {
    today,
    lastDay: newest?.day ?? null,
    isBehind: last !== undefined && today < last,
    accepted: acceptedClocks.all(db, {}).map((row) => ({ ...row, day: day(row.day) })),
  };
}

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

const newestDay = prepareQuery()((db) =>
  db.selectFrom('entry').select('day').orderBy('seq', 'desc').limit(1),
);
const acceptedClocks = prepareQuery()((db) =>
  db
    .selectFrom('accepted_clock')
    .innerJoin('user', 'user.id', 'accepted_clock.accepted_by')
    .innerJoin('user as approver', 'approver.id', 'accepted_clock.approved_by')
    .select([
      'accepted_day as day',
      'accepted_at as acceptedAt',
      'user.name as acceptedByName',
      'approver.name as approvedByName',
      'reason',
    ])
    .orderBy('head_seq', 'desc'),
);
