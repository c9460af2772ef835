import { postingRoles, type Role } from '../../../shared/contract/define.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { Clock } from '../clock.ts';
import { findUser, findUserByName, insertUser, listHolders, listUsers, rolesOf } from './users.repository.ts';
import type { UserTable } from './users.table.ts';

export const minimumPasswordLength = 8;

/**
 * A password is long enough and not one character over and over.
 * @throws OfficeError `PASSWORD_TOO_WEAK`.
 */
export function assertStrongPassword(password: string): void {
  if ([...password].length >= minimumPasswordLength && new Set(password).size >= 3) return;
  throw new OfficeError('PASSWORD_TOO_WEAK', { minimumLength: minimumPasswordLength });
}

/**
 * An administrator never posts: the role combines with none of `postingRoles`, which says why.
 * @throws OfficeError `ADMINISTRATOR_NEVER_POSTS`.
 */
export function assertRolesCombine(roles: readonly Role[]): void {
  if (roles.includes('administrator') && roles.some((role) => postingRoles.includes(role)))
    throw new OfficeError('ADMINISTRATOR_NEVER_POSTS', {});
}

/** @throws OfficeError `USERNAME_TAKEN`, `ADMINISTRATOR_NEVER_POSTS`. */
export function createUser(
  trx: WritableTrx,
  clock: Clock,
  user: { name: string; username: string; passwordHash: string; roles: readonly Role[] },
): number {
  assertRolesCombine(user.roles);
  if (findUserByName(trx, user.username) !== undefined)
    throw new OfficeError('USERNAME_TAKEN', { username: user.username });
  return insertUser(
    trx,
    {
      username: user.username,
      name: user.name,
      password_hash: user.passwordHash,
      pin_hash: null,
      active: 1,
      created_at: clock.instant(),
    },
    user.roles,
  );
}

/** @throws OfficeError `NOT_FOUND`. */
export function loadUser(db: ReadableDb, id: number): UserTable {
  const user = findUser(db, id);
  if (user === undefined) throw new OfficeError('NOT_FOUND', { noun: 'user' });
  return user;
}

/**
 * The office always keeps somebody who can administer it.
 * @throws OfficeError `LAST_ADMINISTRATOR`.
 */
export function assertAdministratorRemains(
  db: ReadableDb,
  changed: number,
  roles: readonly Role[],
  active: boolean,
): void {
  if (active && roles.includes('administrator')) return;
  if (!rolesOf(db, changed).includes('administrator')) return;
  const others = listHolders(db, ['administrator']).filter((holder) => holder.id !== changed);
  if (others.length === 0) throw new OfficeError('LAST_ADMINISTRATOR', {});
}

/** Whether anybody has an account yet. */
export function hasUsers(db: ReadableDb): boolean {
  return listUsers(db).length > 0;
}
