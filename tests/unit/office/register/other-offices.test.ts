import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Output } from '../../../../shared/contract/index.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { sheetOf, takeIn, textFile, type SheetOnDesk } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function openDesk(): Promise<Person> {
  const office = await openOffice({ folder: temporaryFolder() });
  return office.as('secretary');
}

/** What each column was taken for, in the order of the sheet. */
function fieldsOf(preview: Output<'register.preview'>): (string | null)[] {
  return preview.columns.map(({ field }) => field);
}

test('three title rows, a running number, the room in one cell, other names and another order', async () => {
  const secretary = await openDesk();
  const preview = await secretary.call(
    'register.preview',
    await sheetOf([
      ['阳光花园业主信息登记表'],
      ['填报单位：阳光物业', null, null, null, '填报日期：2026年10月'],
      ['（内部资料 注意保密）'],
      ['序号', '房屋编号', '业主', '手机', '面积', '入住时间', '房屋用途', '居住情况'],
      [1, '1-2-301', '王军', 13632650374, '88.02 平方米', '2019.3.5', '普通住宅', '已入住'],
      [2, '1-2-302', '李娜', '137-3713-8694', '120㎡', '未入住', '住宅', '空关'],
      [3, '2-1-101', '绿苑置业有限公司', null, 65, null, '门面房', '营业中'],
      [null, '合计', null, null, 273.02],
    ]),
  );
  expect(preview.headerRow).toBe(4);
  expect(fieldsOf(preview)).toEqual([
    null,
    'label',
    'ownerName',
    'ownerPhones',
    'area',
    'handoverDay',
    'use',
    'state',
  ]);
  expect(preview).toMatchObject({
    problems: [],
    counts: { dataRows: 3, refusedRows: 0 },
    totals: { areaThousandths: 273_020 },
  });
  expect(
    preview.rows.map(
      ({ values }) =>
        `${values['building']}/${values['unit']}/${values['number']} ${values['use']} ${values['state']}`,
    ),
  ).toEqual(['1/2/301 residence owner-occupied', '1/2/302 residence vacant', '2/1/101 shop owner-occupied']);
});

test('GBK text with semicolons', async () => {
  const secretary = await openDesk();
  const bytes = iconv.encode(
    ['栋号;单元号;室号;建面(平米);产权人;联系方式', '3幢;1单元;1102;"1,020.5";司马静;13632650374'].join(
      '\r\n',
    ),
    'gb18030',
  );
  const preview = await secretary.call('register.preview', {
    fileName: '台账.csv',
    bytes: new Uint8Array(bytes),
  });
  expect(preview).toMatchObject({
    format: 'csv',
    encoding: 'gb18030',
    problems: [],
    totals: { rooms: 1, areaThousandths: 1_020_500 },
  });
  expect(fieldsOf(preview)).toEqual(['building', 'unit', 'number', 'area', 'ownerName', 'ownerPhones']);
});

test('English column names', async () => {
  const secretary = await openDesk();
  const preview = await secretary.call(
    'register.preview',
    textFile([
      'No,Building,Unit,Room No.,Owner,Phone,Area (m²),Type,Status',
      '1,A,2,301,John Smith,13632650374,88,apartment,occupied',
    ]),
  );
  expect(preview).toMatchObject({ missing: [], problems: [], totals: { rooms: 1, owners: 1 } });
  expect(preview.rows[0]?.values).toMatchObject({
    building: 'A',
    unit: '2',
    number: '301',
    use: 'residence',
    state: 'owner-occupied',
  });
});

test('a register of one building takes the building once for all rows', async () => {
  const secretary = await openDesk();
  const sheet = textFile(['房号,业主', '101,王军', '102,李娜']);
  const mapping = { fixed: { building: '1号楼' } };
  const preview = await secretary.call('register.preview', { ...sheet, mapping });
  expect(preview).toMatchObject({ missing: [], totals: { buildings: [{ name: '1号楼', rooms: 2 }] } });
  await takeIn(secretary, sheet, { mapping });
  const { rooms } = await secretary.call('rooms.list', {});
  expect(rooms.map(({ label }) => label)).toEqual(['1号楼101', '1号楼102']);
});

const strange = (rooms: readonly string[]): SheetOnDesk => textFile(['甲,乙,丙,丁', ...rooms]);
const chosen = { headerRow: 1, columns: { building: 0, number: 1, area: 2, ownerName: 3 } };

test('columns nobody knows are mapped by hand, and the next sheet of the layout is known', async () => {
  const secretary = await openDesk();
  const first = strange(['1号楼,101,88.02,王军', '1号楼,102,90,李娜']);
  await expect(secretary.call('register.preview', first)).resolves.toMatchObject({
    headerRow: null,
    missing: ['number'],
  });
  await takeIn(secretary, first, { mapping: chosen });

  const next = await secretary.call('register.preview', strange(['1号楼,103,70,程杰']));
  expect(next).toMatchObject({
    rememberedLayout: true,
    headerRow: 1,
    problems: [],
    totals: { rooms: 1, areaThousandths: 70_000 },
  });
  expect(next.columns.map(({ field, confidence }) => `${field} ${confidence}`)).toEqual([
    'building remembered',
    'number remembered',
    'area remembered',
    'ownerName remembered',
  ]);
});

test('a column taken for the wrong field is corrected by hand', async () => {
  const secretary = await openDesk();
  const sheet = textFile(['楼栋,房号,姓名,电话,联系人', '1号楼,101,王军,13632650374,李娜 18716668922']);
  const preview = await secretary.call('register.preview', {
    ...sheet,
    mapping: { columns: { emergencyContact: 4 } },
  });
  expect(fieldsOf(preview)).toEqual(['building', 'number', 'ownerName', 'ownerPhones', 'emergencyContact']);
  expect(preview.columns[4]?.confidence).toBe('chosen');
  expect(preview.rows[0]?.values['emergencyContact']).toBe('李娜 18716668922');
});

test('the sheet of a workbook that holds the register is found, and another may be chosen', async () => {
  const { writeXlsx } = await import('../../../../electron/office/sheets/write-sheet.ts');
  const secretary = await openDesk();
  const bytes = await writeXlsx([
    { name: '说明', columns: [{ header: '填表说明', kind: 'text' }], rows: [['请按房号填写']] },
    {
      name: '台账',
      columns: ['楼栋', '房号'].map((header) => ({ header, kind: 'text' })),
      rows: [['1号楼', '101']],
    },
  ]);
  const file = { fileName: '台账.xlsx', bytes };
  await expect(secretary.call('register.preview', file)).resolves.toMatchObject({
    sheetIndex: 1,
    totals: { rooms: 1 },
  });
  await expect(
    secretary.call('register.preview', { ...file, mapping: { sheetIndex: 0 } }),
  ).resolves.toMatchObject({ sheetIndex: 0, headerRow: null });
});
