import type { Finding } from '../../shared/contract/integrity.ts';
import type { ReadableDb } from '../database/connection.ts';
import type { Role } from '../../shared/contract/define.ts';
import type { Anchor } from '../ledger/anchor.ts';
import type { Clock } from '../office/clock.ts';
import type { ScryptCost } from '../office/users/password.ts';
import type { Sessions } from '../office/users/sessions.ts';

/** Who is at the desk. */
export interface SignedInUser {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What a read is given besides the books and its input. */
export interface ReadContext {
  readonly clock: Clock;
  /** The signed-in user. @throws Error in a procedure that anyone may call before sign-in. */
  readonly user: SignedInUser;
  /** Which desk (application instance) calls: sessions belong to it. */
  readonly client: string;
  readonly sessions: Sessions;
  /**
   * The whole integrity check: ledger and every room's subledgers. Long in an old office: it tells its progress.
   * @throws OfficeError `CANCELLED`.
   */
  checkIntegrity(db: ReadableDb): Finding[];
  /** Announces how far long work is. @throws OfficeError `CANCELLED` when the person cancelled it: roll back. */
  progress(done: number, total: number): void;
}

/** What a write is given besides. */
export interface WriteContext extends ReadContext {
  readonly requestId: string;
  /** The second person whose password the router verified, where the procedure demands one. */
  readonly approver: SignedInUser | undefined;
  readonly anchor: Anchor;
  /** After something slow was waited for: @throws OfficeError when the session or the permission ended meanwhile. */
  assertStillPermitted(): void;
  /** Cost of hashing a new password or PIN. */
  readonly passwordCost: ScryptCost;
}
