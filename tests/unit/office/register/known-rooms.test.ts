import { expect, test } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { takeIn, textFile, type SheetOnDesk } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const header =
  '楼栋,房号,业态,建筑面积,业主姓名,联系电话,身份证号,使用状态,租户姓名,租户电话,付费人,付费人电话,备注';
const sheet = (...rows: string[]): SheetOnDesk => textFile([header, ...rows]);
const handOverDay = day('2026-11-01');

async function openWith(...rows: string[]): Promise<{ secretary: Person; roomId: number }> {
  const office = await openOffice({ folder: temporaryFolder() });
  const secretary = await office.as('secretary');
  await takeIn(secretary, sheet(...rows));
  const { rooms } = await secretary.call('rooms.list', {});
  return { secretary, roomId: rooms[0]?.id ?? 0 };
}

async function tenuresOf(by: Person, roomId: number): Promise<string[]> {
  const { tenures } = await by.call('rooms.get', { roomId });
  return tenures
    .map(
      ({ relation, personName, fromDay, toDay }) =>
        `${relation} ${personName} ${fromDay ?? ''}..${toDay ?? ''}`,
    )
    .toSorted();
}

const flat = '1号楼,101,住宅,88.02,王军,13632650374,340102199808078263,自住,,,,,';

test('a blank cell says nothing: what is known stays', async () => {
  const { secretary, roomId } = await openWith(flat);
  const result = await takeIn(secretary, sheet('1号楼,101,,,,,,,,,,,'));
  expect(result).toMatchObject({ newRooms: 0, changedRooms: 0 });
  expect(await tenuresOf(secretary, roomId)).toEqual(['owner 王军 ..']);
});

test('other facts of a known room change, and the old ones stay in its history', async () => {
  const { secretary, roomId } = await openWith(flat);
  const changed = sheet('1栋,101室,商铺,90,王军,13632650374,,出租,,,,,临街');
  const preview = await secretary.call('register.preview', changed);
  expect(preview.known).toMatchObject({ newRooms: 0, changedRooms: 1, handedOverRooms: 0 });
  expect(
    preview.known.changes.map(({ fact, oldValue, newValue }) => `${fact} ${oldValue}→${newValue}`),
  ).toEqual(['use residence→shop', 'state owner-occupied→rented', 'area 88020→90000', 'note →临街']);
  await takeIn(secretary, changed);
  const room = await secretary.call('rooms.get', { roomId });
  expect(room).toMatchObject({ use: 'shop', state: 'rented', areaThousandths: 90_000, note: '临街' });
  expect(
    room.changes
      .filter(({ noun }) => noun === 'room')
      .map(({ fact }) => fact)
      .toSorted(),
  ).toEqual(['area', 'note', 'state', 'use']);
});

test('a new owner follows the old one from the day that is given, and nothing is overwritten', async () => {
  const { secretary, roomId } = await openWith(flat);
  const sold = sheet('1号楼,101,住宅,88.02,李娜,18716668922,,自住,,,,,');
  await expect(secretary.call('register.preview', sold)).resolves.toMatchObject({
    known: {
      handedOverRooms: 1,
      newPeople: 1,
      changes: [{ fact: 'owner', oldValue: '王军', newValue: '李娜' }],
    },
  });
  await expect(takeIn(secretary, sold)).rejects.toMatchObject({
    code: 'REGISTER_HAND_OVER_DAY_MISSING',
    facts: { count: 1 },
  });
  await takeIn(secretary, sold, { handOverDay });
  expect(await tenuresOf(secretary, roomId)).toEqual(['owner 李娜 2026-11-01..', 'owner 王军 ..2026-10-31']);
});

test('a day before the last change of owner is refused, and the earliest is told beforehand', async () => {
  const { secretary, roomId } = await openWith(flat);
  const toLiNa = sheet('1号楼,101,住宅,88.02,李娜,18716668922,,自住,,,,,');
  const toChengJie = sheet('1号楼,101,住宅,88.02,程杰,13661751683,,自住,,,,,');
  await takeIn(secretary, toLiNa, { handOverDay: day('2026-10-01') });
  const preview = await secretary.call('register.preview', toChengJie);
  expect(preview.known.earliestHandOverDay).toBe('2026-10-02');
  await expect(takeIn(secretary, toChengJie, { handOverDay: day('2026-10-01') })).rejects.toMatchObject({
    code: 'TENURE_STARTS_TOO_EARLY',
    facts: { earliestDay: '2026-10-02' },
  });
  expect(await tenuresOf(secretary, roomId)).toEqual(['owner 李娜 2026-10-01..', 'owner 王军 ..2026-09-30']);
});

test('the owner by another phone is the same owner, and has both phones then', async () => {
  const { secretary } = await openWith(flat);
  await takeIn(secretary, sheet('1号楼,101,住宅,88.02,王军,18716668922,,自住,,,,,'));
  const { people } = await secretary.call('people.list', { group: 'all' });
  expect(people.map(({ name, phones }) => ({ name, phones }))).toEqual([
    { name: '王军', phones: ['13632650374', '18716668922'] },
  ]);
  const person = await secretary.call('people.get', { personId: people[0]?.id ?? 0 });
  expect(person.changes).toMatchObject([
    { fact: 'phones', oldValue: '13632650374', newValue: '13632650374 18716668922' },
  ]);
});

test('one of two owners named alone changes nothing', async () => {
  const { secretary, roomId } = await openWith(
    '1号楼,101,住宅,88,王军、李娜,13632650374；18716668922,,自住,,,,,',
  );
  const result = await takeIn(secretary, sheet('1号楼,101,住宅,88,王军,13632650374,,自住,,,,,'));
  expect(result.changedRooms).toBe(0);
  expect(await tenuresOf(secretary, roomId)).toEqual(['owner 李娜 ..', 'owner 王军 ..']);
});

test('a tenant the sheet no longer names leaves the day before the new one moves in', async () => {
  const { secretary, roomId } = await openWith(
    '1号楼,101,住宅,88,王军,13632650374,,出租,李娜,18716668922,,,',
  );
  await takeIn(secretary, sheet('1号楼,101,住宅,88,王军,13632650374,,出租,程杰,13661751683,,,'), {
    handOverDay,
  });
  expect(await tenuresOf(secretary, roomId)).toEqual(
    ['owner 王军 ..', 'tenant 李娜 ..2026-10-31', 'tenant 程杰 2026-11-01..'].toSorted(),
  );
});

test('an agreed payer begins on the day that is given', async () => {
  const { secretary, roomId } = await openWith(flat);
  await takeIn(secretary, sheet('1号楼,101,住宅,88.02,王军,13632650374,,自住,,,李娜,18716668922,'), {
    handOverDay,
  });
  expect(await tenuresOf(secretary, roomId)).toEqual(['owner 王军 ..', 'payer 李娜 2026-11-01..']);
});

test('a word for the use that nobody knows does not change a known room', async () => {
  const { secretary, roomId } = await openWith(flat);
  const result = await takeIn(secretary, sheet('1号楼,101,天文台,88.02,王军,13632650374,,自住,,,,,'));
  expect(result.changedRooms).toBe(0);
  await expect(secretary.call('rooms.get', { roomId })).resolves.toMatchObject({ use: 'residence' });
});
