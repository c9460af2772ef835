import { createHmac, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Envelope } from '../../shared/contract/bridge.ts';
import type { Access, ProcedureDefinition, Role } from '../../shared/contract/define.ts';
import { OfficeError } from '../../shared/contract/errors.ts';
import { DayOutOfRangeError, FIRST_YEAR, LAST_YEAR } from '../../shared/domain/day.ts';
import { AmountTooLargeError, FEN_LIMIT } from '../../shared/domain/fen.ts';
import { inTransaction, type ReadableDb, type WritableTrx } from '../database/connection.ts';
import { hashPayload } from '../ledger/canonical.ts';
import type { ReadContext, SignedInUser, WriteContext } from './context.ts';
import type { RequestTable } from '../ledger/ledger.table.ts';
import { findRequest, rememberRequest } from './requests.repository.ts';

/** A procedure with its handler, as the engine serves it. */
export interface Implementation {
  readonly definition: ProcedureDefinition;
  run(db: ReadableDb, input: unknown, context: WriteContext): Promise<unknown>;
}

/** Implements a read. It may await (a sheet to parse, a workbook to build) but sees the books only through `db`. */
export function implementRead<Name extends string, In extends z.ZodType, Out extends z.ZodType>(
  definition: ProcedureDefinition<Name, In, Out>,
  handler: (
    db: ReadableDb,
    input: z.output<In>,
    context: ReadContext,
  ) => z.input<Out> | Promise<z.input<Out>>,
): Implementation {
  return {
    definition,
    run: async (db, input, context) => {
      const parsed = parseInput(definition.input, input);
      return definition.output.parse(await handler(db, parsed, context));
    },
  };
}

/** Implements a write: one transaction, synchronous, all or nothing. */
export function implementWrite<
  Name extends string,
  In extends z.ZodType<{ requestId: string }>,
  Out extends z.ZodType,
>(
  definition: ProcedureDefinition<Name, In, Out>,
  handler: (trx: WritableTrx, input: z.output<In>, context: WriteContext) => z.input<Out>,
): Implementation {
  return implementPreparedWrite(definition, () => undefined, handler);
}

/**
 * Implements a write that must wait for something first (a password to hash, a sheet to parse): `prepare` runs
 * outside the transaction and its result is given to `handler` inside.
 */
export function implementPreparedWrite<
  Name extends string,
  In extends z.ZodType<{ requestId: string }>,
  Out extends z.ZodType,
  Prepared,
>(
  definition: ProcedureDefinition<Name, In, Out>,
  prepare: (db: ReadableDb, input: z.output<In>, context: WriteContext) => Prepared | Promise<Prepared>,
  handler: (trx: WritableTrx, input: z.output<In>, context: WriteContext, prepared: Prepared) => z.input<Out>,
): Implementation {
  return {
    definition,
    run: async (db, input, context) => {
      const parsed = parseInput(definition.input, input);
      const command = commandOf(definition, parsed, context);
      const repeated = repeatedResult(db, command);
      if (repeated !== undefined) return definition.output.parse(repeated.result);
      const prepared = await prepare(db, parsed, context);
      return inTransaction(db, (trx) => {
        // While this call was being prepared the same command may have been carried out.
        const meanwhile = repeatedResult(trx, command);
        if (meanwhile !== undefined) return definition.output.parse(meanwhile.result);
        context.assertStillPermitted();
        const result = definition.output.parse(handler(trx, parsed, context, prepared));
        if (command !== null)
          rememberRequest(trx, {
            ...command,
            result: JSON.stringify(result),
            committed_at: context.clock.instant(),
          });
        return result;
      });
    },
  };
}

/** Answers in an envelope: a failure of the contract as its code and facts, anything else logged and named by a reference. */
export async function answer(
  work: () => Promise<unknown>,
  logUnexpected: (error: unknown) => string,
): Promise<Envelope<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const failure = asOfficeError(error);
    if (failure !== undefined) return refusal(failure);
    return { ok: false, error: { code: 'UNEXPECTED', facts: { reference: logUnexpected(error) } } };
  }
}

/** A failure people can cause, in the contract's words; what the domain raises for a slip of the keyboard is one too. */
function asOfficeError(error: unknown): OfficeError | undefined {
  if (error instanceof OfficeError) return error;
  if (error instanceof AmountTooLargeError)
    return new OfficeError('AMOUNT_TOO_LARGE', { limitFen: FEN_LIMIT });
  if (error instanceof DayOutOfRangeError)
    return new OfficeError('DAY_OUT_OF_RANGE', { firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  return undefined;
}

function refusal({ code, facts }: OfficeError): Envelope<never> {
  return { ok: false, error: { code, facts } };
}

/** @throws OfficeError `NOT_PERMITTED` unless the person holds one of the roles the procedure asks for. */
export function assertAccess(name: string, access: Access, user: SignedInUser): void {
  if (access === 'anyone' || access === 'signed-in') return;
  if (access.some((role) => user.roles.includes(role))) return;
  throw new OfficeError('NOT_PERMITTED', { procedure: name, needs: [...access] });
}

/** Whether one of the person's roles is among those wanted. */
export function holdsAny(user: SignedInUser, wanted: readonly Role[]): boolean {
  return wanted.some((role) => user.roles.includes(role));
}

function parseInput<In extends z.ZodType>(schema: In, input: unknown): z.output<In> {
  const parsed = schema.safeParse(wellFormed(input));
  if (parsed.success) return parsed.data;
  throw new OfficeError('INPUT_INVALID', {
    issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}

/**
 * The input with every text as the file will hold it: half a character (a lone surrogate, left when a text was cut
 * through an emoji) is no UTF-8 and would come back from the file as another text than was hashed.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)]),
  );
}

/** What tells one command from another: the same id again must be the same command of the same person. */
type Command = Omit<RequestTable, 'result' | 'committed_at'>;

/**
 * The command as it is remembered; null for what anyone may call. Nobody stands behind such a call whose repeat could
 * be told from a stranger's, and what it did (a session at a desk) does not outlive the process: it is carried out anew.
 * So is what answers with personal data, which is kept in one place only.
 */
function commandOf(
  definition: ProcedureDefinition,
  input: { readonly requestId: string },
  context: WriteContext,
): Command | null {
  if (definition.access === 'anyone' || definition.answerIsPersonal === true) return null;
  return {
    id: input.requestId,
    procedure: definition.name,
    user_id: context.user.id,
    payload_hash: hashPayload({
      procedure: definition.name,
      input: withoutSecrets(input),
      secrets: secretsMark(input),
    }),
  };
}

function repeatedResult(db: ReadableDb, command: Command | null): { result: unknown } | undefined {
  const request = command === null ? undefined : findRequest(db, command.id);
  if (command === null || request === undefined) return undefined;
  const isSame =
    request.procedure === command.procedure &&
    request.user_id === command.user_id &&
    request.payload_hash === command.payload_hash;
  if (!isSame) throw new OfficeError('REQUEST_REUSED', { procedure: command.procedure });
  return { result: JSON.parse(request.result) };
}

/** A password belongs neither in a hash that is kept nor in a comparison of commands. */
function withoutSecrets(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !secretFields.has(key)));
}
const newSecretFields = ['password', 'oldPassword', 'newPassword', 'pin'] as const;
const secretFields = new Set<string>(['approval', ...newSecretFields]);

/**
 * Tells a command with another new password from its repeat. The key lives with the process alone, so that the mark kept
 * in the books tells nobody anything; after a restart such a repeat is refused as another command, and never absorbed.
 */
function secretsMark(input: object): string {
  const secrets = newSecretFields.map((field): unknown => Reflect.get(input, field) ?? null);
  if (secrets.every((secret) => secret === null)) return '';
  return createHmac('sha256', processKey).update(JSON.stringify(secrets)).digest('hex');
}
const processKey = randomBytes(32);
