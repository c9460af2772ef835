import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { roles, type ProcedureDefinition, type Role } from '../../../shared/contract/define.ts';
import { errorFacts, OfficeError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { contract, type ProcedureName } from '../../../shared/contract/index.ts';
import { addDays, monthOf } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { everyReceipt } from '../../../electron/cashier/receipts/receipt-view.ts';
import { drawInput, type Likely } from '../../support/any-input.ts';
import { openBillingOffice, type BillingOffice } from '../../support/billing-office.ts';
import { makeOwners } from '../../support/estate-builder.ts';
import { inNotes } from '../../support/in-notes.ts';
import { openOffice, testPassword, type Caller, type Person } from '../../support/open-office.ts';
import { seededRandom, type Random } from '../../support/random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** All that the engine serves; the window host's own are tried where they run. */
const procedures: readonly ProcedureDefinition[] = Object.values(contract).filter(
  ({ kind }) => kind !== 'shell',
);

describe('who may call', () => {
  test('each procedure refuses whoever it does not name, before it looks at what they ask', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const wrong: string[] = [];
    for (const role of roles) {
      const { call } = await office.as(role);
      for (const { name, access } of procedures) {
        const permitted = typeof access === 'string' || access.includes(role);
        const code = await codeOf(call, name, {}, { withoutRequestId: true });
        if ((code === 'NOT_PERMITTED') === permitted) wrong.push(`${role} ${name} ${String(code)}`);
      }
    }
    expect(wrong).toEqual([]);
    office.close();
  });

  test('nobody signed in, or a locked desk, gets no further than the door', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const locked = await office.as('manager');
    await locked.call('session.lock', {});
    for (const { name, access } of procedures) {
      if (access === 'anyone') continue;
      expect([name, await codeOf(office.stranger(), name, {})]).toEqual([name, 'NOT_SIGNED_IN']);
      expect([name, await codeOf(locked.call, name, {})]).toEqual([name, 'SESSION_LOCKED']);
    }
    office.close();
  });
});

describe('whatever anybody sends, in whatever order,', () => {
  test.each([1, 20_261_031, 77_777])(
    'it is done or refused by a code of the contract, and the books agree (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const books = await openBillingOffice('2026-10-30T09:00:00.000+08:00');
      const crowd = await crowdOf(books);
      const surprises: string[] = [];
      for (let step = 1; step <= 300; step += 1) {
        if (random.chance(0.3)) await work(books, random);
        else surprises.push(...(await ask(crowd, random)));
        if (step % 50 === 0) expect([step, await books.findings()]).toEqual([step, []]);
      }
      expect(surprises).toEqual([]);
      const { accounts } = await crowd.auditor.call('ledger.trialBalance', {});
      expect(accounts.reduce((sum, account) => sum + account.balanceFen, 0)).toBe(0);
      books.office.close();
    },
    120_000,
  );
});

/** A person, and what they are. */
interface Member extends Person {
  readonly roles: readonly Role[];
}

interface Crowd {
  readonly people: readonly Member[];
  readonly auditor: Person;
  /** Somebody whose account, password and sessions may come to harm. */
  readonly victim: Person;
  readonly stranger: Caller;
  readonly likely: Likely;
}

async function crowdOf(books: BillingOffice): Promise<Crowd> {
  const { office } = books;
  const people: Member[] = [{ ...office.owner, roles: ['administrator', 'manager'] }];
  for (const held of [...roles.map((role) => [role]), ['cashier', 'storekeeper', 'secretary'] as const])
    people.push({ ...(await office.as(...held)), roles: held });
  const victim = await office.as('secretary', 'accountant');
  await books.addFee({ name: '垃圾清运费', method: 'one-off', uses: [], price: null });
  const waterTerms = { method: 'metered', accountCode: '500103', unitLabel: '吨' } as const;
  await books.addFee({ name: '代收水费', ...waterTerms });
  // Mostly of somebody who may sign.
  const approvals = [...people, ...Array<Person>(20).fill(books.manager)].map((person) => person.approval);
  return { people, auditor: books.manager, victim, stranger: office.stranger(), likely: likelyOf(approvals) };
}

function likelyOf(approvals: readonly object[]): Likely {
  const few = [1, 2, 3, 4];
  const days = ['2026-10-30', '2026-10-31', '2026-11-01'];
  const entries = Array.from({ length: 60 }, (_, index) => index + 1);
  const charges = entries.flatMap((seq) => [seq * 1_000_000 + 1, seq * 1_000_000 + 2]);
  const values: Readonly<Record<string, readonly unknown[]>> = {
    // Each call is given one of its own; this one only passes the schema.
    requestId: [randomUUID()],
    approval: approvals,
    password: [testPassword],
    username: ['cashier', 'manager', 'nobody'],
    seq: entries,
    runSeq: entries,
    entrySeq: entries,
    shiftSeq: entries,
    chargeId: charges,
    month: ['2026-10', '2026-11', '2026-12'],
    amountFen: [1, 100, 16_284],
    expectedOpenFen: [16_284, 22_256],
    phones: ['13805510001', '13905510002'],
    emergencyContactPhone: ['13805510003'],
    idNumber: ['G12345678', 'E87654321'],
    accountCode: ['500101', '500103'],
    personId: [1, 2],
    payerId: [1, 2],
  };
  return (field) => {
    if (/Ids?$|^id$/.test(field)) return values[field] ?? few;
    return values[field] ?? (/day$/i.test(field) ? days : []);
  };
}

/** One random call; gives what about it must never be. */
async function ask(crowd: Crowd, random: Random): Promise<string[]> {
  const definition = random.pick(procedures);
  const { name } = definition;
  // Reading a foreign sheet starts a thread: seldom is enough.
  if (/preview|import|saveRefused/i.test(name) && !name.startsWith('bills') && random.chance(0.8)) return [];
  const drawn = drawInput(definition.input, random, crowd.likely);
  if (drawn === undefined) return [];
  const harms = name === 'users.update' || name === 'users.resetPassword';
  const input = harms ? { ...Object(drawn), id: crowd.victim.id } : drawn;
  const ownAccess = name === 'users.changeOwnPassword' || name === 'users.setOwnPin';
  const person = ownAccess ? crowd.victim : random.pick(callers(crowd, definition, random));
  const call = name.startsWith('session.') ? crowd.stranger : person.call;
  const code = await codeOf(call, name, input);
  if (code === null || isExpected(definition, code)) return [];
  return [`${person.name} ${name} ${JSON.stringify(input, shortened)} → ${code}`];
}

/** Mostly those who may, since whoever may not is stopped at the door. */
function callers({ people }: Crowd, { access }: ProcedureDefinition, random: Random): readonly Member[] {
  if (typeof access === 'string' || random.chance(0.2)) return people;
  return people.filter((person) => person.roles.some((role) => access.includes(role)));
}

function shortened(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}

function isExpected({ errors, secondPerson }: ProcedureDefinition, code: ErrorCode): boolean {
  const door: ErrorCode[] = [
    'NOT_PERMITTED',
    'NOT_SIGNED_IN',
    'INPUT_INVALID',
    'AMOUNT_TOO_LARGE',
    'DAY_OUT_OF_RANGE',
  ];
  const signature: ErrorCode[] = [
    'SECOND_PERSON_REQUIRED',
    'SECOND_PERSON_IS_SAME',
    'SECOND_PERSON_NOT_PERMITTED',
    'SIGN_IN_FAILED',
    'SIGN_IN_THROTTLED',
    'USER_INACTIVE',
    'NOT_FOUND',
  ];
  if (door.includes(code) || errors.includes(code)) return true;
  return secondPerson !== undefined && signature.includes(code);
}

/** What the procedure refused with, null when it did it. Its facts must be those of the code, and tell nothing of the inside. */
async function codeOf(
  call: Caller,
  name: string,
  input: unknown,
  options: { readonly withoutRequestId?: boolean } = {},
): Promise<ErrorCode | null> {
  const requestId = options.withoutRequestId === true ? '' : randomUUID();
  try {
    // The contract's own names, and inputs that its schemas took.
    await call(name as ProcedureName, { ...Object(input), requestId } as never);
    return null;
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    const { code, facts }: { readonly code: ErrorCode; readonly facts: unknown } = error;
    expect([name, code, errorFacts[code].safeParse(facts).success]).toEqual([name, code, true]);
    expect(JSON.stringify(facts)).not.toMatch(/Sqlite|SQLITE|node_modules|\.ts:\d|at Object/);
    return code;
  }
}

/** One thing that gets the office on: a bill, a payment, a count, a signature, another day. */
async function work(books: BillingOffice, random: Random): Promise<void> {
  const { cashier, manager, clock, flat, wang } = books;
  const month = monthOf(clock.today());
  const steps: readonly (() => Promise<unknown>)[] = [
    () => books.bill({ month }),
    () => books.receive({ roomId: flat, payerId: wang, amount: 1 + random.below(90_000), prepay: true }),
    async () => {
      const { charges } = await cashier.call('counter.room', { roomId: flat });
      const charge = random.pick(charges);
      const paid = { roomId: flat, payerId: wang, chargeId: charge.id };
      await books.receive({ ...paid, amount: charge.openFen });
    },
    async () => {
      const { shift } = await cashier.call('shifts.current', {});
      if (shift === null) return;
      const { drawer } = await cashier.call('shifts.summary', { shiftSeq: shift.shiftSeq });
      await manager.call('shifts.close', {
        shiftSeq: shift.shiftSeq,
        lines: inNotes(drawer.expectedFen),
        retainedFloatFen: fen(drawer.openingFloatFen),
        expectedFen: drawer.expectedFen,
        reason: '',
      });
      await manager.call('day.close', { day: shift.day });
    },
    async () => {
      const { rows } = await cashier.call('receipts.list', { ...everyReceipt, limit: 20 });
      const receipt = await cashier.call('receipts.get', { seq: random.pick(rows).receiptSeq });
      const cancelling = { seq: receipt.seq, reason: '交款人要求', approval: manager.approval };
      if (receipt.undoneBy === 'void')
        await cashier.call('receipts.void', { ...cancelling, copiesInHand: true });
      else
        await cashier.call('receipts.reverse', { ...cancelling, refund: random.pick(['original', 'cash']) });
    },
    async () => {
      const { runs } = await cashier.call('bills.list', { origin: null, cursor: null });
      await books.reverse(random.pick(runs).seq, random.chance(0.5) ? [flat] : undefined);
    },
    () =>
      books.cashier.call('shifts.deposit', { amountFen: fen(1 + random.below(20_000)), reference: '0031' }),
    () => makeOwners(books.secretary, flat, clock.today(), random.pick([wang, books.liu])),
    async () => {
      if (random.chance(0.5)) clock.moveTo(`${addDays(clock.today(), 1)}T09:00:00.000+08:00`);
    },
  ];
  try {
    await random.pick(steps)();
  } catch (error) {
    const isRefusal = error instanceof OfficeError && error.code !== 'UNEXPECTED';
    if (!isRefusal && !(error instanceof RangeError)) throw error;
  }
}
