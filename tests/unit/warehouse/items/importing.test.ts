import { describe, expect, onTestFinished, test } from 'vitest';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openCountingOffice } from '../../../support/counting-office.ts';
import { goodsSheet, takeInGoods } from '../../../support/item-sheets.ts';
import { openOffice } from '../../../support/open-office.ts';
import { sampleSheet, sheetOf } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the sample list of goods', () => {
  test('is read whole, with totals to confirm', async () => {
    const { storekeeper } = await openEmpty();
    const preview = await storekeeper.call('items.preview', sampleSheet('items.xlsx'));
    expect(preview).toMatchObject({
      missing: [],
      problems: [],
      counts: { dataRows: 18, takenRows: 18, refusedRows: 0 },
      totals: { items: 18, newItems: 18, stockedRows: 18, withoutPrice: 0, valueFen: 8_235_947 },
    });
    expect(preview.totals.categories.map(({ name, rows }) => `${name} ${rows}`)).toContain('保洁用品 4');
  });

  test('comes in with its stock as one opening document, at quantity × price', async () => {
    const { storekeeper, owner } = await openEmpty();
    const { opening, newItems } = await takeInGoods(storekeeper, sampleSheet('items.xlsx'));
    expect([newItems, opening?.lines, opening?.valueFen]).toEqual([18, 18, 8_235_947]);
    const stock = await storekeeper.call('stock.onHand', { storeId: null });
    expect(stock.lines.find((line) => line.name === '复印纸')).toMatchObject({
      ...{ quantityThousandths: 136_000, valueFen: 264_792 },
    });
    const { findings } = await owner.call('integrity.check', {});
    expect(findings).toEqual([]);
  });

  test('is known again: the same file is refused, and a second time it changes nothing', async () => {
    const { storekeeper } = await openEmpty();
    await takeInGoods(storekeeper, sampleSheet('items.xlsx'));
    await expect(takeInGoods(storekeeper, sampleSheet('items.xlsx'))).rejects.toMatchObject({
      code: 'REGISTER_ALREADY_IMPORTED',
    });
    const again = await takeInGoods(storekeeper, sampleSheet('items.xlsx'), { again: true });
    expect(again).toMatchObject({ newItems: 0, changedItems: 0, opening: null });
  });
});

describe('the columns', () => {
  test('are known by their usual other names, in any order', async () => {
    const { storekeeper } = await openEmpty();
    const sheet = await sheetOf([
      ['条形码', '品名', '货位', '结存数量', '金额', '计量单位', '物品编码', '分类'],
      ['6901', '扫帚', 'A-1', 12, 61.5, '把', 'QJ-01', '保洁'],
    ]);
    const { opening } = await takeInGoods(storekeeper, sheet);
    expect(opening?.valueFen).toBe(6150);
    const { items } = await storekeeper.call('items.list', { withInactive: false });
    expect(items[0]).toMatchObject({
      ...{ code: 'QJ-01', name: '扫帚', unit: '把', place: 'A-1', category: '保洁', barcode: '6901' },
    });
  });

  test('are corrected by the person, and remembered for the next sheet of this layout', async () => {
    const { storekeeper } = await openEmpty();
    const odd = (name: string) =>
      sheetOf([
        ['叫什么', '怎么数', '有几个'],
        [name, '把', 3],
      ]);
    const unknown = await storekeeper.call('items.preview', await odd('扫帚'));
    expect(unknown.missing).toEqual(['itemName', 'itemUnit']);
    const mapping = { headerRow: 1, columns: { itemName: 0, itemUnit: 1, quantity: 2 } };
    await takeInGoods(storekeeper, await odd('扫帚'), { mapping });
    const next = await storekeeper.call('items.preview', await odd('拖把'));
    expect(next).toMatchObject({ missing: [], totals: { newItems: 1, stockedRows: 1 } });
  });

  test('without which an item is none are asked for', async () => {
    const { storekeeper } = await openEmpty();
    await expect(takeInGoods(storekeeper, await sheetOf([['数量'], [3]]))).rejects.toMatchObject({
      code: 'REGISTER_COLUMNS_MISSING',
      facts: { columns: ['名称', '单位'] },
    });
  });
});

describe('a row that is wrong', () => {
  test.each([
    ['a name is missing', { 名称: '' }, '名称', 'item-name-blank'],
    ['a unit is missing', { 单位: '' }, '单位', 'item-unit-blank'],
    ['the quantity is words', { 数量: '若干' }, '数量', 'quantity-not-a-number'],
    ['the quantity is below zero', { 数量: -3 }, '数量', 'quantity-negative'],
    ['the quantity has four decimals', { 数量: '1.2345' }, '数量', 'quantity-too-precise'],
    ['the quantity is beyond all stores', { 数量: '99999999999999' }, '数量', 'quantity-too-large'],
    ['the price is words', { 单价: '面议' }, '单价', 'price-not-a-price'],
    ['the price is below zero', { 单价: -1 }, '单价', 'price-negative'],
    ['the amount is below zero', { 金额: -1 }, '金额', 'price-negative'],
    ['the maximum is below the minimum', { 最低库存: 5, 最高库存: 4 }, '最高库存', 'limits-crossed'],
    ['packs tell no size', { 包装: '箱' }, '包装', 'packs-unreadable'],
    ['a pack is called as the unit', { 包装: '把=12' }, '包装', 'pack-unit-twice'],
    ['the barcode is another item’s', { 条码: '6901' }, '条码', 'barcode-taken'],
    ['the code is another item’s', { 名称: '灯管', 单位: '个', 编码: 'W00001' }, '编码', 'code-of-another'],
    ['the item is out of use', { 名称: '旧水表' }, '名称', 'item-inactive'],
    [
      'a moved item gets another unit',
      { 编码: 'W00001', 名称: '扫帚', 数量: '' },
      '单位',
      'item-unit-in-use',
    ],
    [
      'a unit is that of a pack it has',
      { 编码: 'W00005', 名称: '抹布', 单位: '包', 数量: '' },
      '单位',
      'pack-unit-twice',
    ],
    ['a moved item gets opening stock', { 名称: '灯管', 单位: '个' }, '数量', 'item-has-moved'],
  ])(
    'is refused by row and column when %s; the others come in without it',
    async (_why, wrong, column, code) => {
      const { storekeeper } = await openKnown();
      const sheet = await goodsSheet([
        { 名称: '好的', 单位: '个' },
        { ...whole, ...wrong },
      ]);
      const { problems } = await storekeeper.call('items.preview', sheet);
      expect(problems).toContainEqual(
        expect.objectContaining({
          ...{ rowNumber: 3, severity: 'refuse', code },
          column: expect.objectContaining({ header: column }),
        }),
      );
      await expect(takeInGoods(storekeeper, sheet)).rejects.toMatchObject({
        code: 'REGISTER_HAS_PROBLEMS',
        facts: { count: 1 },
      });
      expect(await takeInGoods(storekeeper, sheet, { skipRefused: true })).toMatchObject({
        ...{ newItems: 1, changedItems: 0, refusedRows: 1 },
      });
    },
  );

  test('names the item that has moved, and what of it is there', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ 名称: '灯管', 单位: '个', 数量: 7, 单价: 1 }]);
    const { problems } = await storekeeper.call('items.preview', sheet);
    expect(problems[0]?.facts).toEqual({ item: '灯管', held: '10', unit: '个' });
  });

  test.each([
    ['the same item', { 名称: '扫把' }, { 名称: '扫把' }, 'duplicate-item'],
    ['one code', { 名称: '甲', 编码: 'J-1' }, { 名称: '乙', 编码: 'J-1' }, 'duplicate-code'],
    ['one code in other letters', { 名称: '甲', 编码: 'J-1' }, { 名称: '乙', 编码: 'j-1' }, 'duplicate-code'],
    ['one barcode', { 名称: '甲', 条码: '6902' }, { 名称: '乙', 条码: '6902' }, 'barcode-twice'],
    [
      'one barcode, here a pack’s',
      { 名称: '甲', 条码: '6902' },
      { 名称: '乙', 包装: '箱=2把(6902)' },
      'barcode-twice',
    ],
  ])('and another that is %s refuse each other', async (_what, first, second, code) => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([
      { ...whole, ...first },
      { ...whole, ...second },
    ]);
    const { problems } = await storekeeper.call('items.preview', sheet);
    expect(
      problems.map((problem) => [problem.rowNumber, problem.code, problem.facts['otherRowNumber']]),
    ).toEqual([
      [2, code, 3],
      [3, code, 2],
    ]);
  });

  test('is saved with its reason, to be put right and imported again', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ ...whole, 数量: '若干' }, whole]);
    const { bytes } = await storekeeper.call('items.saveRefused', {
      ...sheet,
      which: 'refused',
      language: 'zh-CN',
    });
    const again = await storekeeper.call('items.preview', {
      fileName: '要改的.xlsx',
      bytes: new Uint8Array(bytes),
    });
    expect(again).toMatchObject({ missing: [], counts: { dataRows: 1, refusedRows: 1 } });
    expect(again.columns.map((column) => column.header)).toContain('不能导入的原因');
  });
});

describe('a row that is to be looked at', () => {
  test.each([
    ['has no price', { 单价: '' }, 'price-blank', 0],
    ['says another amount than quantity × price', { 金额: 99 }, 'value-differs', 9900],
    ['has a price of more than four decimals', { 单价: 10 / 3 }, 'price-rounded', 1000],
    ['has no category', { 类别: '' }, 'category-blank', 900],
    ['has a class nobody knows', { 等级: 'X' }, 'class-unknown', 900],
  ])('because it %s comes in all the same', async (_why, odd, code, valueFen) => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ ...whole, ...odd }]);
    const { problems } = await storekeeper.call('items.preview', sheet);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'warning']]);
    expect(await takeInGoods(storekeeper, sheet)).toMatchObject({ newItems: 1, opening: { valueFen } });
  });

  test('is not one whose price was divided out of its amount', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ ...whole, 单价: 3.33, 金额: 10 }]);
    const { problems, totals } = await storekeeper.call('items.preview', sheet);
    expect([problems, totals.valueFen]).toEqual([[], 1000]);
  });
});

describe('an item that is known', () => {
  test('by name, specification, model and unit is changed where the sheet says more, and never doubled', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ 名称: '扫帚', 单位: '个', 库位: 'B-9', 最低库存: 4, 包装: '箱=20' }]);
    const preview = await storekeeper.call('items.preview', sheet);
    expect(preview.totals).toMatchObject({ newItems: 0, changedItems: 1, stockedRows: 0 });
    expect(preview.changes.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual([
      ['place', 'A-1', 'B-9'],
      ['minimum', '', '4'],
      ['packs', '', '箱=20个'],
    ]);
    await takeInGoods(storekeeper, sheet);
    const { items } = await storekeeper.call('items.list', { withInactive: false });
    expect(items.filter((item) => item.name === '扫帚')).toEqual([
      expect.objectContaining({
        ...{ code: 'W00001', category: '日常', place: 'B-9', minimumThousandths: 4000 },
        packs: [{ unit: '箱', factorThousandths: 20_000, barcode: null }],
      }),
    ]);
  });

  test('by its code may get another name', async () => {
    const { storekeeper } = await openKnown();
    await takeInGoods(storekeeper, await goodsSheet([{ 编码: 'w00001', 名称: '竹扫帚', 单位: '个' }]));
    const { items } = await storekeeper.call('items.list', { withInactive: false });
    expect(items.find((item) => item.code === 'W00001')?.name).toBe('竹扫帚');
  });

  test('is known by figures and letters of another width, and keeps its own', async () => {
    const { storekeeper } = await openKnown();
    const tile = { 类别: '维修', 名称: '瓷砖', 规格: '60×60', 单位: '㎡' };
    await takeInGoods(storekeeper, await goodsSheet([tile]));
    const sheet = await goodsSheet([{ ...tile, 规格: '６０×６０', 单位: 'm2' }]);
    expect((await storekeeper.call('items.preview', sheet)).totals).toMatchObject({ unchangedItems: 1 });
    const { items } = await storekeeper.call('items.list', { withInactive: false });
    expect(items.find((item) => item.name === '瓷砖')).toMatchObject({ specification: '60×60', unit: '㎡' });
  });

  test('and has exactly what the sheet says it has is left as it is', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ 类别: '日常', 名称: '灯管', 单位: '个', 数量: 10, 单价: 5 }]);
    expect(await storekeeper.call('items.preview', sheet)).toMatchObject({
      ...{ problems: [], totals: { unchangedItems: 1, stockedRows: 0 } },
    });
  });
});

describe('codes', () => {
  test('of new items go on from the last, past those the sheet brings', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([
      { 名称: '甲', 单位: '个' },
      { 名称: '乙', 单位: '个', 编码: 'W00007' },
      { 名称: '丙', 单位: '个' },
    ]);
    await takeInGoods(storekeeper, sheet);
    const { items } = await storekeeper.call('items.list', { withInactive: false });
    const codes = Object.fromEntries(items.map((item) => [item.name, item.code]));
    expect([codes['甲'], codes['乙'], codes['丙']]).toEqual(['W00006', 'W00007', 'W00008']);
  });
});

describe('an import', () => {
  test('brings opening stock into the store it is asked for', async () => {
    const { storekeeper } = await openKnown();
    const { id: storeId } = await storekeeper.call('stores.save', { id: null, name: '地下室', active: true });
    await takeInGoods(storekeeper, await goodsSheet([{ ...whole, 单位: '根' }]), { storeId });
    const { lines } = await storekeeper.call('stock.onHand', { storeId });
    expect(lines.filter((line) => line.quantityThousandths > 0).map((line) => line.name)).toEqual(['拖把']);
  });

  test('is refused for a store that is none', async () => {
    const { storekeeper } = await openKnown();
    await expect(takeInGoods(storekeeper, await goodsSheet([whole]), { storeId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'store' },
    });
  });

  test('is refused when the books moved on since it was looked at', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([whole]);
    const { previewHash } = await storekeeper.call('items.preview', sheet);
    await takeInGoods(storekeeper, await goodsSheet([whole], '另一份.xlsx'));
    await expect(
      storekeeper.call('items.import', { ...sheet, previewHash, skipRefused: false, again: true }),
    ).rejects.toMatchObject({ code: 'REGISTER_TOTALS_CHANGED' });
  });

  test('is refused when no row is left to take', async () => {
    const { storekeeper } = await openKnown();
    const sheet = await goodsSheet([{ ...whole, 数量: '若干' }]);
    await expect(takeInGoods(storekeeper, sheet, { skipRefused: true })).rejects.toMatchObject({
      code: 'REGISTER_NOTHING_TO_IMPORT',
    });
  });

  test('is the storekeeper’s', async () => {
    const { accountant } = await openKnown();
    await expect(takeInGoods(accountant, await goodsSheet([whole]))).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
});

/** A row with nothing wrong: 3 把 at 3.00. */
const whole = { 类别: '日常', 名称: '拖把', 单位: '把', 数量: 3, 单价: 3 };

async function openEmpty() {
  const office = await openOffice({ folder: temporaryFolder() });
  onTestFinished(() => office.close());
  return { owner: office.owner, storekeeper: await office.as('storekeeper') };
}

/** 扫帚 W00001 (20 个 there), 灯管 W00002 (10), 门禁卡 W00003 (5), 旧水表 W00004 out of use, 抹布 W00005 in 包 of 10; 6901 is 扫帚’s barcode. */
async function openKnown() {
  const office = await openCountingOffice();
  onTestFinished(() => office.close());
  const { storekeeper, itemIds } = office;
  const plain = {
    ...{ category: '日常', specification: '', model: '', place: 'A-1', class: 'C' as const, packs: [] },
    ...{ minimumThousandths: null, maximumThousandths: null, barcode: null },
  };
  await storekeeper.call('items.update', {
    ...plain,
    ...{ id: itemIds[0] ?? 0, code: 'W00001', name: '扫帚', unit: '个', barcode: '6901', active: true },
  });
  const old = { ...plain, name: '旧水表', unit: '把', code: 'W00004' };
  const { id } = await storekeeper.call('items.create', old);
  await storekeeper.call('items.update', { ...old, id, active: false });
  const packs = [{ unit: '包', factorThousandths: wholeUnits(10), barcode: null }];
  await storekeeper.call('items.create', { ...plain, name: '抹布', unit: '块', code: 'W00005', packs });
  return office;
}
