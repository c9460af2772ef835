import type { PlanItem } from '../../../shared/contract/counter.ts';
import { planBill, type PlannedCharge } from '../../../shared/domain/bill-plan.ts';
import {
  addMonths,
  month,
  monthOf,
  monthsBetween,
  type Day,
  type Month,
} from '../../../shared/domain/day.ts';
import { addFen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { tenuresOfRoom, type RoomRow } from '../../office/estate/estate.repository.ts';
import { isBilled, listMonthlyItems, prepaidUntil, type MonthlyItem } from './prepayments.repository.ts';

/**
 * What the bills of so many future months will come to for one payer (预交未来月份), reckoned by the very rule that will
 * bill them, at the prices known today. Each item starts with the first month, from this one on, that is neither billed
 * nor prepaid. The money itself stays one prepayment of the room and payer, drawn by whatever bill comes (A7).
 */
export function planPrepayment(
  db: ReadableDb,
  room: RoomRow,
  payerId: number | null,
  months: number,
  today: Day,
): PlanItem[] {
  if (payerId === null) return [];
  const tenures = tenuresOfRoom(db, room.id);
  return listMonthlyItems(db, { use: room.use, buildingId: room.building_id }).flatMap((item) => {
    const first = firstUncovered(db, room.id, payerId, item.id, monthOf(today));
    const charges = monthsBetween(first, addMonths(first, months - 1)).flatMap(
      (each) =>
        planBill({
          month: each,
          room: { state: room.state, area: room.area_thousandths, handoverDay: room.handover_day, tenures },
          item,
          billed: new Set(),
          reading: null,
          before: null,
          oddFactor: 2,
        }).charges,
    );
    return mergeEqual(
      item,
      charges.filter((charge) => charge.payerId === payerId),
    );
  });
}

function firstUncovered(db: ReadableDb, roomId: number, payerId: number, itemId: number, from: Month): Month {
  const prepaid = prepaidUntil(db, roomId, payerId, itemId);
  let first = prepaid !== null && prepaid >= from ? addMonths(month(prepaid), 1) : from;
  while (isBilled(db, roomId, itemId, first)) first = addMonths(first, 1);
  return first;
}

/** Bills that follow one another at one price become one line: 88.02 ㎡ × 1.85 元 × 12 月. */
function mergeEqual(item: MonthlyItem, charges: readonly PlannedCharge[]): PlanItem[] {
  const lines: (PlanItem & { priceId: number; whole: boolean })[] = [];
  for (const charge of charges) {
    const last = lines.at(-1);
    const whole = charge.partMonth === null && charge.share === null;
    if (last !== undefined && last.whole && whole && last.priceId === charge.price.id) {
      last.periodTo = charge.period.to;
      last.months += charge.months;
      last.amountFen = addFen(last.amountFen, charge.amountFen);
      continue;
    }
    lines.push({
      feeItemId: item.id,
      feeItemName: item.name,
      unitLabel: item.unitLabel,
      periodFrom: charge.period.from,
      periodTo: charge.period.to,
      months: charge.months,
      quantityThousandths: charge.quantity,
      priceTenThousandths: charge.price.unitPrice,
      amountFen: charge.amountFen,
      priceId: charge.price.id,
      whole,
    });
  }
  return lines.map(({ priceId: _priceId, whole: _whole, ...line }) => line);
}
