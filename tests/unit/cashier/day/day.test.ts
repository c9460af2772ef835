import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OfficeError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import type { DayFigures } from '../../../../shared/contract/day.ts';
import { openCashDesk, morningOf, type CashDesk } from '../../../support/cash-desk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const today = '2026-10-30';

describe('the daily page', () => {
  test('shows item by tender, each row and column to the fen', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 16_284, wechat: 5_000 }, [
      { item: '物业服务费', amount: 16_284 },
      { item: '车位费', amount: 5_000 },
    ]);
    desk.receive({ cash: 100, pos: 200 }, [{ item: '物业服务费', amount: 300 }]);
    expect(cellsOf(desk.page(today).figures)).toEqual([
      '物业服务费 cash 16384',
      '车位费 wechat 5000',
      '物业服务费 pos 200',
    ]);
  });

  test('lists numbers from–to with void ones in it, and never counts a void receipt', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 10_000 });
    desk.voidReceipt(desk.receive({ cash: 99_900 }));
    desk.receive({ wechat: 20_000 });
    const page = desk.page(today);
    expect(page.figures.numbers).toEqual([{ first: 'A-2026-000001', last: 'A-2026-000003', count: 3 }]);
    expect(page.figures.receipts).toEqual({ count: 2, totalFen: 30_000 });
    expect(page.figures.voids).toEqual({ count: 1, totalFen: 99_900 });
    expect(page.voids).toMatchObject([
      { receiptNumber: 'A-2026-000002', totalFen: 99_900, reason: '金额录错', approverName: '吴经理' },
    ]);
  });

  test('shows a reversal as a negative row on the day it happens, handed back by its own tender', () => {
    const desk = openDesk();
    const earlier = signedDayWith(desk, { wechat: 30_000 });
    desk.clock.moveTo(morningOf('2026-10-31'));
    desk.openShift();
    desk.receive({ cash: 50_000 });
    desk.reverseReceipt(earlier, 'cash');
    const page = desk.page('2026-10-31');
    expect(cellsOf(page.figures)).toEqual(['物业服务费 cash 50000', '物业服务费 cash -30000']);
    expect(page.figures.takings).toMatchObject({
      receivedFen: 50_000,
      returnedFen: 30_000,
      onHandFen: 20_000,
    });
    expect(page.reversals).toMatchObject([{ number: 'A-2026-000003', receiptNumber: 'A-2026-000001' }]);
  });

  test('shows prepayments paid in, used and handed back between their balances', () => {
    const desk = openDesk();
    desk.openShift();
    desk.prepay({ cash: 60_000 });
    desk.receive({ prepayment: 10_000 });
    desk.bill('2026-11');
    desk.voidReceipt(desk.prepay({ cash: 7_000 }));
    expect(desk.page(today).figures.prepayments).toEqual({
      broughtForwardFen: 0,
      paidInFen: 60_000,
      usedFen: 10_000 + 16_284,
      returnedFen: 0,
      balanceFen: 33_716,
    });
  });

  test('tells takings brought forward, in, deposited, over or short, and on hand', () => {
    const desk = openDesk();
    signedDayWith(desk, { cash: 8_000 });
    desk.clock.moveTo(morningOf('2026-10-31'));
    desk.openShift();
    desk.receive({ cash: 10_000 });
    desk.deposit(8_000);
    desk.count(desk.expected() - 50, { reason: '少五角' });
    expect(desk.page('2026-10-31').figures.takings).toEqual({
      broughtForwardFen: 8_000,
      receivedFen: 10_000,
      returnedFen: 0,
      depositedFen: 8_000,
      overShortFen: -50,
      onHandFen: 9_950,
    });
  });

  test('a day without a shift is an empty page', () => {
    const desk = openDesk();
    expect(desk.page(today)).toMatchObject({ state: 'idle', shifts: [], closing: null });
  });
});

describe('signing the day', () => {
  test('a day without a shift has nothing to sign', () => {
    const desk = openDesk();
    expect(refusalOf(() => desk.closeDay(today))).toEqual(['DAY_HAS_NO_SHIFT', { day: today }]);
  });

  test('every shift is counted first', () => {
    const desk = openDesk();
    desk.openShift();
    expect(refusalOf(() => desk.closeDay(today))).toEqual([
      'SHIFT_STILL_OPEN',
      { cashierName: '李收银', day: today },
    ]);
  });

  test('books that do not agree are never locked', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 10_000 });
    desk.count(desk.expected());
    desk.db.connection.exec(`update balance set balance_fen = balance_fen + 1 where account_code = '500101'`);
    expect(refusalOf(() => desk.closeDay(today))).toEqual([
      'BOOKS_DO_NOT_AGREE',
      { findings: ['BALANCE_WRONG'] },
    ]);
  });

  test('a signed day takes no receipt, no deposit, no second signature', () => {
    const desk = openDesk();
    signedDayWith(desk, { cash: 10_000 });
    expect(refusalOf(() => desk.closeDay(today))).toEqual(['DAY_CLOSED', { day: today }]);
    expect(refusalOf(() => desk.bill('2026-10'))).toEqual(['DAY_CLOSED', { day: today }]);
  });

  test('the closing holds the chain’s head and the totals of the day and since the beginning', () => {
    const desk = openDesk();
    signedDayWith(desk, { cash: 10_000, wechat: 5_000 });
    desk.clock.moveTo(morningOf('2026-10-31'));
    desk.openShift();
    desk.receive({ cash: 700 });
    desk.count(desk.expected());
    const { entrySeq, hash } = desk.closeDay('2026-10-31');
    expect(desk.page('2026-10-31').closing).toMatchObject({
      entrySeq,
      hash,
      totalFen: 700,
      perpetualFen: 15_700,
    });
  });

  test('yesterday is signed under its own date the morning after', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 10_000 });
    desk.clock.moveTo(morningOf('2026-10-31'));
    desk.count(desk.expected());
    const { entrySeq } = desk.closeDay(today);
    expect(entryDay(desk, entrySeq)).toBe(today);
  });

  test('yesterday is signed on a later date when something was posted later', () => {
    const desk = openDesk();
    desk.openShift();
    desk.prepay({ cash: 10_000 });
    desk.clock.moveTo(morningOf('2026-10-31'));
    desk.bill('2026-11');
    desk.count(desk.expected());
    const { entrySeq } = desk.closeDay(today);
    expect(entryDay(desk, entrySeq)).toBe('2026-10-31');
    expect(desk.page(today).figures.prepayments).toMatchObject({ usedFen: 0, balanceFen: 10_000 });
    expect(desk.page(today).figures.receipts).toEqual({ count: 1, totalFen: 10_000 });
  });

  test('the first day of a new month closes the month behind it, and of a new year the year', () => {
    const desk = openCashDesk(temporaryFolder(), morningOf('2026-11-30'));
    signDay(desk, '2026-11-30', 100);
    signDay(desk, '2026-12-30', 200, 30);
    signDay(desk, '2026-12-31', 300);
    signDay(desk, '2027-01-02', 400);
    expect(closingsOf(desk)).toEqual([
      'day 2026-11-30 100 100',
      'month 2026-11 100 100',
      'day 2026-12-30 200 300',
      'day 2026-12-31 300 600',
      'month 2026-12 500 600',
      'year 2026 600 600',
      'day 2027-01-02 400 1000',
    ]);
  });

  test('the write-ahead log is empty afterwards', () => {
    const folder = temporaryFolder();
    const desk = openCashDesk(folder, morningOf(today));
    signDay(desk, today, 100);
    const log = join(folder, 'office.db-wal');
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });
});

function openDesk(): CashDesk {
  return openCashDesk(temporaryFolder(), morningOf(today));
}

/** Signs a day in which one receipt was taken; gives the receipt. */
function signedDayWith(desk: CashDesk, paid: Parameters<CashDesk['receive']>[0]): number {
  desk.openShift();
  const receipt = desk.receive(paid);
  desk.count(desk.expected());
  desk.closeDay(today);
  return receipt;
}

function signDay(desk: CashDesk, day: string, cash: number, confirmedDays?: number): void {
  desk.clock.moveTo(morningOf(day));
  desk.openShift();
  desk.receive({ cash });
  desk.count(desk.expected());
  desk.closeDay(day, confirmedDays);
}

function cellsOf(figures: DayFigures): string[] {
  return figures.cells.map((cell) => `${cell.label} ${cell.tender} ${cell.amountFen}`);
}

function entryDay(desk: CashDesk, seq: number): unknown {
  return desk.db.connection.prepare('select day from entry where seq = ?').pluck().get(seq);
}

function closingsOf(desk: CashDesk): unknown[] {
  return desk.db.connection
    .prepare(
      `select period_kind || ' ' || period || ' ' || total_fen || ' ' || perpetual_fen from closing order by entry_seq`,
    )
    .pluck()
    .all();
}

function refusalOf(act: () => unknown): [ErrorCode, unknown] | 'accepted' {
  try {
    act();
  } catch (error) {
    if (error instanceof OfficeError) return [error.code, error.facts];
    throw error;
  }
  return 'accepted';
}
