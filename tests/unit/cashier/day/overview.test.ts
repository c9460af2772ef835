import { describe, expect, test } from 'vitest';
import {
  readArrears,
  readBills,
  readCash,
  readControl,
} from '../../../../electron/cashier/overview/overview.service.ts';
import { undepositedSince } from '../../../../shared/domain/cash-count.ts';
import { day } from '../../../../shared/domain/day.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { openCashDesk, morningOf, type CashDesk } from '../../../support/cash-desk.ts';
import { openLedger } from '../../../support/open-ledger.ts';
import { openOffice } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the overview', () => {
  test('shows today’s money by tender, voids not counted', () => {
    const desk = openCashDesk(temporaryFolder());
    desk.openShift();
    desk.receive({ cash: 10_000, wechat: 5_000 });
    desk.voidReceipt(desk.receive({ cash: 7_000 }));
    expect(readCash(desk.db, day('2026-10-30'))).toMatchObject({
      todayByTender: [
        { tender: 'cash', amountFen: 10_000 },
        { tender: 'wechat', amountFen: 5_000 },
      ],
      receiptCount: 1,
      takingsFen: 10_000,
      undepositedSince: '2026-10-30',
      undepositedLate: false,
    });
  });

  test('warns when takings wait for the bank longer than the setting allows', () => {
    const desk = openCashDesk(temporaryFolder());
    signDay(desk, '2026-10-30', 10_000);
    desk.clock.moveTo(morningOf('2026-11-01'));
    expect(readCash(desk.db, day('2026-11-01'))).toMatchObject({
      undepositedSince: '2026-10-30',
      undepositedLate: true,
    });
    desk.openShift();
    desk.deposit(10_000);
    expect(readCash(desk.db, day('2026-11-01'))).toMatchObject({
      undepositedSince: null,
      undepositedLate: false,
    });
  });

  test('names the day that waits to be signed', () => {
    const desk = openCashDesk(temporaryFolder());
    desk.openShift();
    expect(readCash(desk.db, day('2026-10-31')).unclosedDay).toBe('2026-10-30');
  });

  test('shows the controller what was over or short, void, reversed, and when the books were last signed', () => {
    const desk = openCashDesk(temporaryFolder());
    desk.openShift();
    desk.voidReceipt(desk.receive({ cash: 7_000 }));
    desk.count(desk.expected() - 300, { reason: '找零多找三元' });
    desk.closeDay('2026-10-30');
    expect(readControl(desk.db, day('2026-10-30'))).toMatchObject({
      overShortFen: -300,
      overShorts: [{ day: '2026-10-30', cashierName: '李收银', differenceFen: -300, reason: '找零多找三元' }],
      voidCount: 1,
      reversalCount: 0,
      lastSigned: { day: '2026-10-30', signedByName: '李收银' },
      balanced: true,
    });
  });

  test('an office without fee items or arrears has nothing to ask for', () => {
    const { db } = openLedger(temporaryFolder());
    expect(readBills(db, day('2026-10-30'))).toEqual({ month: '2026-10', missingItems: [] });
    expect(readArrears(db, day('2026-10-30'))).toMatchObject({ totalFen: 0 });
  });

  test('gives each role its own parts and the storekeeper none of the money', async () => {
    const office = await openOffice({ folder: temporaryFolder() });
    const parts = async (role: 'storekeeper' | 'secretary' | 'cashier' | 'accountant' | 'administrator') => {
      const person = await office.as(role);
      const { today: _today, estate: _estate, ...owned } = await person.call('overview.get', {});
      return Object.entries(owned).flatMap(([part, value]) => (value === null ? [] : [part]));
    };
    expect(await parts('storekeeper')).toEqual([]);
    expect(await parts('secretary')).toEqual(['arrears']);
    expect(await parts('cashier')).toEqual(['cash', 'bills', 'arrears']);
    expect(await parts('accountant')).toEqual(['cash', 'bills', 'arrears', 'control']);
    expect(await parts('administrator')).toEqual(['system']);
    office.close();
  });
});

describe('how long takings wait', () => {
  const shift = (of: string, broughtForward: number, deposited: number) => ({
    day: day(of),
    broughtForwardFen: fen(broughtForward),
    depositedFen: fen(deposited),
  });

  test('a deposit takes the oldest money first', () => {
    // 100 came in on the 28th, 50 on the 29th; 120 went to the bank on the 30th and 10 came in: 40 of the 29th wait.
    const newestFirst = [
      shift('2026-10-30', 150, 120),
      shift('2026-10-29', 100, 0),
      shift('2026-10-28', 0, 0),
    ];
    expect(undepositedSince(newestFirst, fen(40))).toBe('2026-10-29');
  });

  test('nothing on hand waits for nothing', () => {
    expect(undepositedSince([shift('2026-10-30', 0, 0)], fen(0))).toBeNull();
  });
});

function signDay(desk: CashDesk, of: string, cash: number): void {
  desk.openShift();
  desk.receive({ cash });
  desk.count(desk.expected());
  desk.closeDay(of);
}
