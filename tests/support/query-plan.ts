import BetterSqlite from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/** Keeps the text of every statement prepared until the test ends: the queries that a call runs, as they are run. */
export function watchStatements(): { readonly texts: ReadonlySet<string> } {
  const texts = new Set<string>();
  const prepare = BetterSqlite.prototype.prepare;
  const watched = vi.spyOn(BetterSqlite.prototype, 'prepare').mockImplementation(function (
    this: BetterSqlite.Database,
    text: string,
  ) {
    texts.add(text);
    return prepare.call(this, text);
  });
  onTestFinished(() => watched.mockRestore());
  return { texts };
}

/** The steps by which SQLite would run the statement: `SCAN room`, `SEARCH charge USING INDEX charge_by_room (room_id=?)`. */
export function stepsOf(connection: BetterSqlite.Database, text: string): string[] {
  const steps = connection.prepare<unknown[], { detail: string }>(`explain query plan ${text}`);
  const blanks = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => null);
  return steps.all(...blanks).map((step) => step.detail);
}
