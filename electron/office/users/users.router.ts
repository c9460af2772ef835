import { contract } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { implementPreparedWrite, implementRead, implementWrite } from '../../ipc/router.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './sign-in.ts';
import {
  clearThrottle,
  listHolders,
  listUsers,
  replaceRoles,
  rolesOf,
  updatePassword,
  updatePin,
  updateUser,
} from './users.repository.ts';
import {
  assertAdministratorRemains,
  assertRolesCombine,
  assertStrongPassword,
  createUser,
  loadUser,
} from './users.service.ts';
import type { UserTable } from './users.table.ts';

export const usersRouter = [
  implementRead(contract['users.list'], (db) => ({
    users: listUsers(db).map((user) => ({
      id: user.id,
      username: user.username,
      name: user.name,
      roles: rolesOf(db, user.id),
      active: user.active === 1,
      createdAt: user.created_at,
    })),
  })),

  implementRead(contract['users.approvers'], (db, input, context) => ({
    people: listHolders(db, input.roles).filter((person) => person.id !== context.user.id),
  })),

  implementPreparedWrite(
    contract['users.create'],
    (_db, input, context) => {
      assertStrongPassword(input.password);
      return hashPassword(input.password, context.passwordCost);
    },
    (trx, input, context, passwordHash) => {
      const id = createUser(trx, context.clock, { ...input, passwordHash });
      recordEvent(trx, context, context.user.id, {
        kind: 'user-created',
        subject: `user:${id}`,
        details: { name: input.name, roles: input.roles },
      });
      return { id };
    },
  ),

  implementWrite(contract['users.update'], (trx, input, context) => {
    const user = loadUser(trx, input.id);
    const rolesBefore = rolesOf(trx, input.id);
    assertRolesCombine(input.roles);
    assertAdministratorRemains(trx, input.id, input.roles, input.active);
    recordEvent(trx, context, context.user.id, {
      kind: 'user-changed',
      subject: `user:${input.id}`,
      details: {
        before: { name: user.name, roles: rolesBefore, active: user.active === 1 },
        after: { name: input.name, roles: input.roles, active: input.active },
      },
    });
    updateUser(trx, input.id, input.name, input.active);
    replaceRoles(trx, input.id, input.roles);
    const loses = !input.active || rolesBefore.some((role) => !input.roles.includes(role));
    if (loses) trx.afterCommit.push(() => context.sessions.closeOf(input.id));
    return {};
  }),

  implementPreparedWrite(
    contract['users.resetPassword'],
    (_db, input, context) => {
      assertStrongPassword(input.password);
      return hashPassword(input.password, context.passwordCost);
    },
    (trx, input, context, passwordHash) => {
      const user = loadUser(trx, input.id);
      updatePassword(trx, input.id, passwordHash);
      updatePin(trx, input.id, null);
      clearThrottle(trx, user.username);
      // Whoever has the old password must not go on under it.
      trx.afterCommit.push(() => context.sessions.closeOf(input.id));
      recordEvent(trx, context, context.user.id, { kind: 'password-changed', subject: `user:${input.id}` });
      return {};
    },
  ),

  implementPreparedWrite(
    contract['users.changeOwnPassword'],
    async (db, input, context) => {
      await checkOwnPassword(db, context, input.oldPassword);
      assertStrongPassword(input.newPassword);
      return hashPassword(input.newPassword, context.passwordCost);
    },
    (trx, _input, context, passwordHash) => {
      updatePassword(trx, context.user.id, passwordHash);
      recordEvent(trx, context, context.user.id, {
        kind: 'password-changed',
        subject: `user:${context.user.id}`,
      });
      return {};
    },
  ),

  implementPreparedWrite(
    contract['users.setOwnPin'],
    async (db, input, context) => {
      await checkOwnPassword(db, context, input.password);
      return input.pin === null ? null : hashPassword(input.pin, context.passwordCost);
    },
    (trx, _input, context, pinHash) => {
      updatePin(trx, context.user.id, pinHash);
      recordEvent(trx, context, context.user.id, { kind: 'pin-set', subject: `user:${context.user.id}` });
      return {};
    },
  ),
];

async function checkOwnPassword(db: ReadableDb, context: WriteContext, password: string): Promise<UserTable> {
  const own = loadUser(db, context.user.id);
  const checked = await checkPassword(db, context, own.username, password);
  if (checked.id !== own.id) throw new OfficeError('SIGN_IN_FAILED', {});
  return checked;
}
