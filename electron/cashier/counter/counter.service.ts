import type { CounterCharge } from '../../../shared/contract/counter.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { isOverdue } from '../../../shared/domain/arrears-age.ts';
import { day, daysBetween, type Day } from '../../../shared/domain/day.ts';
import { sumFen } from '../../../shared/domain/fen.ts';
import { holdsOn, payerOn } from '../../../shared/domain/payer.ts';
import { tenureRelations } from '../../../shared/domain/room.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { isDayClosed } from '../../ledger/closings.ts';
import {
  findRoom,
  tenuresOfRoom,
  type RoomRow,
  type TenureRow,
} from '../../office/estate/estate.repository.ts';
import { findPerson } from '../../office/people/people.repository.ts';
import { listOpenCharges, type OpenChargeRow } from '../charges/charges.repository.ts';
import { payersNamed } from '../charges/payers-named.ts';
import { listPrepayments } from '../prepayments/prepayments.repository.ts';
import { findOpenShift } from '../shifts/shifts.service.ts';
import { listOtherOpenRooms } from './counter.repository.ts';

type CounterRoom = Output<'counter.room'>;

/** All the counter needs of one room, as of today; its cost does not grow with the room's history. @throws OfficeError `NOT_FOUND`. */
export function viewCounterRoom(db: ReadableDb, context: ReadContext, roomId: number): CounterRoom {
  const room = loadRoom(db, roomId);
  const today = context.clock.today();
  const tenures = tenuresOfRoom(db, roomId);
  const payer = payerOn(tenures, today);
  const open = listOpenCharges(db, roomId);
  const charges = open.map((charge) => viewCharge(db, charge, today, payer?.personId ?? null, tenures));
  const people = peopleOf(db, tenures, today, payer?.personId ?? null);
  const prepayments = listPrepayments(db, roomId);
  const named = payersNamed(open, prepayments);
  return {
    room: {
      id: room.id,
      label: room.label,
      use: room.use,
      state: room.state,
      areaThousandths: room.area_thousandths,
    },
    people,
    payerId: payer?.personId ?? null,
    payers: [...new Set([...people.map((person) => person.personId), ...named])].map((personId) => ({
      personId,
      name: nameOf(db, tenures, personId),
    })),
    charges,
    arrearsFen: sumFen(
      charges.filter((charge) => isOverdue(charge.dueDay, today)).map((charge) => charge.openFen),
    ),
    openFen: sumFen(charges.map((charge) => charge.openFen)),
    prepayments: prepayments.map(({ payerId, balanceFen }) => ({
      payerId,
      payerName: payerId === null ? '' : nameOf(db, tenures, payerId),
      balanceFen,
    })),
    otherRooms: payer === null ? [] : listOtherOpenRooms(db, payer.personId, roomId, today),
    today,
    shift: shiftState(db, context),
  };
}

/** @throws OfficeError `NOT_FOUND`. */
export function loadRoom(db: ReadableDb, roomId: number): RoomRow {
  const room = findRoom(db, roomId);
  if (room === undefined) throw new OfficeError('NOT_FOUND', { noun: 'room' });
  return room;
}

function viewCharge(
  db: ReadableDb,
  charge: OpenChargeRow,
  today: Day,
  payerId: number | null,
  tenures: readonly TenureRow[],
): CounterCharge {
  const otherPayer = charge.payer_id !== null && charge.payer_id !== payerId ? charge.payer_id : null;
  return {
    id: charge.id,
    feeItemName: charge.fee_item_name,
    method: charge.method,
    unitLabel: charge.unit_label,
    periodFrom: charge.period_from,
    periodTo: charge.period_to,
    dueDay: charge.due_day,
    overdueDays: Math.max(0, daysBetween(charge.due_day, today)),
    amountFen: charge.amount_fen,
    openFen: charge.open_fen,
    otherPayerName: otherPayer === null ? null : nameOf(db, tenures, otherPayer),
    quantityThousandths: charge.quantity_thousandths,
    priceTenThousandths: charge.price_ten_thousandths,
    months: charge.months,
    partDays: charge.part_days,
    partOfDays: charge.part_of_days,
    shareDays: charge.share_days,
    shareOfDays: charge.share_of_days,
    wholeFen: charge.whole_fen,
    previousThousandths: charge.previous_thousandths,
    currentThousandths: charge.current_thousandths,
    roundingFen: charge.rounding_fen,
    note: charge.note,
  };
}

function nameOf(db: ReadableDb, tenures: readonly TenureRow[], personId: number): string {
  const known = tenures.find((tenure) => tenure.personId === personId);
  return known?.personName ?? findPerson(db, personId)?.name ?? '';
}

function peopleOf(
  db: ReadableDb,
  tenures: readonly TenureRow[],
  today: Day,
  payerId: number | null,
): CounterRoom['people'] {
  const held = tenures.filter((tenure) => holdsOn(tenure, today));
  const ids = [
    ...new Set([...(payerId === null ? [] : [payerId]), ...held.map((tenure) => tenure.personId)]),
  ];
  return ids.map((personId) => {
    const person = findPerson(db, personId);
    if (person === undefined) throw new Error(`Person ${personId} has a tenure, but does not exist.`);
    const relations = tenureRelations.filter((relation) =>
      held.some((tenure) => tenure.personId === personId && tenure.relation === relation),
    );
    return { personId, name: person.name, relations, phones: [...person.phones] };
  });
}

function shiftState(db: ReadableDb, context: ReadContext): CounterRoom['shift'] {
  const shift = findOpenShift(db);
  if (shift === undefined) {
    const today = context.clock.today();
    return isDayClosed(db, today) ? { state: 'day-closed', day: today } : { state: 'none' };
  }
  const shiftDay = day(shift.day);
  if (shift.user_id !== context.user.id)
    return { state: 'others', cashierName: shift.cashier_name, day: shiftDay };
  return shiftDay === context.clock.today() ? { state: 'open' } : { state: 'earlier-day', day: shiftDay };
}
