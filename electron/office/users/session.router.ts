import { contract } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { implementPreparedWrite, implementRead, implementWrite } from '../../ipc/router.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { readSettings } from '../settings/settings.repository.ts';
import { verifyPassword } from './password.ts';
import { allowedPinMisses, type Session } from './sessions.ts';
import { checkPassword } from './sign-in.ts';
import { asSessionUser, findUser, listUsers } from './users.repository.ts';
import type { UserTable } from './users.table.ts';

export const sessionRouter = [
  implementRead(contract['session.people'], (db) => ({
    people: listUsers(db)
      .filter((user) => user.active === 1)
      .map(({ username, name }) => ({ username, name })),
  })),

  implementRead(contract['session.current'], (db, _input, context) => {
    const open = openSession(db, context);
    return {
      state: stateOf(open?.session),
      user: open === undefined ? null : asSessionUser(db, open.user),
      idleLockMinutes: readSettings(db).idleLockMinutes,
      pinAllowed: open !== undefined && mayUsePin(open.session, open.user, context),
      today: context.clock.today(),
    };
  }),

  implementPreparedWrite(
    contract['session.signIn'],
    (db, input, context) => checkPassword(db, context, input.username, input.password),
    (trx, _input, context, user) => {
      recordEvent(trx, context, user.id, { kind: 'signed-in', subject: `user:${user.id}` });
      trx.afterCommit.push(() => context.sessions.open(context.client, user.id, context.clock.today()));
      return { user: asSessionUser(trx, user) };
    },
  ),

  implementPreparedWrite(
    contract['session.resume'],
    async (db, input, context) => {
      const open = openSession(db, context);
      if (open === undefined) throw new OfficeError('NOT_SIGNED_IN', {});
      const { session, user } = open;
      if (!mayUsePin(session, user, context)) throw new OfficeError('PIN_NEEDS_PASSWORD', {});
      // Counted before the slow comparison, so that guesses sent together are all counted.
      session.pinMisses += 1;
      const matches = await verifyPassword(input.pin, user.pin_hash ?? '');
      if (!matches)
        throw new OfficeError('PIN_WRONG', { attemptsLeft: allowedPinMisses - session.pinMisses });
      return open;
    },
    (trx, _input, _context, { session, user }) => {
      trx.afterCommit.push(() => {
        session.locked = false;
        session.pinMisses = 0;
      });
      return { user: asSessionUser(trx, user) };
    },
  ),

  implementWrite(contract['session.lock'], (_trx, _input, context) => {
    const session = context.sessions.of(context.client);
    if (session !== undefined) session.locked = true;
    return {};
  }),

  implementWrite(contract['session.signOut'], (trx, _input, context) => {
    const session = context.sessions.of(context.client);
    if (session !== undefined) {
      recordEvent(trx, context, session.userId, { kind: 'signed-out', subject: `user:${session.userId}` });
      trx.afterCommit.push(() => context.sessions.close(context.client));
    }
    return {};
  }),
];

/** The session at this desk and its user, as long as the account is active. */
export function openSession(
  db: ReadableDb,
  context: ReadContext,
): { session: Session; user: UserTable } | undefined {
  const session = context.sessions.of(context.client);
  if (session === undefined) return undefined;
  const user = findUser(db, session.userId);
  if (user === undefined || user.active === 0) return undefined;
  return { session, user };
}

function stateOf(session: Session | undefined): 'signed-out' | 'signed-in' | 'locked' {
  if (session === undefined) return 'signed-out';
  return session.locked ? 'locked' : 'signed-in';
}

function mayUsePin(session: Session, user: UserTable, context: ReadContext): boolean {
  return (
    user.pin_hash !== null &&
    session.pinMisses < allowedPinMisses &&
    session.passwordDay === context.clock.today()
  );
}
