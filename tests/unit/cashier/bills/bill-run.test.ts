import { describe, expect, test } from 'vitest';
import { day, month } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { quantity } from '../../../../shared/domain/quantity.ts';
import { enterPerson, enterRoom, makeOwners } from '../../../support/estate-builder.ts';
import { openBillingOffice } from '../../../support/billing-office.ts';

const october = month('2026-10');

describe('the preview of a month', () => {
  test('sums what would be billed by building and by item, and writes nothing', async () => {
    const office = await openBillingOffice();

    const preview = await office.preview({ month: '2026-10' });

    expect(preview).toMatchObject({
      chargeCount: 3,
      roomCount: 3,
      totalFen: 16_284 + 22_256 + 45_000,
      prepaymentFen: 0,
      odd: [],
    });
    expect(preview.items).toMatchObject([
      { name: '物业服务费', chargeCount: 2, totalFen: 38_540 },
      { name: '停车服务费', chargeCount: 1, totalFen: 45_000 },
    ]);
    expect(preview.buildings).toMatchObject([
      { name: '1号楼', roomCount: 2, totalFen: 38_540, itemFen: [38_540, 0] },
      { name: '地下车库', roomCount: 1, totalFen: 45_000, itemFen: [0, 45_000] },
    ]);
    expect((await office.cashier.call('bills.list', { origin: null, cursor: null })).runs).toEqual([]);
  });

  test('names every room that looks odd', async () => {
    const office = await openBillingOffice();
    await enterRoom(office.secretary, { number: '103', areaThousandths: null });
    await enterRoom(office.secretary, { number: '104', state: 'unsold', handoverDay: null });
    await enterRoom(office.secretary, { number: '105', handoverDay: day('2026-12-24') });
    const vacant = await enterRoom(office.secretary, { number: '106', state: 'vacant' });
    await makeOwners(office.secretary, vacant, '2017-07-28', office.liu);

    const { odd } = await office.preview({ month: '2026-10' });

    expect(odd.map(({ kind, count, rooms }) => [kind, count, rooms.map((room) => room.roomLabel)])).toEqual([
      ['no-area', 1, ['1号楼1单元103']],
      ['not-handed-over', 1, ['1号楼1单元105']],
      ['unsold-without-payer', 1, ['1号楼1单元104']],
      ['vacant-billed', 1, ['1号楼1单元106']],
    ]);
  });

  test('names the room with an absurd area, and bills the others all the same', async () => {
    const office = await openDearOffice();
    await enterRoom(office.secretary, { number: '103', areaThousandths: quantity(999_999_999_999) });

    const { odd } = await office.preview({ month: '2026-10' });
    const { chargeCount } = await office.bill({ month: '2026-10' });

    expect(odd).toMatchObject([
      { kind: 'amount-too-large', rooms: [{ roomLabel: '1号楼1单元103', feeItemName: '物业服务费' }] },
    ]);
    expect(chargeCount).toBe(3);
    expect(await office.findings()).toEqual([]);
  });

  test('names the largest charge where no document could state the sum', async () => {
    const office = await openDearOffice();
    await enterRoom(office.secretary, { number: '103', areaThousandths: quantity(300_000_000_000) });
    await enterRoom(office.secretary, { number: '104', areaThousandths: quantity(400_000_000_000) });

    await expect(office.preview({ month: '2026-10' })).rejects.toMatchObject({
      code: 'BILL_TOTAL_TOO_LARGE',
      facts: { roomLabel: '1号楼1单元104', feeItemName: '物业服务费', amountFen: 80_000_000_000_000 },
    });
  });

  test('sets three times the month before beside it', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10', feeItemIds: [office.serviceFee] });
    await office.accountant.call('fees.addPrice', {
      id: office.serviceFee,
      effectiveDay: day('2026-11-01'),
      unitPrice: unitPrice(60_000),
    });

    const { odd } = await office.preview({ month: '2026-11' });

    expect(odd).toMatchObject([{ kind: 'much-more', count: 2 }]);
    expect(odd[0]?.rooms[0]).toMatchObject({
      roomLabel: '1号楼1单元101',
      amountFen: 52_812,
      beforeFen: 16_284,
    });
  });

  test('of some items and buildings holds no others', async () => {
    const office = await openBillingOffice();
    const { buildings } = await office.accountant.call('fees.list', {});
    const garage = buildings.find((building) => building.name === '地下车库');

    expect(await office.preview({ month: '2026-10', feeItemIds: [office.serviceFee] })).toMatchObject({
      chargeCount: 2,
    });
    expect(await office.preview({ month: '2026-10', buildingIds: [garage?.id ?? 0] })).toMatchObject({
      chargeCount: 1,
      totalFen: 45_000,
    });
  });

  test('leaves out items that are no longer in use and rooms of other uses', async () => {
    const office = await openBillingOffice();
    const [service] = (await office.accountant.call('fees.list', {})).items;
    if (service === undefined) throw new Error('The office has no service fee.');
    const { prices: _, priceToday: __, method: ___, ...terms } = service;
    await office.accountant.call('fees.update', { ...terms, active: false });

    expect((await office.preview({ month: '2026-10' })).items.map((item) => item.name)).toEqual([
      '停车服务费',
    ]);
  });
});

describe('the bill run', () => {
  test('posts exactly what was previewed, under one number', async () => {
    const office = await openBillingOffice();
    const preview = await office.preview({ month: '2026-10' });

    const run = await office.bill({ month: '2026-10' });

    expect(run).toMatchObject({
      number: 'B-2026-000001',
      chargeCount: preview.chargeCount,
      totalFen: preview.totalFen,
    });
    const { charges } = await office.cashier.call('bills.charges', {
      runSeq: run.runSeq,
      buildingId: null,
      cursor: null,
    });
    expect(
      charges.map((charge) => [
        charge.roomLabel,
        charge.feeItemName,
        charge.payerName,
        charge.amountFen,
        charge.openFen,
      ]),
    ).toEqual([
      ['1号楼1单元101', '物业服务费', '王秀兰', 16_284, 16_284],
      ['1号楼1单元102', '物业服务费', '刘建国', 22_256, 22_256],
      ['地下车库B1-048', '停车服务费', '王秀兰', 45_000, 45_000],
    ]);
    expect(await office.cashier.call('bills.get', { runSeq: run.runSeq })).toMatchObject({
      run: {
        number: 'B-2026-000001',
        month: '2026-10',
        byName: '李收银',
        chargeCount: 3,
        totalFen: 83_540,
        openFen: 83_540,
      },
      items: [{ totalFen: 38_540 }, { totalFen: 45_000 }],
      buildings: [{ chargeCount: 2 }, { chargeCount: 1 }],
      reversals: [],
    });
    expect(await office.findings()).toEqual([]);
  });

  test('bills a month once, whatever the clicks', async () => {
    const office = await openBillingOffice();
    const { previewHash } = await office.preview({ month: '2026-10' });
    const requestId = crypto.randomUUID();
    const first = await office.cashier.call('bills.commit', { requestId, month: october, previewHash });
    const repeated = await office.cashier.call('bills.commit', { requestId, month: october, previewHash });

    expect(repeated).toEqual(first);
    await expect(office.cashier.call('bills.commit', { month: october, previewHash })).rejects.toMatchObject({
      code: 'BILL_PREVIEW_STALE',
    });
    await expect(office.bill({ month: '2026-10' })).rejects.toMatchObject({
      code: 'BILL_NOTHING_TO_BILL',
      facts: { month: '2026-10' },
    });
  });

  test('refuses a preview that no longer holds', async () => {
    const office = await openBillingOffice();
    const { previewHash } = await office.preview({ month: '2026-10' });
    await office.secretary.call('rooms.update', {
      roomId: office.flat,
      areaThousandths: quantity(88_030),
      reason: '实测',
    });

    await expect(office.cashier.call('bills.commit', { month: october, previewHash })).rejects.toMatchObject({
      code: 'BILL_PREVIEW_STALE',
    });
  });

  test('refuses a month more than a year ahead', async () => {
    const office = await openBillingOffice();

    await expect(office.preview({ month: '2027-11' })).rejects.toMatchObject({
      code: 'BILL_MONTH_TOO_FAR',
      facts: { month: '2027-11', latestMonth: '2027-10' },
    });
    await expect(
      office.cashier.call('bills.commit', { month: month('2027-11'), previewHash: '' }),
    ).rejects.toMatchObject({ code: 'BILL_MONTH_TOO_FAR' });
  });

  test('bills a quarter in its first month and not again', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10', feeItemIds: [office.parkingFee] });

    expect(await office.preview({ month: '2026-11', feeItemIds: [office.parkingFee] })).toMatchObject({
      chargeCount: 0,
      odd: [],
    });
    expect(await office.preview({ month: '2027-01', feeItemIds: [office.parkingFee] })).toMatchObject({
      totalFen: 45_000,
    });
  });

  test('bills a room that was added later, and only it, when run again', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10' });
    const added = await enterRoom(office.secretary, { number: '103', areaThousandths: quantity(66_200) });
    await makeOwners(office.secretary, added, '2017-07-28', office.liu);

    expect(await office.preview({ month: '2026-10' })).toMatchObject({
      chargeCount: 1,
      odd: [{ kind: 'already-billed', count: 3 }],
    });
    expect(await office.bill({ month: '2026-10' })).toMatchObject({
      number: 'B-2026-000002',
      totalFen: 12_247,
    });
  });

  test('charges each owner for their days when the flat changed hands', async () => {
    const office = await openBillingOffice();
    const chen = await enterPerson(office.secretary, '陈志强');
    await makeOwners(office.secretary, office.flat, '2026-10-13', chen);

    await office.bill({ month: '2026-10', feeItemIds: [office.serviceFee] });

    const { charges } = await office.cashier.call('charges.listByRoom', {
      roomId: office.flat,
      cursor: null,
    });
    expect(charges.map((charge) => [charge.payerName, charge.amountFen])).toEqual([
      ['陈志强', 9_981],
      ['王秀兰', 6_303],
    ]);
    expect(await office.findings()).toEqual([]);
  });

  test('is only for cashier and accountant', async () => {
    const office = await openBillingOffice();
    const { previewHash } = await office.preview({ month: '2026-10' });

    await expect(office.manager.call('bills.commit', { month: october, previewHash })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await expect(office.office.stranger()('bills.preview', { month: october })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});

describe('prepayments on the bill date', () => {
  test('settle the new charges of their own payer and room, the first due first', async () => {
    const office = await openBillingOffice();
    await office.receive({ roomId: office.flat, payerId: office.wang, amount: 20_000, prepay: true });

    expect(await office.preview({ month: '2026-10' })).toMatchObject({ prepaymentFen: 16_284 });
    const run = await office.bill({ month: '2026-10' });

    expect(run.prepaymentFen).toBe(16_284);
    const { charges } = await office.cashier.call('bills.charges', {
      runSeq: run.runSeq,
      buildingId: null,
      cursor: null,
    });
    expect(charges.map((charge) => charge.openFen)).toEqual([0, 22_256, 45_000]);
    const next = await office.bill({ month: '2026-11' });
    expect(next.prepaymentFen).toBe(20_000 - 16_284);
    expect(await office.findings()).toEqual([]);
  });

  test('never settle what the next owner owes', async () => {
    const office = await openBillingOffice();
    await office.receive({ roomId: office.flat, payerId: office.wang, amount: 20_000, prepay: true });
    const chen = await enterPerson(office.secretary, '陈志强');
    await makeOwners(office.secretary, office.flat, '2026-11-01', chen);

    expect(await office.bill({ month: '2026-11' })).toMatchObject({ prepaymentFen: 0 });
  });
});

/** Where a slip of the keyboard asks 2,000.00 ¥ a square metre. */
async function openDearOffice() {
  const office = await openBillingOffice();
  await office.accountant.call('fees.addPrice', {
    id: office.serviceFee,
    effectiveDay: day('2026-10-01'),
    unitPrice: unitPrice(20_000_000),
  });
  return office;
}
