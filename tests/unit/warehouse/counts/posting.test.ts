import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCountingOffice, type CountingOffice } from '../../../support/counting-office.ts';

let office: CountingOffice;
beforeEach(async () => {
  office = await openCountingOffice();
});
afterEach(() => office.close());

describe('posting a count', () => {
  test('moves the difference, not the counted quantity: Δ −1 with 22 on hand leaves 21 (B3)', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    await office.explain(countSeq, 1, 'lost');
    await office.receive(office.itemIds[0] ?? 0, 2, 2000);
    const posted = await office.post(countSeq);
    expect(posted).toMatchObject({ number: 'PY-2026-000001', differingCount: 1, deltaFen: -1000 });
    expect(await office.held(1)).toEqual([21, 21_000]);
    expect(await office.findings()).toEqual([]);
  });

  test('books a shortage as 营业外支出 and a surplus as 营业外收入 (小企业会计准则)', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 11, 5]);
    await office.explain(countSeq, 1, 'wastage');
    await office.explain(countSeq, 2, 'unrecorded');
    await office.enter(countSeq, [[2, 11]], { round: 2, by: office.secretary });
    await office.post(countSeq);
    expect(await balances(office, '190102', '5301', '5711')).toEqual([0, -500, 1000]);
  });

  test('books both as 管理费用 under 企业会计准则', async () => {
    await office.owner.call('settings.update', { settings: { accountingStandard: 'enterprise' } });
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    await office.explain(countSeq, 1, 'wastage');
    await office.post(countSeq);
    expect(await balances(office, '5602', '5711')).toEqual([1000, 0]);
  });

  test('is approved by somebody who did not count', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 4]);
    await office.enter(countSeq, [[3, 4]], { round: 2, by: office.accountant });
    await office.explain(countSeq, 3, 'lost');
    await expect(office.post(countSeq, office.storekeeper)).rejects.toMatchObject({
      code: 'SECOND_PERSON_IS_SAME',
    });
    await expect(office.post(countSeq, office.accountant)).rejects.toMatchObject({
      code: 'COUNTER_CANNOT_APPROVE',
      facts: { name: '钱会计' },
    });
    await office.post(countSeq, office.manager);
  });

  test('is refused when figures changed after they were looked at', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 5]);
    const { reviewMark } = await office.storekeeper.call('counts.review', { countSeq });
    await office.enter(countSeq, [[1, 20]]);
    await expect(
      office.storekeeper.call('counts.post', { countSeq, reviewMark, approval: office.manager.approval }),
    ).rejects.toMatchObject({ code: 'COUNT_REVIEW_STALE' });
  });

  test('is refused when the shortage is more than is left, and nothing is posted', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    await office.explain(countSeq, 1, 'lost');
    await office.issue(1, 20);
    await expect(office.post(countSeq)).rejects.toMatchObject({ code: 'STOCK_INSUFFICIENT' });
    const { count } = await office.storekeeper.call('counts.get', { countSeq });
    expect(count.state).toBe('open');
    expect(await office.findings()).toEqual([]);
  });

  test('closes the past: nothing is dated before it, and it is not reversed', async () => {
    const { countSeq, number } = await office.open();
    await office.enterAll(countSeq, [20, 10, 5]);
    const posted = await office.post(countSeq);
    await expect(office.issue(1, 1, '2026-10-27')).rejects.toMatchObject({
      code: 'STOCK_BACKDATED_BEFORE_COUNT',
      facts: { number, itemName: '扫帚', day: '2026-10-28' },
    });
    await expect(
      office.storekeeper.call('stock.reverse', {
        documentSeq: posted.documentSeq,
        reason: '录错',
        approval: office.manager.approval,
      }),
    ).rejects.toMatchObject({ code: 'SOURCE_KIND_WRONG' });
  });

  test('is shown afterwards as it was approved, whatever moved since', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    await office.explain(countSeq, 1, 'damaged');
    await office.post(countSeq);
    await office.issue(1, 5);
    const review = await office.accountant.call('counts.review', { countSeq });
    expect(review).toMatchObject({
      shortageFen: -1000,
      accuracy: 6667,
      left: { uncounted: 0, recounts: 0, reasons: 0 },
    });
    expect(review.lines[0]).toMatchObject({ deltaThousandths: -1000, deltaFen: -1000, reason: 'damaged' });
    const { counts } = await office.storekeeper.call('counts.list', {});
    expect(counts[0]).toMatchObject({
      state: 'posted',
      accuracy: 6667,
      approvedByName: '吴经理',
      differingCount: 1,
    });
  });

  test('a surplus of something that is gone costs what it was last bought for', async () => {
    await office.issue(2, 10);
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 2, 5]);
    await office.explain(countSeq, 2, 'unrecorded');
    await office.enter(countSeq, [[2, 2]], { round: 2, by: office.secretary });
    await office.post(countSeq);
    expect(await office.held(2)).toEqual([2, 1000]);
  });

  test('a race of issuing, counting and approving loses nothing and never goes below zero', async () => {
    const { countSeq } = await office.open();
    const outcomes = await Promise.allSettled([
      office.issue(1, 5),
      office.enterAll(countSeq, [15, 10, 5]),
      office.issue(1, 6),
      office.receive(office.itemIds[0] ?? 0, 4, 4000),
      office.post(countSeq),
      office.issue(2, 10),
      office.issue(2, 1),
    ]);
    const refusals = outcomes.flatMap((each) =>
      each.status === 'rejected' ? [String(each.reason.code)] : [],
    );
    expect(refusals).toContain('STOCK_INSUFFICIENT');
    expect(await office.findings()).toEqual([]);
    const [units = -1] = await office.held(1);
    expect(units).toBeGreaterThanOrEqual(0);
  });
});

async function balances(open: CountingOffice, ...codes: readonly string[]): Promise<number[]> {
  const { accounts } = await open.accountant.call('ledger.trialBalance', {});
  return codes.map((code) => accounts.find((account) => account.code === code)?.balanceFen ?? 0);
}
