import { expect, test } from 'vitest';
import { openOffice, type Person } from '../../../support/open-office.ts';
import {
  sampleSheet,
  sheetOf,
  takeIn,
  textFile,
  type SheetOnDesk,
} from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function openDesk(): Promise<Person> {
  const office = await openOffice({ folder: temporaryFolder() });
  return office.as('secretary');
}

async function roomCount(by: Person): Promise<number> {
  const tree = await by.call('estate.tree', {});
  return tree.roomCount;
}

test('the sample register comes in whole, with the totals of the sheet', async () => {
  const secretary = await openDesk();
  const preview = await secretary.call('register.preview', sampleSheet('rooms.xlsx'));
  expect(preview).toMatchObject({
    headerRow: 2,
    missing: [],
    problems: [],
    counts: { dataRows: 280, takenRows: 280, refusedRows: 0 },
    totals: { rooms: 280, areaThousandths: 22_073_450, owners: 260, withoutOwner: 20 },
    known: { newRooms: 280, newPeople: 260, changedRooms: 0 },
  });
  expect(preview.totals.buildings.map(({ name, rooms }) => `${name} ${rooms}`)).toEqual([
    '1号楼 44',
    '2号楼 44',
    '3号楼 72',
    '5号楼 36',
    '商业街 24',
    '地下车库 60',
  ]);
  expect(preview.skipped).toMatchObject([
    { why: 'title' },
    { why: 'blank' },
    { why: 'total', text: '合计 280户' },
  ]);

  await takeIn(secretary, sampleSheet('rooms.xlsx'));
  expect(await roomCount(secretary)).toBe(280);
});

test('the same register as GBK text says the same, room by room', async () => {
  const secretary = await openDesk();
  await takeIn(secretary, sampleSheet('rooms-gbk.csv'));
  const preview = await secretary.call('register.preview', sampleSheet('rooms.xlsx'));
  expect(preview.known).toMatchObject({
    newRooms: 0,
    changedRooms: 0,
    unchangedRooms: 280,
    newPeople: 0,
    changedPeople: 0,
  });
});

test('an ID number is never shown whole in a preview', async () => {
  const secretary = await openDesk();
  const preview = await secretary.call('register.preview', sampleSheet('rooms.xlsx'));
  expect(JSON.stringify(preview)).not.toMatch(/34\d{15}[\dX]/);
  expect(preview.rows[0]?.values['ownerIdNumber']).toBe('340***********8263');
});

test('the broken register names each of its faults by row and column', async () => {
  const secretary = await openDesk();
  const { problems, counts } = await secretary.call('register.preview', sampleSheet('rooms-broken.xlsx'));
  expect(
    problems.map(({ rowNumber, column, code }) => `${rowNumber} ${column?.letter}${column?.header} ${code}`),
  ).toEqual([
    '3 C房号 duplicate-room',
    '4 C房号 duplicate-room',
    '5 E建筑面积(㎡) area-not-positive',
    '6 E建筑面积(㎡) area-not-a-number',
    '7 C房号 number-blank',
    '10 I交房日期 day-no-such-day',
    '12 E建筑面积(㎡) area-too-large',
    '13 F业主姓名 text-too-long',
    '8 F业主姓名 looks-like-formula',
    '9 F业主姓名 has-markup',
    '14 E建筑面积(㎡) formula',
  ]);
  expect(counts).toMatchObject({ dataRows: 12, takenRows: 4, refusedRows: 8 });
  expect(problems.find(({ code }) => code === 'duplicate-room')?.facts).toEqual({
    otherRowNumber: 4,
    room: '1号楼1单元101',
  });
});

test('the broken register imports nothing until the person decides to skip its rows', async () => {
  const secretary = await openDesk();
  await expect(takeIn(secretary, sampleSheet('rooms-broken.xlsx'))).rejects.toMatchObject({
    code: 'REGISTER_HAS_PROBLEMS',
    facts: { count: 8 },
  });
  expect(await roomCount(secretary)).toBe(0);

  const result = await takeIn(secretary, sampleSheet('rooms-broken.xlsx'), { skipRefused: true });
  expect(result).toMatchObject({ takenRows: 4, refusedRows: 8, newRooms: 4 });
  expect(await roomCount(secretary)).toBe(4);
  const { people } = await secretary.call('people.list', { group: 'all' });
  expect(people.map(({ name }) => name).toSorted()).toEqual(
    ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x","张三")', '陆洋', '易博兰'].toSorted(),
  );
});

test('the same file is recognised whatever it is called', async () => {
  const secretary = await openDesk();
  const sheet = sampleSheet('rooms.xlsx');
  await takeIn(secretary, sheet);
  await expect(takeIn(secretary, { ...sheet, fileName: '另一个名字.xlsx' })).rejects.toMatchObject({
    code: 'REGISTER_ALREADY_IMPORTED',
    facts: { fileName: 'rooms.xlsx', importedDay: '2026-10-31' },
  });
  await expect(secretary.call('register.preview', sheet)).resolves.toMatchObject({
    importedDay: '2026-10-31',
  });
  await expect(takeIn(secretary, sheet, { again: true })).resolves.toMatchObject({
    newRooms: 0,
    changedRooms: 0,
  });
});

test('what was confirmed is what is imported: another file, mapping or register is refused', async () => {
  const secretary = await openDesk();
  const sheet = sampleSheet('rooms.xlsx');
  const other = sampleSheet('rooms-gbk.csv');
  const { previewHash } = await secretary.call('register.preview', sheet);
  const confirmed = { previewHash, skipRefused: false, handOverDay: null };
  const stale = { code: 'REGISTER_TOTALS_CHANGED' };
  await expect(secretary.call('register.import', { ...other, ...confirmed })).rejects.toMatchObject(stale);
  const mapping = { columns: { area: null } };
  await expect(secretary.call('register.import', { ...sheet, mapping, ...confirmed })).rejects.toMatchObject(
    stale,
  );
  await takeIn(secretary, textFile(['楼栋,房号', '9号楼,101']));
  await expect(secretary.call('register.import', { ...sheet, ...confirmed })).rejects.toMatchObject(stale);
});

test('of two imports confirmed for one register and asked for at once, only one is carried out', async () => {
  const secretary = await openDesk();
  const sheets = [textFile(['楼栋,房号', '9号楼,101']), textFile(['楼栋,房号', '9栋,0101', '9栋,102'])];
  const confirmed = await Promise.all(
    sheets.map(async (sheet) => ({
      ...sheet,
      previewHash: (await secretary.call('register.preview', sheet)).previewHash,
      skipRefused: false,
      handOverDay: null,
    })),
  );
  const done = await Promise.allSettled(confirmed.map((each) => secretary.call('register.import', each)));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(done.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'REGISTER_TOTALS_CHANGED' } },
  ]);
});

test('an import asked for twice with one request is done once', async () => {
  const secretary = await openDesk();
  const sheet = sampleSheet('rooms.xlsx');
  const { previewHash } = await secretary.call('register.preview', sheet);
  const request = {
    requestId: '0199a2b3-7c11-7000-8000-000000000001',
    ...sheet,
    previewHash,
    skipRefused: false,
    handOverDay: null,
  };
  const [first, second] = [
    await secretary.call('register.import', request),
    await secretary.call('register.import', request),
  ];
  expect(second).toEqual(first);
  expect(await roomCount(secretary)).toBe(280);
});

test('a sheet without the columns that tell a room says which are missing', async () => {
  const secretary = await openDesk();
  const noNumber = textFile(['楼栋,业主姓名', '1号楼,许玉佳']);
  const noBuilding = textFile(['房号,业主姓名', '101,许玉佳', '102,范军建']);
  await expect(secretary.call('register.preview', noNumber)).resolves.toMatchObject({
    missing: ['number'],
    counts: { dataRows: 0 },
  });
  await expect(secretary.call('register.preview', noBuilding)).resolves.toMatchObject({
    missing: ['building'],
  });
  await expect(takeIn(secretary, noBuilding)).rejects.toMatchObject({
    code: 'REGISTER_COLUMNS_MISSING',
    facts: { columns: ['楼栋'] },
  });
});

test('a sheet of which no row can be taken imports nothing', async () => {
  const secretary = await openDesk();
  const sheet = textFile(['楼栋,房号', '1号楼,101', '1栋,0101']);
  await expect(takeIn(secretary, sheet, { skipRefused: true })).rejects.toMatchObject({
    code: 'REGISTER_NOTHING_TO_IMPORT',
  });
});

test('a room written in two ways is the same room twice', async () => {
  const secretary = await openDesk();
  const { problems } = await secretary.call(
    'register.preview',
    textFile(['楼栋,单元,房号', '1号楼,1单元,302', '1栋,一单元,３０２室']),
  );
  expect(
    problems.map(({ rowNumber, code, facts }) => `${rowNumber} ${code} ${facts['otherRowNumber']}`),
  ).toEqual(['2 duplicate-room 3', '3 duplicate-room 2']);
});

test('people are the same by ID number, or by name and phone, and never by name alone', async () => {
  const secretary = await openDesk();
  const sheet = textFile([
    '楼栋,房号,业主姓名,联系电话,身份证号',
    '1号楼,101,王军,13632650374,340102199808078263',
    '1号楼,102,王军,18716668922,340102199808078263',
    '1号楼,103,王军,18716668922,',
    '1号楼,104,王军,,',
    '1号楼,105,王军,,',
    '1号楼,106,李娜,,340102199808078263',
    '1号楼,107,绿苑置业有限公司,,',
    '1号楼,108,绿苑置业有限公司,,',
  ]);
  const { problems } = await secretary.call('register.preview', sheet);
  expect(problems.map(({ rowNumber, code, facts }) => ({ rowNumber, code, facts }))).toEqual([
    { rowNumber: 7, code: 'id-number-shared', facts: { name: '王军' } },
  ]);
  await takeIn(secretary, sheet);
  const { people } = await secretary.call('people.list', { group: 'all' });
  expect(people.map(({ name, rooms }) => `${name} ${rooms.length}`).toSorted()).toEqual(
    ['王军 3', '王军 1', '王军 1', '李娜 1', '绿苑置业有限公司 2'].toSorted(),
  );
  expect(people.find(({ rooms }) => rooms.length === 3)?.phones).toEqual(['13632650374', '18716668922']);
});

test('owner, tenant and payer of a room come in, and the payer is not repeated where it is the owner', async () => {
  const secretary = await openDesk();
  await takeIn(
    secretary,
    textFile([
      '楼栋,房号,业主姓名,联系电话,租户姓名,租户电话,付费人,付费人电话',
      '1号楼,101,王军,13632650374,李娜,18716668922,李娜,18716668922',
      '1号楼,102,王军,13632650374,,,王军,13632650374',
    ]),
  );
  const { people } = await secretary.call('people.list', { group: 'all' });
  const relations = people.flatMap(({ name, rooms }) =>
    rooms.map(({ roomLabel, relation }) => `${roomLabel} ${relation} ${name}`),
  );
  expect(relations.toSorted()).toEqual(
    ['1号楼101 owner 王军', '1号楼101 tenant 李娜', '1号楼101 payer 李娜', '1号楼102 owner 王军'].toSorted(),
  );
});

test('use and state that a sheet does not tell are told from the rest', async () => {
  const secretary = await openDesk();
  const { totals } = await secretary.call(
    'register.preview',
    await sheetOf([
      ['楼栋', '房号', '业主', '入住时间'],
      ['1号楼', 101, '王军', '2019.3.5'],
      ['1号楼', 102, '李娜', '未入住'],
      ['1号楼', 103, null, null],
      ['地下车库', 'B1-001', '王军', null],
    ]),
  );
  expect(totals.byUse.map(({ use, rooms }) => `${use} ${rooms}`)).toEqual(['residence 3', 'parking 1']);
  expect(totals.byState.map(({ state, rooms }) => `${state} ${rooms}`)).toEqual([
    'unsold 1',
    'vacant 2',
    'owner-occupied 1',
  ]);
});

test('only who keeps the register imports it', async () => {
  const office = await openOffice({ folder: temporaryFolder() });
  const sheet: SheetOnDesk = sampleSheet('rooms.xlsx');
  const [storekeeper, accountant] = [await office.as('storekeeper'), await office.as('accountant')];
  await expect(storekeeper.call('register.preview', sheet)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(takeIn(accountant, sheet)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(
    storekeeper.call('register.export', { format: 'csv', withIdNumbers: false }),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
});
