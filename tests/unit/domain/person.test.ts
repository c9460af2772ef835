import { describe, expect, it } from 'vitest';
import { checkIdNumber, maskIdNumber } from '../../../shared/domain/id-card.ts';
import { parseContact, parsePhones } from '../../../shared/domain/phone.ts';
import { foldForSearch, pinyinInitials } from '../../../shared/domain/search-text.ts';

describe('an ID number', () => {
  it.each([
    ['340102199808078263', '340102199808078263'],
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [' 340102 19980807 8263 ', '340102199808078263'],
    ['130503670401001', '130503670401001'],
  ])('%s is sound', (text, value) => {
    expect(checkIdNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'blank'],
    ['340102199808078264', 'wrong-check-digit'],
    ['340102199802308263', 'no-such-birthday'],
    ['130503671301001', 'no-such-birthday'],
    ['34010219980807826', 'wrong-length'],
    ['3401021998080782631', 'wrong-length'],
    ['34010219980807X263', 'wrong-length'],
    ['E12345678', 'wrong-length'],
  ])('"%s" is refused as %s', (text, reason) => {
    expect(checkIdNumber(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['340102199808078263', '340***********8263'],
    ['130503670401001', '130********1001'],
    ['E12345678', '*******78'],
    ['1234', '****'],
    ['', ''],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskIdNumber(text)).toBe(masked);
  });
});

describe('the phones of one cell', () => {
  it.each([
    ['138-0013-8000 / 0551-6543210', ['13800138000', '0551-6543210']],
    ['138 0013 8000', ['13800138000']],
    ['13800138000 13900139000', ['13800138000', '13900139000']],
    ['13800138000、13900139000', ['13800138000', '13900139000']],
    ['13800138000；13800138000', ['13800138000']],
    ['１３８００１３８０００', ['13800138000']],
    ['+86 13800138000', ['13800138000']],
    ['手机：13800138000', ['13800138000']],
    ['(0551)65432100', ['0551-65432100']],
    ['055165432100', ['0551-65432100']],
    ['010-62345678', ['010-62345678']],
    ['0551-6543210转802', ['0551-6543210-802']],
    ['400-800-1234', ['4008001234']],
    ['65432100', ['65432100']],
    [18_716_668_922, ['18716668922']],
    ['', []],
  ])('%s holds %j', (source, phones) => {
    expect(parsePhones(source)).toEqual({ phones, rejected: [] });
  });

  it.each([
    ['13800138000 / 空号', ['13800138000'], ['空号']],
    ['1380013800', [], ['1380013800']],
    ['138001380000', [], ['138001380000']],
    ['12800138000', [], ['12800138000']],
    [5_516_543_210, [], ['5516543210']],
  ])('%s reports what is no phone', (source, phones, rejected) => {
    expect(parsePhones(source)).toEqual({ phones, rejected });
  });
});

describe('an emergency contact', () => {
  it.each([
    ['汪明俊 17737138694', '汪明俊', ['17737138694']],
    ['汪明俊17737138694', '汪明俊', ['17737138694']],
    ['17737138694 汪明俊', '汪明俊', ['17737138694']],
    ['张三：138 0013 8000', '张三', ['13800138000']],
    ['张三 电话13800138000、0551-6543210', '张三', ['13800138000', '0551-6543210']],
    ['汪明俊', '汪明俊', []],
    ['17737138694', null, ['17737138694']],
    [17_737_138_694, null, ['17737138694']],
    ['', null, []],
  ])('%s is %s with %j', (source, name, phones) => {
    expect(parseContact(source)).toEqual({ name, phones, rejected: [] });
  });

  it('reports digits that are no phone', () => {
    expect(parseContact('汪明俊 1773713869')).toEqual({
      name: '汪明俊',
      phones: [],
      rejected: ['1773713869'],
    });
  });
});

describe('what the finder compares', () => {
  it.each([
    ['许玉佳', 'xyj'],
    ['单雄信', 'sxx'],
    ['仇英', 'qy'],
    ['曾宇', 'zy'],
    ['尉迟恭', 'ycg'],
    ['诸葛涵彤', 'zght'],
    ['司马静', 'smj'],
    ['吕娟', 'lj'],
    ['Ａ座 张三-2', 'azzs2'],
    ['John', 'john'],
    ['', ''],
  ])('%s is found by %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });

  it('folds width, case and spaces', () => {
    expect(foldForSearch(' Ａ座　３０１ ')).toBe('a座301');
  });
});
