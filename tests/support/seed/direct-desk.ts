import { join } from 'node:path';
import type { Input, Output, ProcedureName } from '../../../shared/contract/index.ts';
import type { ReadableDb } from '../../../electron/database/connection.ts';
import { openBooks } from '../../../electron/database/open.ts';
import type { SignedInUser, WriteContext } from '../../../electron/ipc/context.ts';
import type { AnchorPoint } from '../../../electron/ledger/anchor.ts';
import type { Clock } from '../../../electron/office/clock.ts';
import { createSessions } from '../../../electron/office/users/sessions.ts';
import { implementations } from '../../../electron/rooms.ts';
import { randomId, type Random } from '../random.ts';
import type { Caller } from '../open-office.ts';

/** A desk at which history is made: the office's own procedures, without what only slows a history down. */
export interface DirectDesk {
  readonly db: ReadableDb;
  /** Calls as this person, with the approver as the second person wherever one is demanded. */
  as(user: SignedInUser, approver?: SignedInUser): Caller;
  /** Makes everything durable. */
  close(): void;
}

/**
 * Opens the books of an office and calls its procedures as the engine does: input, transaction, ledger, request, output.
 * Left out are the disk's flush at each commit, the proof of the password at each signature, and the integrity check
 * at each day's close: whoever makes a history checks it once, at its end.
 */
export function openDirectDesk(folder: string, clock: Clock, random: Random): DirectDesk {
  const books = openBooks(join(folder, 'office.db'), clock);
  const { connection } = books.db;
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -262144');
  const served = new Map(implementations.map((each) => [each.definition.name, each]));
  const sessions = createSessions();
  let newest: AnchorPoint | undefined;
  const anchor: WriteContext['anchor'] = {
    append(point) {
      newest = point;
    },
    close: () => undefined,
  };

  const as = (user: SignedInUser, approver?: SignedInUser): Caller => {
    const client = `desk of ${user.name}`;
    sessions.open(client, user.id, clock.today());
    return async <Name extends ProcedureName>(
      procedure: Name,
      input: Omit<Input<Name>, 'requestId'> & { requestId?: string },
    ) => {
      const implementation = served.get(procedure);
      if (implementation === undefined) throw new Error(`Nothing serves ${procedure}.`);
      const requestId = input.requestId ?? randomId(random);
      const context: WriteContext = {
        clock,
        user,
        client,
        sessions,
        anchor,
        passwordCost: { logN: 10, r: 8, p: 1 },
        requestId,
        approver: implementation.definition.secondPerson === undefined ? undefined : approver,
        assertStillPermitted: () => undefined,
        checkIntegrity: () => [],
        progress: () => undefined,
      };
      // The procedure has just validated its output against the contract's schema.
      return (await implementation.run(books.db, { requestId, ...input }, context)) as Output<Name>;
    };
  };

  return {
    db: books.db,
    as,
    close() {
      if (newest !== undefined) books.anchor.append(newest);
      connection.pragma('synchronous = FULL');
      books.close();
    },
  };
}
