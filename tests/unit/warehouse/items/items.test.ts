import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openBooks } from '../../../../electron/database/open.ts';
import { fixedClock } from '../../../../electron/office/clock.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import type { ItemPack } from '../../../../shared/contract/items.ts';
import { quantity, wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openCountingOffice } from '../../../support/counting-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const box: ItemPack = { unit: '箱', factorThousandths: wholeUnits(12), barcode: '6900000000012' };

describe('a new item', () => {
  test('gets the next code when it is entered without one', async () => {
    const { storekeeper } = await open();
    const [first, own, next] = [
      await storekeeper.call('items.create', item({ name: '甲' })),
      await storekeeper.call('items.create', item({ name: '乙', code: 'W00020' })),
      await storekeeper.call('items.create', item({ name: '丙' })),
    ];
    expect([first.code, own.code, next.code]).toEqual(['W00004', 'W00020', 'W00021']);
  });

  test('is counted on from the office’s own codes only', async () => {
    const { storekeeper } = await open();
    await storekeeper.call('items.create', item({ name: '甲', code: 'W12-99999' }));
    await storekeeper.call('items.create', item({ name: '乙', code: '900001' }));
    expect(await storekeeper.call('items.create', item({ name: '丙' }))).toMatchObject({ code: 'W00004' });
  });

  test('is listed as it was entered, with its category', async () => {
    const { storekeeper } = await open();
    const entered = item({
      ...{ name: '洗手液', specification: '500ml', category: '清洁', barcode: '6901', packs: [box] },
      ...{ minimumThousandths: wholeUnits(5), maximumThousandths: wholeUnits(50) },
    });
    const { id, code } = await storekeeper.call('items.create', entered);
    const list = await storekeeper.call('items.list', { withInactive: false });
    expect(list.items.find((each) => each.id === id)).toMatchObject({
      ...entered,
      ...{ code, active: true, hasPhoto: false },
    });
    expect(list.categories).toEqual(['清洁', '日常']);
  });

  test('is refused under a code that is taken, in capitals or small letters', async () => {
    const { storekeeper } = await open();
    await expect(
      storekeeper.call('items.create', item({ name: '甲', code: 'w00001' })),
    ).rejects.toMatchObject({ code: 'ITEM_CODE_TAKEN', facts: { code: 'W00001' } });
  });

  test('is refused when there is one of this name, specification, model and unit; another unit is another item', async () => {
    const { storekeeper } = await open();
    await storekeeper.call('items.create', item({ name: '扫帚', unit: '把' }));
    await expect(storekeeper.call('items.create', item({ name: '扫帚' }))).rejects.toMatchObject({
      code: 'ITEM_EXISTS',
      facts: { itemLabel: '扫帚', code: 'W00001' },
    });
  });

  test.each([
    ['the item’s own', { barcode: '6901' }],
    ['one of its packs’', { packs: [{ ...box, barcode: '6901' }] }],
  ])('is refused with a barcode that is %s already', async (_whose, taken) => {
    const { storekeeper } = await open();
    await storekeeper.call('items.create', item({ name: '洗手液', ...taken }));
    for (const again of [{ barcode: '6901' }, { packs: [{ ...box, barcode: '6901' }] }])
      await expect(
        storekeeper.call('items.create', item({ name: '洗衣液', ...again })),
      ).rejects.toMatchObject({
        code: 'BARCODE_TAKEN',
        facts: { barcode: '6901', itemLabel: '洗手液' },
      });
  });

  test('is refused with one barcode for itself and its pack', async () => {
    const { storekeeper } = await open();
    await expect(
      storekeeper.call('items.create', item({ name: '洗手液', barcode: box.barcode, packs: [box] })),
    ).rejects.toMatchObject({ code: 'BARCODE_TAKEN', facts: { itemLabel: '洗手液' } });
  });

  test('is refused with a maximum below its minimum', async () => {
    const { storekeeper } = await open();
    const crossed = { minimumThousandths: wholeUnits(5), maximumThousandths: wholeUnits(4) };
    await expect(storekeeper.call('items.create', item({ name: '甲', ...crossed }))).rejects.toMatchObject({
      code: 'ITEM_LIMITS_CROSSED',
    });
  });

  test('is refused with two packs of one unit, or a pack of its own unit', async () => {
    const { storekeeper } = await open();
    const packs = [box, { ...box, factorThousandths: wholeUnits(6), barcode: null }];
    await expect(storekeeper.call('items.create', item({ name: '甲', packs }))).rejects.toMatchObject({
      code: 'PACK_UNIT_TWICE',
      facts: { unit: '箱' },
    });
    await expect(
      storekeeper.call('items.create', item({ name: '甲', unit: '箱', packs: [box] })),
    ).rejects.toMatchObject({ code: 'PACK_UNIT_TWICE', facts: { unit: '箱' } });
  });

  test('is entered by the storekeeper alone', async () => {
    const { accountant } = await open();
    await expect(accountant.call('items.create', item({ name: '甲' }))).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
});

describe('an item that is known', () => {
  test('keeps its own code, name and barcodes when it is saved again', async () => {
    const { storekeeper } = await open();
    const entered = item({ name: '洗手液', barcode: '6901', packs: [box] });
    const { id, code } = await storekeeper.call('items.create', entered);
    await storekeeper.call('items.update', { ...entered, id, code, place: 'B-2', active: true });
    expect(await listed(storekeeper, id)).toMatchObject({ place: 'B-2', packs: [box] });
  });

  test('has another unit only until it moves', async () => {
    const { storekeeper, itemIds } = await open();
    const { id, code } = await storekeeper.call('items.create', item({ name: '甲' }));
    await storekeeper.call('items.update', { ...item({ name: '甲', unit: '支' }), id, code, active: true });
    const [broom = 0] = itemIds;
    await expect(
      storekeeper.call('items.update', {
        ...item({ name: '扫帚', unit: '把' }),
        ...{ id: broom, code: 'W00001', active: true },
      }),
    ).rejects.toMatchObject({ code: 'ITEM_UNIT_IN_USE', facts: { itemLabel: '扫帚', unit: '个' } });
  });

  test('goes out of use only when none of it is left', async () => {
    const { storekeeper, itemIds, issue } = await open();
    const [broom = 0] = itemIds;
    const retired = { ...item({ name: '扫帚' }), id: broom, code: 'W00001', active: false };
    await expect(storekeeper.call('items.update', retired)).rejects.toMatchObject({
      code: 'ITEM_STILL_IN_STOCK',
      facts: { itemLabel: '扫帚', held: '20', unit: '个' },
    });
    await issue(1, 20);
    await storekeeper.call('items.update', retired);
    const inUse = await storekeeper.call('items.list', { withInactive: false });
    expect(inUse.items.map((each) => each.name)).toEqual(['灯管', '门禁卡']);
    expect(await listed(storekeeper, broom)).toMatchObject({ active: false });
  });

  test('that is not there cannot be changed', async () => {
    const { storekeeper } = await open();
    const missing = { code: 'NOT_FOUND', facts: { noun: 'item' } };
    await expect(
      storekeeper.call('items.update', { ...item({ name: '甲' }), id: 99, code: 'X', active: true }),
    ).rejects.toMatchObject(missing);
    await expect(storekeeper.call('items.setPhoto', { itemId: 99, photo: null })).rejects.toMatchObject(
      missing,
    );
  });
});

describe('a photo', () => {
  test.each([
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['image/webp', [...Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBP')]],
  ] as const)('of %s is kept as it is, and taken away again', async (mediaType, head) => {
    const { storekeeper, itemIds } = await open();
    const [itemId = 0] = itemIds;
    const photo = { mediaType, bytes: picture(head) };
    await storekeeper.call('items.setPhoto', { itemId, photo });
    expect(await storekeeper.call('items.photo', { itemId })).toEqual({ photo });
    expect(await listed(storekeeper, itemId)).toMatchObject({ hasPhoto: true });
    await storekeeper.call('items.setPhoto', { itemId, photo: null });
    expect(await storekeeper.call('items.photo', { itemId })).toEqual({ photo: null });
  });

  test('that is none, whatever it says it is, is refused', async () => {
    const { storekeeper, itemIds } = await open();
    const [itemId = 0] = itemIds;
    const script = { mediaType: 'image/png' as const, bytes: picture([...Buffer.from('<script>')]) };
    await expect(storekeeper.call('items.setPhoto', { itemId, photo: script })).rejects.toMatchObject({
      code: 'PHOTO_UNREADABLE',
    });
  });

  test('of more than 400 kB is refused before anything reads it', async () => {
    const { storekeeper, itemIds } = await open();
    const [itemId = 0] = itemIds;
    const bytes = new Uint8Array(400_001);
    await expect(
      storekeeper.call('items.setPhoto', { itemId, photo: { mediaType: 'image/png', bytes } }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('the audit trail of an item', () => {
  test('holds what changed before and after, and of a photo its SHA-256 alone', async () => {
    const folder = temporaryFolder();
    const office = await openCountingOffice(folder);
    const [broom = 0] = office.itemIds;
    const bytes = picture([0xff, 0xd8, 0xff, 0xe0]);
    await office.storekeeper.call('items.update', {
      ...item({ name: '扫帚', minimumThousandths: quantity(2500) }),
      ...{ id: broom, code: 'W00001', active: true },
    });
    await office.storekeeper.call('items.setPhoto', {
      itemId: broom,
      photo: { mediaType: 'image/jpeg', bytes },
    });
    office.close();
    const [created, changed, photographed] = auditTrail(folder, `item:${broom}`);
    expect(created).toMatchObject({ created: { name: '扫帚', code: 'W00001' } });
    expect(changed).toMatchObject({
      before: { minimum_thousandths: null },
      after: { minimumThousandths: 2500, active: true },
    });
    expect(photographed).toEqual({ photo: createHash('sha256').update(bytes).digest('hex') });
  });
});

type Office = Awaited<ReturnType<typeof openCountingOffice>>;

async function open(): Promise<Office> {
  const office = await openCountingOffice();
  onTestFinished(() => office.close());
  return office;
}

async function listed(by: Office['storekeeper'], id: number) {
  const { items } = await by.call('items.list', { withInactive: true });
  return items.find((each) => each.id === id);
}

/** An item of the least that one can be, with what the test is about. */
function item(changed: Partial<NewItem>): NewItem {
  return { ...plain, ...changed };
}

type NewItem = Omit<Input<'items.create'>, 'requestId'>;

const plain: NewItem = {
  code: '',
  category: '日常',
  name: '',
  specification: '',
  model: '',
  unit: '个',
  place: '',
  minimumThousandths: null,
  maximumThousandths: null,
  class: 'C',
  barcode: null,
  packs: [],
};

function picture(head: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set(head);
  return bytes;
}

function auditTrail(folder: string, subject: string): unknown[] {
  const books = openBooks(join(folder, 'office.db'), fixedClock('2026-10-28T10:00:00.000+08:00'));
  const rows = books.db.connection
    .prepare<[string], string>('select details from audit_event where subject = ? order by seq')
    .pluck()
    .all(subject);
  books.close();
  return rows.map((details): unknown => JSON.parse(String(details)));
}
