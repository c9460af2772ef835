import { describe, expect, test } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { openBillingOffice, type BillingOffice } from '../../../support/billing-office.ts';

describe('fee items', () => {
  test('are listed with their price versions, the one in force today, and what a form offers', async () => {
    const office = await openBillingOffice();
    await office.accountant.call('fees.addPrice', {
      id: office.serviceFee,
      effectiveDay: day('2027-01-01'),
      unitPrice: unitPrice(19_800),
    });

    const fees = await office.cashier.call('fees.list', {});

    expect(fees.items[0]).toMatchObject({
      name: '物业服务费',
      uses: ['office', 'residence', 'shop'],
      buildingIds: [],
      priceToday: { effectiveDay: '2020-01-01', unitPrice: 18_500 },
      prices: [
        { effectiveDay: '2020-01-01', unitPrice: 18_500, setByName: '钱会计', used: false },
        { effectiveDay: '2027-01-01', unitPrice: 19_800, used: false },
      ],
    });
    expect(fees.incomeAccounts.map((account) => account.code)).toContain('500101');
    expect(fees.buildings.map((building) => building.name)).toEqual(['1号楼', '地下车库']);
  });

  test('change for the bills to come, and each change is kept', async () => {
    const office = await openBillingOffice();

    await office.accountant.call('fees.update', {
      ...terms(office),
      name: '物业费',
      rounding: 'yuan',
      dueAfterDays: 30,
    });

    const { items } = await office.cashier.call('fees.list', {});
    expect(items[0]).toMatchObject({
      name: '物业费',
      rounding: 'yuan',
      dueAfterDays: 30,
      method: 'area-month',
    });
    const kept = office.closedBooks((db) =>
      db.connection
        .prepare(`select details from audit_event where subject = ? order by seq desc limit 1`)
        .pluck()
        .get(`fee-item:${office.serviceFee}`),
    );
    expect(JSON.parse(String(kept))).toMatchObject({
      before: { name: '物业服务费' },
      after: { name: '物业费', due_after_days: 30 },
    });
  });

  test('do not share a name', async () => {
    const office = await openBillingOffice();

    await expect(office.addFee({ name: '物业服务费' })).rejects.toMatchObject({
      code: 'FEE_ITEM_NAME_TAKEN',
      facts: { name: '物业服务费' },
    });
    await expect(
      office.accountant.call('fees.update', { ...terms(office), name: '停车服务费' }),
    ).rejects.toMatchObject({ code: 'FEE_ITEM_NAME_TAKEN' });
  });

  test('that recur need rooms to recur for', async () => {
    const office = await openBillingOffice();
    await expect(office.addFee({ name: '电梯费', uses: [] })).rejects.toMatchObject({
      code: 'FEE_ITEM_FIELDS_DO_NOT_FIT',
      facts: { name: '电梯费' },
    });
    await expect(office.accountant.call('fees.update', { ...terms(office), uses: [] })).rejects.toMatchObject(
      { code: 'FEE_ITEM_FIELDS_DO_NOT_FIT' },
    );
  });

  test('by a meter are billed by the month', async () => {
    const office = await openBillingOffice();
    await expect(office.addFee({ name: '水费', method: 'metered', cycleMonths: 3 })).rejects.toMatchObject({
      code: 'FEE_ITEM_FIELDS_DO_NOT_FIT',
    });
  });

  test('name only accounts, buildings and items that exist', async () => {
    const office = await openBillingOffice();

    await expect(office.addFee({ name: '水费', accountCode: '500777' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'account' },
    });
    await expect(office.addFee({ name: '水费', buildingIds: [99] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'building' },
    });
    await expect(office.accountant.call('fees.update', { ...terms(office), id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      office.accountant.call('fees.addPrice', { id: 99, ...from('2027-01-01', 1) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(office.accountant.call('fees.removePrice', { priceId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'fee-price' },
    });
  });

  test('are read by everybody and set by accountant, manager and administrator', async () => {
    const office = await openBillingOffice();

    await expect(
      office.cashier.call('fees.addPrice', { id: office.serviceFee, ...from('2027-01-01', 1) }),
    ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(
      office.office.owner.call('fees.addPrice', { id: office.serviceFee, ...from('2027-01-01', 1) }),
    ).resolves.toBeDefined();
  });
});

describe('price versions', () => {
  test('hold from a day on, one for each day', async () => {
    const office = await openBillingOffice();
    await expect(
      office.accountant.call('fees.addPrice', { id: office.serviceFee, ...from('2020-01-01', 20_000) }),
    ).rejects.toMatchObject({
      code: 'FEE_PRICE_EXISTS',
      facts: { effectiveDay: '2020-01-01' },
    });
  });

  test('are taken back only while no charge was made by them, not even one that was reversed', async () => {
    const office = await openBillingOffice();
    const { priceId } = await office.accountant.call('fees.addPrice', {
      id: office.serviceFee,
      ...from('2026-11-01', 20_000),
    });
    const run = await office.bill({ month: '2026-11', feeItemIds: [office.serviceFee] });
    await office.reverse(run.runSeq);

    await expect(office.accountant.call('fees.removePrice', { priceId })).rejects.toMatchObject({
      code: 'FEE_PRICE_IN_USE',
      facts: { effectiveDay: '2026-11-01' },
    });

    const [first] = (await office.cashier.call('fees.list', {})).items[0]?.prices ?? [];
    await office.accountant.call('fees.removePrice', { priceId: first?.id ?? 0 });
    expect((await office.cashier.call('fees.list', {})).items[0]).toMatchObject({
      prices: [{ effectiveDay: '2026-11-01', used: true }],
      priceToday: null,
    });
  });
});

function from(effectiveDay: string, tenThousandths: number) {
  return { effectiveDay: day(effectiveDay), unitPrice: unitPrice(tenThousandths) };
}

function terms(office: BillingOffice) {
  return {
    id: office.serviceFee,
    name: '物业服务费',
    uses: ['residence' as const],
    buildingIds: [],
    cycleMonths: 1 as const,
    rounding: 'fen' as const,
    dueAfterDays: 0,
    unitLabel: '㎡·月',
    accountCode: '500101',
    active: true,
  };
}
