import type BetterSqlite from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Compilable,
  type RawBuilder,
} from 'kysely';
import type { ReadableDb, WritableTrx } from './connection.ts';
import type { OfficeSchema } from './schema.ts';

/**
 * Writes every parameter as `+?`. To a bare one SQLite fits the plan: it would compile the statement anew at every
 * run, which takes longer than most of our queries. Behind a sign that changes nothing it compiles once.
 */
class StablePlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/**
 * Kysely as a typed compiler of SQL. It never runs anything: better-sqlite3 does, synchronously, so that nothing
 * else can happen inside a transaction and a statement is compiled once for the life of the process.
 */
export const compiler = new Kysely<OfficeSchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new StablePlanCompiler(),
  },
});

/** A query compiled once, run with named parameters. */
export interface PreparedQuery<Parameters, Row> {
  all(db: ReadableDb, parameters: Parameters): Row[];
  first(db: ReadableDb, parameters: Parameters): Row | undefined;
  /** @throws Error when there is not exactly the row expected: the caller's invariant broke. */
  one(db: ReadableDb, parameters: Parameters): Row;
}

/** A write compiled once; says how many rows it changed. */
export interface PreparedCommand<Parameters> {
  run(trx: WritableTrx, parameters: Parameters): number;
  /** @throws Error unless exactly `expected` rows changed. */
  runExpecting(trx: WritableTrx, expected: number, parameters: Parameters): void;
}

/** Names a parameter of a query that is being prepared. */
export type ParameterOf<Parameters> = <Name extends keyof Parameters & string>(
  name: Name,
) => RawBuilder<Parameters[Name]>;

/**
 * Prepares a read: `prepareQuery<{ roomId: number }>()((db, p) => db.selectFrom('charge').where('room_id', '=', p('roomId')).selectAll())`.
 */
export function prepareQuery<Parameters extends object = Record<never, never>>() {
  return <Row>(
    build: (db: Kysely<OfficeSchema>, parameter: ParameterOf<Parameters>) => Compilable<Row>,
  ): PreparedQuery<Parameters, Row> => {
    const bound = once(() => compileOnce<Parameters, Row>(build));
    return {
      all: (db, parameters) => {
        const { text, bind } = bound();
        return rowsOf<Row>(statement(db.connection, text).all(...bind(parameters)));
      },
      first: (db, parameters) => {
        const { text, bind } = bound();
        return rowOf<Row>(statement(db.connection, text).get(...bind(parameters)));
      },
      one: (db, parameters) => {
        const { text, bind } = bound();
        const row = rowOf<Row>(statement(db.connection, text).get(...bind(parameters)));
        if (row === undefined)
          throw new Error(`Expected a row and found none: ${text} ${JSON.stringify(parameters)}`);
        return row;
      },
    };
  };
}

/** Prepares an update, delete or upsert in the same way as {@link prepareQuery}. */
export function prepareCommand<Parameters extends object = Record<never, never>>() {
  return (
    build: (db: Kysely<OfficeSchema>, parameter: ParameterOf<Parameters>) => Compilable<unknown>,
  ): PreparedCommand<Parameters> => {
    const bound = once(() => compileOnce<Parameters, unknown>(build));
    const run = (trx: WritableTrx, parameters: Parameters): number => {
      const { text, bind } = bound();
      return statement(trx.connection, text).run(...bind(parameters)).changes;
    };
    return {
      run,
      runExpecting: (trx, expected, parameters) => {
        const changed = run(trx, parameters);
        if (changed !== expected)
          throw new Error(`Expected ${expected} changed rows, found ${changed}: ${bound().text}`);
      },
    };
  };
}

/** Runs a query whose shape depends on the caller's filters; its statement is still cached by its text. */
export function runQuery<Row>(db: ReadableDb, query: Compilable<Row>): Row[] {
  const compiled = query.compile();
  return rowsOf<Row>(statement(db.connection, compiled.sql).all(...compiled.parameters));
}

/** Inserts one complete row; every column is named, none is left to a default. */
export function insertRow<Table extends keyof OfficeSchema & string>(
  trx: WritableTrx,
  table: Table,
  row: OfficeSchema[Table],
): void {
  insertRows(trx, table, [row]);
}

/** Inserts complete rows of one table by one statement. */
export function insertRows<Table extends keyof OfficeSchema & string>(
  trx: WritableTrx,
  table: Table,
  rows: readonly OfficeSchema[Table][],
): void {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const insert = statement(trx.connection, insertText(table, columns));
  for (const row of rows) {
    // Rows of one table have the same columns, whatever the order in which each was written down.
    insert.run(...columns.map((column): unknown => Reflect.get(row, column)));
  }
}

/** Inserts a row whose integer `id` SQLite gives, and returns that id. */
export function insertWithId<Table extends TableWithId>(
  trx: WritableTrx,
  table: Table,
  row: Omit<OfficeSchema[Table], 'id'>,
): number {
  const text = insertText(table, Object.keys(row));
  return Number(statement(trx.connection, text).run(...Object.values(row)).lastInsertRowid);
}

/** Inserts of many rows follow one another with the same columns: the text is composed when they change. */
const latestInserts = new Map<string, { readonly columns: readonly string[]; readonly text: string }>();

function insertText(table: string, columns: readonly string[]): string {
  const latest = latestInserts.get(table);
  const isSame =
    latest?.columns.length === columns.length &&
    columns.every((column, index) => column === latest.columns[index]);
  if (latest !== undefined && isSame) return latest.text;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`;
  latestInserts.set(table, { columns, text });
  return text;
}

type TableWithId = {
  [Table in keyof OfficeSchema & string]: OfficeSchema[Table] extends { id: number } ? Table : never;
}[keyof OfficeSchema & string];

const statements = new WeakMap<BetterSqlite.Database, Map<string, BetterSqlite.Statement>>();

/** The prepared statement for this text on this connection, compiled at most once. For repositories and migrations only. */
export function statement(connection: BetterSqlite.Database, text: string): BetterSqlite.Statement {
  let known = statements.get(connection);
  if (known === undefined) {
    known = new Map();
    statements.set(connection, known);
  }
  let prepared = known.get(text);
  if (prepared === undefined) {
    prepared = connection.prepare(text);
    known.set(text, prepared);
  }
  return prepared;
}

class ParameterName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

interface BoundText<Parameters> {
  readonly text: string;
  bind(parameters: Parameters): unknown[];
}

function compileOnce<Parameters extends object, Row>(
  build: (db: Kysely<OfficeSchema>, parameter: ParameterOf<Parameters>) => Compilable<Row>,
): BoundText<Parameters> {
  const parameter: ParameterOf<Parameters> = (name) => sql`${new ParameterName(name)}`;
  const compiled = build(compiler, parameter).compile();
  const slots = compiled.parameters.map((slot) => (slot instanceof ParameterName ? slot : { value: slot }));
  return {
    text: compiled.sql,
    bind: (parameters) =>
      slots.map((slot): unknown =>
        slot instanceof ParameterName ? Reflect.get(parameters, slot.name) : slot.value,
      ),
  };
}

// Kysely's types say what the text selects and STRICT tables hold it to that: the only place where rows get their type.
function rowsOf<Row>(rows: unknown[]): Row[] {
  return rows as Row[];
}

function rowOf<Row>(row: unknown): Row | undefined {
  // As for rowsOf.
  return row as Row | undefined;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
