import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheets } from '../../../../electron/office/sheets/read-sheet.ts';
import { writeXlsx } from '../../../../electron/office/sheets/write-sheet.ts';
import { cellText } from '../../../../electron/office/sheets/sheet-book.ts';
import { stateWords, useWords } from '../../../../electron/office/register/room-words.ts';
import { formatQuantity, quantity } from '../../../../shared/domain/quantity.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { sampleSheet, takeIn } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function openDesk(): Promise<Person> {
  const office = await openOffice({ folder: temporaryFolder() });
  return office.as('secretary');
}

/** The export as plain cells. */
async function exported(by: Person, format: 'xlsx' | 'csv' = 'xlsx'): Promise<string[][]> {
  const { bytes } = await by.call('register.export', { format, withIdNumbers: true });
  const { sheets } = await readSheets({ name: `台账.${format}`, bytes });
  const rows = sheets[0]?.rows ?? [];
  const width = rows[0]?.cells.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, column) => cellText(row.cells[column])));
}

test.each(['xlsx', 'csv'] as const)(
  'the sample estate exported as %s and imported elsewhere is the same estate',
  async (format) => {
    const [first, second] = [await openDesk(), await openDesk()];
    await takeIn(first, sampleSheet('rooms.xlsx'));
    const { bytes } = await first.call('register.export', { format, withIdNumbers: true });
    await takeIn(second, { fileName: `台账.${format}`, bytes: new Uint8Array(bytes) });
    expect(await exported(second)).toEqual(await exported(first));
  },
);

test('the export imported again into its own office changes nothing', async () => {
  const secretary = await openDesk();
  await takeIn(secretary, sampleSheet('rooms.xlsx'));
  const { bytes } = await secretary.call('register.export', { format: 'xlsx', withIdNumbers: true });
  const preview = await secretary.call('register.preview', {
    fileName: '导出.xlsx',
    bytes: new Uint8Array(bytes),
  });
  expect(preview).toMatchObject({
    problems: [],
    known: { newRooms: 0, changedRooms: 0, unchangedRooms: 280, newPeople: 0, changedPeople: 0 },
  });
});

test('ID numbers leave only when asked for, and each export is kept in the audit trail', async () => {
  const secretary = await openDesk();
  await takeIn(secretary, sampleSheet('rooms.xlsx'));
  const { bytes, suggestedName } = await secretary.call('register.export', {
    format: 'csv',
    withIdNumbers: false,
  });
  const text = new TextDecoder().decode(bytes);
  expect(suggestedName).toBe('房产台账-2026-10-31');
  expect(text).not.toMatch(/身份证/);
  expect(text).not.toMatch(/34\d{15}[\dX]/);
});

const han = fc.constantFrom(...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'.split(''));
const name = fc.oneof(
  fc.array(han, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')),
  fc.constantFrom(
    'Smith, John',
    '绿苑置业有限公司',
    '=HYPERLINK("http://x","张三")',
    '<img src=x onerror=alert(1)>',
    '"引号"',
    "O'Neil",
    '@x',
    '-1',
  ),
);
const phone = fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }).map((tail) => `1${tail}`);
const person = fc.record({
  name,
  phones: fc.uniqueArray(phone, { maxLength: 2 }),
  idNumber: fc.option(
    fc.constantFrom('340102199808078263', '340108197607149650', '340103197707249083', 'E12345678'),
    { nil: '' },
  ),
});
const room = fc.record({
  use: fc.constantFrom(...Object.values(useWords)),
  state: fc.constantFrom(...Object.values(stateWords)),
  area: fc.option(
    fc.integer({ min: 1, max: 100_000_000 }).map((area) => formatQuantity(quantity(area))),
    { nil: '' },
  ),
  day: fc.option(fc.constantFrom('2016-10-24', '2020-02-29'), { nil: '' }),
  owners: fc.array(person, { maxLength: 2 }),
  tenants: fc.array(person, { maxLength: 1 }),
  note: fc.constantFrom('', '临街', '=1+1', '两户打通；共用一个水表', '第一行\n第二行'),
});

test('any register exported and imported elsewhere is exported the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(room, { minLength: 1, maxLength: 12 }), async (rooms) => {
      const [first, second] = [await openDesk(), await openDesk()];
      const named = (people: readonly { readonly name: string }[]) =>
        people.map((each) => each.name).join('、');
      const phones = (people: readonly { readonly phones: readonly string[] }[]) =>
        people.map((each) => each.phones.join('/')).join('；');
      const lines = rooms.map(({ use, state, area, day, owners, tenants, note }, index) => [
        `${1 + (index % 3)}号楼`,
        String(101 + index),
        use,
        area,
        named(owners),
        phones(owners),
        owners.map((each) => each.idNumber).join('；'),
        day,
        state,
        named(tenants),
        phones(tenants),
        note,
      ]);
      const header = [
        '楼栋',
        '房号',
        '业态',
        '建筑面积',
        '业主姓名',
        '联系电话',
        '身份证号',
        '交房日期',
        '使用状态',
        '租户姓名',
        '租户电话',
        '备注',
      ];
      const bytes = await writeXlsx([
        { name: '台账', columns: header.map((text) => ({ header: text, kind: 'text' })), rows: lines },
      ]);
      await takeIn(first, { fileName: '台账.xlsx', bytes });
      const out = await first.call('register.export', { format: 'xlsx', withIdNumbers: true });
      await takeIn(second, { fileName: '导出.xlsx', bytes: new Uint8Array(out.bytes) });
      expect(await exported(second)).toEqual(await exported(first));
    }),
    { numRuns: 8, seed: 20261031 },
  );
}, 120_000);
