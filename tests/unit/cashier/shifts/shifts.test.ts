import { describe, expect, test } from 'vitest';
import { OfficeError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import { balanceOf } from '../../../../electron/ledger/posting.ts';
import { findOpenShift } from '../../../../electron/cashier/shifts/shifts.service.ts';
import { loadShift, summarizeShift } from '../../../../electron/cashier/shifts/shift-summary.ts';
import { openCashDesk, morningOf, type CashDesk } from '../../../support/cash-desk.ts';
import { openOffice } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('opening a shift', () => {
  test('a cashier opens the day’s shift with the float of the settings', () => {
    const desk = openDesk();
    desk.openShift();
    expect(findOpenShift(desk.db)).toMatchObject({
      cashier_name: '李收银',
      opening_float_fen: 50_000,
      day: '2026-10-30',
    });
  });

  test('a float other than the last shift left needs a note', () => {
    const desk = openDesk();
    expect(refusalOf(() => desk.openShift(40_000))).toEqual(['FLOAT_NEEDS_NOTE', { leftFen: 50_000 }]);
    expect(() => desk.openShift(40_000, '找零不够，从保险柜补了零钱')).not.toThrow();
  });

  test('a colleague can’t open a shift while the cash box is in use', () => {
    const desk = openDesk();
    desk.openShift();
    desk.actAs('colleague');
    expect(refusalOf(() => desk.openShift())).toEqual([
      'SHIFT_ALREADY_OPEN',
      { cashierName: '李收银', day: '2026-10-30' },
    ]);
  });

  test('a second shift of the day opens after the first was counted, with the takings brought forward', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 12_345 });
    desk.count(desk.expected());
    desk.actAs('colleague');
    const second = desk.openShift();
    expect(loadShift(desk.db, second)).toMatchObject({ cashier_name: '王收银', brought_forward_fen: 12_345 });
  });

  test('today does not begin before yesterday is counted and signed', () => {
    const desk = openDesk();
    desk.openShift();
    desk.clock.moveTo(morningOf('2026-10-31'));
    expect(refusalOf(() => desk.openShift())).toEqual(['EARLIER_DAY_NOT_CLOSED', { day: '2026-10-30' }]);
    desk.count(desk.expected());
    expect(refusalOf(() => desk.openShift())).toEqual(['EARLIER_DAY_NOT_CLOSED', { day: '2026-10-30' }]);
    desk.closeDay('2026-10-30');
    expect(() => desk.openShift()).not.toThrow();
  });

  test('no shift opens on a signed day', () => {
    const desk = openDesk();
    desk.openShift();
    desk.count(desk.expected());
    desk.closeDay('2026-10-30');
    expect(refusalOf(() => desk.openShift())).toEqual(['DAY_CLOSED', { day: '2026-10-30' }]);
  });
});

describe('who may take money', () => {
  test('nobody before a shift is open', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    await expect(cashier.call('shifts.deposit', { amountFen: 100, reference: '1' })).rejects.toMatchObject({
      code: 'SHIFT_NOT_OPEN',
    });
    office.close();
  });

  test('a colleague is told who has the cash box', () => {
    const desk = openDesk();
    desk.openShift();
    desk.actAs('colleague');
    expect(refusalOf(() => desk.deposit(1))).toEqual([
      'SHIFT_ALREADY_OPEN',
      { cashierName: '李收银', day: '2026-10-30' },
    ]);
  });

  test('yesterday’s open shift takes nothing today', () => {
    const desk = openDesk();
    desk.openShift();
    desk.clock.moveTo(morningOf('2026-10-31'));
    expect(refusalOf(() => desk.deposit(1))).toEqual(['EARLIER_DAY_NOT_CLOSED', { day: '2026-10-30' }]);
  });

  test('the open shift of the cashier of today is found', () => {
    const desk = openDesk();
    const shiftSeq = desk.openShift();
    expect(desk.requireShift()).toBe(shiftSeq);
  });
});

describe('taking takings to the bank', () => {
  test('a deposit moves them from the drawer to the bank account', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    desk.deposit(20_000);
    expect([balanceOf(desk.db, '100101'), balanceOf(desk.db, '1002')]).toEqual([10_000, 20_000]);
  });

  test('no more than the takings on hand goes: the float stays', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    expect(refusalOf(() => desk.deposit(30_001))).toEqual(['DEPOSIT_EXCEEDS_TAKINGS', { onHandFen: 30_000 }]);
  });

  test('a mistaken deposit is taken back once, and both stay visible', () => {
    const desk = openDesk();
    const shiftSeq = desk.openShift();
    desk.receive({ cash: 30_000 });
    const mistaken = desk.deposit(20_000);
    desk.reverseDeposit(mistaken);
    expect(refusalOf(() => desk.reverseDeposit(mistaken))).toEqual([
      'ALREADY_REVERSED',
      { number: '回单 0031' },
    ]);
    const { deposits, drawer } = summarizeShift(desk.db, loadShift(desk.db, shiftSeq));
    expect(deposits.map((deposit) => [deposit.amountFen, deposit.reversed])).toEqual([
      [20_000, true],
      [-20_000, false],
    ]);
    expect(drawer.takingsFen).toBe(30_000);
  });

  test('what is no deposit can’t be taken back', () => {
    const desk = openDesk();
    const shiftSeq = desk.openShift();
    expect(refusalOf(() => desk.reverseDeposit(shiftSeq))).toEqual(['NOT_FOUND', { noun: 'deposit' }]);
  });

  test('taking a deposit back needs a second person', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const cashier = await office.as('cashier');
    const approval = { userId: cashier.id, password: 'jade-river-88' };
    await expect(
      cashier.call('shifts.reverseDeposit', { entrySeq: 1, reason: '录错', approval }),
    ).rejects.toMatchObject({ code: 'SECOND_PERSON_IS_SAME' });
    office.close();
  });
});

describe('counting the drawer', () => {
  test('the drawer holds float, takings and cash in, less refunds and deposits', () => {
    const desk = openDesk();
    desk.openShift(50_000);
    desk.receive({ cash: 30_000 });
    desk.receive({ cash: 5_000, wechat: 7_000 });
    const mistaken = desk.receive({ cash: 9_900 });
    desk.voidReceipt(mistaken);
    desk.deposit(20_000);
    expect(desk.expected()).toBe(50_000 + 30_000 + 5_000 - 20_000);
  });

  test('a count that agrees closes the shift with nothing over or short', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    expect(desk.count(desk.expected())).toBe(0);
    expect(balanceOf(desk.db, '190101')).toBe(0);
    expect(findOpenShift(desk.db)).toBeUndefined();
  });

  test('a shortage without its reason is refused, with it it waits in 待处理财产损溢', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    expect(refusalOf(() => desk.count(desk.expected() - 500))).toEqual([
      'OVER_SHORT_NEEDS_REASON',
      { differenceFen: -500 },
    ]);
    expect(desk.count(desk.expected() - 500, { reason: '找零多找了五元' })).toBe(-500);
    expect([balanceOf(desk.db, '190101'), balanceOf(desk.db, '100101')]).toEqual([500, 29_500]);
  });

  test('a surplus is posted likewise', () => {
    const desk = openDesk();
    desk.openShift();
    desk.count(desk.expected() + 100, { reason: '多出一元，查不出' });
    expect([balanceOf(desk.db, '190101'), balanceOf(desk.db, '100101')]).toEqual([-100, 100]);
  });

  test('a count made before the last receipt is refused with what is expected now', () => {
    const desk = openDesk();
    desk.openShift();
    const seen = desk.expected();
    desk.receive({ cash: 100 });
    expect(refusalOf(() => desk.count(seen, { expected: seen }))).toEqual([
      'COUNT_CHANGED',
      { expectedFen: 50_100 },
    ]);
  });

  test('a shift is closed once', () => {
    const desk = openDesk();
    const shiftSeq = desk.openShift();
    desk.count(desk.expected());
    expect(refusalOf(() => desk.count(50_000, { shiftSeq }))).toEqual([
      'SHIFT_ALREADY_CLOSED',
      { day: '2026-10-30' },
    ]);
  });

  test('an unknown shift is not found', () => {
    const desk = openDesk();
    desk.openShift();
    expect(refusalOf(() => desk.count(50_000, { shiftSeq: 99 }))).toEqual(['NOT_FOUND', { noun: 'shift' }]);
  });

  test('another cashier does not count it, the manager may', () => {
    const desk = openDesk();
    const shiftSeq = desk.openShift();
    desk.actAs('colleague');
    expect(refusalOf(() => desk.count(50_000))).toEqual(['SHIFT_OF_ANOTHER', { cashierName: '李收银' }]);
    desk.actAs('manager');
    desk.count(50_000);
    expect(summarizeShift(desk.db, loadShift(desk.db, shiftSeq)).close).toMatchObject({
      countedByName: '吴经理',
    });
  });

  test('takings never feed the float', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    expect(refusalOf(() => desk.count(desk.expected(), { float: 60_000 }))).toEqual([
      'RETAINED_FLOAT_IMPOSSIBLE',
      { lowestFen: 0, highestFen: 50_000 },
    ]);
  });

  test('no more float is removed than was counted', () => {
    const desk = openDesk();
    desk.openShift();
    expect(refusalOf(() => desk.count(20_000, { float: 10_000, reason: '失窃' }))).toEqual([
      'RETAINED_FLOAT_IMPOSSIBLE',
      { lowestFen: 30_000, highestFen: 50_000 },
    ]);
  });

  test('receipts that the books do not know stop the count', () => {
    const desk = openDesk();
    desk.openShift();
    desk.receive({ cash: 30_000 });
    desk.db.connection.exec(`update balance set balance_fen = balance_fen + 1 where account_code = '100101'`);
    expect(refusalOf(() => desk.count(80_000))).toEqual([
      'BOOKS_DO_NOT_AGREE',
      { findings: ['TAKINGS_DISAGREE'] },
    ]);
  });
});

function openDesk(): CashDesk {
  return openCashDesk(temporaryFolder());
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
