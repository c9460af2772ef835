import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openCountingOffice } from '../../../support/counting-office.ts';

/** 扫帚 W00001 (20 there), 灯管 W00002 (10), 门禁卡 W00003 (5), and what is added here. */
let office: Awaited<ReturnType<typeof openCountingOffice>>;
beforeEach(async () => {
  office = await openCountingOffice();
  for (const added of [
    { name: 'LED灯泡', specification: '9W', model: 'E27', barcode: '6901234567892' },
    {
      ...{ name: '洗手液', specification: '500ml', unit: '瓶', barcode: '6900000000005' },
      packs: [{ unit: '箱', factorThousandths: wholeUnits(12), barcode: '16900000000012' }],
    },
    { name: '长柄扫帚', code: 'SZ-01' },
    { name: '扫帚头', code: 'W00001A' },
    { name: '重型合页' },
  ])
    await office.storekeeper.call('items.create', { ...plain, ...added });
});
afterEach(() => office.close());

describe('an item is found', () => {
  test.each([
    ['any characters of its name', '柄扫', ['长柄扫帚']],
    ['characters that do not stand at the beginning', '手液', ['洗手液']],
    ['its specification', '500ml', ['洗手液']],
    ['its model in small letters', 'e27', ['LED灯泡']],
    ['full-width figures', '９Ｗ', ['LED灯泡']],
    ['name and specification in one', '灯泡9w', ['LED灯泡']],
    ['name and specification with a space between', '灯泡 9w', ['LED灯泡']],
    ['pinyin initials', 'xsy', ['洗手液']],
    ['pinyin initials in capitals', 'MJK', ['门禁卡']],
    ['the middle of its initials', 'bsz', ['长柄扫帚']],
    ['the end of its code', '0002', ['灯管']],
  ])('by %s', async (_how, text, names) => {
    expect((await find(text)).map((hit) => hit.name)).toEqual(names);
  });

  test('as heavy, not as double: 重型合页 is zxhy', async () => {
    expect((await find('zxhy')).map((hit) => hit.name)).toEqual(['重型合页']);
  });

  test('first when the text is exactly its own, then where it begins so, then in the order of codes', async () => {
    expect((await find('w00001')).map((hit) => hit.code)).toEqual(['W00001', 'W00001A']);
    expect((await find('扫帚')).map((hit) => hit.name)).toEqual(['扫帚', '扫帚头', '长柄扫帚']);
  });

  test('with its unit when its barcode or its code is scanned', async () => {
    expect(await first('6900000000005')).toMatchObject({ name: '洗手液', scannedUnit: '瓶' });
    expect(await first('W00002')).toMatchObject({ name: '灯管', scannedUnit: '个' });
  });

  test('with the pack’s unit when the pack’s barcode is scanned', async () => {
    expect(await first('16900000000012')).toMatchObject({ name: '洗手液', scannedUnit: '箱' });
  });

  test('without a unit when only a part of its barcode is typed', async () => {
    expect(await first('6900000000')).toMatchObject({ name: '洗手液', scannedUnit: null });
  });

  test('with what that store has of it, and the price of its last receipt', async () => {
    expect(await first('灯管')).toMatchObject({ onHandThousandths: 10_000, lastPriceTenThousandths: 50_000 });
    expect(await first('洗手液')).toMatchObject({ onHandThousandths: 0, lastPriceTenThousandths: null });
    const { id: storeId } = await office.storekeeper.call('stores.save', {
      id: null,
      name: '地下室',
      active: true,
    });
    const { hits } = await office.storekeeper.call('items.find', { text: '灯管', storeId, limit: 1 });
    expect(hits[0]?.onHandThousandths).toBe(0);
  });

  test('by its new name and barcode once they are changed, and no more by the old', async () => {
    const [bulb] = await find('LED灯泡');
    await office.storekeeper.call('items.update', {
      ...plain,
      ...{ id: bulb?.id ?? 0, code: bulb?.code ?? '', active: true },
      ...{ name: '节能灯泡', specification: '9W', model: 'E27', barcode: '6909999999999' },
    });
    expect((await find('jndp')).map((hit) => hit.name)).toEqual(['节能灯泡']);
    expect(await first('6909999999999')).toMatchObject({ scannedUnit: '个' });
    expect(await find('6901234567892')).toEqual([]);
  });
});

describe('nothing is found', () => {
  test.each(['', '  ', '不存在的物品', '%', "' or 1=1 --"])('by “%s”', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test('of what is out of use', async () => {
    const { id, code } = await office.storekeeper.call('items.create', { ...plain, name: '旧式水表' });
    await office.storekeeper.call('items.update', { ...plain, id, code, name: '旧式水表', active: false });
    expect(await find('旧式水表')).toEqual([]);
  });
});

const plain: Omit<Input<'items.create'>, 'requestId'> = {
  ...{ code: '', category: '日常', name: '', specification: '', model: '', unit: '个', place: '' },
  ...{ minimumThousandths: null, maximumThousandths: null, class: 'C', barcode: null, packs: [] },
};

async function find(text: string) {
  return (await office.storekeeper.call('items.find', { text, storeId: 1, limit: 12 })).hits;
}

async function first(text: string) {
  return (await find(text))[0];
}
