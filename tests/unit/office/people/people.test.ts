import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBooks } from '../../../../electron/database/open.ts';
import { fixedClock } from '../../../../electron/office/clock.ts';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { day } from '../../../../shared/domain/day.ts';
import { enterPerson, enterRoom, makeOwners } from '../../../support/estate-builder.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const idNumber = '340102199808078263';

describe('a person’s ID number', () => {
  it('is masked until somebody reveals it, and each reveal is in the audit trail', async () => {
    const { secretary, auditTrail } = await estateOffice();
    const personId = await enterPerson(secretary, '许玉佳', { idNumber });

    const person = await secretary.call('people.get', { personId });
    const revealed = await secretary.call('people.revealIdNumber', { personId });

    expect(person.maskedIdNumber).toBe('340***********8263');
    expect(JSON.stringify(person)).not.toContain(idNumber);
    expect(revealed).toEqual({ idNumber });
    expect(auditTrail('id-number-revealed')).toEqual([
      { user_id: secretary.id, subject: `person:${personId}` },
    ]);
  });

  it('is kept with the person alone, not with the command that showed it', async () => {
    const folder = temporaryFolder();
    const office = await openOffice({ folder });
    const secretary = await office.as('secretary');
    const personId = await enterPerson(secretary, '许玉佳', { idNumber });
    await secretary.call('people.revealIdNumber', { personId });
    office.close();

    const books = openBooks(join(folder, 'office.db'), fixedClock('2026-10-31T18:00:00.000+08:00'));
    onTestFinished(() => books.close());
    const kept = books.db.connection.prepare(`select result from request`).pluck().all();
    expect(JSON.stringify(kept)).not.toContain(idNumber);
  });

  it('cannot be revealed where none is known, nor by who only reads', async () => {
    const { secretary, office } = await estateOffice();
    const accountant = await office.as('accountant');
    const personId = await enterPerson(secretary, '许玉佳');

    await expect(secretary.call('people.revealIdNumber', { personId })).rejects.toThrow(
      new OfficeError('NOT_FOUND', { noun: 'id-number' }),
    );
    await expect(accountant.call('people.revealIdNumber', { personId })).rejects.toThrow('NOT_PERMITTED');
  });

  it('is masked in the history too', async () => {
    const { secretary } = await estateOffice();
    const personId = await enterPerson(secretary, '许玉佳', { idNumber });

    await change(secretary, personId, { idNumber: 'E12345678', reason: '换护照' });

    const [changed] = (await secretary.call('people.get', { personId })).changes;
    expect(changed).toMatchObject({
      fact: 'id-number',
      oldValue: '340***********8263',
      newValue: '*******78',
    });
  });

  it('with a wrong check digit is refused', async () => {
    const { secretary } = await estateOffice();

    await expect(enterPerson(secretary, '许玉佳', { idNumber: '340102199808078264' })).rejects.toThrow(
      new OfficeError('ID_NUMBER_INVALID', { reason: 'wrong-check-digit' }),
    );
  });

  it('belongs to one person only', async () => {
    const { secretary } = await estateOffice();
    await enterPerson(secretary, '许玉佳', { idNumber });

    await expect(enterPerson(secretary, '许玉嘉', { idNumber })).rejects.toThrow(
      new OfficeError('ID_NUMBER_TAKEN', { name: '许玉佳' }),
    );
  });

  it('stays when other facts change, and goes when it is taken out', async () => {
    const { secretary } = await estateOffice();
    const personId = await enterPerson(secretary, '许玉佳', { idNumber });

    await change(secretary, personId, { note: '常住外地' });
    const kept = await secretary.call('people.get', { personId });
    await change(secretary, personId, { idNumber: null });
    const gone = await secretary.call('people.get', { personId });

    expect(kept.maskedIdNumber).toBe('340***********8263');
    expect(gone.maskedIdNumber).toBeNull();
  });
});

describe('a person’s facts', () => {
  it('are kept as they are read: phones folded and once each', async () => {
    const { secretary } = await estateOffice();

    const personId = await enterPerson(secretary, ' 许玉佳 ', {
      phones: ['１３６-3265-0374', '13632650374 / 0551-6543210'],
      emergencyContactName: '汪明俊',
      emergencyContactPhone: '177 3713 8694',
    });

    expect(await secretary.call('people.get', { personId })).toMatchObject({
      name: '许玉佳',
      phones: ['13632650374', '0551-6543210'],
      emergencyContactName: '汪明俊',
      emergencyContactPhone: '17737138694',
    });
  });

  it('are refused with a phone that is none', async () => {
    const { secretary } = await estateOffice();

    await expect(enterPerson(secretary, '许玉佳', { phones: ['1363265037'] })).rejects.toThrow(
      new OfficeError('PHONE_INVALID', { phone: '1363265037' }),
    );
  });

  it('are never overwritten without a trace, and the former name is still found', async () => {
    const { secretary } = await estateOffice();
    const personId = await enterPerson(secretary, '许玉佳', { phones: ['13632650374'] });

    await change(secretary, personId, { name: '许玉嘉', phones: ['17785852545'], reason: '改名，换号' });

    const person = await secretary.call('people.get', { personId });
    expect(person).toMatchObject({ name: '许玉嘉', formerNames: ['许玉佳'], phones: ['17785852545'] });
    expect(person.changes.slice(0, 2)).toMatchObject([
      { fact: 'phones', oldValue: '13632650374', newValue: '17785852545', changedBy: secretary.name },
      { fact: 'name', oldValue: '许玉佳', newValue: '许玉嘉', reason: '改名，换号' },
    ]);
    expect((await secretary.call('people.list', { text: '许玉佳', group: 'all' })).people).toMatchObject([
      { id: personId, name: '许玉嘉' },
    ]);
  });

  it('bear a name again that was taken back', async () => {
    const { secretary } = await estateOffice();
    const personId = await enterPerson(secretary, '许玉佳');

    await change(secretary, personId, { name: '许玉嘉' });
    await change(secretary, personId, { name: '许玉佳' });

    expect(await secretary.call('people.get', { personId })).toMatchObject({
      name: '许玉佳',
      formerNames: ['许玉嘉'],
    });
  });

  it('cannot be changed of somebody who is not there', async () => {
    const { secretary } = await estateOffice();

    await expect(change(secretary, 404, { name: '无名' })).rejects.toThrow('NOT_FOUND');
  });
});

describe('the list of people', () => {
  it('tells owners, tenants and those who left apart', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const seller = await enterPerson(secretary, '许玉佳');
    const buyer = await enterPerson(secretary, '范军建');
    const tenant = await enterPerson(secretary, '姜勇晓');
    await enterPerson(secretary, '路人甲');
    await makeOwners(secretary, roomId, '2017-07-28', seller);
    await makeOwners(secretary, roomId, '2026-10-15', buyer);
    await secretary.call('tenures.beginTenancy', {
      roomId,
      personId: tenant,
      day: day('2026-10-20'),
      reason: '入住',
    });
    const names = async (group: 'current' | 'owners' | 'tenants' | 'former' | 'all') =>
      (await secretary.call('people.list', { group })).people.map((person) => person.name);

    expect(await names('current')).toEqual(['范军建', '姜勇晓']);
    expect(await names('owners')).toEqual(['范军建']);
    expect(await names('tenants')).toEqual(['姜勇晓']);
    expect(await names('former')).toEqual(['许玉佳']);
    expect(await names('all')).toEqual(['范军建', '姜勇晓', '路人甲', '许玉佳']);
  });

  it('says of a person every room ever held', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const seller = await enterPerson(secretary, '许玉佳');
    const buyer = await enterPerson(secretary, '范军建');
    await makeOwners(secretary, roomId, '2017-07-28', seller);
    await makeOwners(secretary, roomId, '2026-10-15', buyer);

    const { rooms } = await secretary.call('people.get', { personId: seller });

    expect(rooms).toMatchObject([
      {
        roomLabel: '1号楼1单元301',
        relation: 'owner',
        fromDay: '2017-07-28',
        toDay: '2026-10-14',
        current: false,
      },
    ]);
  });
});

async function estateOffice() {
  const folder = temporaryFolder();
  const office = await openOffice({ folder });
  let open = true;
  const close = () => {
    if (open) office.close();
    open = false;
  };
  onTestFinished(close);
  /** The audit trail as it lies in the file, once the office has let go of it. */
  const auditTrail = (kind: string): unknown[] => {
    close();
    const books = openBooks(join(folder, 'office.db'), fixedClock('2026-10-31T10:00:00.000+08:00'));
    const rows = books.db.connection
      .prepare('select user_id, subject from audit_event where kind = ?')
      .all(kind);
    books.close();
    return rows;
  };
  return { office, secretary: await office.as('secretary'), auditTrail };
}

async function change(
  by: Person,
  personId: number,
  facts: Partial<{ name: string; phones: string[]; idNumber: string | null; note: string; reason: string }>,
): Promise<void> {
  const { reason = '业主来函', ...changed } = facts;
  const known = await by.call('people.get', { personId });
  const { name, phones, emergencyContactName, emergencyContactPhone, note } = known;
  await by.call('people.update', {
    personId,
    name,
    phones,
    emergencyContactName,
    emergencyContactPhone,
    note,
    ...changed,
    reason,
  });
}
