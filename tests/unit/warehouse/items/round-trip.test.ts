import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readSheets } from '../../../../electron/office/sheets/read-sheet.ts';
import { cellText } from '../../../../electron/office/sheets/sheet-book.ts';
import { formatPacks, parsePacks } from '../../../../shared/domain/pack-text.ts';
import { quantity } from '../../../../shared/domain/quantity.ts';
import { goodsSheet, takeInGoods } from '../../../support/item-sheets.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { sampleSheet } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('the sample goods exported and imported elsewhere are the same goods, to the last fen', async () => {
  const [first, second] = [await openDesk(), await openDesk()];
  await takeInGoods(first, sampleSheet('items.xlsx'));
  await takeInGoods(second, await exportedFile(first));
  expect(await exportedCells(second)).toEqual(await exportedCells(first));
  expect(await stockOf(second)).toEqual(await stockOf(first));
});

test('the export imported again into its own office changes nothing', async () => {
  const desk = await openDesk();
  await takeInGoods(desk, sampleSheet('items.xlsx'));
  const preview = await desk.call('items.preview', await exportedFile(desk));
  expect(preview).toMatchObject({
    problems: [],
    totals: { newItems: 0, changedItems: 0, unchangedItems: 18, stockedRows: 0 },
  });
});

test('a value that no price of four decimals gives travels as it is', async () => {
  const [first, second] = [await openDesk(), await openDesk()];
  await takeInGoods(
    first,
    await goodsSheet([{ 类别: '日常', 名称: '砂纸', 单位: '张', 数量: 30_000, 金额: 10_000.01 }]),
  );
  await takeInGoods(second, await exportedFile(first));
  expect(await stockOf(second)).toEqual([['砂纸', 30_000_000, 1_000_001]]);
});

test('import after export is the identity, whatever the goods are called', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(goods, { minLength: 1, maxLength: 40, selector: describe }),
      async (items) => {
        const [first, second] = [await openDesk(), await openDesk()];
        for (const item of items) await first.call('items.create', { ...item, code: '' });
        await takeInGoods(second, await exportedFile(first));
        expect(await keptBy(second)).toEqual(await keptBy(first));
      },
    ),
    { numRuns: 4, seed: 20_261_125, endOnFailure: true },
  );
}, 60_000);

test.each([
  ['1箱=12', [['箱', 12_000, null]]],
  [
    '箱 = 12 瓶、托=480',
    [
      ['箱', 12_000, null],
      ['托', 480_000, null],
    ],
  ],
  [
    '１箱＝１２瓶（6901234567892）；桶=2.5',
    [
      ['箱', 12_000, '6901234567892'],
      ['桶', 2500, null],
    ],
  ],
])('packs are read as people write them: %s', (text, expected) => {
  expect(parsePacks(text, '瓶')?.map((pack) => [pack.unit, pack.factorThousandths, pack.barcode])).toEqual(
    expected,
  );
});

test.each(['箱', '箱=', '12=箱', '箱=十二', '箱=0', '箱=-1', '箱=1,2'])('“%s” tells no pack', (text) => {
  expect(parsePacks(text, '瓶')).toBeNull();
});

test('packs written in a cell read back as they are', () => {
  fc.assert(
    fc.property(unit, packs, (own, several) => {
      const others = several.filter((pack) => pack.unit !== own);
      expect(parsePacks(formatPacks(others, own), own)).toEqual(others);
    }),
    { numRuns: 500, seed: 20_261_125 },
  );
});

/** Names that a spreadsheet, a page or a parser could take for something else. */
const word = fc.oneof(
  fc
    .array(fc.constantFrom(...'扫帚拖把灯管阀门水表螺丝垃圾袋'), { minLength: 1, maxLength: 6 })
    .map((all) => all.join('')),
  fc.constantFrom(
    '0001',
    '1/2"',
    '3-4',
    '1E5',
    '=1+1',
    '+86',
    '-5',
    '@甲',
    '<b>粗</b>',
    "O'Neil",
    '甲,乙;丙',
    'TRUE',
  ),
);
const maybe = fc.oneof(fc.constant(''), word);
const unit = fc.constantFrom('个', '把', '瓶', '箱', '包', '根', 'kg', 'm²', '㎡');
const packs = fc.uniqueArray(
  fc.record({
    unit,
    factorThousandths: fc.integer({ min: 1, max: 9_999_999 }).map(quantity),
    barcode: fc.constant(null),
  }),
  { maxLength: 3, selector: (pack) => pack.unit },
);
const limit = fc.option(fc.integer({ min: 0, max: 999_999_999 }).map(quantity));
const goods = fc
  .record({
    category: word,
    name: word,
    specification: maybe,
    model: maybe,
    unit,
    place: maybe,
    limits: fc.tuple(limit, limit),
    class: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    packs,
  })
  .map(({ limits: [one, other], ...item }) => ({
    ...item,
    packs: item.packs
      .filter((pack) => pack.unit !== item.unit)
      .toSorted((first, second) => first.factorThousandths - second.factorThousandths),
    barcode: null,
    minimumThousandths: one !== null && other !== null && one > other ? other : one,
    maximumThousandths: one !== null && other !== null && one > other ? one : other,
  }));

function describe(item: { name: string; specification: string; model: string; unit: string }): string {
  return JSON.stringify([item.name, item.specification, item.model, item.unit]);
}

async function openDesk(): Promise<Person> {
  const office = await openOffice({ folder: temporaryFolder() });
  onTestFinished(() => office.close());
  return office.as('storekeeper');
}

async function exportedFile(by: Person) {
  const { bytes } = await by.call('items.export', { storeId: null });
  return { fileName: '物品.xlsx', bytes: new Uint8Array(bytes) };
}

async function exportedCells(by: Person): Promise<string[][]> {
  const { fileName, bytes } = await exportedFile(by);
  const { sheets } = await readSheets({ name: fileName, bytes });
  return (sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cellText(cell)));
}

async function stockOf(by: Person) {
  const { lines } = await by.call('stock.onHand', { storeId: null });
  return lines.map((line) => [line.name, line.quantityThousandths, line.valueFen]);
}

/** Every item as the office keeps it, but for its number in the file. */
async function keptBy(by: Person) {
  const { items } = await by.call('items.list', { withInactive: true });
  return items.map(({ id: _id, ...item }) => item);
}
