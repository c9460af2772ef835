import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../electron/database/connection.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { openOffice, testPassword } from '../../support/open-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a command', () => {
  test('under a requestId that another person used is refused, and nothing of the first result is told', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const secretary = await office.as('secretary');
    const entering = { ...nobody, requestId: randomUUID(), name: '王秀兰', idNumber: null };
    await cashier.call('people.create', entering);
    await expect(secretary.call('people.create', entering)).rejects.toMatchObject({
      code: 'REQUEST_REUSED',
      facts: { procedure: 'people.create' },
    });
    office.close();
  });

  test('of a person who no longer holds the role is refused, also as a repeat', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const opening = { requestId: randomUUID(), openingFloatFen: fen(50_000), note: '' };
    await cashier.call('shifts.open', opening);
    await office.owner.call('users.update', {
      id: cashier.id,
      name: cashier.name,
      roles: ['secretary'],
      active: true,
    });
    await expect(cashier.call('shifts.open', opening)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await cashier.call('session.signIn', { username: 'cashier', password: testPassword });
    await expect(cashier.call('shifts.open', opening)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    office.close();
  });

  test('is refused when its person is disabled or locks the desk while it waits for something slow', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const disabled = await office.as('administrator');
    const locked = await office.as('administrator', 'secretary');
    const newUser = { name: '王五', password: testPassword, roles: ['cashier' as const] };
    const outcomes = Promise.allSettled([
      disabled.call('users.create', { ...newUser, username: 'first' }),
      locked.call('users.create', { ...newUser, username: 'second' }),
    ]);
    await locked.call('session.lock', {});
    await office.owner.call('users.update', {
      id: disabled.id,
      name: disabled.name,
      roles: ['administrator'],
      active: false,
    });
    expect(await outcomes).toMatchObject([
      { reason: { code: 'NOT_SIGNED_IN' } },
      { reason: { code: 'SESSION_LOCKED' } },
    ]);
    office.close();
  });

  test('to sign in is carried out each time: a repeat needs the password again, and opens the session', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    await office.as('cashier');
    const call = office.stranger();
    const signIn = { requestId: randomUUID(), username: 'cashier', password: testPassword };
    await call('session.signIn', signIn);
    await call('session.signOut', {});
    await expect(call('session.signIn', { ...signIn, password: 'not-this-one' })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    await call('session.signIn', signIn);
    expect((await call('session.current', {})).state).toBe('signed-in');
    office.close();
  });

  test('with a text cut through a character is kept as the file holds it, and the chain holds', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const { shiftSeq } = await cashier.call('shifts.open', {
      openingFloatFen: fen(40_000),
      note: '少了一枚😀'.slice(0, -1),
    });
    const { shift } = await cashier.call('shifts.summary', { shiftSeq });
    expect(shift.floatNote).toBe('少了一枚\ufffd');
    expect((await cashier.call('integrity.check', {})).findings).toEqual([]);
    office.close();
  });
});

describe('a second person’s signature', () => {
  test('that is refused is kept in the audit trail, with who asked whom and for what', async () => {
    const folder = temporaryFolder();
    const office = await openOffice({ folder });
    const cashier = await office.as('cashier');
    const manager = await office.as('manager');
    const accepting = { reason: '时钟拨错了', approval: { userId: manager.id, password: 'not-this-one' } };
    await expect(cashier.call('ledger.acceptClock', accepting)).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    office.close();

    const { connection } = connect(join(folder, 'office.db'));
    const kept = connection
      .prepare(`select user_id, subject, details from audit_event where kind = 'approval-refused'`)
      .all();
    connection.close();
    expect(kept).toEqual([
      {
        user_id: cashier.id,
        subject: `user:${manager.id}`,
        details: JSON.stringify({ procedure: 'ledger.acceptClock', code: 'SIGN_IN_FAILED' }),
      },
    ]);
  });

  test('of somebody whose role is taken away while their password is compared is refused', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const manager = await office.as('manager');
    const [signing] = await Promise.allSettled([
      cashier.call('ledger.acceptClock', { reason: '时钟拨错了', approval: manager.approval }),
      office.owner.call('users.update', {
        id: manager.id,
        name: manager.name,
        roles: ['secretary'],
        active: true,
      }),
    ]);
    expect(signing).toMatchObject({ reason: { code: 'SECOND_PERSON_NOT_PERMITTED' } });
    office.close();
  });

  test('of somebody who left is refused', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const manager = await office.as('manager');
    await office.owner.call('users.update', {
      id: manager.id,
      name: manager.name,
      roles: ['manager'],
      active: false,
    });
    const accepting = { reason: '时钟拨错了', approval: manager.approval };
    await expect(cashier.call('ledger.acceptClock', accepting)).rejects.toMatchObject({
      code: 'USER_INACTIVE',
    });
    office.close();
  });
});

const nobody = { phones: [], emergencyContactName: null, emergencyContactPhone: null, note: '' };
