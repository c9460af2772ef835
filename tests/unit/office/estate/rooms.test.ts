import { describe, expect, it, onTestFinished } from 'vitest';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { day } from '../../../../shared/domain/day.ts';
import { quantity } from '../../../../shared/domain/quantity.ts';
import { enterPerson, enterRoom, makeOwners } from '../../../support/estate-builder.ts';
import { openOffice, type Office, type Person } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('entering a room', () => {
  it('gives it its label, its floor and its building', async () => {
    const { secretary } = await estateOffice();

    const id = await enterRoom(secretary, { number: '1102' });

    expect(await secretary.call('rooms.get', { roomId: id })).toMatchObject({
      label: '1号楼1单元1102',
      buildingName: '1号楼',
      floor: 11,
      owners: [],
      payer: null,
      balance: { openFen: 0, overdueFen: 0, openCount: 0, oldestDueDay: null, prepayments: [] },
      lastReceipt: null,
    });
  });

  it('is refused when the room is there already, however it is written', async () => {
    const { secretary } = await estateOffice();
    await enterRoom(secretary, { number: '301' });

    await expect(enterRoom(secretary, { building: '１栋', unit: '一单元', number: '301室' })).rejects.toThrow(
      new OfficeError('ROOM_EXISTS', { label: '1号楼1单元301' }),
    );
  });

  it('is refused to the accountant, who reads', async () => {
    const { office } = await estateOffice();
    const accountant = await office.as('accountant');

    await expect(enterRoom(accountant, { number: '301' })).rejects.toThrow('NOT_PERMITTED');
  });

  it('keeps the storekeeper away from rooms and people', async () => {
    const { office } = await estateOffice();
    const storekeeper = await office.as('storekeeper');

    await expect(storekeeper.call('rooms.map', {})).rejects.toThrow('NOT_PERMITTED');
    await expect(storekeeper.call('people.list', {})).rejects.toThrow('NOT_PERMITTED');
    await expect(storekeeper.call('finder.search', { text: '301' })).rejects.toThrow('NOT_PERMITTED');
  });
});

describe('changing a room', () => {
  it('keeps what each changed fact was, who changed it and why', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });

    await secretary.call('rooms.update', {
      roomId,
      areaThousandths: quantity(89_500),
      state: 'rented',
      reason: '产权证登记面积',
    });

    const room = await secretary.call('rooms.get', { roomId });
    expect(room).toMatchObject({ areaThousandths: 89_500, state: 'rented', use: 'residence' });
    expect(room.changes).toMatchObject([
      {
        fact: 'area',
        oldValue: '88020',
        newValue: '89500',
        reason: '产权证登记面积',
        changedBy: secretary.name,
      },
      { fact: 'state', oldValue: 'owner-occupied', newValue: 'rented' },
      { fact: 'entered', oldValue: null, newValue: '1号楼1单元301' },
    ]);
  });

  it('adds nothing to the history where nothing changed', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });

    await secretary.call('rooms.update', { roomId, state: 'owner-occupied', note: '', reason: '核对' });

    expect((await secretary.call('rooms.get', { roomId })).changes).toHaveLength(1);
  });

  it('takes the area out where it proved wrong, and says so', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });

    await secretary.call('rooms.update', { roomId, areaThousandths: null, reason: '待测绘' });

    const room = await secretary.call('rooms.get', { roomId });
    expect(room.areaThousandths).toBeNull();
    expect(room.changes[0]).toMatchObject({ fact: 'area', oldValue: '88020', newValue: null });
  });

  it('needs a room that is there', async () => {
    const { secretary } = await estateOffice();

    await expect(
      secretary.call('rooms.update', { roomId: 404, state: 'rented', reason: '出租' }),
    ).rejects.toThrow(new OfficeError('NOT_FOUND', { noun: 'room' }));
  });
});

describe('who holds a room', () => {
  it('keeps the former owner in the history after a change of owner (过户)', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [seller, buyer, spouse] = await people(secretary, '许玉佳', '范军建', '卢英嘉');
    await makeOwners(secretary, roomId, '2017-07-28', seller);

    await secretary.call('tenures.changeOwners', {
      roomId,
      day: day('2026-10-15'),
      personIds: [buyer, spouse],
      stateAfter: 'renovating',
      reason: '二手房过户',
    });

    const room = await secretary.call('rooms.get', { roomId });
    expect(room.owners.map((owner) => owner.name)).toEqual(['范军建', '卢英嘉']);
    expect(room.payer).toMatchObject({ name: '范军建', agreed: false });
    expect(room.state).toBe('renovating');
    expect(room.tenures.find((tenure) => tenure.personName === '许玉佳')).toMatchObject({
      fromDay: '2017-07-28',
      toDay: '2026-10-14',
      current: false,
    });
    expect(
      room.changes.filter((change) => change.noun === 'tenure' && change.reason === '二手房过户'),
    ).toMatchObject([
      { fact: 'owner', oldValue: null, newValue: '卢英嘉 2026-10-15..' },
      { fact: 'owner', oldValue: null, newValue: '范军建 2026-10-15..' },
      { fact: 'owner', oldValue: '许玉佳 2017-07-28..', newValue: '许玉佳 2017-07-28..2026-10-14' },
    ]);
  });

  it('refuses a change of owner from a day the last owner still had, and changes nothing', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [seller, buyer] = await people(secretary, '许玉佳', '范军建');
    await makeOwners(secretary, roomId, '2026-10-15', seller);

    await expect(makeOwners(secretary, roomId, '2026-10-15', buyer)).rejects.toThrow(
      new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay: '2026-10-16' }),
    );

    expect((await secretary.call('rooms.get', { roomId })).tenures).toHaveLength(1);
  });

  it('refuses an owner whom nobody entered', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });

    await expect(makeOwners(secretary, roomId, '2026-10-15', 404)).rejects.toThrow(
      new OfficeError('NOT_FOUND', { noun: 'person' }),
    );
  });

  it('lets a tenant pay until they move out, then the owner again', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [owner, tenant] = await people(secretary, '许玉佳', '姜勇晓');
    await makeOwners(secretary, roomId, '2017-07-28', owner);
    const inputs = { roomId, personId: tenant, day: day('2026-01-01'), reason: '租约约定' };
    await secretary.call('tenures.beginTenancy', { ...inputs, stateAfter: 'rented' });
    await secretary.call('tenures.setPayer', inputs);
    const rented = await secretary.call('rooms.get', { roomId });

    await secretary.call('tenures.endTenancy', {
      tenureId: rented.tenants[0]?.tenureId ?? 0,
      lastDay: day('2026-10-30'),
      stateAfter: 'vacant',
      reason: '租约到期',
    });

    const left = await secretary.call('rooms.get', { roomId });
    expect(rented).toMatchObject({ state: 'rented', payer: { name: '姜勇晓', agreed: true } });
    expect(left).toMatchObject({ state: 'vacant', tenants: [], payer: { name: '许玉佳', agreed: false } });
  });

  it('refuses the same tenant twice at a time', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [tenant] = await people(secretary, '姜勇晓');
    await secretary.call('tenures.beginTenancy', {
      roomId,
      personId: tenant,
      day: day('2026-01-01'),
      reason: '入住',
    });

    await expect(
      secretary.call('tenures.beginTenancy', {
        roomId,
        personId: tenant,
        day: day('2026-05-01'),
        reason: '入住',
      }),
    ).rejects.toThrow(new OfficeError('TENURE_OVERLAPS', { name: '姜勇晓' }));
  });

  it('refuses to move out a tenant before they moved in', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [tenant] = await people(secretary, '姜勇晓');
    await secretary.call('tenures.beginTenancy', {
      roomId,
      personId: tenant,
      day: day('2026-01-10'),
      reason: '入住',
    });
    const { tenants } = await secretary.call('rooms.get', { roomId });

    await expect(
      secretary.call('tenures.endTenancy', {
        tenureId: tenants[0]?.tenureId ?? 0,
        lastDay: day('2026-01-09'),
        reason: '退租',
      }),
    ).rejects.toThrow(new OfficeError('TENURE_ENDS_TOO_EARLY', { earliestDay: '2026-01-10' }));
  });

  it('takes back a change of owner made by mistake, and tells of both', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [owner, wrong] = await people(secretary, '许玉佳', '范军建');
    await makeOwners(secretary, roomId, '2017-07-28', owner);
    await makeOwners(secretary, roomId, '2026-10-15', wrong);
    const { owners } = await secretary.call('rooms.get', { roomId });

    await secretary.call('tenures.withdraw', { tenureId: owners[0]?.tenureId ?? 0, reason: '录错房号' });

    const room = await secretary.call('rooms.get', { roomId });
    expect(room.owners.map((each) => each.name)).toEqual(['许玉佳']);
    expect(room.tenures).toHaveLength(1);
    expect(room.changes.slice(0, 2)).toMatchObject([
      { oldValue: '许玉佳 2017-07-28..2026-10-14', newValue: '许玉佳 2017-07-28..', reason: '录错房号' },
      { oldValue: '范军建 2026-10-15..', newValue: null, reason: '录错房号' },
    ]);
  });

  it('corrects the days of a tenure but not into another’s', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [first, second] = await people(secretary, '许玉佳', '范军建');
    await makeOwners(secretary, roomId, '2017-07-28', first);
    await makeOwners(secretary, roomId, '2026-10-15', second);
    const { owners } = await secretary.call('rooms.get', { roomId });
    const tenureId = owners[0]?.tenureId ?? 0;

    await secretary.call('tenures.correctDays', {
      tenureId,
      fromDay: day('2026-10-20'),
      toDay: null,
      reason: '交割日',
    });

    expect((await secretary.call('rooms.get', { roomId })).owners[0]?.fromDay).toBe('2026-10-20');
    await expect(
      secretary.call('tenures.correctDays', {
        tenureId,
        fromDay: day('2026-10-14'),
        toDay: null,
        reason: '交割日',
      }),
    ).rejects.toThrow(new OfficeError('TENURE_OVERLAPS', { name: '许玉佳' }));
  });

  it('begins when its day comes, not before', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '301' });
    const [owner, buyer] = await people(secretary, '许玉佳', '范军建');
    await makeOwners(secretary, roomId, '2017-07-28', owner);

    await makeOwners(secretary, roomId, '2026-12-01', buyer);

    expect((await secretary.call('rooms.get', { roomId })).owners.map((each) => each.name)).toEqual([
      '许玉佳',
    ]);
  });
});

describe('the rooms of the estate', () => {
  it('stand on the map by building, unit and floor, the top floor first', async () => {
    const { secretary } = await estateOffice();
    for (const number of ['101', '102', '201', '1001']) await enterRoom(secretary, { number });
    await enterRoom(secretary, { building: '地下车库', unit: '', number: 'B1-048', use: 'parking' });
    await enterRoom(secretary, { building: '商业街', unit: '', number: '7', use: 'shop' });

    const { buildings } = await secretary.call('rooms.map', {});

    expect(
      buildings.map((building) => [
        building.name,
        building.units.map((unit) => [
          unit.name,
          unit.floors.map(({ floor, rooms }) => [floor, rooms.map((room) => room.number)]),
        ]),
      ]),
    ).toEqual([
      [
        '1号楼',
        [
          [
            '1单元',
            [
              [10, ['1001']],
              [2, ['201']],
              [1, ['101', '102']],
            ],
          ],
        ],
      ],
      ['地下车库', [['', [[-1, ['B1-048']]]]]],
      ['商业街', [['', [[null, ['7']]]]]],
    ]);
  });

  it('are counted by building and unit', async () => {
    const { secretary } = await estateOffice();
    await enterRoom(secretary, { number: '101' });
    await enterRoom(secretary, { unit: '2单元', number: '101' });
    await enterRoom(secretary, { building: '2号楼', number: '101' });

    const tree = await secretary.call('estate.tree', {});

    expect(tree.roomCount).toBe(3);
    expect(
      tree.buildings.map(({ name, roomCount, units }) => [name, roomCount, units.map((unit) => unit.name)]),
    ).toEqual([
      ['1号楼', 2, ['1单元', '2单元']],
      ['2号楼', 1, ['1单元']],
    ]);
  });

  it('are listed by building, use, state, and by any text of room or people', async () => {
    const { secretary } = await estateOffice();
    const roomId = await enterRoom(secretary, { number: '101' });
    await enterRoom(secretary, { number: '102', state: 'vacant' });
    await enterRoom(secretary, { building: '2号楼', number: '301', use: 'shop' });
    const owner = await enterPerson(secretary, '许玉佳', { phones: ['136 3265 0374'] });
    await makeOwners(secretary, roomId, '2017-07-28', owner);
    const numbers = async (filter: object) =>
      (await secretary.call('rooms.list', filter)).rooms.map((room) => room.number);

    expect(await numbers({})).toEqual(['101', '102', '301']);
    expect(await numbers({ state: 'vacant' })).toEqual(['102']);
    expect(await numbers({ use: 'shop' })).toEqual(['301']);
    expect(await numbers({ text: '2栋' })).toEqual(['301']);
    expect(await numbers({ text: 'xyj' })).toEqual(['101']);
    expect(await numbers({ text: '0374' })).toEqual(['101']);
    expect((await secretary.call('rooms.list', { text: '玉佳' })).rooms).toMatchObject([
      {
        label: '1号楼1单元101',
        ownerNames: ['许玉佳'],
        payerName: '许玉佳',
        phone: '13632650374',
        openFen: 0,
      },
    ]);
  });
});

async function estateOffice(): Promise<{ office: Office; secretary: Person }> {
  const office = await openOffice({ folder: temporaryFolder() });
  onTestFinished(() => office.close());
  return { office, secretary: await office.as('secretary') };
}

async function people<Names extends readonly string[]>(
  by: Person,
  ...names: Names
): Promise<{ [Index in keyof Names]: number }> {
  const ids: number[] = [];
  for (const name of names) ids.push(await enterPerson(by, name));
  // One id a name, in their order.
  return ids as { [Index in keyof Names]: number };
}
