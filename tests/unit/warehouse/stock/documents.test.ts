import { describe, expect, test } from 'vitest';
import { accounts } from '../../../../electron/ledger/accounts.ts';
import { day } from '../../../../shared/domain/day.ts';
import { openStore } from '../../../support/open-store.ts';
import { movableClock } from '../../../support/movable-clock.ts';

describe('goods in and issued', () => {
  test('are booked against payables and expenses, item by item (B2)', () => {
    const store = openStore();
    store.receive(10, 3000);
    store.receive(5, 1700);
    store.issue(4);
    expect(store.held()).toEqual([11, 3447]);
    expect(store.balance(accounts.payables)).toBe(-4700);
    expect(store.balance(accounts.administrativeExpenses)).toBe(1253);
    store.issue(11);
    expect(store.held()).toEqual([0, 0]);
    expect(store.balance(accounts.administrativeExpenses)).toBe(4700);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('under FIFO leave in the order they came', () => {
    const store = openStore({ method: 'fifo' });
    store.receive(10, 3000);
    store.receive(5, 1700);
    store.issue(12);
    expect(store.held()).toEqual([3, 1020]);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('never leave a store that has too few, whatever the others have: the refusal names what is there', () => {
    const store = openStore();
    store.receive(10, 3000);
    store.receive(10, 3000, { storeId: 2 });
    expect(() => store.issue(11)).toThrow(
      expect.objectContaining({
        code: 'STOCK_INSUFFICIENT',
        facts: { itemLabel: '物品1', storeName: '库房', held: '10', asked: '11', unit: '个' },
      }),
    );
    expect(store.held()).toEqual([20, 6000]);
    store.close();
  });
});

describe('goods coming back', () => {
  test('from a department cost what they cost when issued, whatever the average is by now (B1)', () => {
    const store = openStore();
    store.receive(10, 3000);
    const issued = store.issue(4);
    store.receive(10, 9000);
    store.giveBack(issued.documentSeq, 3);
    expect(store.held()).toEqual([19, 11_700]);
    expect(store.balance(accounts.administrativeExpenses)).toBe(300);
    store.close();
  });

  test('bit by bit come to the whole cost of the issue', () => {
    const store = openStore();
    store.receive(3, 1000);
    const issued = store.issue(3);
    for (const units of [1, 1, 1]) store.giveBack(issued.documentSeq, units);
    expect(store.held()).toEqual([3, 1000]);
    expect(() => store.giveBack(issued.documentSeq, 1)).toThrow(
      expect.objectContaining({
        code: 'RETURN_EXCEEDS_SOURCE',
        facts: { itemLabel: '物品1', left: '0', unit: '个' },
      }),
    );
    store.close();
  });

  test('to the supplier cost what they cost when they came; what the stock cannot take of it is expense', () => {
    const store = openStore();
    store.receive(10, 1000);
    const dear = store.receive(10, 3000);
    store.issue(10);
    store.sendBack(dear.documentSeq, 10);
    expect(store.held()).toEqual([0, 0]);
    expect(store.balance(accounts.payables)).toBe(-1000);
    expect(store.balance(accounts.administrativeExpenses)).toBe(1000);
    expect(store.findings()).toEqual([]);
    store.close();
  });
});

describe('a transfer', () => {
  test('moves goods and no cost', () => {
    const store = openStore();
    store.receive(10, 3000);
    store.move(4);
    expect([store.heldIn(1), store.heldIn(2)]).toEqual([6, 4]);
    expect(store.held()).toEqual([10, 3000]);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('is refused back when the goods are gone from where they went', () => {
    const store = openStore();
    store.receive(10, 3000);
    const moved = store.move(4);
    store.issue(2, { storeId: 2 });
    expect(() => store.reverse(moved.documentSeq)).toThrow(
      expect.objectContaining({ code: 'STOCK_INSUFFICIENT' }),
    );
    expect(store.heldIn(2)).toBe(2);
    store.close();
  });
});

describe('a price known later', () => {
  test('raises what is still there by its part, the used part is expense', () => {
    const store = openStore();
    const received = store.receive(10, 1000, { provisional: true });
    store.issue(4);
    store.settle(received.documentSeq, 1500);
    expect(store.held()).toEqual([6, 900]);
    expect(store.balance(accounts.payables)).toBe(-1500);
    expect(store.balance(accounts.administrativeExpenses)).toBe(600);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('is expense alone when all is used up, and nothing of the store moves', () => {
    const store = openStore();
    const received = store.receive(10, 1000, { provisional: true });
    store.issue(10);
    store.settle(received.documentSeq, 800);
    expect(store.held()).toEqual([0, 0]);
    expect(store.balance(accounts.administrativeExpenses)).toBe(800);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test.each(['moving-average', 'fifo'] as const)('settles once, and can be taken back (%s)', (method) => {
    const store = openStore({ method });
    const received = store.receive(10, 1000, { provisional: true });
    const settled = store.settle(received.documentSeq, 1500);
    expect(() => store.settle(received.documentSeq, 1600)).toThrow(
      expect.objectContaining({ code: 'PRICE_ALREADY_SETTLED' }),
    );
    expect(() => store.reverse(received.documentSeq)).toThrow(
      expect.objectContaining({ code: 'REVERSAL_HAS_FOLLOWERS' }),
    );
    store.reverse(settled.documentSeq);
    expect(store.held()).toEqual([10, 1000]);
    store.settle(received.documentSeq, 1600);
    expect(store.held()).toEqual([10, 1600]);
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('is refused of a price that was certain', () => {
    const store = openStore();
    const received = store.receive(10, 1000);
    expect(() => store.settle(received.documentSeq, 1500)).toThrow(
      expect.objectContaining({ code: 'PRICE_NOT_PROVISIONAL' }),
    );
    store.close();
  });
});

describe('a reversal', () => {
  test.each(['moving-average', 'fifo'] as const)(
    'of an issue brings its goods back at exactly their cost (%s)',
    (method) => {
      const store = openStore({ method });
      store.receive(3, 1000);
      store.receive(3, 2000);
      const issued = store.issue(4);
      store.receive(7, 9999);
      const before = store.held();
      const expense = store.balance(accounts.administrativeExpenses);
      store.reverse(issued.documentSeq);
      expect(store.held()).toEqual([(before[0] ?? 0) + 4, (before[1] ?? 0) + expense]);
      expect(store.balance(accounts.administrativeExpenses)).toBe(0);
      expect(store.findings()).toEqual([]);
      store.close();
    },
  );

  test('happens once, and waits for what followed to be taken back first', () => {
    const store = openStore();
    store.receive(10, 1000);
    const issued = store.issue(4);
    const back = store.giveBack(issued.documentSeq, 1);
    expect(() => store.reverse(issued.documentSeq)).toThrow(
      expect.objectContaining({
        code: 'REVERSAL_HAS_FOLLOWERS',
        facts: { number: issued.number, followerNumber: back.number },
      }),
    );
    store.reverse(back.documentSeq);
    store.reverse(issued.documentSeq);
    expect(() => store.reverse(issued.documentSeq)).toThrow(
      expect.objectContaining({ code: 'ALREADY_REVERSED' }),
    );
    expect(store.held()).toEqual([10, 1000]);
    store.close();
  });
});

describe('the day of a document', () => {
  test('may be an earlier one of the month (补录), and is booked today', () => {
    const store = openStore();
    const received = store.receive(1, 100, { happenedDay: day('2026-10-03') });
    expect(received.bookedDay).toBe('2026-10-31');
    store.close();
  });

  test.each([
    ['2026-09-30', 'STOCK_DAY_OUTSIDE_MONTH'],
    ['2026-11-01', 'STOCK_DAY_IN_FUTURE'],
  ])('is not %s', (happened, code) => {
    const store = openStore();
    expect(() => store.receive(1, 100, { happenedDay: day(happened) })).toThrow(
      expect.objectContaining({ code }),
    );
    store.close();
  });
});

describe('the valuation method', () => {
  test('is chosen before the year’s first document and not after', () => {
    const clock = movableClock('2026-12-31T09:00:00.000+08:00');
    const store = openStore({ clock, method: 'moving-average' });
    store.receive(10, 1000);
    expect(() => store.choose('fifo')).toThrow(
      expect.objectContaining({ code: 'VALUATION_NOT_AT_YEAR_START' }),
    );
    clock.moveTo('2027-01-01T09:00:00.000+08:00');
    store.choose('fifo');
    expect(() => store.choose('fifo')).toThrow(expect.objectContaining({ code: 'VALUATION_UNCHANGED' }));
    expect(store.findings()).toEqual([]);
    store.close();
  });

  test('goes on with what there is as one lot, and back again', () => {
    const clock = movableClock('2026-12-31T09:00:00.000+08:00');
    const store = openStore({ clock });
    store.receive(10, 1000);
    store.receive(10, 3000);
    clock.moveTo('2027-01-01T09:00:00.000+08:00');
    store.choose('fifo');
    store.issue(5, { happenedDay: day('2027-01-01') });
    expect(store.held()).toEqual([15, 3000]);
    expect(store.findings()).toEqual([]);
    store.close();
  });
});
