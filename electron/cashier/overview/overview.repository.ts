import { sql } from 'kysely';
import { arrearsAgeLimits, arrearsAges, type ArrearsAge } from '../../../shared/domain/arrears-age.ts';
import { addDays, type Day, type Month } from '../../../shared/domain/day.ts';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type { EntryKind } from '../../ledger/entry-kinds.ts';

export interface AgeTotal {
  readonly age: ArrearsAge;
  readonly amountFen: Fen;
  readonly roomCount: number;
}

/** What is open by age, as of a day; every age, also those with nothing. */
export function sumArrears(db: ReadableDb, asOf: Day): AgeTotal[] {
  const past = (days: number): Day => addDays(asOf, -days);
  const { 'days-30': first, 'days-90': second, 'days-180': third, 'days-365': fourth } = arrearsAgeLimits;
  const found = openByAge.all(db, {
    asOf,
    first: past(first),
    second: past(second),
    third: past(third),
    fourth: past(fourth),
  });
  return arrearsAges.map((age) => {
    const row = found.find((each) => each.age === age);
    return { age, amountFen: fen(row?.amount ?? 0), roomCount: row?.rooms ?? 0 };
  });
}

/** Names of active fee items by the month of which no room is billed for the month yet. */
export function listUnbilledItems(db: ReadableDb, month: Month): string[] {
  return unbilledItems.all(db, { month }).map((item) => item.name);
}

export function countRooms(db: ReadableDb): number {
  return roomCount.one(db, {}).count;
}

export function countFeeItems(db: ReadableDb): number {
  return feeItemCount.one(db, {}).count;
}

export function countEntries(db: ReadableDb, day: Day, kind: EntryKind): number {
  return entryCount.one(db, { day, kind }).count;
}

/** The newest counts that were over or short, among those of about the last two months. */
export function listOverShorts(
  db: ReadableDb,
  limit: number,
): { day: Day; cashier_name: string; difference_fen: Fen; reason: string | null }[] {
  return overShorts.all(db, { limit });
}

/** The newest shifts with what they took to the bank, the newest first. */
export function listShiftTakings(
  db: ReadableDb,
  limit: number,
): { day: Day; broughtForwardFen: Fen; depositedFen: Fen }[] {
  return shiftTakings.all(db, { limit });
}

/** Sum of the balances of all accounts and keys: zero when the books balance. */
export function sumBalances(db: ReadableDb): number {
  return balanceSum.one(db, {}).sum;
}

export function findLastSigned(
  db: ReadableDb,
): { period: string; posted_at: string; name: string } | undefined {
  return lastSigned.first(db, {});
}

const countsLookedBack = 70;

const openByAge = prepareQuery<{ asOf: Day; first: Day; second: Day; third: Day; fourth: Day }>()((db, p) =>
  db
    .selectFrom('open_charge')
    .select([
      sql<ArrearsAge>`case
        when due_day >= ${p('asOf')} then 'not-due'
        when due_day >= ${p('first')} then 'days-30'
        when due_day >= ${p('second')} then 'days-90'
        when due_day >= ${p('third')} then 'days-180'
        when due_day >= ${p('fourth')} then 'days-365'
        else 'older' end`.as('age'),
      sql<number>`sum(open_fen)`.as('amount'),
      sql<number>`count(distinct room_id)`.as('rooms'),
    ])
    .groupBy('age'),
);
const unbilledItems = prepareQuery<{ month: Month }>()((db, p) =>
  db
    .selectFrom('fee_item')
    .select('name')
    .where('active', '=', 1)
    .where('method', '<>', 'one-off')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('billed_month')
            .select('billed_month.charge_id')
            .whereRef('billed_month.fee_item_id', '=', 'fee_item.id')
            .where('billed_month.month', '=', p('month')),
        ),
      ),
    )
    .orderBy('sort')
    .orderBy('id'),
);
const roomCount = prepareQuery()((db) =>
  db.selectFrom('room').select((select) => select.fn.countAll<number>().as('count')),
);
const feeItemCount = prepareQuery()((db) =>
  db
    .selectFrom('fee_item')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('active', '=', 1),
);
const entryCount = prepareQuery<{ day: Day; kind: EntryKind }>()((db, p) =>
  db
    .selectFrom('entry')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('day', '=', p('day'))
    .where('kind', '=', p('kind')),
);
const overShorts = prepareQuery<{ limit: number }>()((db, p) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('shift_close')
        .selectAll()
        .orderBy('entry_seq', 'desc')
        .limit(sql.lit(countsLookedBack))
        .as('counted'),
    )
    .innerJoin('shift', 'shift.entry_seq', 'counted.shift_seq')
    .innerJoin('user', 'user.id', 'shift.user_id')
    .innerJoin('entry', 'entry.seq', 'counted.entry_seq')
    .select(['shift.day', 'user.name as cashier_name', 'counted.difference_fen', 'entry.reason'])
    .where(sql<boolean>`counted.difference_fen <> 0`)
    .orderBy('counted.entry_seq', 'desc')
    .limit(p('limit')),
);
const shiftTakings = prepareQuery<{ limit: number }>()((db, p) =>
  db
    .selectFrom('shift')
    .select((select) => [
      'shift.day',
      'shift.brought_forward_fen as broughtForwardFen',
      sql<Fen>`(${select
        .selectFrom('cash_deposit')
        .select(sql`coalesce(sum(amount_fen), 0)`.as('deposited'))
        .whereRef('cash_deposit.shift_seq', '=', 'shift.entry_seq')})`.as('depositedFen'),
    ])
    .orderBy('shift.entry_seq', 'desc')
    .limit(p('limit')),
);
const balanceSum = prepareQuery()((db) =>
  db.selectFrom('balance').select(sql<number>`coalesce(sum(balance_fen), 0)`.as('sum')),
);
const lastSigned = prepareQuery()((db) =>
  db
    .selectFrom('closing')
    .innerJoin('entry', 'entry.seq', 'closing.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .select(['closing.period', 'entry.posted_at', 'user.name'])
    .where('closing.period_kind', '=', 'day')
    .orderBy('closing.period', 'desc')
    .limit(1),
);
