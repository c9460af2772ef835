import { sql } from 'kysely';
import type { Role } from '../../../shared/contract/define.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import type { UserTable } from './users.table.ts';

export function findUser(db: ReadableDb, id: number): UserTable | undefined {
  return userById.first(db, { id });
}

export function findUserByName(db: ReadableDb, username: string): UserTable | undefined {
  return userByName.first(db, { username });
}

export function listUsers(db: ReadableDb): UserTable[] {
  return allUsers.all(db, {});
}

export function rolesOf(db: ReadableDb, userId: number): Role[] {
  return rolesByUser.all(db, { userId }).map((row) => row.role);
}

/** Active holders of any of the roles. */
export function listHolders(db: ReadableDb, roles: readonly Role[]): { id: number; name: string }[] {
  return holders.all(db, { roles: JSON.stringify(roles) });
}

export function asSessionUser(db: ReadableDb, user: UserTable): SessionUser {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    roles: rolesOf(db, user.id),
    hasPin: user.pin_hash !== null,
  };
}

export function insertUser(trx: WritableTrx, user: Omit<UserTable, 'id'>, roles: readonly Role[]): number {
  const id = insertWithId(trx, 'user', user);
  replaceRoles(trx, id, roles);
  return id;
}

export function replaceRoles(trx: WritableTrx, userId: number, roles: readonly Role[]): void {
  deleteRoles.run(trx, { userId });
  for (const role of roles) insertRow(trx, 'user_role', { user_id: userId, role });
}

export function updateUser(trx: WritableTrx, id: number, name: string, active: boolean): void {
  setNameAndActive.runExpecting(trx, 1, { id, name, active: active ? 1 : 0 });
}

export function updatePassword(trx: WritableTrx, id: number, passwordHash: string): void {
  setPassword.runExpecting(trx, 1, { id, passwordHash });
}

export function updatePin(trx: WritableTrx, id: number, pinHash: string | null): void {
  setPin.runExpecting(trx, 1, { id, pinHash });
}

export function findThrottle(
  db: ReadableDb,
  username: string,
): { failures: number; not_before: string } | undefined {
  return throttleByName.first(db, { username });
}

export function storeThrottle(trx: WritableTrx, username: string, failures: number, notBefore: string): void {
  upsertThrottle.runExpecting(trx, 1, { username, failures, notBefore });
}

export function clearThrottle(trx: WritableTrx, username: string): void {
  deleteThrottle.run(trx, { username });
}

const userById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('user').selectAll().where('id', '=', p('id')),
);
const userByName = prepareQuery<{ username: string }>()((db, p) =>
  db.selectFrom('user').selectAll().where('username', '=', p('username')),
);
const allUsers = prepareQuery()((db) => db.selectFrom('user').selectAll().orderBy('id'));
const rolesByUser = prepareQuery<{ userId: number }>()((db, p) =>
  db.selectFrom('user_role').select('role').where('user_id', '=', p('userId')).orderBy('role'),
);
const holders = prepareQuery<{ roles: string }>()((db, p) =>
  db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('active', '=', 1)
    .where('id', 'in', (sub) =>
      sub
        .selectFrom('user_role')
        .select('user_id')
        .where(sql<boolean>`role in (select value from json_each(${p('roles')}))`),
    )
    .orderBy('id'),
);
const deleteRoles = prepareCommand<{ userId: number }>()((db, p) =>
  db.deleteFrom('user_role').where('user_id', '=', p('userId')),
);
const setNameAndActive = prepareCommand<{ id: number; name: string; active: number }>()((db, p) =>
  db
    .updateTable('user')
    .set({ name: p('name'), active: p('active') })
    .where('id', '=', p('id')),
);
const setPassword = prepareCommand<{ id: number; passwordHash: string }>()((db, p) =>
  db
    .updateTable('user')
    .set({ password_hash: p('passwordHash') })
    .where('id', '=', p('id')),
);
const setPin = prepareCommand<{ id: number; pinHash: string | null }>()((db, p) =>
  db
    .updateTable('user')
    .set({ pin_hash: p('pinHash') })
    .where('id', '=', p('id')),
);
const throttleByName = prepareQuery<{ username: string }>()((db, p) =>
  db.selectFrom('sign_in_throttle').select(['failures', 'not_before']).where('username', '=', p('username')),
);
const upsertThrottle = prepareCommand<{ username: string; failures: number; notBefore: string }>()((db, p) =>
  db
    .insertInto('sign_in_throttle')
    .values({ username: p('username'), failures: p('failures'), not_before: p('notBefore') })
    .onConflict((conflict) =>
      conflict.column('username').doUpdateSet({ failures: p('failures'), not_before: p('notBefore') }),
    ),
);
const deleteThrottle = prepareCommand<{ username: string }>()((db, p) =>
  db.deleteFrom('sign_in_throttle').where('username', '=', p('username')),
);
