import { OfficeError } from '../../../shared/contract/errors.ts';
import { inTransaction, type ReadableDb } from '../../database/connection.ts';
import { recordEvent } from '../../ledger/audit.ts';
import type { Clock } from '../clock.ts';
import { verifyPassword } from './password.ts';
import { clearThrottle, findThrottle, findUserByName, storeThrottle } from './users.repository.ts';
import type { UserTable } from './users.table.ts';

const longestWaitSeconds = 15 * 60;
/** The first misses cost nothing: a slip of the finger is not an attack. */
const freeMisses = 2;

/**
 * Checks a password, throttled per name: 2^n seconds up to 15 minutes, stored, never a permanent lock-out. Each try is
 * counted as a miss, in a transaction of its own, before the slow comparison, and forgotten when it was right: guesses
 * sent together are all counted, and a miss stands whatever the caller rolls back.
 * @throws OfficeError `SIGN_IN_THROTTLED`, `SIGN_IN_FAILED` (unknown name or wrong password alike), `USER_INACTIVE`.
 */
export async function checkPassword(
  db: ReadableDb,
  context: { readonly clock: Clock },
  username: string,
  password: string,
): Promise<UserTable> {
  const throttle = findThrottle(db, username);
  const waitSeconds = throttle === undefined ? 0 : secondsUntil(throttle.not_before, context.clock.instant());
  if (waitSeconds > 0) throw new OfficeError('SIGN_IN_THROTTLED', { waitSeconds });
  inTransaction(db, (trx) => {
    const failures = (throttle?.failures ?? 0) + 1;
    storeThrottle(trx, username, failures, notBefore(context.clock.instant(), failures));
  });

  const user = findUserByName(db, username);
  const matches = await verifyPassword(password, user?.password_hash ?? decoyHash);
  if (user === undefined || !matches) {
    inTransaction(db, (trx) =>
      recordEvent(trx, context, user?.id ?? null, {
        kind: 'sign-in-failed',
        subject: `user:${user?.id ?? 'unknown'}`,
      }),
    );
    throw new OfficeError('SIGN_IN_FAILED', {});
  }
  inTransaction(db, (trx) => clearThrottle(trx, username));
  // Read again: they may have been disabled, or given another password, during the comparison.
  const standing = findUserByName(db, username);
  if (standing?.password_hash !== user.password_hash) throw new OfficeError('SIGN_IN_FAILED', {});
  if (standing.active === 0) throw new OfficeError('USER_INACTIVE', { name: user.name });
  return standing;
}

/** Seconds to wait after this many misses in a row. */
export function waitAfter(failures: number): number {
  return failures <= freeMisses ? 0 : Math.min(2 ** (failures - freeMisses), longestWaitSeconds);
}

// A hash of nothing anyone knows, so that an unknown name takes as long as a known one.
const decoyHash = 'scrypt$17$8$1$dGhlcmUgaXMgbm8gb25lIQ==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

function notBefore(instant: string, failures: number): string {
  return new Date(new Date(instant).getTime() + waitAfter(failures) * 1000).toISOString();
}

function secondsUntil(notBeforeInstant: string, instant: string): number {
  return Math.ceil((new Date(notBeforeInstant).getTime() - new Date(instant).getTime()) / 1000);
}
