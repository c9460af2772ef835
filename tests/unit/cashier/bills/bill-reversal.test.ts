import { describe, expect, test } from 'vitest';
import { day, month } from '../../../../shared/domain/day.ts';
import { openBillingOffice } from '../../../support/billing-office.ts';

describe('a bill run reversed', () => {
  test('as a whole leaves everything as it was, and the month may be billed again', async () => {
    const office = await openBillingOffice();
    await office.receive({ roomId: office.flat, payerId: office.wang, amount: 20_000, prepay: true });
    const before = await office.preview({ month: '2026-10' });
    const run = await office.bill({ month: '2026-10' });

    const reversal = await office.reverse(run.runSeq);

    expect(reversal).toMatchObject({
      number: 'B-2026-000002',
      chargeCount: 3,
      totalFen: 83_540,
      prepaymentFen: 16_284,
    });
    expect(await office.preview({ month: '2026-10' })).toEqual(before);
    expect(await office.cashier.call('arrears.list', { asOf: day('2026-10-31') })).toMatchObject({
      rooms: [],
      totalFen: 0,
      controlFen: 0,
    });
    expect(await office.cashier.call('bills.get', { runSeq: run.runSeq })).toMatchObject({
      run: { reversedCount: 3, reversedFen: 83_540, openFen: 0 },
      reversals: [
        {
          number: 'B-2026-000002',
          reason: '单价设错',
          byName: '李收银',
          approvedByName: '吴经理',
          chargeCount: 3,
          totalFen: 83_540,
        },
      ],
    });
    expect(await office.findings()).toEqual([]);
    expect(await office.bill({ month: '2026-10' })).toMatchObject({
      number: 'B-2026-000003',
      totalFen: 83_540,
      prepaymentFen: 16_284,
    });
  });

  test('by room leaves the other rooms alone', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });

    await office.reverse(run.runSeq, [office.neighbour]);

    expect(await office.preview({ month: '2026-10' })).toMatchObject({ chargeCount: 1, totalFen: 22_256 });
    const { charges } = await office.cashier.call('bills.charges', {
      runSeq: run.runSeq,
      buildingId: null,
      cursor: null,
    });
    expect(charges.map((charge) => charge.reversed)).toEqual([false, true, false]);
    expect(await office.reverse(run.runSeq)).toMatchObject({ chargeCount: 2 });
    expect(await office.findings()).toEqual([]);
  });

  test('twice is refused', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });
    await office.reverse(run.runSeq, [office.flat]);

    await expect(office.reverse(run.runSeq, [office.flat])).rejects.toMatchObject({
      code: 'BILL_ALREADY_REVERSED',
      facts: { number: 'B-2026-000001' },
    });
    await office.reverse(run.runSeq);
    await expect(office.reverse(run.runSeq)).rejects.toMatchObject({ code: 'BILL_ALREADY_REVERSED' });
  });

  test('waits for the receipt that paid it to be cancelled', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });
    const { charges } = await office.cashier.call('charges.listByRoom', {
      roomId: office.flat,
      cursor: null,
    });
    const receipt = await office.receive({
      roomId: office.flat,
      payerId: office.wang,
      chargeId: charges[0]?.id ?? 0,
      amount: 16_284,
    });

    await expect(office.reverse(run.runSeq)).rejects.toMatchObject({
      code: 'BILL_HAS_PAYMENTS',
      facts: { roomLabel: '1号楼1单元101', receiptNumber: receipt.number },
    });
    await expect(office.reverse(run.runSeq, [office.neighbour])).resolves.toMatchObject({ chargeCount: 1 });

    await office.cashier.call('receipts.void', {
      seq: receipt.seq,
      reason: '收错房号',
      copiesInHand: true,
      approval: office.manager.approval,
    });
    await expect(office.reverse(run.runSeq)).resolves.toMatchObject({ chargeCount: 2 });
    expect(await office.findings()).toEqual([]);
  });

  test('of a run that does not exist is not found', async () => {
    const office = await openBillingOffice();
    await expect(office.reverse(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(office.cashier.call('bills.get', { runSeq: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('needs a second person who is another', async () => {
    const office = await openBillingOffice();
    const run = await office.bill({ month: '2026-10' });
    const order = { runSeq: run.runSeq, roomIds: null, reason: '单价设错' };

    await expect(
      office.accountant.call('bills.reverse', { ...order, approval: office.accountant.approval }),
    ).rejects.toMatchObject({ code: 'SECOND_PERSON_IS_SAME' });
    await expect(
      office.accountant.call('bills.reverse', { ...order, approval: office.secretary.approval }),
    ).rejects.toMatchObject({ code: 'SECOND_PERSON_NOT_PERMITTED' });
  });

  test('of shares of a changed owner takes both back', async () => {
    const office = await openBillingOffice();
    await office.secretary.call('tenures.changeOwners', {
      roomId: office.flat,
      day: day('2026-10-13'),
      personIds: [office.liu],
      reason: '过户',
    });
    const run = await office.bill({ month: '2026-10', feeItemIds: [office.serviceFee] });

    await office.reverse(run.runSeq, [office.flat]);

    expect(
      await office.cashier.call('bills.preview', {
        month: month('2026-10'),
        feeItemIds: [office.serviceFee],
      }),
    ).toMatchObject({ chargeCount: 2, totalFen: 16_284 });
    expect(await office.findings()).toEqual([]);
  });
});
