import { join } from 'node:path';
import { inTransaction, type ReadableDb, type WritableTrx } from '../../electron/database/connection.ts';
import { openBooks, type Books } from '../../electron/database/open.ts';
import { insertWithId } from '../../electron/database/query.ts';
import type { WriteContext } from '../../electron/ipc/context.ts';
import { fixedClock, type Clock } from '../../electron/office/clock.ts';
import { createSessions } from '../../electron/office/users/sessions.ts';

/** Open books with one user, without the rooms: for tests of the kernel itself. */
export interface BareLedger {
  readonly db: ReadableDb;
  readonly books: Books;
  readonly context: WriteContext;
  post<Result>(work: (trx: WritableTrx) => Result): Result;
  close(): void;
}

export function openLedger(
  folder: string,
  clock: Clock = fixedClock('2026-10-31T09:00:00.000+08:00'),
): BareLedger {
  const books = openBooks(join(folder, 'office.db'), clock);
  const userCount = books.db.connection.prepare('select count(*) from user').pluck().get();
  if (userCount === 0) inTransaction(books.db, (trx) => insertWithId(trx, 'user', firstUser));
  const context: WriteContext = {
    clock,
    user: { id: 1, name: '李收银', roles: ['cashier'] },
    client: 'test',
    sessions: createSessions(),
    anchor: books.anchor,
    passwordCost: { logN: 10, r: 8, p: 1 },
    requestId: '',
    approver: undefined,
    assertStillPermitted: () => undefined,
    checkIntegrity: () => [],
    progress: () => undefined,
  };
  return {
    db: books.db,
    books,
    context,
    post: (work) => inTransaction(books.db, work),
    close: () => books.close(),
  };
}

const firstUser = {
  username: 'cashier',
  name: '李收银',
  password_hash: 'scrypt$10$8$1$AA==$AA==',
  pin_hash: null,
  active: 1,
  created_at: '2026-10-31T09:00:00.000+08:00',
};
