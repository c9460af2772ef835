import type { Role } from '../../../shared/contract/define.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { SignedInUser } from '../../ipc/context.ts';
import type { Clock } from '../clock.ts';
import { checkPassword } from './sign-in.ts';
import { findUser, rolesOf } from './users.repository.ts';

/**
 * Verifies the second person's signature: somebody else, active, holding one of the roles, with their own password.
 * @throws OfficeError `SECOND_PERSON_IS_SAME`, `SECOND_PERSON_NOT_PERMITTED`, `SIGN_IN_FAILED`, `SIGN_IN_THROTTLED`.
 */
export async function verifyApproval(
  db: ReadableDb,
  context: { readonly clock: Clock; readonly user: SignedInUser },
  approval: { userId: number; password: string },
  roles: readonly Role[],
): Promise<SignedInUser> {
  if (approval.userId === context.user.id) throw new OfficeError('SECOND_PERSON_IS_SAME', {});
  const person = findUser(db, approval.userId);
  if (person === undefined) throw new OfficeError('NOT_FOUND', { noun: 'user' });
  const held = rolesOf(db, person.id);
  if (!roles.some((role) => held.includes(role)))
    throw new OfficeError('SECOND_PERSON_NOT_PERMITTED', { name: person.name, needs: [...roles] });
  await checkPassword(db, context, person.username, approval.password);
  return { id: person.id, name: person.name, roles: held };
}
