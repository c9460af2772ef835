import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { negateFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { Tendered } from '../../../shared/domain/tendering.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts, prepaymentKey, roomKey, tenderAccounts } from '../../ledger/accounts.ts';
import { postEntry, type DocumentRows, type PostingLine } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { findRoom, tenuresOfRoom, type RoomRow } from '../../office/estate/estate.repository.ts';
import { findPerson } from '../../office/people/people.repository.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import type { AllocationTable } from '../charges/charges.table.ts';
import { findCharge, listOpenCharges } from '../charges/charges.repository.ts';
import { carryAllocations } from '../charges/open-charges.repository.ts';
import { payersNamed } from '../charges/payers-named.ts';
import { listPrepayments, prepaymentOf } from '../prepayments/prepayments.repository.ts';
import { planPrepayment } from '../prepayments/prepayments.service.ts';
import { requireOpenShift } from '../shifts/shifts.service.ts';
import {
  assertAmounts,
  decidePayment,
  type Payment,
  type PaymentFacts,
  type PaymentOrder,
} from './payment.ts';
import { lastSettledBy } from './receipts.repository.ts';

export interface ReceiveOrder extends PaymentOrder {
  readonly roomId: number;
  readonly payerId: number | null;
  readonly payerName?: string | undefined;
  readonly note: string;
}

export interface Received {
  readonly seq: number;
  readonly number: string;
  readonly checkCode: string;
  readonly totalFen: Fen;
  readonly changeFen: Fen;
}

/**
 * Takes a payment at the counter and posts its receipt: money in by tender, charges settled, the rest held as the
 * payer's prepayment for the room. Its number comes from the series in the same transaction (A1).
 * @throws OfficeError every code that `receipts.receive` names.
 */
export function receive(trx: WritableTrx, context: WriteContext, order: ReceiveOrder): Received {
  assertAmounts(order);
  const shift = requireOpenShift(trx, context);
  const today = context.clock.today();
  const room = findRoom(trx, order.roomId);
  if (room === undefined) throw new OfficeError('NOT_FOUND', { noun: 'room' });
  const facts = loadFacts(trx, order, room, today);
  const payment = decidePayment(order, facts);

  const number = nextNumber(trx, readSettings(trx).receiptSeries, today);
  const { seq, hash } = postEntry(trx, context, {
    kind: 'receipt',
    day: today,
    number,
    document: (entrySeq) => ({
      rows: documentRows(entrySeq, { order, room, facts, payment, number, shiftSeq: shift.entry_seq }),
      lines: postingLines(room.id, facts.payerId, order.tenders, payment),
    }),
  });
  carryAllocations(trx, allocationsOf(seq, payment));
  return {
    seq,
    number,
    checkCode: checkCodeOf(hash),
    totalFen: payment.totalFen,
    changeFen: payment.changeFen,
  };
}

/** The digits of a hash that stand on paper. */
export function checkCodeOf(hash: string): string {
  return hash.slice(0, 8);
}

function loadFacts(db: ReadableDb, order: ReceiveOrder, room: RoomRow, today: Day): PaymentFacts {
  const open = new Map(listOpenCharges(db, room.id).map((charge) => [charge.id, charge]));
  const plan = order.prepayment?.plan;
  return {
    roomLabel: room.label,
    payerId: order.payerId,
    payerName:
      order.payerId === null ? (order.payerName ?? '') : payerNameOf(db, room.id, order.payerId, open),
    open,
    settled: loadSettled(db, order, room.id, open),
    plan: plan === undefined ? [] : planPrepayment(db, room, order.payerId, plan.months, today),
    prepaidFen: order.tenders.some((each) => each.tender === 'prepayment')
      ? prepaymentOf(db, room.id, order.payerId)
      : ZERO_FEN,
  };
}

/**
 * Who pays stands to the room in some relation, or did, or the books still name them here: an earlier owner settles
 * what is open in their name, even where the tenure was withdrawn.
 */
function payerNameOf(db: ReadableDb, roomId: number, payerId: number, open: PaymentFacts['open']): string {
  const tenure = tenuresOfRoom(db, roomId).find((each) => each.personId === payerId);
  if (tenure !== undefined) return tenure.personName;
  const named = payersNamed([...open.values()], listPrepayments(db, roomId));
  const person = named.has(payerId) ? findPerson(db, payerId) : undefined;
  if (person === undefined) throw new OfficeError('NOT_FOUND', { noun: 'payer' });
  return person.name;
}

function loadSettled(
  db: ReadableDb,
  order: ReceiveOrder,
  roomId: number,
  open: PaymentFacts['open'],
): PaymentFacts['settled'] {
  const settled = new Map<
    number,
    { charge: NonNullable<ReturnType<typeof findCharge>>; receiptNumber: string | null }
  >();
  for (const { chargeId } of order.lines) {
    if (open.has(chargeId)) continue;
    const charge = findCharge(db, chargeId);
    if (charge === undefined || charge.room_id !== roomId) continue;
    const by = lastSettledBy(db, chargeId);
    settled.set(chargeId, { charge, receiptNumber: by?.kind === 'receipt' ? by.number : null });
  }
  return settled;
}

interface Settled {
  readonly order: ReceiveOrder;
  readonly room: RoomRow;
  readonly facts: PaymentFacts;
  readonly payment: Payment;
  readonly number: string;
  readonly shiftSeq: number;
}

function documentRows(seq: number, { order, room, facts, payment, number, shiftSeq }: Settled): DocumentRows {
  return {
    receipt: [
      {
        entry_seq: seq,
        number,
        room_id: room.id,
        room_label: room.label,
        payer_id: facts.payerId,
        payer_name: facts.payerName,
        shift_seq: shiftSeq,
        total_fen: payment.totalFen,
        given_fen: payment.givenFen,
        change_fen: payment.changeFen,
        note: order.note,
      },
    ],
    receipt_line: payment.lines.map((line, index) => ({ entry_seq: seq, line_no: index + 1, ...line })),
    receipt_tender: order.tenders.map((tendered, index) => ({
      entry_seq: seq,
      line_no: index + 1,
      tender: tendered.tender,
      amount_fen: tendered.amountFen,
      reference: tendered.reference,
    })),
    allocation: allocationsOf(seq, payment),
  };
}

function allocationsOf(seq: number, { lines }: Payment): AllocationTable[] {
  return lines.flatMap((line, index) =>
    line.charge_id === null
      ? []
      : [{ entry_seq: seq, line_no: index + 1, charge_id: line.charge_id, amount_fen: line.amount_fen }],
  );
}

function postingLines(
  roomId: number,
  payerId: number | null,
  tenders: readonly Tendered[],
  payment: Payment,
): PostingLine[] {
  const prepayment = prepaymentKey(roomId, payerId);
  return [
    ...tenders.map(({ tender, amountFen }) => ({
      account: tenderAccounts[tender],
      ...(tender === 'prepayment' ? { key: prepayment } : {}),
      amountFen,
    })),
    { account: accounts.receivables, key: roomKey(roomId), amountFen: negateFen(payment.chargesFen) },
    { account: accounts.prepayments, key: prepayment, amountFen: negateFen(payment.prepaymentFen) },
  ];
}
