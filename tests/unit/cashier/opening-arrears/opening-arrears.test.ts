import { expect, test } from 'vitest';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import { day } from '../../../../shared/domain/day.ts';
import { importOpeningArrears, openGreenfield, type Greenfield } from '../../../support/greenfield.ts';
import type { Person } from '../../../support/open-office.ts';
import {
  sampleSheet,
  sheetOf,
  takeIn,
  textFile,
  type SheetOnDesk,
} from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const open = (): Promise<Greenfield> => openGreenfield({ folder: temporaryFolder() });
const header = '楼栋,单元,房号,业主,收费项目,欠费期间,金额';
const arrears = (...rows: string[]): SheetOnDesk => textFile([header, ...rows], '欠费.csv');

async function post(
  by: Person,
  sheet: SheetOnDesk,
  how: Partial<Pick<Input<'openingArrears.import'>, 'feeItems' | 'skipRefused' | 'again' | 'mapping'>> = {},
): Promise<Output<'openingArrears.import'>> {
  const { feeItems, mapping } = how;
  const asked = {
    ...(feeItems === undefined ? {} : { feeItems }),
    ...(mapping === undefined ? {} : { mapping }),
  };
  const { previewHash } = await by.call('openingArrears.preview', { ...sheet, ...asked });
  return by.call('openingArrears.import', { ...sheet, previewHash, skipRefused: false, ...how });
}

async function codesOf(by: Person, sheet: SheetOnDesk): Promise<string[]> {
  const { problems } = await by.call('openingArrears.preview', sheet);
  return problems.map(({ rowNumber, column, code }) => `${rowNumber} ${column?.letter ?? ''} ${code}`);
}

test('the arrears of the sample estate come in whole, as one document the books agree with', async () => {
  const { cashier, manager } = await open();
  const preview = await cashier.call('openingArrears.preview', sampleSheet('opening-arrears.xlsx'));
  expect(preview).toMatchObject({
    problems: [],
    counts: { dataRows: 44, refusedRows: 0 },
    totals: { rows: 44, amountFen: 2_185_352, rooms: 44, years: [{ year: 2026, rows: 44 }] },
    feeItems: [{ name: '物业管理费', how: 'named', rows: 44 }],
    day: '2026-10-31',
  });
  const result = await post(cashier, sampleSheet('opening-arrears.xlsx'));
  expect(result).toMatchObject({ number: 'B-2026-000001', rows: 44, amountFen: 2_185_352, refusedRows: 0 });

  const { findings } = await manager.call('integrity.check', {});
  expect(findings).toEqual([]);
});

test('a debt is open from the end of its period, owed by the owner, and counts as billed', async () => {
  const { cashier } = await open();
  await importOpeningArrears(cashier);
  const { rooms } = await cashier.call('rooms.list', { text: '商业街S22' });
  const roomId = rooms[0]?.id ?? 0;
  const { charges } = await cashier.call('charges.listByRoom', { roomId, cursor: null });
  expect(charges).toMatchObject([
    {
      feeItemName: '物业管理费',
      periodFrom: '2026-07',
      periodTo: '2026-09',
      dueDay: '2026-09-30',
      amountFen: 67_088,
      openFen: 67_088,
      payerName: '冯涛彤',
    },
  ]);
});

test('what a row can be refused for', async () => {
  const { cashier } = await open();
  expect(
    await codesOf(
      cashier,
      arrears(
        '9号楼,1单元,101,王军,物业管理费,2026-09,100',
        '1号楼,1单元,102,范军建,煤气费,2026-09,100',
        '1号楼,1单元,201,卢英嘉,,2026-09,100',
        '1号楼,1单元,202,刘志浩,物业管理费,,100',
        '1号楼,1单元,301,谭文静,物业管理费,上半年,100',
        '1号楼,1单元,302,司马静,物业管理费,2026-09,',
        '1号楼,1单元,401,诸葛涵彤,物业管理费,2026-09,一百',
        '1号楼,1单元,501,陆洋,物业管理费,2026-09,0',
        '1号楼,1单元,502,程杰,物业管理费,2026-09,-5',
        '1号楼,1单元,601,某某,物业管理费,2026-09,1.234',
        '1号楼,1单元,,王军,物业管理费,2026-09,100',
        '1号楼,2单元,101,肖丽桂,物业管理费,2026-05~2026-09,100',
        '1号楼,2单元,101,肖丽桂,物业管理费,2026-09,20',
      ),
    ),
  ).toEqual([
    '2 C room-unknown',
    '3 E fee-item-not-chosen',
    '4 E fee-item-blank',
    '5 F period-blank',
    '6 F period-not-months',
    '7 G amount-blank',
    '8 G amount-not-a-number',
    '9 G amount-not-positive',
    '10 G amount-not-positive',
    '11 G amount-too-precise',
    '12 C number-blank',
    '13 F period-overlaps',
    '14 F period-overlaps',
    '11 D owner-differs',
  ]);
});

test('an owner of another name, or none in the register, only asks to be looked at', async () => {
  const { cashier } = await open();
  const sheet = arrears(
    '1号楼,1单元,101,王军,物业管理费,2026-09,100',
    '1号楼,1单元,402,王军,物业管理费,2026-09,100',
  );
  const { problems } = await cashier.call('openingArrears.preview', sheet);
  expect(problems.map(({ code, facts }) => ({ code, facts }))).toEqual([
    { code: 'owner-differs', facts: { text: '王军', name: '许玉佳' } },
    { code: 'owner-unknown', facts: {} },
  ]);
  await expect(post(cashier, sheet)).resolves.toMatchObject({ rows: 2 });
});

test('a debt stays with who owned the room when its period ended', async () => {
  const { cashier, secretary } = await open();
  await takeIn(
    secretary,
    textFile(['楼栋,单元,房号,业主姓名,联系电话', '1号楼,1单元,101,李娜,18716668922']),
    { handOverDay: day('2026-10-01') },
  );
  await post(cashier, arrears('1号楼,1单元,101,许玉佳,物业管理费,2026-09,100'));
  const { rooms } = await cashier.call('rooms.list', { text: '1号楼1单元101' });
  const { charges } = await cashier.call('charges.listByRoom', { roomId: rooms[0]?.id ?? 0, cursor: null });
  expect(charges).toMatchObject([{ payerName: '许玉佳' }]);
});

test('a name in the sheet stands for the fee item the person chooses', async () => {
  const { cashier, feeItems } = await open();
  const sheet = arrears(
    '1号楼,1单元,101,许玉佳,物业费,2026-09,100',
    '1号楼,1单元,102,范军建,违约金,2026-09,5',
  );
  await expect(cashier.call('openingArrears.preview', sheet)).resolves.toMatchObject({
    counts: { refusedRows: 2 },
    feeItems: [
      { name: '物业费', how: 'open', feeItemId: null },
      { name: '违约金', how: 'open', feeItemId: null },
    ],
  });
  const choices = { 物业费: feeItems.物业管理费, 违约金: null };
  await expect(post(cashier, sheet, { feeItems: choices })).rejects.toMatchObject({
    code: 'REGISTER_HAS_PROBLEMS',
    facts: { count: 1 },
  });
  await expect(post(cashier, sheet, { feeItems: choices, skipRefused: true })).resolves.toMatchObject({
    rows: 1,
    amountFen: 10_000,
  });
});

test('a month already billed is not billed again, by another file either', async () => {
  const { cashier } = await open();
  await importOpeningArrears(cashier);
  expect(await codesOf(cashier, arrears('商业街,,S22,冯涛彤,物业管理费,2026-09~2026-10,100'))).toEqual([
    '2 F month-already-billed',
  ]);
});

test('the same file is not taken twice', async () => {
  const { cashier } = await open();
  await importOpeningArrears(cashier);
  await expect(post(cashier, sampleSheet('opening-arrears.xlsx'))).rejects.toMatchObject({
    code: 'REGISTER_ALREADY_IMPORTED',
  });
  await expect(
    post(cashier, sampleSheet('opening-arrears.xlsx'), { again: true, skipRefused: true }),
  ).rejects.toMatchObject({
    code: 'REGISTER_NOTHING_TO_IMPORT',
  });
});

test('a preview that no longer holds is refused', async () => {
  const { cashier } = await open();
  const [one, other] = [
    arrears('1号楼,1单元,101,许玉佳,物业管理费,2026-09,100'),
    arrears('1号楼,1单元,101,许玉佳,物业管理费,2026-09,200'),
  ];
  const { previewHash } = await cashier.call('openingArrears.preview', one);
  await post(cashier, other);
  await expect(
    cashier.call('openingArrears.import', { ...one, previewHash, skipRefused: false }),
  ).rejects.toMatchObject({ code: 'REGISTER_TOTALS_CHANGED' });
});

test('first and last month in columns of their own, the room in one cell, days for months', async () => {
  const { cashier } = await open();
  const sheet = await sheetOf(
    [
      ['历年欠费明细'],
      ['序号', '房屋编号', '客户名称', '费用名称', '开始日期', '结束日期', '欠费金额(元)', '应缴日期'],
      [1, '1-1-101', '许玉佳', '物业管理费', '2025-01-01', '2025-12-31', '2,952.00', '2025-12-20'],
      ['合计', null, null, null, null, null, 2952],
    ],
    '欠费.xlsx',
  );
  await expect(cashier.call('openingArrears.preview', sheet)).resolves.toMatchObject({
    missing: [],
    problems: [],
    totals: { rows: 1, amountFen: 295_200 },
  });
  await post(cashier, sheet);
  const { rooms } = await cashier.call('rooms.list', { text: '1号楼1单元101' });
  const { charges } = await cashier.call('charges.listByRoom', { roomId: rooms[0]?.id ?? 0, cursor: null });
  expect(charges).toMatchObject([{ periodFrom: '2025-01', periodTo: '2025-12', dueDay: '2025-12-20' }]);
});

test('missing columns are named', async () => {
  const { cashier } = await open();
  const sheet = textFile(['楼栋,房号,金额', '1号楼,101,100']);
  await expect(cashier.call('openingArrears.preview', sheet)).resolves.toMatchObject({
    missing: ['feeItem', 'period'],
  });
  await expect(post(cashier, sheet)).rejects.toMatchObject({
    code: 'REGISTER_COLUMNS_MISSING',
    facts: { columns: ['收费项目', '欠费期间'] },
  });
});

test('only the cashier posts arrears', async () => {
  const { accountant, manager, secretary } = await open();
  const sheet = sampleSheet('opening-arrears.xlsx');
  await expect(post(accountant, sheet)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(post(manager, sheet)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(secretary.call('openingArrears.preview', sheet)).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  });
});

test('arrears taken back as a whole can be brought in again', async () => {
  const { cashier, manager } = await open();
  const sheet = sampleSheet('opening-arrears.xlsx');
  const { entrySeq } = await post(cashier, sheet);
  await cashier.call('bills.reverse', {
    runSeq: entrySeq,
    roomIds: null,
    reason: '导错了文件',
    approval: manager.approval,
  });
  await expect(post(cashier, sheet, { again: true })).resolves.toMatchObject({
    rows: 44,
    amountFen: 2_185_352,
  });
  const { findings } = await manager.call('integrity.check', {});
  expect(findings).toEqual([]);
});
