import type { BillRun } from '../../../shared/contract/bills.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { ZERO_FEN, negateFen, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { BILL_SERIES } from '../../../shared/domain/receipt-number.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { postEntry } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { reversalLines, totalOf } from '../charges/charge-lines.ts';
import { chargeIdsOf } from '../charges/charges.repository.ts';
import type { AllocationTable, ChargeReversalTable } from '../charges/charges.table.ts';
import { carryAllocations, carryReversals } from '../charges/open-charges.repository.ts';
import { findPayingReceipt, findRun, listSettled, listStandingCharges } from './bills.repository.ts';
import { drawLines } from './prepayment-draw.ts';

type StandingCharge = ReturnType<typeof listStandingCharges>[number];

/**
 * Takes charges of a run back, all that are left or those of some rooms. Prepayments drawn on them return to their
 * payers and their months may be billed again; what a receipt has paid must be cancelled first.
 * @param roomIds null: every room.
 * @throws OfficeError `NOT_FOUND`, `BILL_ALREADY_REVERSED`, `BILL_HAS_PAYMENTS` naming the first receipt in the way.
 */
export function reverseBills(
  trx: WritableTrx,
  context: WriteContext,
  wanted: { readonly runSeq: number; readonly roomIds: readonly number[] | null; readonly reason: string },
): Output<'bills.reverse'> {
  const run = findRun(trx, wanted.runSeq);
  if (run === undefined) throw new OfficeError('NOT_FOUND', { noun: 'bill-run' });
  const charges = chargesToReverse(trx, run, wanted.roomIds);
  const drawn = drawnOn(trx, run.seq, charges);

  const day = context.clock.today();
  const prepaymentFen = returnPrepayments(trx, context, day, wanted.reason, charges, drawn);
  const number = nextNumber(trx, BILL_SERIES, day);
  let reversals: ChargeReversalTable[] = [];
  const { seq: reversalSeq } = postEntry(trx, context, {
    kind: 'charge-reversal',
    day,
    number,
    reason: wanted.reason,
    reversesSeq: run.seq,
    document: (seq) => {
      reversals = charges.map((charge, index) => ({
        entry_seq: seq,
        line_no: index + 1,
        charge_id: charge.id,
        amount_fen: charge.amount_fen,
      }));
      return { rows: { charge_reversal: reversals }, lines: reversalLines(charges) };
    },
  });
  carryReversals(trx, reversals);
  return { reversalSeq, number, chargeCount: charges.length, totalFen: totalOf(charges), prepaymentFen };
}

function chargesToReverse(db: ReadableDb, run: BillRun, roomIds: readonly number[] | null): StandingCharge[] {
  const rooms = roomIds === null ? null : new Set(roomIds);
  const charges = listStandingCharges(db, run.seq).filter((charge) => rooms?.has(charge.room_id) ?? true);
  const found = new Set(charges.map((charge) => charge.room_id));
  if (charges.length === 0 || roomIds?.some((roomId) => !found.has(roomId)) === true)
    throw new OfficeError('BILL_ALREADY_REVERSED', { number: run.number ?? '' });
  return charges;
}

/** What prepayments settled of each charge. */
function drawnOn(db: ReadableDb, runSeq: number, charges: readonly StandingCharge[]): Map<number, Fen> {
  const settled = new Map(listSettled(db, chargeIdsOf(runSeq)).map((row) => [row.charge_id, row]));
  const drawn = new Map<number, Fen>();
  for (const charge of charges) {
    const row = settled.get(charge.id);
    if (row === undefined) continue;
    if (row.paid !== 0)
      throw new OfficeError('BILL_HAS_PAYMENTS', {
        roomLabel: charge.room_label,
        receiptNumber: findPayingReceipt(db, charge.id)?.number ?? '',
      });
    if (row.drawn !== 0) drawn.set(charge.id, row.drawn);
  }
  return drawn;
}

function returnPrepayments(
  trx: WritableTrx,
  context: WriteContext,
  day: Day,
  reason: string,
  charges: readonly StandingCharge[],
  drawn: ReadonlyMap<number, Fen>,
): Fen {
  const returned = charges.flatMap((charge) => {
    const amountFen = drawn.get(charge.id);
    if (amountFen === undefined) return [];
    return [
      {
        chargeId: charge.id,
        roomId: charge.room_id,
        payerId: charge.payer_id,
        amountFen: negateFen(amountFen),
      },
    ];
  });
  if (returned.length === 0) return ZERO_FEN;
  let allocations: AllocationTable[] = [];
  postEntry(trx, context, {
    kind: 'prepayment-draw',
    day,
    reason,
    document: (seq) => {
      allocations = returned.map(({ chargeId, amountFen }, index) => ({
        entry_seq: seq,
        line_no: index + 1,
        charge_id: chargeId,
        amount_fen: amountFen,
      }));
      return { rows: { allocation: allocations }, lines: drawLines(returned) };
    },
  });
  carryAllocations(trx, allocations);
  return negateFen(sumFen(returned.map((row) => row.amountFen)));
}
