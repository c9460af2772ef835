import type { DayFigures, DayPage } from '../../../shared/contract/day.ts';
import type { ShiftSummary } from '../../../shared/contract/shifts.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { addFen, fen, negateFen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { parseSeriesNumber } from '../../../shared/domain/receipt-number.ts';
import { spreadOverTenders } from '../../../shared/domain/tender-spread.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { accounts } from '../../ledger/accounts.ts';
import { balanceOf } from '../../ledger/posting.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { summarizeShift } from '../shifts/shift-summary.ts';
import { listShiftsOfDay } from '../shifts/shifts.repository.ts';
import { figuresFromRows } from './day-figures.ts';
import {
  listCancellations,
  listNumbersOfDay,
  listPrepaymentMovements,
  listReceiptLines,
  listReceiptTenders,
  listRefunds,
  listReversedLines,
  prepaymentsAtEndOf,
  type DayCancellationRow,
  type DayLineRow,
  type DayTenderRow,
  type PrepaymentMovement,
} from './day-money.repository.ts';
import { findDayClosing, listDayFigures } from './day.repository.ts';

/**
 * The daily page (日报表, A4). Its figures are live until the day is signed, then those that the closing fixed; the
 * lists beside them are of documents dated that day, which nobody can add to any more.
 */
export function readDayPage(db: ReadableDb, day: Day): DayPage {
  const shifts = listShiftsOfDay(db, day).map((shift) => summarizeShift(db, shift));
  const closing = findDayClosing(db, day);
  const { officeName, payeeName } = readSettings(db);
  return {
    day,
    state: stateOf(shifts, closing !== undefined),
    officeName,
    payeeName,
    figures:
      closing === undefined
        ? liveFigures(db, day, shifts)
        : figuresFromRows(listDayFigures(db, closing.entry_seq)),
    shifts,
    voids: listCancellations(db, day, 'void').map(asCancelled),
    reversals: listCancellations(db, day, 'reversal').map(asCancelled),
    closing:
      closing === undefined
        ? null
        : {
            entrySeq: closing.entry_seq,
            hash: closing.hash,
            closedAt: closing.posted_at,
            closedByName: closing.posted_by_name,
            totalFen: fen(closing.total_fen),
            perpetualFen: fen(closing.perpetual_fen),
          },
  };
}

/** The figures of a day from its documents, as they stand now. */
export function liveFigures(db: ReadableDb, day: Day, shifts: readonly ShiftSummary[]): DayFigures {
  return {
    cells: [
      ...cellsOf(listReceiptLines(db, day), listReceiptTenders(db, day), false),
      ...cellsOf(listReversedLines(db, day), listRefunds(db, day), true),
    ],
    receipts: totalOf(shifts.map((shift) => shift.receipts)),
    voids: totalOf(shifts.map((shift) => shift.voids)),
    reversals: totalOf(shifts.map((shift) => shift.reversals)),
    numbers: rangesOf(listNumbersOfDay(db, day)),
    takings: takingsOfDay(shifts, balanceOf(db, accounts.takings)),
    prepayments: prepaymentsOfDay(listPrepaymentMovements(db, day), prepaymentsAtEndOf(db, day)),
  };
}

function stateOf(shifts: readonly ShiftSummary[], closed: boolean): DayPage['state'] {
  if (closed) return 'closed';
  if (shifts.length === 0) return 'idle';
  return shifts.some((shift) => shift.close === null) ? 'open' : 'counted';
}

function cellsOf(
  lines: readonly DayLineRow[],
  paid: readonly DayTenderRow[],
  reversed: boolean,
): DayFigures['cells'] {
  const linesBy = Map.groupBy(lines, (line) => line.document_seq);
  const paidBy = Map.groupBy(paid, (tender) => tender.document_seq);
  const cells = new Map<string, DayFigures['cells'][number]>();
  for (const [document, itsLines] of linesBy) {
    const tendered = (paidBy.get(document) ?? []).map(({ tender, amount_fen }) => ({
      tender,
      amountFen: amount_fen,
    }));
    const amounts = itsLines.map((line) => line.amount_fen);
    for (const part of spreadOverTenders(amounts, tendered)) {
      const line = itsLines[part.line];
      if (line === undefined) continue;
      const section = sectionOf(line.kind);
      const key = JSON.stringify([section, line.fee_item_name, part.tender]);
      const before = cells.get(key)?.amountFen ?? ZERO_FEN;
      const amountFen = addFen(before, reversed ? negateFen(part.amountFen) : part.amountFen);
      cells.set(key, { section, reversed, label: line.fee_item_name, tender: part.tender, amountFen });
    }
  }
  return [...cells.values()];
}

function sectionOf(kind: DayLineRow['kind']): DayFigures['cells'][number]['section'] {
  if (kind === 'charge' || kind === 'prepayment') return kind;
  return 'other';
}

function totalOf(parts: readonly { count: number; totalFen: Fen }[]): { count: number; totalFen: Fen } {
  return {
    count: parts.reduce((count, part) => count + part.count, 0),
    totalFen: sumFen(parts.map((part) => part.totalFen)),
  };
}

/** First and last number of each series and year, in the order of first use. */
function rangesOf(numbers: readonly string[]): DayFigures['numbers'] {
  const bySeries = Map.groupBy(numbers, (number) => {
    const parsed = parseSeriesNumber(number);
    return parsed.ok ? `${parsed.value.prefix}-${parsed.value.year}` : number;
  });
  return [...bySeries.values()].map((used) => ({
    first: used[0] ?? '',
    last: used.at(-1) ?? '',
    count: used.length,
  }));
}

/** @param onHandNow fen the books hold, for a day on which no shift was opened. */
function takingsOfDay(shifts: readonly ShiftSummary[], onHandNow: Fen): DayFigures['takings'] {
  const sum = (of: (shift: ShiftSummary) => Fen): Fen => sumFen(shifts.map(of));
  const broughtForwardFen = shifts[0]?.drawer.broughtForwardFen ?? onHandNow;
  const receivedFen = sum((shift) => shift.drawer.receivedFen);
  const returnedFen = sum((shift) => shift.drawer.returnedFen);
  const depositedFen = sum((shift) => shift.drawer.depositedFen);
  const overShortFen = sum((shift) => shift.close?.differenceFen ?? ZERO_FEN);
  return {
    broughtForwardFen,
    receivedFen,
    returnedFen,
    depositedFen,
    overShortFen,
    onHandFen: fen(broughtForwardFen + receivedFen - returnedFen - depositedFen + overShortFen),
  };
}

/**
 * Prepayments (预收款) of the day. A void undoes its receipt of the same day; what is neither paid in nor handed back
 * by a reversal was used: by a receipt, or by a bill that drew it.
 */
function prepaymentsOfDay(
  movements: readonly PrepaymentMovement[],
  balanceFen: Fen,
): DayFigures['prepayments'] {
  const of = (kind: PrepaymentMovement['kind']): PrepaymentMovement =>
    movements.find((movement) => movement.kind === kind) ?? { kind, debitFen: ZERO_FEN, creditFen: ZERO_FEN };
  const increase = movements.reduce((sum, movement) => sum + movement.creditFen - movement.debitFen, 0);
  const paidIn = of('receipt').creditFen - of('receipt-void').debitFen;
  const returned = of('receipt-reversal').debitFen - of('receipt-reversal').creditFen;
  return {
    broughtForwardFen: fen(balanceFen - increase),
    paidInFen: fen(paidIn),
    usedFen: fen(paidIn - returned - increase),
    returnedFen: fen(returned),
    balanceFen,
  };
}

function asCancelled(row: DayCancellationRow): DayPage['voids'][number] {
  return {
    entrySeq: row.entry_seq,
    number: row.number ?? '',
    receiptNumber: row.receipt_number,
    roomLabel: row.room_label,
    payerName: row.payer_name,
    totalFen: row.total_fen,
    reason: row.reason ?? '',
    cashierName: row.cashier_name,
    approverName: row.approver_name ?? '',
  };
}
