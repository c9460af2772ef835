import { sql } from 'kysely';
import type { BillRun } from '../../../shared/contract/bills.ts';
import type { Day, Month } from '../../../shared/domain/day.ts';
import { ZERO_FEN, negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';
import type { ChargeTable } from '../charges/charges.table.ts';

/** Months of a fee item that rooms are billed for, from one month to another. */
export function listBilledMonths(
  db: ReadableDb,
  feeItemId: number,
  from: Month,
  to: Month,
): { room_id: number; month: Month }[] {
  return billedBetween.all(db, { feeItemId, from, to });
}

/** The charges by which rooms were billed for a fee item in one month, each payer's share by itself. */
export function listChargesCovering(db: ReadableDb, feeItemId: number, month: Month): CoveringCharge[] {
  return covering.all(db, { feeItemId, month });
}
export type CoveringCharge = Pick<
  ChargeTable,
  'room_id' | 'period_from' | 'period_to' | 'part_days' | 'part_of_days' | 'amount_fen'
>;

/** Prepayments that are held, in fen, by their subledger key. */
export function listPrepayments(db: ReadableDb): Map<string, Fen> {
  return new Map(prepayments.all(db, {}).map((row) => [row.subledger_key, negateFen(row.balance_fen)]));
}

/** Documents that made charges below a cursor, the newest first; of one origin or of all (null). */
export function listRuns(
  db: ReadableDb,
  origin: BillRun['origin'] | null,
  below: number,
  limit: number,
): BillRun[] {
  const rows =
    origin === null ? allRuns.all(db, { below, limit }) : runsOfOrigin.all(db, { origin, below, limit });
  return rows.map(asRun);
}

export function findRun(db: ReadableDb, runSeq: number): BillRun | undefined {
  const row = runBySeq.first(db, { runSeq });
  return row === undefined ? undefined : asRun(row);
}

interface GroupTotal {
  readonly id: number;
  readonly name: string;
  readonly chargeCount: number;
  readonly totalFen: Fen;
}

/** What a run billed by fee item, reversed or not. */
export function listRunItems(db: ReadableDb, runSeq: number): GroupTotal[] {
  return runItems.all(db, { runSeq });
}

/** What a run billed by building, in the order of the register, reversed or not. */
export function listRunBuildings(db: ReadableDb, runSeq: number): GroupTotal[] {
  return runBuildings.all(db, { runSeq });
}

export interface RunReversal {
  readonly seq: number;
  readonly number: string;
  readonly day: Day;
  readonly byName: string;
  readonly approvedByName: string | null;
  readonly reason: string;
  readonly chargeCount: number;
  readonly totalFen: Fen;
}

/** What was reversed of a run, in order. */
export function listRunReversals(db: ReadableDb, runSeq: number): RunReversal[] {
  return runReversals.all(db, { runSeq });
}

/** Charges of a run that no reversal has taken back, in the order of the register. */
export function listStandingCharges(
  db: ReadableDb,
  runSeq: number,
): (ChargeTable & { room_label: string })[] {
  return standing.all(db, { runSeq });
}

/** What stands against the charges of a run: drawn from prepayments, and by anything else, in fen by charge. */
export function listSettled(
  db: ReadableDb,
  range: { readonly first: number; readonly last: number },
): { charge_id: number; drawn: Fen; paid: Fen }[] {
  return settled.all(db, range);
}

/** The newest receipt that stands against a charge. */
export function findPayingReceipt(db: ReadableDb, chargeId: number): { number: string } | undefined {
  return payingReceipt.first(db, { chargeId });
}

const billedBetween = prepareQuery<{ feeItemId: number; from: Month; to: Month }>()((db, p) =>
  db
    .selectFrom('billed_month')
    .select(['room_id', 'month'])
    .where('fee_item_id', '=', p('feeItemId'))
    .where('month', '>=', p('from'))
    .where('month', '<=', p('to')),
);
const covering = prepareQuery<{ feeItemId: number; month: Month }>()((db, p) =>
  db
    .selectFrom('billed_month')
    .innerJoin('charge', 'charge.id', 'billed_month.charge_id')
    .select([
      'charge.room_id',
      'charge.period_from',
      'charge.period_to',
      'charge.part_days',
      'charge.part_of_days',
      'charge.amount_fen',
    ])
    .where('billed_month.fee_item_id', '=', p('feeItemId'))
    .where('billed_month.month', '=', p('month'))
    // What was brought in as arrears is what was left of some bills, not a bill to compare with.
    .where('charge.method', '<>', 'opening'),
);
const prepayments = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(['subledger_key', sql<Fen>`balance_fen`.as('balance_fen')])
    .where('account_code', '=', accounts.prepayments)
    .where('balance_fen', '<', 0),
);

const firstId = sql`bill_run.entry_seq * 1000000 + 1`;
const lastId = sql`bill_run.entry_seq * 1000000 + 999999`;
const runs = compiler
  .selectFrom('bill_run')
  .innerJoin('entry', 'entry.seq', 'bill_run.entry_seq')
  .innerJoin('user', 'user.id', 'entry.posted_by')
  .select([
    'bill_run.entry_seq',
    'entry.number',
    'bill_run.month',
    'bill_run.origin',
    'entry.day',
    'user.name as by_name',
    'bill_run.charge_count',
    'bill_run.total_fen',
    sql<number>`(select count(*) from charge_reversal where charge_id between ${firstId} and ${lastId})`.as(
      'reversed_count',
    ),
    sql<Fen | null>`(select sum(amount_fen) from charge_reversal where charge_id between ${firstId} and ${lastId})`.as(
      'reversed_fen',
    ),
    sql<Fen | null>`(select sum(open_fen) from open_charge where charge_id between ${firstId} and ${lastId})`.as(
      'open_fen',
    ),
  ]);
const allRuns = prepareQuery<{ below: number; limit: number }>()((_, p) =>
  runs.where('bill_run.entry_seq', '<', p('below')).orderBy('bill_run.entry_seq', 'desc').limit(p('limit')),
);
const runsOfOrigin = prepareQuery<{ origin: BillRun['origin']; below: number; limit: number }>()((_, p) =>
  runs
    .where('bill_run.origin', '=', p('origin'))
    .where('bill_run.entry_seq', '<', p('below'))
    .orderBy('bill_run.entry_seq', 'desc')
    .limit(p('limit')),
);
const runBySeq = prepareQuery<{ runSeq: number }>()((_, p) =>
  runs.where('bill_run.entry_seq', '=', p('runSeq')),
);

function asRun(row: NonNullable<ReturnType<typeof runBySeq.first>>): BillRun {
  return {
    seq: row.entry_seq,
    number: row.number,
    month: row.month,
    origin: row.origin,
    day: row.day,
    byName: row.by_name,
    chargeCount: row.charge_count,
    totalFen: row.total_fen,
    reversedCount: row.reversed_count,
    reversedFen: row.reversed_fen ?? ZERO_FEN,
    openFen: row.open_fen ?? ZERO_FEN,
  };
}

const runItems = prepareQuery<{ runSeq: number }>()((db, p) =>
  db
    .selectFrom('charge')
    .select((select) => [
      'fee_item_id as id',
      'fee_item_name as name',
      select.fn.countAll<number>().as('chargeCount'),
      select.fn.sum<Fen>('amount_fen').as('totalFen'),
    ])
    .where('entry_seq', '=', p('runSeq'))
    .groupBy('fee_item_id')
    .orderBy('fee_item_id'),
);
const runBuildings = prepareQuery<{ runSeq: number }>()((db, p) =>
  db
    .selectFrom('charge')
    .innerJoin('room', 'room.id', 'charge.room_id')
    .innerJoin('building', 'building.id', 'room.building_id')
    .select((select) => [
      'building.id',
      'building.name',
      select.fn.countAll<number>().as('chargeCount'),
      select.fn.sum<Fen>('charge.amount_fen').as('totalFen'),
    ])
    .where('charge.entry_seq', '=', p('runSeq'))
    .groupBy('building.id')
    .orderBy('building.sort')
    .orderBy('building.id'),
);
const runReversals = prepareQuery<{ runSeq: number }>()((db, p) =>
  db
    .selectFrom('entry')
    .innerJoin('charge_reversal', 'charge_reversal.entry_seq', 'entry.seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .leftJoin('user as approver', 'approver.id', 'entry.approved_by')
    .select((select) => [
      'entry.seq',
      sql<string>`coalesce(entry.number, '')`.as('number'),
      'entry.day',
      'user.name as byName',
      'approver.name as approvedByName',
      sql<string>`coalesce(entry.reason, '')`.as('reason'),
      select.fn.countAll<number>().as('chargeCount'),
      select.fn.sum<Fen>('charge_reversal.amount_fen').as('totalFen'),
    ])
    .where('entry.reverses_seq', '=', p('runSeq'))
    .groupBy('entry.seq')
    .orderBy('entry.seq'),
);
const standing = prepareQuery<{ runSeq: number }>()((db, p) =>
  db
    .selectFrom('charge')
    .innerJoin('room', 'room.id', 'charge.room_id')
    .selectAll('charge')
    .select('room.label as room_label')
    .where('charge.entry_seq', '=', p('runSeq'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('charge_reversal')
            .select('charge_reversal.charge_id')
            .whereRef('charge_reversal.charge_id', '=', 'charge.id'),
        ),
      ),
    )
    .orderBy('charge.line_no'),
);
const settled = prepareQuery<{ first: number; last: number }>()((db, p) =>
  db
    .selectFrom('allocation')
    .innerJoin('entry', 'entry.seq', 'allocation.entry_seq')
    .select([
      'allocation.charge_id',
      sql<Fen>`sum(iif(entry.kind = 'prepayment-draw', allocation.amount_fen, 0))`.as('drawn'),
      sql<Fen>`sum(iif(entry.kind = 'prepayment-draw', 0, allocation.amount_fen))`.as('paid'),
    ])
    .where('allocation.charge_id', '>=', p('first'))
    .where('allocation.charge_id', '<=', p('last'))
    .groupBy('allocation.charge_id'),
);
const payingReceipt = prepareQuery<{ chargeId: number }>()((db, p) =>
  db
    .selectFrom('allocation')
    .innerJoin('receipt', 'receipt.entry_seq', 'allocation.entry_seq')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.receipt_seq', 'receipt.entry_seq')
    .select('receipt.number')
    .where('allocation.charge_id', '=', p('chargeId'))
    .where('receipt_cancellation.receipt_seq', 'is', null)
    .orderBy('allocation.entry_seq', 'desc')
    .limit(1),
);
