import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { waitAfter } from '../../../../electron/office/users/sign-in.ts';
import { hashPassword, standardCost, verifyPassword } from '../../../../electron/office/users/password.ts';
import type { Role } from '../../../../shared/contract/define.ts';
import { OfficeError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import { movableClock } from '../../../support/movable-clock.ts';
import { openOffice, testPassword } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('passwords', () => {
  test('are hashed by scrypt with N=2^17, r=8, p=1 and the parameters stand in the hash', async () => {
    const hash = await hashPassword('翠竹-2026-door', standardCost);
    expect(hash).toMatch(/^scrypt\$17\$8\$1\$/);
    expect(await verifyPassword('翠竹-2026-door', hash)).toBe(true);
    expect(await verifyPassword('翠竹-2026-doom', hash)).toBe(false);
  });

  test('the wait after misses doubles up to fifteen minutes and never locks for good', () => {
    expect([1, 2, 3, 4, 5, 10, 12, 50].map(waitAfter)).toEqual([0, 0, 2, 4, 8, 256, 900, 900]);
  });
});

describe('signing in', () => {
  test('an unknown name and a wrong password are refused alike', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const call = office.stranger();
    await refused('SIGN_IN_FAILED', call('session.signIn', { username: 'nobody', password: testPassword }));
    await refused('SIGN_IN_FAILED', call('session.signIn', { username: 'owner', password: 'not-this-one' }));
    office.close();
  });

  test('misses are throttled, the throttle outlives a restart, and time lifts it', async () => {
    const folder = temporaryFolder();
    const clock = movableClock();
    const first = await openOffice({ folder, clock });
    await first.as('cashier');
    const attempt = { username: 'cashier', password: 'not-this-one' };
    for (let miss = 1; miss <= 3; miss += 1)
      await refused('SIGN_IN_FAILED', first.stranger()('session.signIn', attempt));
    first.close();

    const second = await openOffice({ folder, clock });
    const right = { username: 'cashier', password: testPassword };
    await refused('SIGN_IN_THROTTLED', second.stranger()('session.signIn', right));
    clock.passSeconds(3);
    const { user } = await second.stranger()('session.signIn', right);
    expect(user.name).toBe('李收银');
    second.close();
  });

  test('guesses sent together are throttled as those sent one after another', async () => {
    const office = await openOffice({ folder: temporaryFolder(), clock: movableClock() });
    await office.as('cashier');
    const guesses = Array.from({ length: 8 }, (_, nth) =>
      office.stranger()('session.signIn', { username: 'cashier', password: `guess-${nth}` }),
    );
    const codes = (await Promise.allSettled(guesses)).map((guess) => codeOf(guess));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(3);
    expect(codes.filter((code) => code === 'SIGN_IN_THROTTLED')).toHaveLength(5);
    office.close();
  });

  test('nobody signed in, or a locked desk, may do nothing that needs a person', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    await refused('NOT_SIGNED_IN', office.stranger()('settings.read', {}));
    await office.owner.call('session.lock', {});
    await refused('SESSION_LOCKED', office.owner.call('settings.read', {}));
    office.close();
  });

  test('a PIN resumes a locked desk; after five misses the password is asked', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { call } = await office.as('cashier');
    await call('users.setOwnPin', { password: testPassword, pin: '246810' });
    await call('session.lock', {});
    await call('session.resume', { pin: '246810' });
    expect((await call('session.current', {})).state).toBe('signed-in');
    await call('session.lock', {});
    for (let miss = 1; miss <= 5; miss += 1)
      await refused('PIN_WRONG', call('session.resume', { pin: '000000' }));
    await refused('PIN_NEEDS_PASSWORD', call('session.resume', { pin: '246810' }));
    office.close();
  });

  test('a PIN does not resume a session of yesterday', async () => {
    const clock = movableClock();
    const office = await openOffice({ folder: temporaryFolder(), clock });
    const { call } = await office.as('cashier');
    await call('users.setOwnPin', { password: testPassword, pin: '246810' });
    clock.passSeconds(24 * 3600);
    await call('session.lock', {});
    await refused('PIN_NEEDS_PASSWORD', call('session.resume', { pin: '246810' }));
    office.close();
  });

  test('somebody whose password is reset is out at once, at every desk', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { id, call } = await office.as('cashier');
    const second = office.stranger();
    await second('session.signIn', { username: 'cashier', password: testPassword });
    await office.owner.call('users.resetPassword', { id, password: 'lotus-pond-7' });
    await refused('NOT_SIGNED_IN', call('settings.read', {}));
    await refused('NOT_SIGNED_IN', second('settings.read', {}));
    office.close();
  });

  test('somebody who loses a role is out at once; who gains one works on', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { id, name, call } = await office.as('cashier', 'secretary');
    const become = (roles: Role[]) => office.owner.call('users.update', { id, name, roles, active: true });
    await become(['cashier', 'secretary', 'storekeeper']);
    await call('settings.read', {});
    await become(['secretary', 'storekeeper']);
    await refused('NOT_SIGNED_IN', call('settings.read', {}));
    office.close();
  });

  test('somebody disabled stays out when the account is enabled again, until they sign in', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { id, name, call } = await office.as('cashier');
    for (const active of [false, true])
      await office.owner.call('users.update', { id, name, roles: ['cashier'], active });
    await refused('NOT_SIGNED_IN', call('settings.read', {}));
    office.close();
  });

  test('somebody disabled is out at once', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    await office.owner.call('users.update', {
      id: cashier.id,
      name: cashier.name,
      roles: ['cashier'],
      active: false,
    });
    await refused('NOT_SIGNED_IN', cashier.call('settings.read', {}));
    await refused(
      'USER_INACTIVE',
      office.stranger()('session.signIn', { username: 'cashier', password: testPassword }),
    );
    office.close();
  });
});

describe('accounts', () => {
  test.each(['cashier', 'storekeeper', 'accountant'] as const)(
    'an administrator never posts: the role does not combine with %s',
    async (posting) => {
      const office = await openOffice({ folder: temporaryFolder() });
      const both = { name: '某某', username: 'both', password: testPassword };
      await refused(
        'ADMINISTRATOR_NEVER_POSTS',
        office.owner.call('users.create', { ...both, roles: ['administrator', posting] }),
      );
      const poster = await office.as(posting);
      await refused(
        'ADMINISTRATOR_NEVER_POSTS',
        office.owner.call('users.update', {
          id: poster.id,
          name: poster.name,
          roles: ['administrator', posting],
          active: true,
        }),
      );
      office.close();
    },
  );

  test('one person may be cashier, storekeeper and secretary', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const person = await office.as('cashier', 'storekeeper', 'secretary');
    const { user } = await person.call('session.current', {});
    expect(user?.roles).toEqual(['cashier', 'secretary', 'storekeeper']);
    office.close();
  });

  test('the last administrator can be neither demoted nor disabled', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { id, name } = office.owner;
    await refused(
      'LAST_ADMINISTRATOR',
      office.owner.call('users.update', { id, name, roles: ['manager'], active: true }),
    );
    await refused(
      'LAST_ADMINISTRATOR',
      office.owner.call('users.update', { id, name, roles: ['administrator'], active: false }),
    );
    office.close();
  });

  test('a taken name, a weak password and an unknown person are refused', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const person = { name: '王五', username: 'OWNER', password: testPassword, roles: ['cashier' as const] };
    await refused('USERNAME_TAKEN', office.owner.call('users.create', person));
    await refused(
      'PASSWORD_TOO_WEAK',
      office.owner.call('users.create', { ...person, username: 'wang', password: 'aaaaaaaaaa' }),
    );
    await refused('NOT_FOUND', office.owner.call('users.resetPassword', { id: 99, password: testPassword }));
    office.close();
  });

  test('an office is set up once', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const again = {
      officeName: '别处',
      payeeName: '',
      owner: { name: '某', username: 'other', password: testPassword },
    };
    await refused('OFFICE_ALREADY_SET_UP', office.stranger()('setup.create', again));
    office.close();
  });

  test('a changed own password needs the old one and then holds', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { call } = await office.as('secretary');
    await refused(
      'SIGN_IN_FAILED',
      call('users.changeOwnPassword', { oldPassword: 'no-no-no-1', newPassword: 'lotus-pond-7' }),
    );
    await call('users.changeOwnPassword', { oldPassword: testPassword, newPassword: 'lotus-pond-7' });
    const { user } = await office.stranger()('session.signIn', {
      username: 'secretary',
      password: 'lotus-pond-7',
    });
    expect(user.name).toBe('孙文秘');
    office.close();
  });
});

describe('a command', () => {
  test('repeated with its requestId gives the first result and happens once', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const command = {
      requestId: randomUUID(),
      name: '王五',
      username: 'wang',
      password: testPassword,
      roles: ['cashier' as const],
    };
    const first = await office.owner.call('users.create', command);
    expect(await office.owner.call('users.create', command)).toEqual(first);
    const { users } = await office.owner.call('users.list', {});
    expect(users.filter((user) => user.username === 'wang')).toHaveLength(1);
    office.close();
  });

  test('with a used requestId and another payload is refused', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const requestId = randomUUID();
    await office.owner.call('settings.update', { requestId, settings: { idleLockMinutes: 7 } });
    await refused(
      'REQUEST_REUSED',
      office.owner.call('settings.update', { requestId, settings: { idleLockMinutes: 8 } }),
    );
    office.close();
  });

  test('with a used requestId and another password is refused, so that nobody believes in the wrong one', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const command = {
      requestId: randomUUID(),
      name: '王五',
      username: 'wang',
      roles: ['cashier' as const],
    };
    await office.owner.call('users.create', { ...command, password: testPassword });
    await refused(
      'REQUEST_REUSED',
      office.owner.call('users.create', { ...command, password: 'lotus-pond-7' }),
    );
    office.close();
  });

  test('to set a password, repeated with another one, is refused; repeated as it was, it happens once', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const { id } = await office.as('cashier');
    const command = { requestId: randomUUID(), id, password: 'lotus-pond-7' };
    await office.owner.call('users.resetPassword', command);
    await office.owner.call('users.resetPassword', command);
    await refused(
      'REQUEST_REUSED',
      office.owner.call('users.resetPassword', { ...command, password: testPassword }),
    );
    await office.stranger()('session.signIn', { username: 'cashier', password: 'lotus-pond-7' });
    office.close();
  });

  test('to set a password, repeated after a restart, is refused: nothing is kept that could tell the password', async () => {
    const folder = temporaryFolder();
    const first = await openOffice({ folder });
    const { id } = await first.as('cashier');
    const command = { requestId: randomUUID(), id, password: 'lotus-pond-7' };
    await first.owner.call('users.resetPassword', command);
    first.close();
    vi.resetModules();
    const { openOffice: openAfterRestart } = await import('../../../support/open-office.ts');
    const second = await openAfterRestart({ folder });
    await expect(second.owner.call('users.resetPassword', command)).rejects.toMatchObject({
      code: 'REQUEST_REUSED',
    });
    second.close();
  });

  test('that is not of the contract, or not of its shape, is refused by name', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const unknown = await office.engine.call({ client: 'x', procedure: 'books.burn', input: {} });
    expect(unknown).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_PROCEDURE', facts: { procedure: 'books.burn' } },
    });
    await refused(
      'INPUT_INVALID',
      office.owner.call('settings.update', { settings: { idleLockMinutes: 0 } }),
    );
    office.close();
  });
});

function codeOf(outcome: PromiseSettledResult<unknown>): ErrorCode | null {
  return outcome.status === 'rejected' && outcome.reason instanceof OfficeError ? outcome.reason.code : null;
}

async function refused(code: ErrorCode, attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: OfficeError.name, code }));
}
