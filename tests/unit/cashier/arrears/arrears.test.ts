import { describe, expect, test } from 'vitest';
import { arrearsAgeOf } from '../../../../shared/domain/arrears-age.ts';
import { day } from '../../../../shared/domain/day.ts';
import { openBillingOffice } from '../../../support/billing-office.ts';
import { onlySheet, textsOf } from '../../../support/sheet-reading.ts';

const today = day('2026-10-31');

describe('the age of arrears', () => {
  test.each([
    ['2026-11-01', 'not-due'],
    ['2026-10-31', 'not-due'],
    ['2026-10-30', 'days-30'],
    ['2026-10-01', 'days-30'],
    ['2026-09-30', 'days-90'],
    ['2026-08-02', 'days-90'],
    ['2026-08-01', 'days-180'],
    ['2026-05-04', 'days-180'],
    ['2026-05-03', 'days-365'],
    ['2025-10-31', 'days-365'],
    ['2025-10-30', 'older'],
  ] as const)('due on %s is %s', (due, age) => {
    expect(arrearsAgeOf(day(due), today)).toBe(age);
  });
});

describe('the list of arrears', () => {
  test('sums each room by age in the order of the register, and ties to receivables', async () => {
    const office = await openBillingOffice();
    for (const month of ['2025-09', '2026-08', '2026-10', '2026-11'])
      await office.bill({ month, feeItemIds: [office.serviceFee] });

    const arrears = await office.cashier.call('arrears.list', { asOf: today });

    expect(arrears.rooms).toMatchObject([
      {
        roomLabel: '1号楼1单元101',
        payerName: '王秀兰',
        phone: '13805510001',
        chargeCount: 4,
        oldestDueDay: '2025-09-01',
        byAge: {
          'not-due': 16_284,
          'days-30': 16_284,
          'days-90': 0,
          'days-180': 16_284,
          'days-365': 0,
          older: 16_284,
        },
        totalFen: 65_136,
      },
      { roomLabel: '1号楼1单元102', payerName: '刘建国', phone: null, totalFen: 89_024 },
    ]);
    expect([arrears.totalFen, arrears.controlFen]).toEqual([154_160, 154_160]);
    const ages = Object.values(arrears.byAge).reduce((sum, amount) => sum + amount, 0);
    expect(ages).toBe(arrears.totalFen);
  });

  test('puts every charge where its due day says, whatever the day', async () => {
    const office = await openBillingOffice();
    for (const month of ['2026-01', '2026-04', '2026-10'])
      await office.bill({ month, feeItemIds: [office.parkingFee] });

    for (const asOf of [
      '2025-12-31',
      '2026-01-31',
      '2026-02-01',
      '2026-04-01',
      '2026-04-02',
      '2026-10-31',
      '2027-06-01',
    ].map(day)) {
      const { rooms } = await office.cashier.call('arrears.list', { asOf });
      const { charges } = await office.cashier.call('charges.listByRoom', {
        roomId: office.carSpace,
        cursor: null,
      });
      for (const charge of charges)
        expect(rooms[0]?.byAge[arrearsAgeOf(charge.dueDay, asOf)]).toBeGreaterThanOrEqual(45_000);
    }
  });

  test('is narrowed by building, age, and any part of room, name, initials or phone', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10' });
    await office.bill({ month: '2026-08', feeItemIds: [office.serviceFee] });
    const { buildings } = await office.cashier.call('fees.list', {});
    const rooms = async (filter: { buildingIds?: number[]; age?: 'days-90' | 'days-180'; text?: string }) =>
      (await office.cashier.call('arrears.list', { asOf: today, ...filter })).rooms.map(
        (room) => room.roomLabel,
      );

    expect(await rooms({ buildingIds: [buildings[1]?.id ?? 0] })).toEqual(['地下车库B1-048']);
    expect(await rooms({ age: 'days-90' })).toEqual([]);
    expect(await rooms({ age: 'days-180' })).toEqual(['1号楼1单元101', '1号楼1单元102']);
    expect(await rooms({ text: '1-102' })).toEqual(['1号楼1单元102']);
    expect(await rooms({ text: 'wxl' })).toEqual(['1号楼1单元101', '地下车库B1-048']);
    expect(await rooms({ text: '5510001' })).toEqual(['1号楼1单元101', '地下车库B1-048']);
  });

  test('goes out as a workbook with its sum', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10' });

    const { bytes, suggestedName } = await office.cashier.call('arrears.export', { asOf: today });

    const rows = textsOf(await onlySheet(bytes));
    expect(suggestedName).toBe('欠费明细表 2026-10-31');
    expect(rows[1]?.slice(0, 4)).toEqual(['楼栋', '房号', '付费人', '电话']);
    expect(rows[2]?.slice(0, 4)).toEqual(['1号楼', '1号楼1单元101', '王秀兰', '13805510001']);
    expect([rows.at(-1)?.[0], rows.at(-1)?.at(-1)]).toEqual(['合计', '835.4']);
  });

  test('goes out only with a line in the audit trail', async () => {
    const books = await openBillingOffice();
    await books.cashier.call('arrears.export', { asOf: today });
    const kept = books.closedBooks(({ connection }) =>
      connection.prepare(`select user_id, subject from audit_event where kind = 'exported'`).all(),
    );
    expect(kept).toEqual([{ user_id: books.cashier.id, subject: 'arrears' }]);
  });
});
