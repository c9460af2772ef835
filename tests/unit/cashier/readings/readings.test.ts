import { describe, expect, test } from 'vitest';
import { day, month } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openBillingOffice, type BillingOffice } from '../../../support/billing-office.ts';

describe('the reading sheet', () => {
  test('holds the rooms of the item in the order of the route, each with the reading before', async () => {
    const { office, water, read, sheet } = await openWithWater();
    await read('2026-09', { current: 103, previous: 90 });

    expect(await sheet('2026-10')).toMatchObject([
      {
        roomLabel: '1号楼1单元101',
        payerName: '王秀兰',
        previous: 103_000,
        previousMonth: '2026-09',
        current: null,
        usualUsage: 13_000,
        billed: false,
      },
      {
        roomLabel: '1号楼1单元102',
        payerName: '刘建国',
        previous: null,
        previousMonth: null,
        current: null,
        usualUsage: null,
      },
    ]);
    expect(
      await office.cashier.call('readings.sheet', { month: month('2026-10'), feeItemId: water }),
    ).toMatchObject({ unitLabel: '吨' });
  });

  test('of an item without a meter is not found', async () => {
    const { office } = await openWithWater();
    await expect(
      office.cashier.call('readings.sheet', { month: month('2026-10'), feeItemId: office.serviceFee }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a reading', () => {
  test('follows on from the one before it', async () => {
    const { read, sheet } = await openWithWater();
    await read('2026-09', { current: 103, previous: 90 });

    expect(await read('2026-10', { current: 118 })).toEqual({ recorded: 1 });

    expect((await sheet('2026-10'))[0]).toMatchObject({ previous: 103_000, current: 118_000 });
    expect((await sheet('2026-11'))[0]).toMatchObject({ previous: 118_000, usualUsage: 14_000 });
  });

  test('lower than the one before stops: a slip, a roll-over or a new meter', async () => {
    const { read } = await openWithWater();
    await read('2026-09', { current: 103, previous: 90 });

    await expect(read('2026-10', { current: 102 })).rejects.toMatchObject({
      code: 'READING_LOWER_THAN_PREVIOUS',
      facts: { roomLabel: '1号楼1单元101', previous: '103', current: '102' },
    });
  });

  test('of a meter never read needs to know where it started', async () => {
    const { read } = await openWithWater();
    await expect(read('2026-10', { current: 5 })).rejects.toMatchObject({
      code: 'READING_START_MISSING',
      facts: { roomLabel: '1号楼1单元101' },
    });
    await expect(read('2026-10', { current: 5, previous: 0 })).resolves.toEqual({ recorded: 1 });
  });

  test('is corrected until it is billed, and the old one is kept', async () => {
    const { office, water, read } = await openWithWater();
    await read('2026-10', { current: 118, previous: 103 });
    await read('2026-10', { current: 108 });
    const run = await office.bill({ month: '2026-10', feeItemIds: [water] });
    expect(run.totalFen).toBe(1_750);

    await expect(read('2026-10', { current: 109 })).rejects.toMatchObject({
      code: 'READING_ALREADY_BILLED',
      facts: { roomLabel: '1号楼1单元101', month: '2026-10' },
    });

    await office.reverse(run.runSeq);
    await expect(read('2026-10', { current: 109 })).resolves.toEqual({ recorded: 1 });
    const changes = office.closedBooks((db) =>
      db.connection.prepare(`select count(*) from audit_event where kind = 'reading-changed'`).pluck().get(),
    );
    expect(changes).toBe(2);
  });

  test('with a later one after it stays', async () => {
    const { read } = await openWithWater();
    await read('2026-09', { current: 103, previous: 90 });
    await read('2026-10', { current: 118 });

    await expect(read('2026-09', { current: 104 })).rejects.toMatchObject({
      code: 'READING_LATER_EXISTS',
      facts: { month: '2026-10' },
    });
  });

  test('is taken back by leaving it empty', async () => {
    const { read, sheet } = await openWithWater();
    await read('2026-10', { current: 118, previous: 103 });

    expect(await read('2026-10', { current: null })).toEqual({ recorded: 1 });
    expect((await sheet('2026-10'))[0]).toMatchObject({ previous: null, current: null });
  });

  test('said again changes nothing', async () => {
    const { read } = await openWithWater();
    await read('2026-10', { current: 118, previous: 103 });
    expect(await read('2026-10', { current: 118 })).toEqual({ recorded: 0 });
  });

  test('of one room is given once: which of two holds nobody could say', async () => {
    const { office, water } = await openWithWater();
    const twice = [104, 105].map((current) => ({
      roomId: office.flat,
      current: wholeUnits(current),
      previous: null,
    }));
    const recording = { month: month('2026-10'), feeItemId: water, readings: twice };
    await expect(office.secretary.call('readings.record', recording)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  test('is kept with all the others or not at all', async () => {
    const { office, water, sheet } = await openWithWater();
    const readings = [
      { roomId: office.flat, current: wholeUnits(118), previous: wholeUnits(103) },
      { roomId: office.carSpace, current: wholeUnits(1), previous: wholeUnits(0) },
    ];

    await expect(
      office.secretary.call('readings.record', { month: month('2026-10'), feeItemId: water, readings }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await sheet('2026-10'))[0]).toMatchObject({ current: null });
  });
});

describe('what a meter counted', () => {
  test('is billed with both readings: 15 t at 3.50 ¥', async () => {
    const { office, water, read } = await openWithWater();
    await read('2026-10', { current: 118, previous: 103 });

    const preview = await office.preview({ month: '2026-10', feeItemIds: [water] });
    await office.bill({ month: '2026-10', feeItemIds: [water] });

    expect(preview).toMatchObject({ totalFen: 5_250, odd: [{ kind: 'no-reading', count: 1 }] });
    const { charges } = await office.cashier.call('charges.listByRoom', {
      roomId: office.flat,
      cursor: null,
    });
    expect(await office.cashier.call('charges.explain', { chargeId: charges[0]?.id ?? 0 })).toMatchObject({
      reading: { previous: 103_000, current: 118_000 },
      formula: [
        { kind: 'usage', quantity: 15_000 },
        { kind: 'unit-price', unitPrice: 35_000 },
      ],
    });
  });
});

async function openWithWater() {
  const office = await openBillingOffice();
  const water = await office.addFee({
    name: '水费',
    method: 'metered',
    unitLabel: '吨',
    accountCode: '500103',
    price: { effectiveDay: day('2020-01-01'), unitPrice: unitPrice(35_000) },
  });
  return { office, water, read: reader(office, water), sheet: sheetOf(office, water) };
}

/** Records flat 101, in whole tons. */
function reader(office: BillingOffice, feeItemId: number) {
  return (at: string, { current, previous }: { current: number | null; previous?: number }) =>
    office.secretary.call('readings.record', {
      month: month(at),
      feeItemId,
      readings: [
        {
          roomId: office.flat,
          current: current === null ? null : wholeUnits(current),
          previous: previous === undefined ? null : wholeUnits(previous),
        },
      ],
    });
}

function sheetOf(office: BillingOffice, feeItemId: number) {
  return async (at: string) =>
    (await office.cashier.call('readings.sheet', { month: month(at), feeItemId })).rows;
}
