import { expect, test } from 'vitest';
import { readSheets } from '../../../../electron/office/sheets/read-sheet.ts';
import { cellText } from '../../../../electron/office/sheets/sheet-book.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { sampleSheet, takeIn, textFile } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function openDesk(): Promise<Person> {
  const office = await openOffice({ folder: temporaryFolder() });
  return office.as('secretary');
}

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readSheets({ name: 'x.xlsx', bytes });
  return (sheets[0]?.rows ?? []).map((row) => row.cells.map(cellText));
}

test('the refused rows come back as a sheet with their reasons, in the words of the office', async () => {
  const secretary = await openDesk();
  const { bytes, suggestedName } = await secretary.call('register.saveRefused', {
    ...sampleSheet('rooms-broken.xlsx'),
    which: 'refused',
    language: 'zh-CN',
  });
  const [header, ...rows] = await cellsOf(bytes);
  expect(suggestedName).toBe('rooms-broken-有问题的行');
  expect(header?.slice(-2)).toEqual(['原行号', '不能导入的原因']);
  expect(rows.map((row) => row.slice(-2))).toEqual([
    ['3', 'C列“房号”：和第 4 行是同一间房（1号楼1单元101）。请留下对的一行。'],
    ['4', 'C列“房号”：和第 3 行是同一间房（1号楼1单元101）。请留下对的一行。'],
    ['5', 'E列“建筑面积(㎡)”：面积是 -88.5，应当大于零。'],
    ['6', 'E列“建筑面积(㎡)”：“约九十平”不是确定的面积，请写成数字，如 89.5。'],
    ['7', 'C列“房号”：没有写房号。'],
    ['10', 'I列“交房日期”：没有 2019-02-30 这一天。'],
    ['12', 'E列“建筑面积(㎡)”：面积是 123456789 ㎡，大得不可能，请核对。'],
    ['13', 'F列“业主姓名”：内容有 400 个字，最多 100 个字。'],
  ]);
});

test('the rows to look at can be had too, and in English', async () => {
  const secretary = await openDesk();
  const { bytes } = await secretary.call('register.saveRefused', {
    ...sampleSheet('rooms-broken.xlsx'),
    which: 'refused-and-warned',
    language: 'en',
  });
  const rows = await cellsOf(bytes);
  expect(rows).toHaveLength(12);
  expect(rows[0]?.at(-1)).toBe('Why it was not imported');
});

test('the sheet of refused rows, corrected, is imported like any other', async () => {
  const secretary = await openDesk();
  const faulty = textFile(['楼栋,房号,建筑面积', '1号楼,101,88', '1号楼,102,约九十平']);
  await takeIn(secretary, faulty, { skipRefused: true });
  const { bytes } = await secretary.call('register.saveRefused', {
    ...faulty,
    which: 'refused',
    language: 'zh-CN',
  });
  const [header = [], row = []] = await cellsOf(bytes);
  const corrected = row.map((text) => (text === '约九十平' ? '90' : text));
  const preview = await secretary.call('register.preview', textFile([header.join(','), corrected.join(',')]));
  expect(preview.columns.map(({ confidence }) => confidence)).toEqual([
    'exact',
    'exact',
    'exact',
    'not-needed',
    'not-needed',
  ]);
  expect(preview).toMatchObject({ problems: [], totals: { rooms: 1 }, known: { newRooms: 1 } });
});
