import { sql } from 'kysely';
import type { BillableItem } from '../../../shared/domain/bill-plan.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts, payerOfKey, prepaymentKey, prepaymentKeysOf } from '../../ledger/accounts.ts';
import { balanceOf, balancesBetween } from '../../ledger/posting.ts';
import { listPricesOf } from '../fees/fees.repository.ts';

/** A fee item by the month, as it is billed. */
export interface MonthlyItem extends BillableItem {
  readonly id: number;
  readonly name: string;
  readonly unitLabel: string;
}

/** The fee items by the month that apply to rooms of this use in this building, with their prices, the earliest first. */
export function listMonthlyItems(db: ReadableDb, room: { use: RoomUse; buildingId: number }): MonthlyItem[] {
  return monthlyItems.all(db, room).map((item) => ({
    id: item.id,
    name: item.name,
    unitLabel: item.unit_label,
    method: item.method === 'area-month' ? 'area-month' : 'fixed-month',
    cycleMonths: item.cycle_months,
    rounding: item.rounding,
    dueAfterDays: item.due_after_days,
    prices: listPricesOf(db, item.id).map((price) => ({
      id: price.id,
      effectiveDay: price.effective_day,
      unitPrice: price.price_ten_thousandths,
    })),
  }));
}

/** Whether the room is already billed for this item and month. */
export function isBilled(db: ReadableDb, roomId: number, itemId: number, month: Month): boolean {
  return billedMonth.first(db, { roomId, itemId, month }) !== undefined;
}

/** The last month of a fee item that this payer has already prepaid for the room by a receipt that stands. */
export function prepaidUntil(db: ReadableDb, roomId: number, payerId: number, itemId: number): Month | null {
  return prepaidMonth.one(db, { roomId, payerId, itemId }).until;
}

/** What a payer has left for the room, and who; only those who have something. Fen, positive. */
export function listPrepayments(
  db: ReadableDb,
  roomId: number,
): { payerId: number | null; balanceFen: Fen }[] {
  return balancesBetween(db, accounts.prepayments, prepaymentKeysOf(roomId)).map(({ key, balanceFen }) => ({
    payerId: payerOfKey(key),
    balanceFen: negateFen(balanceFen),
  }));
}

/** What one payer has left for the room, in fen. */
export function prepaymentOf(db: ReadableDb, roomId: number, payerId: number | null): Fen {
  return negateFen(balanceOf(db, accounts.prepayments, prepaymentKey(roomId, payerId)));
}

const monthlyItems = prepareQuery<{ use: RoomUse; buildingId: number }>()((db, p) =>
  db
    .selectFrom('fee_item')
    .selectAll()
    .where('active', '=', 1)
    .where('method', 'in', ['area-month', 'fixed-month'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('fee_item_use')
          .select('fee_item_use.use')
          .whereRef('fee_item_use.fee_item_id', '=', 'fee_item.id')
          .where('fee_item_use.use', '=', p('use')),
      ),
    )
    .where((e) => {
      const buildings = e
        .selectFrom('fee_item_building')
        .select('fee_item_building.building_id')
        .whereRef('fee_item_building.fee_item_id', '=', 'fee_item.id');
      return e.or([
        e.not(e.exists(buildings)),
        e.exists(buildings.where('fee_item_building.building_id', '=', p('buildingId'))),
      ]);
    })
    .orderBy('sort')
    .orderBy('id'),
);
const billedMonth = prepareQuery<{ roomId: number; itemId: number; month: Month }>()((db, p) =>
  db
    .selectFrom('billed_month')
    .select('charge_id')
    .where('fee_item_id', '=', p('itemId'))
    .where('month', '=', p('month'))
    .where('room_id', '=', p('roomId'))
    .limit(1),
);
const prepaidMonth = prepareQuery<{ roomId: number; payerId: number; itemId: number }>()((db, p) =>
  db
    .selectFrom('receipt')
    .innerJoin('receipt_line', 'receipt_line.entry_seq', 'receipt.entry_seq')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .select(sql<Month | null>`max(receipt_line.period_to)`.as('until'))
    .where('receipt.room_id', '=', p('roomId'))
    .where('receipt.payer_id', '=', p('payerId'))
    .where('receipt_line.kind', '=', 'prepayment')
    .where('receipt_line.fee_item_id', '=', p('itemId'))
    .where('receipt_cancellation.entry_seq', 'is', null),
);
