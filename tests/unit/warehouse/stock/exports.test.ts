import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, month } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openOffice, type Office, type Person } from '../../../support/open-office.ts';
import { onlySheet, textsOf } from '../../../support/sheet-reading.ts';

const today = day('2026-10-31');
const everyCheck = { name: true, specification: true, model: true, unit: true, quantity: true };
const register = {
  from: null,
  to: null,
  kind: null,
  departmentId: null,
  supplierId: null,
  text: '',
};

describe('the store as sheets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-'));
  let office: Office;
  let keeper: Person;
  let broomId: number;

  beforeAll(async () => {
    office = await openOffice({ folder });
    keeper = await office.as('storekeeper');
    broomId = await makeItem(keeper, '扫把');
    const soapId = await makeItem(keeper, '洁厕灵');
    await deliver(keeper, broomId, soapId);
    await issue(keeper, broomId);
  });
  afterAll(() => {
    office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('give what there is with its average price and the total', async () => {
    const rows = await rowsOf(await keeper.call('stock.exportOnHand', { storeId: null }));

    expect(rows).toContainEqual(expect.arrayContaining(['保洁用品', '扫把', '把', '8', '3', '24']));
    expect(rows.at(-1)).toEqual(expect.arrayContaining(['合计', '24']));
  });

  it('give a card with what was brought forward and the sums of its month', async () => {
    const rows = await rowsOf(
      await keeper.call('stock.exportCard', {
        itemId: broomId,
        from: month('2026-10'),
        to: month('2026-10'),
      }),
    );

    expect(rows.map((row) => row[2])).toEqual(
      expect.arrayContaining(['期初', '入库 洁丽保洁', '领用 保洁部 楼道保洁', '2026年10月本月合计']),
    );
  });

  it('give the month’s summary with the stock account below it', async () => {
    const rows = await rowsOf(await keeper.call('stock.exportSummary', { month: month('2026-10') }));

    expect(rows).toContainEqual(expect.arrayContaining(['保洁用品 小计']));
    expect(rows.at(-1)).toEqual(expect.arrayContaining(['库存材料科目余额', '24']));
  });

  it('give the register line by line, what leaves negative', async () => {
    const rows = await rowsOf(await keeper.call('stock.exportDocuments', register));

    expect(rows).toContainEqual(expect.arrayContaining(['领用', '扫把', '-2', '-6']));
    expect(rows).toContainEqual(expect.arrayContaining(['入库', '扫把', '10', '30']));
  });

  it('are not given of a store that does not exist', async () => {
    await expect(keeper.call('stock.exportOnHand', { storeId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('count a refused line in the register, and tell of each line what was kept', async () => {
    const { documents } = await keeper.call('stock.documents', {
      ...register,
      kind: 'goods-in',
      beforeSeq: null,
      limit: 10,
    });
    const [delivery] = documents;
    if (delivery === undefined) throw new Error('There is no delivery.');
    const document = await keeper.call('stock.document', { documentSeq: delivery.documentSeq });

    expect(delivery).toMatchObject({ firstItemName: '扫把', lineCount: 2 });
    expect(document.inspections.map((line) => [line.result, line.valueFen])).toEqual([
      ['rejected', 0],
      ['accepted', 3000],
    ]);
    expect(document.lines.map((line) => line.sourceLine)).toEqual([2]);
  });
});

async function makeItem(keeper: Person, name: string): Promise<number> {
  const { id } = await keeper.call('items.create', {
    code: '',
    category: '保洁用品',
    name,
    specification: '',
    model: '',
    unit: '把',
    place: 'A-1-1',
    minimumThousandths: null,
    maximumThousandths: null,
    class: 'C',
    barcode: null,
    packs: [],
  });
  return id;
}

/** Ten brooms for 30.00 are kept, ten bottles refused. */
async function deliver(keeper: Person, broomId: number, soapId: number): Promise<void> {
  const { stores } = await keeper.call('stores.list', {});
  const { id: supplierId } = await keeper.call('suppliers.save', {
    id: null,
    name: '洁丽保洁',
    contact: '',
    phone: '',
    note: '',
    active: true,
  });
  const line = {
    unit: '把',
    note: '',
    dueThousandths: wholeUnits(10),
    quantityThousandths: wholeUnits(10),
    checks: everyCheck,
    priceTenThousandths: unitPrice(30_000),
    amountFen: null,
    provisional: false,
  };
  await keeper.call('stock.goodsIn', {
    happenedDay: today,
    storeId: stores[0]?.id ?? 0,
    supplierId,
    orderNumber: '',
    invoiceNumber: '',
    deliveryNumber: 'SH-1',
    buyer: '马采购',
    inspector: '赵库管',
    note: '',
    lines: [
      { ...line, itemId: soapId, acceptedThousandths: wholeUnits(0), result: 'rejected' },
      { ...line, itemId: broomId, acceptedThousandths: wholeUnits(10), result: 'accepted' },
    ],
  });
}

async function issue(keeper: Person, itemId: number): Promise<void> {
  const { stores } = await keeper.call('stores.list', {});
  const { departments } = await keeper.call('departments.list', {});
  const known = departments.find((department) => department.name === '保洁部');
  const department =
    known ??
    (await keeper.call('departments.save', {
      id: null,
      name: '保洁部',
      monthlyBudgetFen: null,
      active: true,
    }));
  await keeper.call('stock.issue', {
    happenedDay: today,
    storeId: stores[0]?.id ?? 0,
    departmentId: department.id,
    purpose: '楼道保洁',
    workOrder: '',
    receiver: '孙桂英',
    signature: '',
    note: '',
    lines: [{ itemId, quantityThousandths: wholeUnits(2), unit: '把', note: '' }],
  });
}

async function rowsOf(file: {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
}): Promise<string[][]> {
  return textsOf(await onlySheet(file.bytes, `${file.suggestedName}.xlsx`));
}
