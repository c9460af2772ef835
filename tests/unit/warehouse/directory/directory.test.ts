import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openBooks } from '../../../../electron/database/open.ts';
import { fixedClock } from '../../../../electron/office/clock.ts';
import { day } from '../../../../shared/domain/day.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openCountingOffice } from '../../../support/counting-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('a store', () => {
  test('is entered and renamed, and keeps its number', async () => {
    const { storekeeper } = await open();
    const { id } = await storekeeper.call('stores.save', { id: null, name: '地下室', active: true });
    await storekeeper.call('stores.save', { id, name: '地下室东', active: true });
    expect((await storekeeper.call('stores.list', {})).stores).toEqual([
      { id: 1, name: '库房', active: true },
      { id, name: '地下室东', active: true },
    ]);
  });

  test('that still has goods stays in use', async () => {
    const { storekeeper } = await open();
    await storekeeper.call('stores.save', { id: null, name: '地下室', active: true });
    await expect(
      storekeeper.call('stores.save', { id: 1, name: '库房', active: false }),
    ).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY', facts: { name: '库房' } });
  });

  test('that is the last one in use stays in use', async () => {
    const { storekeeper, issue } = await open();
    await issue(1, 20);
    await issue(2, 10);
    await issue(3, 5);
    await expect(
      storekeeper.call('stores.save', { id: 1, name: '库房', active: false }),
    ).rejects.toMatchObject({ code: 'LAST_STORE' });
  });
});

describe('a supplier', () => {
  test('is kept with whom to call, and found by name', async () => {
    const { storekeeper, supplierId } = await open();
    await storekeeper.call(
      'suppliers.save',
      supplier({ id: supplierId, contact: '王经理', phone: '0571-88' }),
    );
    await storekeeper.call('suppliers.save', supplier({ name: '城西涂料' }));
    const { suppliers } = await storekeeper.call('suppliers.list', {});
    expect(suppliers.map(({ name, contact, phone }) => [name, contact, phone])).toEqual([
      ['城西涂料', '', ''],
      ['明光五金', '王经理', '0571-88'],
    ]);
  });

  test('has a name of its own', async () => {
    const { storekeeper, supplierId } = await open();
    await expect(storekeeper.call('suppliers.save', supplier({}))).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      facts: { name: '明光五金' },
    });
    await storekeeper.call('suppliers.save', supplier({ id: supplierId, note: '月结' }));
  });
});

describe('a department', () => {
  test('shows what this month has used of its budget and what is left', async () => {
    const { storekeeper, departmentId, issue } = await open();
    await storekeeper.call('departments.save', {
      id: departmentId,
      name: '保洁部',
      monthlyBudgetFen: fen(5000),
      active: true,
    });
    await issue(1, 2);
    expect(await departments(storekeeper)).toEqual([
      expect.objectContaining({ name: '保洁部', monthlyBudgetFen: 5000, usedFen: 2000, leftFen: 3000 }),
    ]);
    await issue(1, 4);
    expect((await departments(storekeeper))[0]?.leftFen).toBe(-1000);
  });

  test('begins each month anew, and has nothing left to show without a budget', async () => {
    const { storekeeper, clock, issue } = await open();
    await issue(1, 2);
    clock.moveTo('2026-11-02T09:00:00.000+08:00');
    expect(await departments(storekeeper)).toEqual([expect.objectContaining({ usedFen: 0, leftFen: null })]);
  });

  test('gets back what it returned', async () => {
    const { storekeeper, issue } = await open();
    const { documentSeq } = await issue(1, 2);
    await storekeeper.call('stock.returnIn', {
      documentSeq,
      happenedDay: day('2026-10-28'),
      receiver: '张师傅',
      note: '',
      lines: [{ lineNo: 1, quantityThousandths: wholeUnits(2) }],
    });
    expect((await departments(storekeeper))[0]?.usedFen).toBe(0);
  });

  test('takes its budget from the manager too, but not from who only reads', async () => {
    const { manager, accountant, departmentId } = await open();
    const change = { id: departmentId, name: '保洁部', monthlyBudgetFen: fen(100), active: true };
    await manager.call('departments.save', change);
    await expect(accountant.call('departments.save', change)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  test('out of use takes nothing more', async () => {
    const { storekeeper, departmentId, issue } = await open();
    await storekeeper.call('departments.save', {
      id: departmentId,
      name: '保洁部',
      monthlyBudgetFen: null,
      active: false,
    });
    await expect(issue(1, 1)).rejects.toMatchObject({
      code: 'DEPARTMENT_INACTIVE',
      facts: { name: '保洁部' },
    });
  });
});

const unknownGoods = [{ itemId: 99, quantityThousandths: wholeUnits(1) }];

describe('a usual issue', () => {
  test('is kept with its goods in their order, changed and taken away', async () => {
    const office = await open();
    const { storekeeper, itemIds, departmentId } = office;
    const [broom = 0, lamp = 0] = itemIds;
    const { id } = await storekeeper.call('templates.save', template(departmentId, [lamp, broom]));
    expect((await storekeeper.call('templates.list', {})).templates).toEqual([
      expect.objectContaining({
        id,
        name: '每周保洁',
        departmentName: '保洁部',
        lines: [
          expect.objectContaining({ itemId: lamp, itemName: '灯管', quantityThousandths: 1000, unit: '个' }),
          expect.objectContaining({ itemId: broom, itemName: '扫帚', quantityThousandths: 2000 }),
        ],
      }),
    ]);
    await storekeeper.call('templates.save', { ...template(departmentId, [broom]), id });
    const [changed] = (await storekeeper.call('templates.list', {})).templates;
    expect(changed?.lines.map((line) => line.itemName)).toEqual(['扫帚']);
    await storekeeper.call('templates.remove', { id });
    expect((await storekeeper.call('templates.list', {})).templates).toEqual([]);
    await expect(storekeeper.call('templates.remove', { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'template' },
    });
  });

  test('has a name of its own in its department; another may use the same', async () => {
    const { storekeeper, itemIds, departmentId } = await open();
    const goods = itemIds.slice(0, 1);
    await storekeeper.call('templates.save', template(departmentId, goods));
    await expect(storekeeper.call('templates.save', template(departmentId, goods))).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
    const { id: other } = await storekeeper.call('departments.save', {
      id: null,
      name: '工程部',
      monthlyBudgetFen: null,
      active: true,
    });
    await storekeeper.call('templates.save', template(other, goods));
  });

  test.each([
    ['department', { departmentId: 99 }],
    ['item', { lines: unknownGoods }],
    ['template', { id: 99 }],
  ] as const)('is of a %s that exists', async (noun, unknown) => {
    const { storekeeper, itemIds, departmentId } = await open();
    await expect(
      storekeeper.call('templates.save', { ...template(departmentId, itemIds), ...unknown }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { noun } });
  });
});

test.each([
  ['store', 'stores.save', { id: 99, name: '甲', active: true }],
  ['supplier', 'suppliers.save', { id: 99, name: '甲', contact: '', phone: '', note: '', active: true }],
  ['department', 'departments.save', { id: 99, name: '甲', monthlyBudgetFen: null, active: true }],
] as const)('a %s that is not there cannot be changed', async (noun, procedure, input) => {
  const { storekeeper } = await open();
  await expect(storekeeper.call(procedure, input)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    facts: { noun },
  });
});

test('every change of the directory is in the audit trail, with what stood there before', async () => {
  const folder = temporaryFolder();
  const office = await openCountingOffice(folder);
  await office.storekeeper.call('suppliers.save', supplier({ id: office.supplierId, phone: '0571-88' }));
  office.close();
  const books = openBooks(join(folder, 'office.db'), fixedClock('2026-10-28T10:00:00.000+08:00'));
  onTestFinished(() => books.close());
  const details = books.db.connection
    .prepare(`select details from audit_event where subject = ? order by seq desc limit 1`)
    .pluck()
    .get(`supplier:${office.supplierId}`);
  expect(JSON.parse(String(details))).toMatchObject({ before: { phone: '' }, after: { phone: '0571-88' } });
});

type Office = Awaited<ReturnType<typeof openCountingOffice>>;

async function open(): Promise<Office> {
  const office = await openCountingOffice();
  onTestFinished(() => office.close());
  return office;
}

async function departments(by: Office['storekeeper']) {
  return (await by.call('departments.list', {})).departments;
}

function supplier(changed: {
  readonly id?: number;
  readonly name?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly note?: string;
}) {
  return { id: null, name: '明光五金', contact: '', phone: '', note: '', active: true, ...changed };
}

/** One of the first item, two of the second … */
function template(departmentId: number, itemIds: readonly number[]) {
  return {
    id: null,
    departmentId,
    name: '每周保洁',
    purpose: '楼道保洁',
    lines: itemIds.map((itemId, index) => ({ itemId, quantityThousandths: wholeUnits(index + 1) })),
  };
}
