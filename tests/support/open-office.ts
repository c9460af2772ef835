import { randomUUID } from 'node:crypto';
import type { OfficeEventName } from '../../shared/contract/bridge.ts';
import { type Role } from '../../shared/contract/define.ts';
import { type ErrorCode, OfficeError } from '../../shared/contract/errors.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { openEngine, type Engine } from '../../electron/engine.ts';
import { fixedClock, type Clock } from '../../electron/office/clock.ts';

/** The password of every test user; strong enough for the rule. */
export const testPassword = 'jade-river-88';

export interface OfficeOptions {
  readonly folder: string;
  /** A clock of the test's own, or the instant at which a fixed one starts. */
  readonly clock?: Clock | string;
  onEvent?(event: OfficeEventName, payload: unknown): void;
  /** Index 0 is set to 1 by the test to stop the long work that runs. */
  readonly cancelFlag?: Int32Array;
}

/** Calls a procedure as one signed-in person; throws {@link OfficeError} when it refuses. A `requestId` is added when left out. */
export type Caller = <Name extends ProcedureName>(
  procedure: Name,
  input: Omit<Input<Name>, 'requestId'> & { requestId?: string },
) => Promise<Output<Name>>;

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly call: Caller;
  /** What this person passes as the second signature. */
  readonly approval: { readonly userId: number; readonly password: string };
}

export interface Office {
  readonly engine: Engine;
  readonly folder: string;
  /** The owner account of the first run: administrator and manager. */
  readonly owner: Person;
  /** Creates (or finds again) a person of these roles and signs them in at a desk of their own. */
  as(...roles: readonly Role[]): Promise<Person>;
  /** A caller at a desk where nobody is signed in. */
  stranger(): Caller;
  close(): void;
}

/**
 * Opens a whole office in-process: real database, real engine, a clock of the test's. Sets the office up when its
 * folder is empty, otherwise signs its owner in again.
 */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const clock =
    typeof options.clock === 'object' ? options.clock : fixedClock(options.clock ?? defaultInstant);
  const engine = openEngine({
    folder: options.folder,
    clock,
    passwordCost: { logN: 10, r: 8, p: 1 },
    emit: (event, payload) => options.onEvent?.(event, payload),
    ...(options.cancelFlag === undefined ? {} : { cancelFlag: options.cancelFlag }),
    logUnexpected: (reference, error) => console.error(`unexpected ${reference}`, error),
  });
  const stranger = (): Caller => callerFor(engine, randomUUID());
  const owner = await openOwner(engine);
  const known = new Map<string, Person>();

  const as = async (...roles: readonly Role[]): Promise<Person> => {
    const username = [...roles].sort().join('-');
    const found = known.get(username);
    if (found !== undefined) return found;
    const call = callerFor(engine, randomUUID());
    const { users } = await owner.call('users.list', {});
    if (!users.some((user) => user.username === username))
      await owner.call('users.create', {
        name: nameOf(roles),
        username,
        password: testPassword,
        roles: [...roles],
      });
    const { user } = await call('session.signIn', { username, password: testPassword });
    const person = {
      id: user.id,
      name: user.name,
      call,
      approval: { userId: user.id, password: testPassword },
    };
    known.set(username, person);
    return person;
  };

  return { engine, folder: options.folder, owner, as, stranger, close: () => engine.close() };
}

const defaultInstant = '2026-10-31T09:00:00.000+08:00';
const ownerUsername = 'owner';

async function openOwner(engine: Engine): Promise<Person> {
  const call = callerFor(engine, randomUUID());
  const { isSetUp } = await call('setup.status', {});
  const { user } = isSetUp
    ? await call('session.signIn', { username: ownerUsername, password: testPassword })
    : await call('setup.create', {
        officeName: '绿苑小区物业管理处',
        payeeName: '绿苑物业服务有限公司',
        owner: { name: '周主任', username: ownerUsername, password: testPassword },
      });
  return { id: user.id, name: user.name, call, approval: { userId: user.id, password: testPassword } };
}

function callerFor(engine: Engine, client: string): Caller {
  return async (procedure, input) => {
    const envelope = await engine.call({ client, procedure, input: { requestId: randomUUID(), ...input } });
    if (!envelope.ok) throw refusal(envelope.error.code, envelope.error.facts);
    // The engine validated the value against the contract's output schema.
    return envelope.value as Output<typeof procedure>;
  };
}

function refusal(code: ErrorCode, facts: Readonly<Record<string, unknown>>): OfficeError {
  // The engine made the facts from the catalogue's schema for this very code.
  return new OfficeError(code, facts as never);
}

const roleNames: Readonly<Record<Role, string>> = {
  cashier: '李收银',
  storekeeper: '赵库管',
  secretary: '孙文秘',
  accountant: '钱会计',
  manager: '吴经理',
  administrator: '郑管理员',
};

function nameOf(roles: readonly Role[]): string {
  return roles.map((role) => roleNames[role]).join('兼');
}
