import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Envelope, OfficeEventName, OfficeEvents } from '../shared/contract/bridge.ts';
import { approvalSchema } from '../shared/contract/common.ts';
import type { ProcedureDefinition, Role } from '../shared/contract/define.ts';
import { OfficeError } from '../shared/contract/errors.ts';
import type { Finding } from '../shared/contract/integrity.ts';
import type { ReadableDb } from './database/connection.ts';
import { openBooks, type Books } from './database/open.ts';
import { answer, assertAccess } from './ipc/router.ts';
import type { SignedInUser, WriteContext } from './ipc/context.ts';
import type { Clock } from './office/clock.ts';
import { verifyApproval } from './office/users/approval.ts';
import { standardCost, type ScryptCost } from './office/users/password.ts';
import { createSessions } from './office/users/sessions.ts';
import { findUser, rolesOf } from './office/users/users.repository.ts';
import { implementations, integrityChecks } from './rooms.ts';

export interface EngineOptions {
  /** The office's folder: `office.db`, its sidecar, attachments and backups. Created when missing. */
  readonly folder: string;
  readonly clock: Clock;
  /** Index 0 is not 0 while the person wants the long work that runs now to stop; raised and lowered by the thread's owner. */
  readonly cancelFlag?: Int32Array;
  emit<Name extends OfficeEventName>(event: Name, payload: OfficeEvents[Name]): void;
  /** Cost of hashing new passwords; the standard one when left out. */
  readonly passwordCost?: ScryptCost;
  /** Where unexpected errors are written, with the reference shown to the person. */
  logUnexpected?(reference: string, error: unknown): void;
}

export interface EngineCall {
  /** The desk that calls: an application instance, whose windows share one session. */
  readonly client: string;
  readonly procedure: string;
  readonly input: unknown;
}

export interface Engine {
  call(call: EngineCall): Promise<Envelope<unknown>>;
  close(): void;
}

/**
 * Opens the office's books and serves the contract over them: session, permission, second person, input, transaction,
 * output, in that order.
 * @throws OpenError when the books cannot be opened safely.
 */
export function openEngine(options: EngineOptions): Engine {
  mkdirSync(options.folder, { recursive: true });
  const books = openBooks(join(options.folder, 'office.db'), options.clock);
  const sessions = createSessions();
  const byName = new Map(implementations.map((served) => [served.definition.name, served]));

  const callerOf = (call: EngineCall, { name, access }: ProcedureDefinition): SignedInUser | undefined => {
    if (access === 'anyone') return undefined;
    const user = signedInUser(books, sessions.of(call.client));
    assertAccess(name, access, user);
    return user;
  };

  const contextFor = (
    call: EngineCall,
    definition: ProcedureDefinition,
    user: SignedInUser | undefined,
    approver?: SignedInUser,
  ): WriteContext => {
    const requestId = requestIdOf(call.input);
    const common = {
      clock: options.clock,
      client: call.client,
      sessions,
      anchor: books.anchor,
      passwordCost: options.passwordCost ?? standardCost,
      requestId,
      approver,
      checkIntegrity: (db: ReadableDb) => checkIntegrity(db, (percent) => common.progress(percent, 100)),
      assertStillPermitted() {
        if (callerOf(call, definition)?.id !== user?.id) throw new OfficeError('NOT_SIGNED_IN', {});
      },
      progress(done: number, total: number) {
        if (options.cancelFlag !== undefined && Atomics.load(options.cancelFlag, 0) !== 0)
          throw new OfficeError('CANCELLED', {});
        options.emit('progress', { requestId, done, total });
      },
    };
    if (user !== undefined) return { ...common, user };
    return {
      ...common,
      get user(): SignedInUser {
        throw new Error(`${call.procedure} asked for a user, but anyone may call it.`);
      },
    };
  };

  const run = async (call: EngineCall): Promise<unknown> => {
    const served = byName.get(call.procedure);
    if (served === undefined) throw new OfficeError('UNKNOWN_PROCEDURE', { procedure: call.procedure });
    const { definition } = served;
    const user = callerOf(call, definition);
    const roles = definition.secondPerson;
    const approver =
      roles === undefined
        ? undefined
        : await approverOf(roles, call, books, contextFor(call, definition, user));
    const result = await served.run(books.db, call.input, contextFor(call, definition, user, approver));
    if (definition.changes.length > 0) options.emit('changed', { topics: definition.changes });
    return result;
  };

  return {
    call: (call) =>
      answer(
        () => run(call),
        (error) => {
          const reference = randomUUID().slice(0, 8);
          options.logUnexpected?.(reference, error);
          return reference;
        },
      ),
    close: () => books.close(),
  };
}

function signedInUser(books: Books, session: { userId: number; locked: boolean } | undefined): SignedInUser {
  if (session === undefined) throw new OfficeError('NOT_SIGNED_IN', {});
  const user = findUser(books.db, session.userId);
  if (user === undefined || user.active === 0) throw new OfficeError('NOT_SIGNED_IN', {});
  if (session.locked) throw new OfficeError('SESSION_LOCKED', {});
  return { id: user.id, name: user.name, roles: rolesOf(books.db, user.id) };
}

async function approverOf(
  roles: readonly Role[],
  call: EngineCall,
  books: Books,
  context: WriteContext,
): Promise<SignedInUser> {
  const given = approvalGiven.safeParse(call.input);
  if (!given.success) throw new OfficeError('SECOND_PERSON_REQUIRED', {});
  return verifyApproval(books.db, context, { ...given.data.approval, procedure: call.procedure }, roles);
}

/** Before the input is validated: reads have none. */
function requestIdOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('requestId' in input)) return '';
  return typeof input.requestId === 'string' ? input.requestId : '';
}

function checkIntegrity(db: ReadableDb, tell: (percent: number) => void): Finding[] {
  return integrityChecks.flatMap((check) => check(db, tell));
}

// A schema is compiled when it is first used: made here once, not at every call.
const approvalGiven = z.object({ approval: approvalSchema });
