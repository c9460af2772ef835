import type { Day } from '../../../shared/domain/day.ts';
import { sumFen, fen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { auditHead } from '../../ledger/audit.ts';
import { findHead } from '../../ledger/chain.repository.ts';
import type { ClosingTable } from '../../ledger/ledger.table.ts';
import { postEntry } from '../../ledger/posting.ts';
import { findLastPeriod, listClosingsBetween } from './day.repository.ts';

/**
 * Closes what lies behind a day that is about to be signed: every month before its own that has signed days and no
 * closing, then every year before its own likewise (A11). A month is closed late on purpose: only when a later month
 * has its first signed day is it certain that nothing will be dated in it any more. The closings are posted on
 * `postingDay`, before the day's own, and so are held by its hash.
 */
export function closePastPeriods(trx: WritableTrx, context: WriteContext, day: Day, postingDay: Day): void {
  for (const [month, days] of unclosedPeriods(trx, 'month', day.slice(0, 7)))
    postPeriod(trx, context, postingDay, { kind: 'month', period: month, parts: days });
  for (const [year, months] of unclosedPeriods(trx, 'year', day.slice(0, 4)))
    postPeriod(trx, context, postingDay, { kind: 'year', period: year, parts: months });
}

/** The link of the chain that a closing names as the last before it. */
export function linkBefore(db: ReadableDb): { last_seq: number; last_hash: string; audit_hash: string } {
  const head = findHead(db);
  if (head === undefined) throw new Error('A closing needs something to close: the chain is empty.');
  return { last_seq: head.seq, last_hash: head.hash, audit_hash: auditHead(db) };
}

interface PastPeriod {
  readonly kind: 'month' | 'year';
  readonly period: string;
  readonly parts: readonly ClosingTable[];
}

function unclosedPeriods(
  db: ReadableDb,
  kind: 'month' | 'year',
  current: string,
): Map<string, ClosingTable[]> {
  const last = findLastPeriod(db, kind);
  const parts = listClosingsBetween(db, {
    kind: kind === 'month' ? 'day' : 'month',
    // `~` sorts after every digit and dash: what follows the last closed period's own days or months.
    after: last === null ? '' : `${last}~`,
    before: current,
  });
  return Map.groupBy(parts, (part) => part.period.slice(0, current.length));
}

function postPeriod(trx: WritableTrx, context: WriteContext, postingDay: Day, past: PastPeriod): void {
  // Days are signed out of order after a clock that had run ahead: the perpetual total is that of the last signature.
  const last = past.parts.toSorted((one, other) => one.entry_seq - other.entry_seq).at(-1);
  if (last === undefined) return;
  const link = linkBefore(trx);
  const firsts = past.parts.flatMap((part) => (part.first_seq === null ? [] : [part.first_seq]));
  const totalFen: Fen = sumFen(past.parts.map((part) => fen(part.total_fen)));
  postEntry(trx, context, {
    kind: past.kind === 'month' ? 'month-close' : 'year-close',
    day: postingDay,
    document: (seq) => ({
      rows: {
        closing: [
          {
            entry_seq: seq,
            period_kind: past.kind,
            period: past.period,
            first_seq: firsts.length === 0 ? null : Math.min(...firsts),
            ...link,
            total_fen: totalFen,
            perpetual_fen: last.perpetual_fen,
          },
        ],
      },
      lines: [],
    }),
  });
}
