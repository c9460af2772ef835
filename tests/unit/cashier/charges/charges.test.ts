import { describe, expect, test } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { quantity, wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openBillingOffice, type BillingOffice } from '../../../support/billing-office.ts';

describe('why this amount', () => {
  test('is area × price × months, with the price version, who billed it and under which number', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });

    expect(await explain(office, office.flat)).toMatchObject({
      charge: {
        roomLabel: '1号楼1单元101',
        payerName: '王秀兰',
        feeItemName: '物业服务费',
        periodFrom: '2026-10',
        amountFen: 16_284,
        openFen: 16_284,
      },
      unitLabel: '㎡·月',
      formula: [
        { kind: 'area', quantity: 88_020 },
        { kind: 'unit-price', unitPrice: 18_500 },
        { kind: 'months', months: 1 },
      ],
      wholeFen: 16_284,
      share: null,
      price: { effectiveDay: '2020-01-01', setByName: '钱会计' },
      billed: {
        number: 'B-2026-000001',
        day: '2026-10-31',
        byName: '李收银',
        origin: 'run',
        runSeq: run.runSeq,
      },
      allocations: [],
      reversal: null,
    });
  });

  test('stays what it was when item and price change afterwards', async () => {
    const office = await openBillingOffice();
    await office.bill({ month: '2026-10' });
    const before = await explain(office, office.flat);
    await office.accountant.call('fees.update', {
      id: office.serviceFee,
      name: '物业费',
      uses: ['residence'],
      buildingIds: [],
      cycleMonths: 12,
      rounding: 'yuan',
      dueAfterDays: 60,
      unitLabel: '平米',
      accountCode: '500199',
      active: false,
    });

    expect(await explain(office, office.flat)).toEqual(before);
  });

  test('names the rounding by its unit and amount', async () => {
    const office = await openBillingOffice();
    const rounded = await office.addFee({ name: '垃圾清运费', rounding: 'yuan' });
    await office.bill({ month: '2026-10', feeItemIds: [rounded] });

    expect((await explain(office, office.flat)).formula.at(-1)).toEqual({
      kind: 'rounding',
      unit: 'yuan',
      differenceFen: 16,
    });
  });

  test('says whose days of a shared month it is', async () => {
    const office = await openBillingOffice();
    await office.secretary.call('tenures.changeOwners', {
      roomId: office.flat,
      day: day('2026-10-13'),
      personIds: [office.liu],
      reason: '过户',
    });
    await office.bill({ month: '2026-10' });

    expect(await explain(office, office.flat)).toMatchObject({
      charge: { payerName: '刘建国', amountFen: 9_981 },
      wholeFen: 16_284,
      share: { days: 19, ofDays: 31 },
    });
  });

  test('tells what was set against it: prepayment and receipt', async () => {
    const office = await openBillingOffice();
    await office.receive({ roomId: office.flat, payerId: office.wang, amount: 10_000, prepay: true });
    await office.bill({ month: '2026-10' });
    const charge = await newest(office, office.flat);
    const receipt = await office.receive({
      roomId: office.flat,
      payerId: office.wang,
      chargeId: charge.id,
      amount: 6_284,
    });

    expect((await explain(office, office.flat)).allocations).toMatchObject([
      { kind: 'prepayment-draw', number: null, amountFen: 10_000, byName: '李收银' },
      { kind: 'receipt', number: receipt.number, amountFen: 6_284 },
    ]);
  });

  test('tells who reversed it, who approved and why', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });
    await office.reverse(run.runSeq);

    expect(await explain(office, office.flat)).toMatchObject({
      charge: { reversed: true, openFen: 0 },
      reversal: { number: 'B-2026-000002', byName: '李收银', approvedByName: '吴经理', reason: '单价设错' },
    });
  });

  test('of a charge that does not exist is not found', async () => {
    const office = await openBillingOffice();
    await expect(office.cashier.call('charges.explain', { chargeId: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a single charge at the counter', () => {
  test('is quantity × price in the name of who pays today, under a number of its own', async () => {
    const { office, rubble } = await openWithRubble(200_000);

    const made = await charge(office, rubble, { quantity: wholeUnits(3), note: '三车' });

    expect(made).toMatchObject({ number: 'B-2026-000001', amountFen: 6_000 });
    expect(await office.cashier.call('charges.explain', { chargeId: made.chargeId })).toMatchObject({
      charge: { method: 'one-off', payerName: '王秀兰', dueDay: '2026-10-31' },
      formula: [{ kind: 'count', quantity: 3_000 }, { kind: 'unit-price' }],
      note: '三车',
      billed: { origin: 'one-off' },
    });
    expect(await office.cashier.call('bills.list', { origin: 'one-off', cursor: null })).toMatchObject({
      runs: [{ number: 'B-2026-000001', chargeCount: 1 }],
    });
    expect(await office.findings()).toEqual([]);
  });

  test('may be made twice in a month, and reversed by itself', async () => {
    const { office, rubble } = await openWithRubble(200_000);
    await charge(office, rubble, {});
    await charge(office, rubble, {});
    const { runs } = await office.cashier.call('bills.list', { origin: null, cursor: null });

    await office.reverse(runs[0]?.seq ?? 0);

    expect(await office.cashier.call('arrears.list', { asOf: day('2026-10-31') })).toMatchObject({
      totalFen: 2_000,
    });
    expect(await office.findings()).toEqual([]);
  });

  test('takes the price agreed only where none is set', async () => {
    const { office, rubble } = await openWithRubble(null);

    await expect(charge(office, rubble, {})).rejects.toMatchObject({
      code: 'FEE_PRICE_MISSING',
      facts: { name: '装修垃圾清运费', day: '2026-10-31' },
    });
    expect(await charge(office, rubble, { unitPrice: unitPrice(350_000) })).toMatchObject({
      amountFen: 3_500,
    });

    await office.accountant.call('fees.addPrice', {
      id: rubble,
      effectiveDay: day('2026-10-31'),
      unitPrice: unitPrice(200_000),
    });
    await expect(charge(office, rubble, { unitPrice: unitPrice(350_000) })).rejects.toMatchObject({
      code: 'FEE_PRICE_FIXED',
      facts: { price: '20.00' },
    });
  });

  test('of nothing is refused', async () => {
    const { office, rubble } = await openWithRubble(1);
    await expect(charge(office, rubble, { quantity: quantity(1) })).rejects.toMatchObject({
      code: 'CHARGE_AMOUNT_ZERO',
    });
  });

  test('names a room and a one-off item that exist', async () => {
    const { office, rubble } = await openWithRubble(200_000);
    await expect(charge(office, rubble, { roomId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'room' },
    });
    await expect(charge(office, office.serviceFee, {})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      facts: { noun: 'fee-item' },
    });
  });
});

describe('the charges of a room', () => {
  test('are read a page at a time, the newest first', async () => {
    const { office, rubble } = await openWithRubble(200_000);
    for (let count = 0; count < 101; count += 1) await charge(office, rubble, {});

    const first = await office.cashier.call('charges.listByRoom', { roomId: office.flat, cursor: null });
    const second = await office.cashier.call('charges.listByRoom', {
      roomId: office.flat,
      cursor: first.nextCursor,
    });

    expect([first.charges.length, second.charges.length, second.nextCursor]).toEqual([100, 1, null]);
    expect(first.charges[0]?.id).toBeGreaterThan(second.charges[0]?.id ?? 0);
  });
});

async function openWithRubble(
  tenThousandths: number | null,
): Promise<{ office: BillingOffice; rubble: number }> {
  const office = await openBillingOffice();
  const rubble = await office.addFee({
    name: '装修垃圾清运费',
    method: 'one-off',
    uses: [],
    unitLabel: '车',
    accountCode: '500199',
    price:
      tenThousandths === null
        ? null
        : { effectiveDay: day('2020-01-01'), unitPrice: unitPrice(tenThousandths) },
  });
  return { office, rubble };
}

function charge(
  office: BillingOffice,
  feeItemId: number,
  given: {
    roomId?: number;
    quantity?: ReturnType<typeof quantity>;
    unitPrice?: ReturnType<typeof unitPrice>;
    note?: string;
  },
) {
  return office.cashier.call('charges.createOneOff', {
    roomId: office.flat,
    feeItemId,
    quantity: wholeUnits(1),
    unitPrice: null,
    note: '',
    ...given,
  });
}

async function newest(office: BillingOffice, roomId: number) {
  const { charges } = await office.cashier.call('charges.listByRoom', { roomId, cursor: null });
  const [first] = charges;
  if (first === undefined) throw new Error('The room has no charges.');
  return first;
}

async function explain(office: BillingOffice, roomId: number) {
  return office.cashier.call('charges.explain', { chargeId: (await newest(office, roomId)).id });
}
