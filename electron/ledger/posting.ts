import { sql } from 'kysely';
import type { Day } from '../../shared/domain/day.ts';
import { OfficeError } from '../../shared/contract/errors.ts';
import { FEN_LIMIT, type Fen } from '../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../database/connection.ts';
import { insertRow, insertRows, prepareCommand, prepareQuery } from '../database/query.ts';
import type { PostedSchema } from '../database/schema.ts';
import type { WriteContext } from '../ipc/context.ts';
import { genesisHash, hashEntry } from './canonical.ts';
import { assertDayOpen } from './closings.ts';
import type { EntryKind } from './entry-kinds.ts';
import type { AccountTable, EntryLineTable } from './ledger.table.ts';

/** One line: fen, debit positive, credit negative; the key names the room, item or payer of a control account. */
export interface PostingLine {
  readonly account: string;
  readonly key?: string;
  readonly amountFen: Fen;
}

/** Rows of the document's own tables, complete; each names the entry's `seq` in `entry_seq`. */
export type DocumentRows = { readonly [Table in keyof PostedSchema]?: readonly PostedSchema[Table][] };

export interface Posting {
  readonly kind: EntryKind;
  readonly day: Day;
  readonly number?: string;
  readonly reason?: string;
  readonly reversesSeq?: number;
  /** Given the sequence number, says what the document is. */
  document(seq: number): { readonly rows: DocumentRows; readonly lines: readonly PostingLine[] };
}

export interface Posted {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Posts a document and its double entry: the only writer of `entry`, `entry_line` and every posted table. Hashes all
 * columns of all its rows into the chain, carries the balances on, and appends the sidecar after the commit.
 * @throws OfficeError `DAY_CLOSED`, `CLOCK_BEFORE_LAST_ENTRY`, `AMOUNT_TOO_LARGE` (A3); Error when the entry does not balance or a control
 * account's line has no key.
 */
export function postEntry(trx: WritableTrx, context: WriteContext, posting: Posting): Posted {
  assertDayOpen(trx, posting.day);
  const head = findHead.first(trx, {}) ?? { seq: 0, hash: genesisHash, perpetual_fen: 0 };
  const seq = head.seq + 1;
  const { rows, lines } = posting.document(seq);
  const entryLines = toEntryLines(trx, seq, lines);
  const perpetualFen = carriedOn(head.perpetual_fen, debitsOf(entryLines));
  const entry = {
    seq,
    kind: posting.kind,
    number: posting.number ?? null,
    day: posting.day,
    posted_at: context.clock.instant(),
    posted_by: context.user.id,
    approved_by: context.approver?.id ?? null,
    reason: posting.reason ?? null,
    reverses_seq: posting.reversesSeq ?? null,
  };
  const whole = { entry, lines: entryLines, rows };
  const hash = hashEntry(head.hash, whole);

  insertRow(trx, 'entry', { ...entry, previous_hash: head.hash, hash });
  insertRows(trx, 'entry_line', entryLines);
  for (const line of entryLines) carryBalance.run(trx, line);
  insertDocument(trx, seq, rows);
  moveHead.runExpecting(trx, 1, { seq, hash, perpetual_fen: perpetualFen });
  trx.afterCommit.push(() => context.anchor.append({ seq, hash, perpetualFen }));
  return { seq, hash };
}

/** The lines that undo an entry: every amount negated, same accounts and keys. */
export function reversedLines(db: ReadableDb, seq: number): PostingLine[] {
  return findLines.all(db, { seq }).map((line) => ({
    account: line.account_code,
    key: line.subledger_key,
    // Negation of a posted amount is a whole number of fen again.
    amountFen: -line.amount_fen as Fen,
  }));
}

/** Balance of an account, or of one key of a control account: fen, debit positive. Zero when nothing was posted. */
export function balanceOf(db: ReadableDb, account: string, key = ''): Fen {
  return (findBalance.first(db, { account, key })?.balance_fen ?? 0) as Fen;
}

/** Balances of a control account's keys from one to before another, those of zero left out: fen, debit positive. */
export function balancesBetween(
  db: ReadableDb,
  account: string,
  keys: { readonly from: string; readonly until: string },
): { key: string; balanceFen: Fen }[] {
  return findBalancesBetween.all(db, { account, ...keys });
}

function toEntryLines(db: ReadableDb, seq: number, lines: readonly PostingLine[]): EntryLineTable[] {
  const chart = chartOf(db);
  const kept = lines.filter((line) => line.amountFen !== 0);
  const sum = kept.reduce((total, line) => total + line.amountFen, 0);
  if (sum !== 0) throw new Error(`Entry ${seq} does not balance: debits exceed credits by ${sum} fen.`);
  return kept.map((line, index) => {
    const account = chart.get(line.account);
    if (account === undefined)
      throw new Error(`Entry ${seq} names account ${line.account}, which does not exist.`);
    const key = line.key ?? '';
    if ((account.subledger !== null) !== (key !== ''))
      throw new Error(
        `Entry ${seq}: account ${line.account} ${key === '' ? 'needs' : 'takes no'} subledger key.`,
      );
    return {
      entry_seq: seq,
      line_no: index + 1,
      account_code: line.account,
      subledger_key: key,
      amount_fen: line.amountFen,
    };
  });
}

function insertDocument(trx: WritableTrx, seq: number, rows: DocumentRows): void {
  for (const table of postedTables(rows)) {
    for (const row of rows[table] ?? [])
      if (row.entry_seq !== seq)
        throw new Error(`A row of ${table} names entry ${row.entry_seq}, not ${seq}.`);
    insertRows(trx, table, rows[table] ?? []);
  }
}

/** The document's tables, those that others refer to first. */
function postedTables(rows: DocumentRows): (keyof PostedSchema)[] {
  return insertionOrder.filter((table) => rows[table] !== undefined);
}

/** Every posted table, parents before children. A new one must be named here or the type check fails. */
const insertionOrder = tablesOf({
  closing: true,
  bill_run: true,
  charge: true,
  charge_reversal: true,
  shift: true,
  shift_close: true,
  cash_count_line: true,
  cash_deposit: true,
  receipt: true,
  receipt_line: true,
  receipt_tender: true,
  receipt_cancellation: true,
  receipt_refund: true,
  allocation: true,
  day_figure: true,
  valuation: true,
  stock_document: true,
  stock_movement: true,
  goods_in_line: true,
  price_settlement: true,
  lot_use: true,
  stock_count: true,
  count_line: true,
  count_result: true,
});

function tablesOf(tables: Readonly<Record<keyof PostedSchema, true>>): (keyof PostedSchema)[] {
  // Object.keys forgets the record's own key type; the record has these keys and no other.
  return Object.keys(tables) as (keyof PostedSchema)[];
}

export const postedTableNames: readonly (keyof PostedSchema)[] = insertionOrder;

/**
 * The sum of all debits ever posted, with these. No balance is larger, so that while it is exact every balance is.
 */
function carriedOn(perpetualFen: number, debitsFen: number): number {
  const sum = perpetualFen + debitsFen;
  if (debitsFen >= FEN_LIMIT || !Number.isSafeInteger(sum))
    throw new OfficeError('AMOUNT_TOO_LARGE', { limitFen: FEN_LIMIT });
  return sum;
}

function debitsOf(lines: readonly EntryLineTable[]): number {
  return lines.reduce((total, line) => (line.amount_fen > 0 ? total + line.amount_fen : total), 0);
}

const charts = new WeakMap<object, Map<string, AccountTable>>();

function chartOf(db: ReadableDb): Map<string, AccountTable> {
  let chart = charts.get(db.connection);
  if (chart === undefined) {
    chart = new Map(findAccounts.all(db, {}).map((account) => [account.code, account]));
    charts.set(db.connection, chart);
  }
  return chart;
}

const findAccounts = prepareQuery()((db) => db.selectFrom('account').selectAll());
const findHead = prepareQuery()((db) => db.selectFrom('chain_head').select(['seq', 'hash', 'perpetual_fen']));
const findLines = prepareQuery<{ seq: number }>()((db, p) =>
  db.selectFrom('entry_line').selectAll().where('entry_seq', '=', p('seq')).orderBy('line_no'),
);
const findBalance = prepareQuery<{ account: string; key: string }>()((db, p) =>
  db
    .selectFrom('balance')
    .select('balance_fen')
    .where('account_code', '=', p('account'))
    .where('subledger_key', '=', p('key')),
);
const findBalancesBetween = prepareQuery<{ account: string; from: string; until: string }>()((db, p) =>
  db
    .selectFrom('balance')
    .select(['subledger_key as key', sql<Fen>`balance_fen`.as('balanceFen')])
    .where('account_code', '=', p('account'))
    .where('subledger_key', '>=', p('from'))
    .where('subledger_key', '<', p('until'))
    .where('balance_fen', '<>', 0)
    .orderBy('subledger_key'),
);
const carryBalance = prepareCommand<{ account_code: string; subledger_key: string; amount_fen: number }>()(
  (db, p) =>
    db
      .insertInto('balance')
      .values({
        account_code: p('account_code'),
        subledger_key: p('subledger_key'),
        balance_fen: p('amount_fen'),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['account_code', 'subledger_key'])
          .doUpdateSet({ balance_fen: sql`balance.balance_fen + excluded.balance_fen` }),
      ),
);
const moveHead = prepareCommand<{ seq: number; hash: string; perpetual_fen: number }>()((db, p) =>
  db
    .insertInto('chain_head')
    .values({ id: 1, seq: p('seq'), hash: p('hash'), perpetual_fen: p('perpetual_fen') })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        seq: sql`excluded.seq`,
        hash: sql`excluded.hash`,
        perpetual_fen: sql`excluded.perpetual_fen`,
      }),
    ),
);
