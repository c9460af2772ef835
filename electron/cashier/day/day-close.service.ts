import { OfficeError } from '../../../shared/contract/errors.ts';
import { day as asDay, daysBetween, type Day } from '../../../shared/domain/day.ts';
import { fen, subtractFen } from '../../../shared/domain/fen.ts';
import { checkpoint } from '../../database/checkpoint.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { isDayClosed } from '../../ledger/closings.ts';
import { postEntry } from '../../ledger/posting.ts';
import { dayToPost } from '../shifts/shift-close.service.ts';
import { summarizeShift } from '../shifts/shift-summary.ts';
import { listShiftsOfDay } from '../shifts/shifts.repository.ts';
import { figureRows } from './day-figures.ts';
import { liveFigures } from './day-page.ts';
import { findLastDayClosing, firstEntryOf, lastDayPosted } from './day.repository.ts';
import { closePastPeriods, linkBefore } from './period-closings.ts';

/**
 * Signs a day (日结, A4, A11): after the whole integrity check, its figures, totals, the chain's head and the audit
 * trail's head become one link of the chain, and nothing of the day changes any more. The morning after, yesterday is
 * signed first; it keeps its own date as long as nothing was posted later.
 * @param confirmedDays how many days after the last signed one this is, as the person confirmed; null when not asked.
 * @throws OfficeError `DAY_FAR_AHEAD`, `DAY_CLOSED`, `DAY_HAS_NO_SHIFT`, `SHIFT_STILL_OPEN`, `BOOKS_DO_NOT_AGREE`,
 * `CANCELLED`: the check reads the whole history, and may be stopped.
 */
export function closeDay(
  trx: WritableTrx,
  context: WriteContext,
  day: Day,
  confirmedDays: number | null,
): { entrySeq: number; hash: string } {
  if (isDayClosed(trx, day)) throw new OfficeError('DAY_CLOSED', { day });
  const shifts = listShiftsOfDay(trx, day);
  if (shifts.length === 0) throw new OfficeError('DAY_HAS_NO_SHIFT', { day });
  const open = shifts.find((shift) => shift.close_seq === null);
  if (open !== undefined) throw new OfficeError('SHIFT_STILL_OPEN', { cashierName: open.cashier_name, day });
  assertNotFarAhead(trx, day, confirmedDays);
  const findings = context.checkIntegrity(trx);
  if (findings.length > 0)
    throw new OfficeError('BOOKS_DO_NOT_AGREE', { findings: findings.map((finding) => finding.code) });

  const postingDay = dayToPost(trx, context, day);
  closePastPeriods(trx, context, day, postingDay);
  const figures = liveFigures(
    trx,
    day,
    shifts.map((shift) => summarizeShift(trx, shift)),
  );
  const totalFen = subtractFen(figures.receipts.totalFen, figures.reversals.totalFen);
  const perpetualFen = fen((findLastDayClosing(trx)?.perpetual_fen ?? 0) + totalFen);
  const { seq, hash } = postEntry(trx, context, {
    kind: 'day-close',
    day: postingDay,
    document: (seq) => ({
      rows: {
        closing: [
          {
            entry_seq: seq,
            period_kind: 'day',
            period: day,
            first_seq: firstEntryOf(trx, day),
            ...linkBefore(trx),
            total_fen: totalFen,
            perpetual_fen: perpetualFen,
          },
        ],
        day_figure: figureRows(figures).map((row, index) => ({ entry_seq: seq, line_no: index + 1, ...row })),
      },
      lines: [],
    }),
  });
  trx.afterCommit.push(() => checkpoint(trx));
  return { entrySeq: seq, hash };
}

/** Longer than any holiday: signing so much later is more likely a clock that runs ahead. */
const farAheadDays = 15;

/**
 * Signing a day closes the months before it for ever. Where it is far from the last signed one, or before the first
 * signature from the last entry of an earlier day, the person confirms that.
 * @throws OfficeError `DAY_FAR_AHEAD`.
 */
function assertNotFarAhead(trx: WritableTrx, day: Day, confirmedDays: number | null): void {
  const last = findLastDayClosing(trx)?.period ?? lastDayPosted(trx, day);
  if (last === null) return;
  const days = daysBetween(asDay(last), day);
  if (days > farAheadDays && days !== confirmedDays)
    throw new OfficeError('DAY_FAR_AHEAD', { day, lastDay: last, days });
}
