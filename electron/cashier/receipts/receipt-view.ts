import { z } from 'zod';
import type { Input, Output } from '../../../shared/contract/index.ts';
import {
  tenderSchema,
  type Receipt,
  type ReceiptLine,
  type ReceiptRow as ReceiptListRow,
  type ReceiptState,
} from '../../../shared/contract/receipts.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { writeCapitals } from '../../../shared/domain/capitals.ts';
import { day, yearOf, type Day } from '../../../shared/domain/day.ts';
import { negateFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import { formatSeriesNumber, parseSeriesNumber } from '../../../shared/domain/receipt-number.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { listReceipts, type ListedRow } from './receipt-list.repository.ts';
import { checkCodeOf } from './receive.service.ts';
import {
  countPrints,
  findCancellation,
  findReceipt,
  isShiftClosed,
  listLines,
  listPrints,
  listRefunds,
  listTenders,
  type CancellationRow,
  type LineRow,
  type ReceiptRow,
} from './receipts.repository.ts';

/** A receipt with all that happened to it. @throws OfficeError `NOT_FOUND`. */
export function viewReceipt(db: ReadableDb, seq: number): Receipt {
  const receipt = loadReceipt(db, seq);
  const cancellation =
    receipt.cancellation_seq === null ? undefined : findCancellation(db, receipt.cancellation_seq);
  return {
    seq: receipt.entry_seq,
    number: receipt.number,
    state: stateOf(receipt.cancellation_kind),
    day: receipt.day,
    at: receipt.posted_at,
    roomId: receipt.room_id,
    roomLabel: receipt.room_label,
    payerName: receipt.payer_name,
    cashierName: receipt.cashier_name,
    totalFen: receipt.total_fen,
    givenFen: receipt.given_fen,
    changeFen: receipt.change_fen,
    note: receipt.note,
    checkCode: checkCodeOf(receipt.hash),
    lines: listLines(db, seq).map(viewLine),
    tenders: listTenders(db, seq).map(viewTender),
    cancellation: cancellation === undefined ? null : viewCancellation(db, cancellation),
    prints: listPrints(db, seq),
    reversalPrints: cancellation === undefined ? [] : listPrints(db, cancellation.entry_seq),
    undoneBy:
      cancellation === undefined ? (isShiftClosed(db, receipt.shift_seq) ? 'reversal' : 'void') : null,
  };
}

/** A page of receipts and reversals, newest first, and where the next page begins. */
export function viewList(
  db: ReadableDb,
  filter: Input<'receipts.list'>,
  today: Day,
): Output<'receipts.list'> {
  const numbers =
    filter.number.trim() === '' ? null : numbersMeant(filter.number, readSettings(db).receiptSeries, today);
  // One row more than asked says whether there is another page.
  const found = listReceipts(db, {
    fromDay: filter.fromDay === null ? null : day(filter.fromDay),
    toDay: filter.toDay === null ? null : day(filter.toDay),
    numbers,
    roomId: filter.roomId,
    tender: filter.tender,
    cashierId: filter.cashierId,
    state: filter.state,
    beforeSeq: filter.beforeSeq ?? Number.MAX_SAFE_INTEGER,
    limit: filter.limit + 1,
  });
  const rows = found.slice(0, filter.limit).map(viewRow);
  return { rows, nextBeforeSeq: found.length > filter.limit ? (rows.at(-1)?.seq ?? null) : null };
}

/** No filter at all. */
export const everyReceipt = {
  fromDay: null,
  toDay: null,
  number: '',
  roomId: null,
  tender: null,
  cashierId: null,
  state: null,
  beforeSeq: null,
} as const;

/** All that the paper of a receipt or a reversal bears (A1). @throws OfficeError `NOT_FOUND`. */
export function viewPrintable(db: ReadableDb, seq: number): Output<'receipts.printable'> {
  const reversal = findCancellation(db, seq);
  if (reversal === undefined) return printableReceipt(db, loadReceipt(db, seq));
  if (reversal.kind === 'void') throw new OfficeError('NOT_FOUND', { noun: 'receipt' });
  return printableReversal(db, reversal, loadReceipt(db, reversal.receipt_seq));
}

function printableReceipt(db: ReadableDb, receipt: ReceiptRow): Output<'receipts.printable'> {
  const cancellation =
    receipt.cancellation_seq === null ? undefined : findCancellation(db, receipt.cancellation_seq);
  return {
    ...paperOf(db, receipt),
    seq: receipt.entry_seq,
    kind: 'receipt',
    number: receipt.number,
    counterpartNumber: cancellation?.number ?? null,
    day: receipt.day,
    at: receipt.posted_at,
    tenders: listTenders(db, receipt.entry_seq).map(viewTender),
    givenFen: receipt.given_fen,
    changeFen: receipt.change_fen,
    note: receipt.note,
    reason: cancellation?.reason ?? '',
    cashierName: receipt.cashier_name,
    reviewerName: '',
    checkCode: checkCodeOf(receipt.hash),
    nth: countPrints(db, receipt.entry_seq),
  };
}

function printableReversal(
  db: ReadableDb,
  reversal: CancellationRow,
  receipt: ReceiptRow,
): Output<'receipts.printable'> {
  return {
    ...paperOf(db, receipt),
    seq: reversal.entry_seq,
    kind: 'reversal',
    number: reversal.number ?? '',
    counterpartNumber: receipt.number,
    day: reversal.day,
    at: reversal.posted_at,
    tenders: listRefunds(db, reversal.entry_seq).map(viewTender),
    givenFen: ZERO_FEN,
    changeFen: ZERO_FEN,
    note: '',
    reason: reversal.reason ?? '',
    cashierName: reversal.cashier_name,
    reviewerName: reversal.approver_name ?? '',
    checkCode: checkCodeOf(reversal.hash),
    nth: countPrints(db, reversal.entry_seq),
  };
}

/** What a receipt and its reversal have in common on paper, and the office's own part of it. */
function paperOf(db: ReadableDb, receipt: ReceiptRow) {
  const settings = readSettings(db);
  return {
    state: stateOf(receipt.cancellation_kind),
    officeName: settings.officeName,
    payeeName: settings.payeeName === '' ? settings.officeName : settings.payeeName,
    roomLabel: receipt.room_label,
    payerName: receipt.payer_name,
    lines: listLines(db, receipt.entry_seq).map(viewLine),
    totalFen: receipt.total_fen,
    totalCapitals: writeCapitals(receipt.total_fen),
    paper: settings.receiptPaper,
    copies: settings.receiptCopies,
  };
}

function loadReceipt(db: ReadableDb, seq: number): ReceiptRow {
  const receipt = findReceipt(db, seq);
  if (receipt === undefined) throw new OfficeError('NOT_FOUND', { noun: 'receipt' });
  return receipt;
}

function stateOf(cancelledBy: 'void' | 'reversal' | null): ReceiptState {
  if (cancelledBy === null) return 'valid';
  return cancelledBy === 'void' ? 'void' : 'reversed';
}

function viewLine(line: LineRow): ReceiptLine {
  return {
    lineNo: line.line_no,
    kind: line.kind,
    feeItemName: line.fee_item_name,
    periodFrom: line.period_from,
    periodTo: line.period_to,
    unitLabel: line.charge_unit_label ?? line.item_unit_label ?? '',
    quantityThousandths: line.quantity_thousandths,
    priceTenThousandths: line.price_ten_thousandths,
    months: line.months,
    previousThousandths: line.previous_thousandths,
    currentThousandths: line.current_thousandths,
    amountFen: line.amount_fen,
    chargeFen: line.charge_fen !== null && line.charge_fen !== line.amount_fen ? line.charge_fen : null,
  };
}

function viewTender(row: {
  tender: Receipt['tenders'][number]['tender'];
  amount_fen: Receipt['totalFen'];
  reference: string;
}) {
  return { tender: row.tender, amountFen: row.amount_fen, reference: row.reference };
}

function viewCancellation(db: ReadableDb, row: CancellationRow): NonNullable<Receipt['cancellation']> {
  return {
    seq: row.entry_seq,
    kind: row.kind,
    number: row.number,
    day: row.day,
    at: row.posted_at,
    reason: row.reason ?? '',
    cashierName: row.cashier_name,
    approverName: row.approver_name ?? '',
    refunds: listRefunds(db, row.entry_seq).map(viewTender),
  };
}

const listedTenders = z.array(tenderSchema);

function viewRow(row: ListedRow): ReceiptListRow {
  return {
    seq: row.seq,
    kind: row.kind,
    number: row.number,
    receiptSeq: row.receipt_seq,
    receiptNumber: row.receipt_number,
    day: row.day,
    at: row.posted_at,
    roomLabel: row.room_label,
    payerName: row.payer_name,
    cashierName: row.cashier_name,
    tenders: [...new Set(listedTenders.parse(JSON.parse(row.tenders)))],
    amountFen: row.kind === 'reversal' ? negateFen(row.amount_fen) : row.amount_fen,
    state: stateOf(row.cancelled_by),
  };
}

/** What a cashier may mean by what they type: a whole number, or its figures in the office's series this year or last. */
function numbersMeant(text: string, series: string, today: Day): string[] {
  const whole = parseSeriesNumber(text);
  if (whole.ok) return [formatSeriesNumber(whole.value)];
  const figures = /^\d{1,12}$/.exec(text.normalize('NFKC').trim())?.[0];
  const number = Number(figures);
  if (figures === undefined || number < 1) return [];
  return [yearOf(today), yearOf(today) - 1].map((year) =>
    formatSeriesNumber({ prefix: series, year, number }),
  );
}
