import { sql } from 'kysely';
import type { Finding } from '../../../shared/contract/integrity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';

/**
 * The room's subledgers against their control accounts and their documents: receivables (1122) by room equal what is
 * open of its charges, and what is open equals charges less reversals less allocations; a month counts as billed for
 * exactly the charges that stand, since nothing else forbids billing it twice.
 */
export function checkCharges(db: ReadableDb): Finding[] {
  return [...checkOpenCharges(db), ...checkReceivables(db), ...checkBilledMonths(db)];
}

function checkOpenCharges(db: ReadableDb): Finding[] {
  const wrong = firstWrongOpenCharge.first(db, {});
  if (wrong === undefined) return [];
  return [
    {
      code: 'OPEN_CHARGE_WRONG',
      facts: {
        chargeId: wrong.id,
        roomId: wrong.room_id,
        carriedFen: wrong.carried,
        recomputedFen: wrong.recomputed,
      },
    },
  ];
}

function checkReceivables(db: ReadableDb): Finding[] {
  const open = new Map(openByRoom.all(db, {}).map((row) => [`room:${row.room_id}`, row.open]));
  const control = new Map(controlByRoom.all(db, {}).map((row) => [row.subledger_key, row.balance_fen]));
  for (const key of new Set([...open.keys(), ...control.keys()])) {
    const openFen = open.get(key) ?? 0;
    const controlFen = control.get(key) ?? 0;
    if (openFen !== controlFen)
      return [{ code: 'RECEIVABLES_DISAGREE', facts: { key, openFen, controlFen } }];
  }
  return [];
}

function checkBilledMonths(db: ReadableDb): Finding[] {
  const wrong = firstWrongBilledMonth.first(db, {}) ?? firstUnbilledMonth.first(db, {});
  if (wrong === undefined) return [];
  return [{ code: 'BILLED_MONTH_WRONG', facts: { chargeId: wrong.charge_id, month: wrong.month } }];
}

const firstWrongOpenCharge = prepareQuery()((db) =>
  db
    .with('settled', (query) =>
      query
        .selectFrom('allocation')
        .select((select) => ['charge_id', select.fn.sum<number>('amount_fen').as('amount')])
        .groupBy('charge_id'),
    )
    .selectFrom('charge')
    .leftJoin('charge_reversal', 'charge_reversal.charge_id', 'charge.id')
    .leftJoin('settled', 'settled.charge_id', 'charge.id')
    .leftJoin('open_charge', 'open_charge.charge_id', 'charge.id')
    .select([
      'charge.id',
      'charge.room_id',
      sql<number>`coalesce(open_charge.open_fen, 0)`.as('carried'),
      sql<number>`charge.amount_fen - coalesce(charge_reversal.amount_fen, 0) - coalesce(settled.amount, 0)`.as(
        'recomputed',
      ),
    ])
    .where(
      sql<boolean>`charge.amount_fen - coalesce(charge_reversal.amount_fen, 0) - coalesce(settled.amount, 0) <> coalesce(open_charge.open_fen, 0)
        or open_charge.room_id <> charge.room_id
        or open_charge.due_day <> charge.due_day`,
    )
    .limit(1),
);
const openByRoom = prepareQuery()((db) =>
  db
    .selectFrom('open_charge')
    .select((select) => ['room_id', select.fn.sum<number>('open_fen').as('open')])
    .groupBy('room_id'),
);
const controlByRoom = prepareQuery()((db) =>
  db
    .selectFrom('balance')
    .select(['subledger_key', 'balance_fen'])
    .where('account_code', '=', accounts.receivables),
);
const firstWrongBilledMonth = prepareQuery()((db) =>
  db
    .selectFrom('billed_month')
    .leftJoin('charge', 'charge.id', 'billed_month.charge_id')
    .leftJoin('charge_reversal', 'charge_reversal.charge_id', 'billed_month.charge_id')
    .select(['billed_month.charge_id', 'billed_month.month'])
    .where(
      sql<boolean>`charge.id is null
        or charge_reversal.charge_id is not null
        or billed_month.month not between charge.period_from and charge.period_to
        or billed_month.room_id <> charge.room_id
        or billed_month.fee_item_id <> charge.fee_item_id
        or billed_month.part <> charge.part`,
    )
    .limit(1),
);
// A charge that recurs and stands has as many months billed as its period has.
const firstUnbilledMonth = prepareQuery()((db) =>
  db
    .with('billed', (query) =>
      query
        .selectFrom('billed_month')
        .select((select) => ['charge_id', select.fn.countAll<number>().as('months')])
        .groupBy('charge_id'),
    )
    .selectFrom('charge')
    .leftJoin('charge_reversal', 'charge_reversal.charge_id', 'charge.id')
    .leftJoin('billed', 'billed.charge_id', 'charge.id')
    .select(['charge.id as charge_id', 'charge.period_from as month'])
    .where('charge.method', '<>', sql.lit('one-off'))
    .where('charge_reversal.charge_id', 'is', null)
    .where(
      sql<boolean>`coalesce(billed.months, 0) <>
        12 * (substr(charge.period_to, 1, 4) - substr(charge.period_from, 1, 4))
        + substr(charge.period_to, 6, 2) - substr(charge.period_from, 6, 2) + 1`,
    )
    .limit(1),
);
