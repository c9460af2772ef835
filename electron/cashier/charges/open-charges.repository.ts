import { sql } from 'kysely';
import { monthsBetween } from '../../../shared/domain/day.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { WritableTrx } from '../../database/connection.ts';
import { insertRows, prepareCommand } from '../../database/query.ts';
import type { AllocationTable, BilledMonthTable, ChargeReversalTable, ChargeTable } from './charges.table.ts';

/**
 * Carries the projections `open_charge` and `billed_month` on after an entry that made, reversed or settled charges
 * was posted. They say nothing the documents do not; the integrity check recomputes them.
 * @param charges charges of one document that follow on from each other, as posted.
 */
export function carryCharges(trx: WritableTrx, charges: readonly ChargeTable[]): void {
  const first = charges[0]?.id;
  const last = charges.at(-1)?.id;
  if (first === undefined || last === undefined) return;
  const recurring = charges.filter((charge) => charge.method !== 'one-off');
  const longer = recurring.filter((charge) => charge.period_from !== charge.period_to);
  openAll.runExpecting(trx, charges.length, { first, last });
  billOneMonth.runExpecting(trx, recurring.length - longer.length, { first, last });
  insertRows(trx, 'billed_month', longer.flatMap(monthsOf));
}

/** Takes reversed charges out of what is open and frees their months to be billed again. */
export function carryReversals(trx: WritableTrx, reversals: readonly ChargeReversalTable[]): void {
  for (const reversal of reversals) {
    removeOpen.runExpecting(trx, 1, { chargeId: reversal.charge_id, openFen: reversal.amount_fen });
    freeMonths.run(trx, { chargeId: reversal.charge_id });
  }
}

/**
 * Lowers what is open by the amounts set against the charges; a negative amount (a cancelled receipt) opens them again.
 * @throws Error when more is allocated than is open: the caller checked before it posted.
 */
export function carryAllocations(trx: WritableTrx, allocations: readonly AllocationTable[]): void {
  for (const { charge_id: chargeId, amount_fen: amountFen } of allocations) {
    if (amountFen > 0) {
      if (removeOpen.run(trx, { chargeId, openFen: amountFen }) === 1) continue;
      lowerOpen.runExpecting(trx, 1, { chargeId, amountFen });
    } else {
      raiseOpen.runExpecting(trx, 1, { chargeId, amountFen: negateFen(amountFen) });
    }
  }
}

function monthsOf(charge: ChargeTable): BilledMonthTable[] {
  return monthsBetween(charge.period_from, charge.period_to).map((month) => ({
    fee_item_id: charge.fee_item_id,
    month,
    room_id: charge.room_id,
    part: charge.part,
    charge_id: charge.id,
  }));
}

const openAll = prepareCommand<{ first: number; last: number }>()((db, p) =>
  db
    .insertInto('open_charge')
    .columns(['charge_id', 'room_id', 'due_day', 'open_fen'])
    .expression((select) =>
      select
        .selectFrom('charge')
        .select(['id', 'room_id', 'due_day', 'amount_fen'])
        .where('id', '>=', p('first'))
        .where('id', '<=', p('last')),
    ),
);
// The many charges of one month are carried in one step; a longer period is many rows and comes one by one.
const billOneMonth = prepareCommand<{ first: number; last: number }>()((db, p) =>
  db
    .insertInto('billed_month')
    .columns(['fee_item_id', 'month', 'room_id', 'part', 'charge_id'])
    .expression((select) =>
      select
        .selectFrom('charge')
        .select(['fee_item_id', 'period_from', 'room_id', 'part', 'id'])
        .where('id', '>=', p('first'))
        .where('id', '<=', p('last'))
        .where('method', '<>', 'one-off')
        .whereRef('period_from', '=', 'period_to')
        .orderBy('fee_item_id')
        .orderBy('period_from')
        .orderBy('room_id'),
    ),
);
const removeOpen = prepareCommand<{ chargeId: number; openFen: Fen }>()((db, p) =>
  db.deleteFrom('open_charge').where('charge_id', '=', p('chargeId')).where('open_fen', '=', p('openFen')),
);
const freeMonths = prepareCommand<{ chargeId: number }>()((db, p) =>
  db.deleteFrom('billed_month').where('charge_id', '=', p('chargeId')),
);
const lowerOpen = prepareCommand<{ chargeId: number; amountFen: Fen }>()((db, p) =>
  db
    .updateTable('open_charge')
    .set({ open_fen: sql`open_fen - ${p('amountFen')}` })
    .where('charge_id', '=', p('chargeId'))
    .where('open_fen', '>', p('amountFen')),
);
const raiseOpen = prepareCommand<{ chargeId: number; amountFen: Fen }>()((db, p) =>
  db
    .insertInto('open_charge')
    .columns(['charge_id', 'room_id', 'due_day', 'open_fen'])
    .expression((select) =>
      select
        .selectFrom('charge')
        .select(['charge.id', 'charge.room_id', 'charge.due_day', p('amountFen').as('open_fen')])
        .where('charge.id', '=', p('chargeId')),
    )
    .onConflict((conflict) =>
      conflict.column('charge_id').doUpdateSet({ open_fen: sql`open_charge.open_fen + excluded.open_fen` }),
    ),
);
