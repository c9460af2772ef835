import { describe, expect, test } from 'vitest';
import { readRegisterRow, type RegisterRow } from '../../../../electron/office/register/register-row.ts';
import type { SheetCell } from '../../../../electron/office/sheets/sheet-book.ts';
import { registerFields, type RegisterField } from '../../../../shared/contract/register.ts';
import { day } from '../../../../shared/domain/day.ts';
import { rowOfCells } from '../../../support/register-sheets.ts';

type Values = Partial<Record<RegisterField, string | number | null | SheetCell>>;

const whole: Values = {
  building: '1号楼',
  unit: '1单元',
  number: '101',
  use: '住宅',
  area: 88.02,
  ownerName: '许玉佳',
  ownerPhones: '13632650374',
  ownerIdNumber: '340102199808078263',
  handoverDay: '2017-07-28',
  state: '自住',
};

function read(values: Values): RegisterRow {
  const all = { ...whole, ...values };
  const fields = registerFields.filter((field) => all[field] !== undefined);
  const columns = Object.fromEntries(fields.map((field, index) => [field, index]));
  return readRegisterRow(
    rowOfCells(
      3,
      fields.map((field) => all[field] ?? null),
    ),
    columns,
  );
}

function codesOf(values: Values): string[] {
  return read(values).problems.map(({ code, field }) => `${field}: ${code}`);
}

test('a row that is in order has no problem and says what it says', () => {
  expect(read({})).toMatchObject({
    refused: false,
    problems: [],
    room: {
      key: '1/1/101',
      building: '1号楼',
      unit: '1单元',
      room: '101',
      use: 'residence',
      state: 'owner-occupied',
      area: 88_020,
      handoverDay: '2017-07-28',
      owners: [{ name: '许玉佳', phones: ['13632650374'], idNumber: '340102199808078263' }],
    },
  });
});

describe('which room', () => {
  test.each<[string, Values, string]>([
    ['full-width digits', { number: '３０２' }, '1/1/302'],
    ['a room word', { number: '302室' }, '1/1/302'],
    ['a number cell', { building: 1, unit: 2, number: 301 }, '1/2/301'],
    ['one cell of all', { building: null, unit: null, number: null, label: '1-2-301' }, '1/2/301'],
    ['one cell in words', { building: null, unit: null, number: null, label: '1栋2单元301' }, '1/2/301'],
    ['a number that repeats its building', { unit: null, number: '1-2-301' }, '1/2/301'],
    ['a unit within the number', { unit: null, number: '2单元301' }, '1/2/301'],
    [
      'a basement number that is no building',
      { building: '地下车库', unit: null, number: 'B1-054' },
      '地下车库//B1-54',
    ],
  ])('%s', (_, values, key) => {
    expect(read(values)).toMatchObject({ refused: false, room: { key } });
  });

  test.each<[string, Values, string]>([
    ['no room number', { number: null }, 'number: number-blank'],
    ['no building', { building: null }, 'building: building-blank'],
    [
      'a number that a sheet made a date of',
      { number: { kind: 'number', value: 43467, raw: '43467', isDate: true, day: day('2019-01-02') } },
      'number: number-became-date',
    ],
    ['an error value', { building: { kind: 'error', code: '#N/A' } }, 'building: cell-error'],
  ])('%s is refused', (_, values, problem) => {
    expect(read(values).refused).toBe(true);
    expect(codesOf(values)).toContain(problem);
  });
});

describe('the area', () => {
  test.each<[string, string | number, number]>([
    ['with its unit', '133.02㎡', 133_020],
    ['in words', '88.02 平方米', 88_020],
    ['with spaces', ' 89.5 ', 89_500],
    ['in full-width digits', '１２０', 120_000],
    ['with a thousands comma', '1,234.5', 1_234_500],
    ['at the upper bound', 100_000, 100_000_000],
  ])('%s', (_, area, thousandths) => {
    expect(read({ area })).toMatchObject({ refused: false, room: { area: thousandths } });
  });

  test.each<[string, string | number, string]>([
    ['an estimate in words', '约九十平', 'area-not-a-number'],
    ['a negative one', '-88.5', 'area-not-positive'],
    ['nothing', 0, 'area-not-positive'],
    ['an absurd one', 123_456_789, 'area-too-large'],
    ['one above the bound', 100_000.001, 'area-too-large'],
    ['four decimals', '88.0234', 'area-too-precise'],
    ['two ways to read it', '1,23', 'area-not-a-number'],
  ])('%s is refused', (_, area, code) => {
    expect(read({ area }).refused).toBe(true);
    expect(codesOf({ area })).toEqual([`area: ${code}`]);
  });

  test('left blank only asks to be looked at', () => {
    expect(read({ area: null })).toMatchObject({ refused: false, room: { area: null } });
    expect(codesOf({ area: null })).toEqual(['area: area-blank']);
  });
});

describe('the day of handing over', () => {
  test.each<[string, string | number, string | null]>([
    ['slashes', '2019/4/2', '2019-04-02'],
    ['dots', '2019.3.5', '2019-03-05'],
    ['Chinese', '2016年7月26日', '2016-07-26'],
    ['a serial number', 42_944, '2017-07-28'],
    ['not yet', '未入住', null],
  ])('%s', (_, handoverDay, expected) => {
    expect(read({ handoverDay })).toMatchObject({
      refused: false,
      problems: [],
      room: { handoverDay: expected },
    });
  });

  test.each<[string, string, string]>([
    ['a day that never was', '2019-02-30', 'day-no-such-day'],
    ['a month alone', '2019年3月', 'day-not-a-day'],
    ['words', '去年', 'day-not-a-day'],
  ])('%s is refused', (_, handoverDay, code) => {
    expect(read({ handoverDay }).refused).toBe(true);
    expect(codesOf({ handoverDay })).toEqual([`handoverDay: ${code}`]);
  });
});

describe('people', () => {
  test('two phones in one cell are both kept', () => {
    const row = read({ ownerPhones: '138-0013-8000 / 0551-6543210' });
    expect(row.problems).toEqual([]);
    expect(row.room?.owners[0]?.phones).toEqual(['13800138000', '0551-6543210']);
  });

  test('a phone stored as a number is a phone', () => {
    expect(read({ ownerPhones: 18716668922 }).room?.owners[0]?.phones).toEqual(['18716668922']);
  });

  test.each<[string, Values, string]>([
    ['a bad phone', { ownerPhones: '12345' }, 'ownerPhones: phone-not-a-phone'],
    [
      'a wrong check digit',
      { ownerIdNumber: '340102199808078264' },
      'ownerIdNumber: id-number-wrong-check-digit',
    ],
    [
      'an ID number of another shape',
      { ownerIdNumber: 'E12345678' },
      'ownerIdNumber: id-number-wrong-length',
    ],
    [
      'an impossible birthday',
      { ownerIdNumber: '340102199802308263' },
      'ownerIdNumber: id-number-no-such-birthday',
    ],
    [
      'an ID number stored as a number',
      { ownerIdNumber: 3.40102199808078e17 },
      'ownerIdNumber: id-number-lost-digits',
    ],
    [
      'a phone without a name',
      { ownerName: null, ownerIdNumber: null, state: '空置' },
      'ownerName: name-missing',
    ],
    ['an unknown use', { use: '天文台' }, 'use: use-unknown'],
    ['an unknown state', { state: '不详' }, 'state: state-unknown'],
    ['unsold with an owner', { state: '未售' }, 'state: state-against-owner'],
    [
      'a name that begins like a formula',
      { ownerName: '=HYPERLINK("http://x","张三")' },
      'ownerName: looks-like-formula',
    ],
    ['a name that looks like markup', { ownerName: '<img src=x onerror=alert(1)>' }, 'ownerName: has-markup'],
  ])('%s is taken in with a warning', (_, values, problem) => {
    expect(read(values).refused).toBe(false);
    expect(codesOf(values)).toEqual([problem]);
  });

  test('a text that looks like a formula or markup stays the text it is', () => {
    expect(read({ ownerName: '=HYPERLINK("http://x","张三")' }).room?.owners).toMatchObject([
      { name: '=HYPERLINK("http://x","张三")' },
    ]);
    expect(read({ ownerName: '<img src=x onerror=alert(1)>' }).room?.owners).toMatchObject([
      { name: '<img src=x onerror=alert(1)>' },
    ]);
  });

  test('an ID number whose digits were lost is not kept, a wrong one is', () => {
    expect(read({ ownerIdNumber: 3.40102199808078e17 }).room?.owners[0]?.idNumber).toBeNull();
    expect(read({ ownerIdNumber: '340102199808078264' }).room?.owners[0]?.idNumber).toBe(
      '340102199808078264',
    );
  });

  test('a name of more than a hundred characters is refused', () => {
    expect(read({ ownerName: '某'.repeat(100) }).refused).toBe(false);
    expect(read({ ownerName: '某'.repeat(101) }).refused).toBe(true);
    expect(codesOf({ ownerName: '某'.repeat(101) })).toEqual(['ownerName: text-too-long']);
  });

  test.each<[string, string, string[]]>([
    ['a mark between names', '张三、李四', ['张三', '李四']],
    ['spaces between names', '张三 李四', ['张三', '李四']],
    ['a full-width comma', '张三，李四', ['张三', '李四']],
    ['a line each', '张三\n李四', ['张三', '李四']],
    ['a name set wide', '王\u3000军', ['王军']],
    ['a foreign name', 'Smith, John', ['Smith, John']],
    ['a company', '绿苑置业（集团）有限公司', ['绿苑置业(集团)有限公司']],
    ['nobody', '无', []],
  ])('%s', (_, ownerName, names) => {
    const row = read({ ownerName, ownerPhones: null, ownerIdNumber: null, state: null });
    expect(row.room?.owners.map(({ name }) => name)).toEqual(names);
  });

  test('each of two owners gets their own phone and ID number', () => {
    const row = read({
      ownerName: '张三、李四',
      ownerPhones: '13632650374/0551-6543210；18716668922',
      ownerIdNumber: '340102199808078263；340108197607149650',
    });
    expect(row.room?.owners).toMatchObject([
      { name: '张三', phones: ['13632650374', '0551-6543210'], idNumber: '340102199808078263' },
      { name: '李四', phones: ['18716668922'], idNumber: '340108197607149650' },
    ]);
  });

  test('an emergency contact may stand in one cell or two', () => {
    const contact = { emergencyContactName: '汪明俊', emergencyContactPhone: '17737138694' };
    expect(read({ emergencyContact: '汪明俊 17737138694' }).room?.owners).toMatchObject([contact]);
    expect(read({ emergencyContact: '汪明俊', emergencyPhone: '177-3713-8694' }).room?.owners).toMatchObject([
      contact,
    ]);
  });
});

describe('formulas', () => {
  const formula = (result: SheetCell): SheetCell =>
    result.kind === 'formula' ? result : { kind: 'formula', formula: '80+9.5', result };

  test('a formula counts with the result the sheet holds, and is pointed out', () => {
    const area = formula({ kind: 'number', value: 89.5, raw: '89.5', isDate: false, day: null });
    expect(read({ area })).toMatchObject({ refused: false, room: { area: 89_500 } });
    expect(codesOf({ area })).toEqual(['area: formula']);
  });

  test('a formula without a result is refused', () => {
    expect(read({ area: formula({ kind: 'blank' }) }).refused).toBe(true);
    expect(codesOf({ area: formula({ kind: 'blank' }) })).toContain('area: formula-not-calculated');
  });
});
