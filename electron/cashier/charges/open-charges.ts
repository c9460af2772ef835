import { sql } from 'kysely';
import { monthsBetween } from '../../../shared/domain/day.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { WritableTrx } from '../../database/connection.ts';
import { insertRow, prepareCommand } from '../../database/query.ts';
import type { AllocationTable, ChargeReversalTable, ChargeTable } from './charges.table.ts';

/**
 * Carries the projections `open_charge` and `billed_month` on after an entry that made, reversed or settled charges
 * was posted. They say nothing the documents do not; the integrity check recomputes them.
 */
export function carryCharges(trx: WritableTrx, charges: readonly ChargeTable[]): void {
  for (const charge of charges) {
    insertRow(trx, 'open_charge', {
      charge_id: charge.id,
      room_id: charge.room_id,
      due_day: charge.due_day,
      open_fen: charge.amount_fen,
    });
    if (charge.method === 'one-off') continue;
    for (const billed of monthsBetween(charge.period_from, charge.period_to)) {
      insertRow(trx, 'billed_month', {
        fee_item_id: charge.fee_item_id,
        month: billed,
        room_id: charge.room_id,
        part: charge.part,
        charge_id: charge.id,
      });
    }
  }
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
    .onConflict((conflict) => conflict.column('charge_id').doUpdateSet({ open_fen: sql`open_charge.open_fen + excluded.open_fen` })),
);
