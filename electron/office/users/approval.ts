import type { Role } from '../../../shared/contract/define.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { inTransaction, type ReadableDb } from '../../database/connection.ts';
import type { SignedInUser } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import type { Clock } from '../clock.ts';
import { checkPassword } from './sign-in.ts';
import { findUser, rolesOf } from './users.repository.ts';
import type { UserTable } from './users.table.ts';

/** Who is said to sign, the password that proves it, and for what. */
export interface GivenApproval {
  readonly userId: number;
  readonly password: string;
  readonly procedure: string;
}

/**
 * Verifies the second person's signature: somebody else, active, holding one of the roles, with their own password. A
 * signature that is refused is kept in the audit trail, with who asked for it and for what.
 * @throws OfficeError `NOT_FOUND`, `SECOND_PERSON_IS_SAME`, `SECOND_PERSON_NOT_PERMITTED`, `SIGN_IN_FAILED`,
 * `SIGN_IN_THROTTLED`, `USER_INACTIVE`.
 */
export async function verifyApproval(
  db: ReadableDb,
  context: { readonly clock: Clock; readonly user: SignedInUser },
  approval: GivenApproval,
  roles: readonly Role[],
): Promise<SignedInUser> {
  try {
    return await verifiedPerson(db, context, approval, roles);
  } catch (error) {
    if (error instanceof OfficeError) recordRefusal(db, context, approval, error);
    throw error;
  }
}

async function verifiedPerson(
  db: ReadableDb,
  context: { readonly clock: Clock; readonly user: SignedInUser },
  approval: GivenApproval,
  roles: readonly Role[],
): Promise<SignedInUser> {
  if (approval.userId === context.user.id) throw new OfficeError('SECOND_PERSON_IS_SAME', {});
  const person = findUser(db, approval.userId);
  if (person === undefined) throw new OfficeError('NOT_FOUND', { noun: 'user' });
  assertMaySign(db, person, roles);
  await checkPassword(db, context, person.username, approval.password);
  // Asked again: the comparison takes its time, and roles may have been taken away in it.
  return { id: person.id, name: person.name, roles: assertMaySign(db, person, roles) };
}

/** The person's roles, when one of those wanted is among them. */
function assertMaySign(db: ReadableDb, person: UserTable, wanted: readonly Role[]): Role[] {
  const held = rolesOf(db, person.id);
  if (wanted.some((role) => held.includes(role))) return held;
  throw new OfficeError('SECOND_PERSON_NOT_PERMITTED', { name: person.name, needs: [...wanted] });
}

function recordRefusal(
  db: ReadableDb,
  context: { readonly clock: Clock; readonly user: SignedInUser },
  { userId, procedure }: GivenApproval,
  { code }: OfficeError,
): void {
  inTransaction(db, (trx) =>
    recordEvent(trx, context, context.user.id, {
      kind: 'approval-refused',
      subject: `user:${userId}`,
      details: { procedure, code },
    }),
  );
}
