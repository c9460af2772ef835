import BetterSqlite from 'better-sqlite3';

/** A statement that changed something, with the values it was run with. */
export interface Written {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a piece of work wrote, and how long it took from BEGIN to the end of COMMIT, in milliseconds. */
export interface Recorded {
  readonly written: readonly Written[];
  readonly transactionMs: number;
}

let recording: { readonly written: Written[]; began: number; transactionMs: number } | null = null;

/** Does the work and keeps every changing statement that it runs in this process, in order. */
export async function recordWrites(work: () => Promise<unknown>): Promise<Recorded> {
  watchStatements();
  const kept = { written: [], began: 0, transactionMs: 0 };
  recording = kept;
  try {
    await work();
  } finally {
    recording = null;
  }
  return kept;
}

let watching = false;

/** The cost of watching falls on our side of every ratio, never on the floor's. */
function watchStatements(): void {
  if (watching) return;
  watching = true;
  const memory = new BetterSqlite(':memory:');
  const statements: BetterSqlite.Statement = Object.getPrototypeOf(memory.prepare('select 1'));
  memory.close();
  for (const name of ['run', 'get', 'all'] as const) {
    const original = statements[name];
    Reflect.set(statements, name, function (this: BetterSqlite.Statement, ...values: unknown[]): unknown {
      if (recording !== null && !this.readonly) recording.written.push({ text: this.source, values });
      return Reflect.apply(original, this, values);
    });
  }
  const { exec } = BetterSqlite.prototype;
  BetterSqlite.prototype.exec = function (this: BetterSqlite.Database, text) {
    if (recording !== null && text.startsWith('BEGIN')) recording.began = performance.now();
    Reflect.apply(exec, this, [text]);
    if (recording !== null && text === 'COMMIT')
      recording.transactionMs += performance.now() - recording.began;
    return this;
  };
}
