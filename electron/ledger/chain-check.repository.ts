import type { ReadableDb } from '../database/connection.ts';
import { compiler, prepareQuery, runQuery, statement } from '../database/query.ts';
import type { PostedRow, WholeEntry } from './canonical.ts';
import type { ClosingTable, EntryLineTable, EntryTable, SeriesTable } from './ledger.table.ts';
import { postedTableNames } from './posting.ts';

/** A posted entry as it stands in the file, with the hashes it carries. */
export interface StoredEntry {
  readonly whole: WholeEntry;
  readonly previousHash: string;
  readonly hash: string;
}

const chunkSize = 2000;

/** Every entry in sequence with all rows that name it, read a few thousand at a time. */
export function* storedEntries(db: ReadableDb): Generator<StoredEntry> {
  const last = newestSeq.one(db, {}).seq ?? 0;
  for (let from = 1; from <= last; from += chunkSize) yield* chunk(db, from, from + chunkSize - 1);
}

/** Highest sequence number and how many entries there are: equal, or some are missing. */
export function countEntries(db: ReadableDb): { count: number; newest: number } {
  const { count } = entryCount.one(db, {});
  return { count, newest: newestSeq.one(db, {}).seq ?? 0 };
}

export function listClosings(db: ReadableDb): ClosingTable[] {
  return closings.all(db, {});
}

function* chunk(db: ReadableDb, from: number, to: number): Generator<StoredEntry> {
  const range = { from, to };
  const lines = grouped(linesBetween.all(db, range));
  const rows = postedTableNames.map(
    (table) => [table, grouped(postedRowsBetween(db, table, range))] as const,
  );
  for (const { previous_hash: previousHash, hash, ...entry } of entriesBetween.all(db, range)) {
    const ofEntry = rows.map(([table, byEntry]) => [table, byEntry.get(entry.seq) ?? []] as const);
    yield {
      whole: { entry, lines: lines.get(entry.seq) ?? [], rows: Object.fromEntries(ofEntry) },
      previousHash,
      hash,
    };
  }
}

function postedRowsBetween(
  db: ReadableDb,
  table: string,
  range: { from: number; to: number },
): (PostedRow & { readonly entry_seq: number })[] {
  // Every posted table has entry_seq, and its rowid or line_no keeps the order in which its rows were posted.
  const order = linedTables(db).has(table) ? 'entry_seq, line_no' : 'entry_seq';
  const text = `select * from "${table}" where entry_seq between ? and ? order by ${order}`;
  return statement(db.connection, text).all(range.from, range.to) as (PostedRow & {
    readonly entry_seq: number;
  })[];
}

const linedByConnection = new WeakMap<object, Set<string>>();

function linedTables(db: ReadableDb): Set<string> {
  let lined = linedByConnection.get(db.connection);
  if (lined === undefined) {
    lined = new Set(
      postedTableNames.filter(
        (table) =>
          statement(db.connection, `select 1 from pragma_table_info(?) where name = 'line_no'`).get(table) !==
          undefined,
      ),
    );
    linedByConnection.set(db.connection, lined);
  }
  return lined;
}

function grouped<Row extends { readonly entry_seq: number }>(rows: readonly Row[]): Map<number, Row[]> {
  return Map.groupBy(rows, (row) => row.entry_seq);
}

/** Sums of all lines by account and key beside the balances that were carried on; only where they differ. */
export function wrongBalances(
  db: ReadableDb,
): { account: string; key: string; carried: number; recomputed: number }[] {
  const carried = new Map(
    runQuery(db, compiler.selectFrom('balance').selectAll()).map((row) => [
      `${row.account_code}|${row.subledger_key}`,
      row.balance_fen,
    ]),
  );
  const recomputed = new Map(
    lineSums.all(db, {}).map((row) => [`${row.account_code}|${row.subledger_key}`, row.sum]),
  );
  const keys = new Set([...carried.keys(), ...recomputed.keys()]);
  return [...keys]
    .filter((key) => (carried.get(key) ?? 0) !== (recomputed.get(key) ?? 0))
    .map((key) => {
      const [account = '', subledger = ''] = key.split('|');
      return {
        account,
        key: subledger,
        carried: carried.get(key) ?? 0,
        recomputed: recomputed.get(key) ?? 0,
      };
    });
}

export function trialBalance(
  db: ReadableDb,
): { code: string; name: string; debitFen: number; creditFen: number; balanceFen: number }[] {
  return accountSums.all(db, {});
}

/** Numbers of every numbered entry, for the gap check. */
export function listNumbers(db: ReadableDb): { seq: number; number: string }[] {
  return numbers.all(db, {}).map((row) => ({ seq: row.seq, number: row.number ?? '' }));
}

/** How far each series has come. */
export function listSeries(db: ReadableDb): SeriesTable[] {
  return series.all(db, {});
}

const newestSeq = prepareQuery()((db) =>
  db.selectFrom('entry').select((select) => select.fn.max('seq').as('seq')),
);
const entryCount = prepareQuery()((db) =>
  db.selectFrom('entry').select((select) => select.fn.countAll<number>().as('count')),
);
const entriesBetween = prepareQuery<{ from: number; to: number }>()((db, p) =>
  db
    .selectFrom('entry')
    .selectAll()
    .where('seq', '>=', p('from'))
    .where('seq', '<=', p('to'))
    .orderBy('seq')
    .$castTo<EntryTable>(),
);
const linesBetween = prepareQuery<{ from: number; to: number }>()((db, p) =>
  db
    .selectFrom('entry_line')
    .selectAll()
    .where('entry_seq', '>=', p('from'))
    .where('entry_seq', '<=', p('to'))
    .orderBy('entry_seq')
    .orderBy('line_no')
    .$castTo<EntryLineTable>(),
);
const closings = prepareQuery()((db) => db.selectFrom('closing').selectAll().orderBy('entry_seq'));
const lineSums = prepareQuery()((db) =>
  db
    .selectFrom('entry_line')
    .select((select) => ['account_code', 'subledger_key', select.fn.sum<number>('amount_fen').as('sum')])
    .groupBy(['account_code', 'subledger_key']),
);
const accountSums = prepareQuery()((db) =>
  db
    .selectFrom('account')
    .leftJoin('entry_line', 'entry_line.account_code', 'account.code')
    .select((select) => [
      'account.code as code',
      'account.name as name',
      select.fn
        .coalesce(
          select.fn.sum<number>(
            select.case().when('amount_fen', '>', 0).then(select.ref('amount_fen')).else(0).end(),
          ),
          select.lit(0),
        )
        .as('debitFen'),
      select.fn
        .coalesce(
          select.fn.sum<number>(
            select
              .case()
              .when('amount_fen', '<', 0)
              .then(select.neg(select.ref('amount_fen')))
              .else(0)
              .end(),
          ),
          select.lit(0),
        )
        .as('creditFen'),
      select.fn.coalesce(select.fn.sum<number>('amount_fen'), select.lit(0)).as('balanceFen'),
    ])
    .groupBy('account.code')
    .orderBy('account.code'),
);
const numbers = prepareQuery()((db) =>
  db.selectFrom('entry').select(['seq', 'number']).where('number', 'is not', null).orderBy('seq'),
);
const series = prepareQuery()((db) => db.selectFrom('series').selectAll().orderBy('name').orderBy('year'));
