import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCountingOffice, type CountingOffice } from '../../../support/counting-office.ts';

let office: CountingOffice;
beforeEach(async () => {
  office = await openCountingOffice();
});
afterEach(() => office.close());

describe('a count', () => {
  test('snapshots the book, and shows none of it to who counts', async () => {
    const { countSeq, number, lineCount } = await office.open();
    expect([number, lineCount]).toEqual(['PD-2026-000001', 3]);
    const sheet = await office.storekeeper.call('counts.sheet', { countSeq, round: 1 });
    expect(sheet.lines.map((line) => [line.place, line.countedThousandths])).toEqual([
      ['A-1', null],
      ['A-2', null],
      ['A-10', null],
    ]);
    expect(JSON.stringify(sheet)).not.toContain('20000');
    await expect(office.manager.call('counts.review', { countSeq })).rejects.toMatchObject({
      code: 'COUNT_STILL_BLIND',
      facts: { left: 3 },
    });
  });

  test('keeps blank apart from zero, and is resumed where it was left', async () => {
    const { countSeq } = await office.open();
    await office.enter(countSeq, [
      [1, 20],
      [2, 0],
    ]);
    const { lines } = await office.storekeeper.call('counts.sheet', { countSeq, round: 1 });
    expect(lines.map((line) => line.countedThousandths)).toEqual([20_000, 0, null]);
    await expect(office.post(countSeq)).rejects.toMatchObject({ code: 'COUNT_STILL_BLIND' });
  });

  test('takes back a figure entered on the wrong line, and it is not counted again', async () => {
    const { countSeq } = await office.open();
    await office.enter(countSeq, [[2, 7]]);
    await office.enter(countSeq, [[2, null]]);
    const { count, rounds } = await office.storekeeper.call('counts.get', { countSeq });
    expect(count.countedCount).toBe(0);
    expect(rounds).toEqual([{ round: 1, lineCount: 3, countedCount: 0 }]);
  });

  test('nets what moves while it goes on: 20, out 3 at 10:00, counted 17 at 10:30 is no difference', async () => {
    const { countSeq } = await office.open();
    await office.issue(1, 3);
    await office.enter(countSeq, [
      [1, 17],
      [2, 10],
      [3, 5],
    ]);
    const review = await office.manager.call('counts.review', { countSeq });
    expect(review.lines[0]).toMatchObject({
      snapshotThousandths: 20_000,
      movedThousandths: -3000,
      countedThousandths: 17_000,
      deltaThousandths: 0,
    });
    expect(review.accuracy).toBe(10_000);
  });

  test('does not net what moved after the line was counted', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 5]);
    await office.issue(1, 3);
    const review = await office.manager.call('counts.review', { countSeq });
    expect(review.lines[0]).toMatchObject({ movedThousandths: 0, deltaThousandths: 0 });
  });

  test('nets a slip entered late that had happened before the count', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [17, 10, 5]);
    await office.issue(1, 3, '2026-10-27');
    const review = await office.manager.call('counts.review', { countSeq });
    expect(review.lines[0]).toMatchObject({ movedThousandths: -3000, deltaThousandths: 0 });
  });

  test('taken from paper is netted by the time it was counted', async () => {
    const { countSeq } = await office.open();
    office.clock.moveTo('2026-10-28T10:00:00.000+08:00');
    await office.issue(1, 3);
    office.clock.moveTo('2026-10-28T11:00:00.000+08:00');
    await office.issue(1, 2);
    office.clock.moveTo('2026-10-28T17:00:00.000+08:00');
    await office.enterAll(countSeq, [17, 10, 5], { countedAt: '2026-10-28T10:30:00+08:00' });
    const review = await office.manager.call('counts.review', { countSeq });
    expect(review.lines[0]).toMatchObject({ movedThousandths: -3000, deltaThousandths: 0 });
  });

  test.each(['2026-10-28T08:00:00+08:00', '2026-10-29T08:00:00+08:00'])(
    'was not counted at %s, before it began or still to come',
    async (countedAt) => {
      const { countSeq } = await office.open();
      await expect(office.enterAll(countSeq, [1, 1, 1], { countedAt })).rejects.toMatchObject({
        code: 'COUNT_TIME_IMPOSSIBLE',
      });
    },
  );
});

describe('two counts at a time', () => {
  test('of the same item are refused with the number of the first', async () => {
    const first = await office.open();
    await expect(office.open({ scope: { kind: 'places', places: ['A-1'] } })).rejects.toMatchObject({
      code: 'COUNT_OVERLAPS',
      facts: { number: first.number, itemLabel: '扫帚' },
    });
  });

  test('of other shelves go on side by side; A-1 is not A-10', async () => {
    const first = await office.open({ scope: { kind: 'places', places: ['A-1'] } });
    const second = await office.open({ scope: { kind: 'places', places: ['A-10', 'A-2'] } });
    expect([first.lineCount, second.lineCount]).toEqual([1, 2]);
  });

  test('follow one another once the first is given up', async () => {
    const first = await office.open();
    await office.storekeeper.call('counts.cancel', { countSeq: first.countSeq, reason: '选错范围' });
    await expect(office.enterAll(first.countSeq, [1, 1, 1])).rejects.toMatchObject({
      code: 'COUNT_NOT_OPEN',
    });
    const second = await office.open();
    expect(second.number).toBe('PD-2026-000002');
  });

  test('a scope without items is refused', async () => {
    await expect(office.open({ scope: { kind: 'categories', categories: ['没有'] } })).rejects.toMatchObject({
      code: 'COUNT_SCOPE_EMPTY',
    });
  });
});

describe('a count that freezes its items', () => {
  test('refuses their movements until it is posted', async () => {
    const { countSeq, number } = await office.open({ freezes: true });
    await expect(office.issue(1, 1)).rejects.toMatchObject({
      code: 'STOCK_FROZEN_BY_COUNT',
      facts: { number, itemName: '扫帚' },
    });
    await office.enterAll(countSeq, [20, 10, 5]);
    await office.post(countSeq);
    await office.issue(1, 1);
  });
});

describe('a difference', () => {
  test('of class A is counted again by somebody else, a third time when they disagree', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 4]);
    expect(await office.dueLines(countSeq, 2)).toEqual([3]);
    await expect(office.enter(countSeq, [[3, 4]], { round: 2 })).rejects.toMatchObject({
      code: 'COUNT_BY_SAME_PERSON',
      facts: { itemLabel: '门禁卡', name: '赵库管' },
    });
    await office.enter(countSeq, [[3, 3]], { round: 2, by: office.secretary });
    expect(await office.dueLines(countSeq, 3)).toEqual([3]);
    await expect(office.post(countSeq)).rejects.toMatchObject({
      code: 'COUNT_RECOUNT_DUE',
      facts: { left: 1 },
    });
    await office.enter(countSeq, [[3, 4]], { round: 3 });
    const { lines } = await office.manager.call('counts.review', { countSeq });
    expect(lines[2]).toMatchObject({ deltaThousandths: -1000, due: null });
  });

  test('is not told before every line was counted', async () => {
    const { countSeq } = await office.open();
    await office.enter(countSeq, [[3, 4]]);
    expect(await office.dueLines(countSeq, 2)).toEqual([]);
    await office.enter(countSeq, [
      [1, 20],
      [2, 10],
    ]);
    expect(await office.dueLines(countSeq, 2)).toEqual([3]);
  });

  test('confirmed by the second person needs no third count', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 4]);
    await office.issue(3, 1);
    await office.enter(countSeq, [[3, 3]], { round: 2, by: office.secretary });
    const { lines } = await office.manager.call('counts.review', { countSeq });
    expect(lines[2]).toMatchObject({ deltaThousandths: -1000, due: null });
  });

  test('below the limits is not counted again', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    expect(await office.dueLines(countSeq, 2)).toEqual([]);
    await expect(office.enter(countSeq, [[1, 19]], { round: 2, by: office.secretary })).rejects.toMatchObject(
      {
        code: 'COUNT_LINE_NOT_DUE',
      },
    );
  });

  test('needs its reason before it is posted', async () => {
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [19, 10, 5]);
    await expect(office.post(countSeq)).rejects.toMatchObject({
      code: 'COUNT_REASON_MISSING',
      facts: { left: 1 },
    });
  });
});

describe('a spot check', () => {
  test('is drawn by the count itself, made by a supervisor, and stands above the count', async () => {
    await office.owner.call('settings.update', { settings: { spotCheckPercent: 100 } });
    const { countSeq } = await office.open();
    await office.enterAll(countSeq, [20, 10, 5]);
    await expect(office.enter(countSeq, [[1, 18]], { round: 4 })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await office.enter(countSeq, [[1, 18]], { round: 4, by: office.accountant });
    const { lines } = await office.manager.call('counts.review', { countSeq });
    expect(lines[0]).toMatchObject({ countedThousandths: 18_000, deltaThousandths: -2000 });
  });
});
