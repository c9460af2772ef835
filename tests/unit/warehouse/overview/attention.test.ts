import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';
import { openCountingOffice, type CountingOffice } from '../../../support/counting-office.ts';

let office: CountingOffice;
beforeEach(async () => {
  office = await openCountingOffice();
});
afterEach(() => office.close());

const attention = () => office.storekeeper.call('stock.attention', {});
const openOctober = () =>
  office.storekeeper.call('counts.open', {
    storeId: 1,
    month: '2026-10',
    scope: { kind: 'all' },
    witness: '',
    freezes: false,
  });

describe('what the store waits for', () => {
  test('is the count of the month on its day, and the next one after it', async () => {
    expect(await attention()).toEqual({
      shortItemCount: 0,
      dueCounts: [{ storeId: 1, storeName: '库房', month: '2026-10', day: '2026-10-28' }],
      nextCount: { month: '2026-11', day: '2026-11-30' },
      openCounts: [],
    });
  });

  test('is the count under way once it is begun, and nothing once it is posted', async () => {
    const { countSeq, number } = await openOctober();
    await office.enter(countSeq, [[1, 20]]);
    const begun = await attention();
    expect(begun.dueCounts).toEqual([]);
    expect(begun.openCounts).toEqual([
      { countSeq, number, storeName: '库房', lineCount: 3, countedCount: 1 },
    ]);
    await office.enterAll(countSeq, [20, 10, 5]);
    await office.post(countSeq);
    const posted = await attention();
    expect([posted.dueCounts, posted.openCounts]).toEqual([[], []]);
  });

  test('is the month’s count again when the first was given up', async () => {
    const { countSeq } = await openOctober();
    await office.storekeeper.call('counts.cancel', { countSeq, reason: '选错范围' });
    expect((await attention()).dueCounts).toHaveLength(1);
  });

  test('is not the count of a month in which nothing was kept yet', async () => {
    office.clock.moveTo('2026-10-27T09:00:00.000+08:00');
    const { dueCounts, nextCount } = await attention();
    expect([dueCounts, nextCount]).toEqual([[], { month: '2026-10', day: '2026-10-28' }]);
  });

  test('is what fell below its minimum', async () => {
    const items = await office.storekeeper.call('items.list', { withInactive: false });
    const lamp = items.items.find((item) => item.id === office.itemIds[1]);
    if (lamp === undefined) throw new Error('The lamp is not there.');
    const { hasPhoto: _photo, ...fields } = lamp;
    await office.storekeeper.call('items.update', { ...fields, minimumThousandths: wholeUnits(8) });
    expect((await attention()).shortItemCount).toBe(0);
    await office.issue(2, 3);
    expect((await attention()).shortItemCount).toBe(1);
  });
});
