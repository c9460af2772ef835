import { expect, test } from 'vitest';
import { postEntry } from '../../../electron/ledger/posting.ts';
import { acceptClock, readClock } from '../../../electron/ledger/accepted-clock.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { openLedger, type BareLedger } from '../../support/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('after the clock ran ahead, today is refused until two people accept it; then work goes on', () => {
  const clock = movableClock('2027-10-31T09:00:00.000+08:00');
  const ledger = openLedger(temporaryFolder(), clock);
  post(ledger);
  clock.moveTo('2026-10-31T09:00:00.000+08:00');
  expect(() => post(ledger)).toThrow(expect.objectContaining({ code: 'CLOCK_BEFORE_LAST_ENTRY' }));
  accept(ledger);
  post(ledger);
  clock.moveTo('2026-10-30T09:00:00.000+08:00');
  expect(() => post(ledger)).toThrow(expect.objectContaining({ code: 'CLOCK_BEFORE_LAST_ENTRY' }));
  ledger.close();
});

test('the books tell that the clock is behind them, and who accepted it', () => {
  const clock = movableClock('2027-10-31T09:00:00.000+08:00');
  const ledger = openLedger(temporaryFolder(), clock);
  expect(readClock(ledger.db, clock.today())).toMatchObject({ lastDay: null, isBehind: false });
  post(ledger);
  clock.moveTo('2026-10-31T09:00:00.000+08:00');
  expect(readClock(ledger.db, clock.today())).toMatchObject({
    today: '2026-10-31',
    lastDay: '2027-10-31',
    isBehind: true,
    accepted: [],
  });
  accept(ledger);
  expect(readClock(ledger.db, clock.today())).toMatchObject({
    isBehind: false,
    accepted: [{ day: '2026-10-31', acceptedByName: '李收银', approvedByName: '吴经理' }],
  });
  ledger.close();
});

test('a clock that is right needs no acceptance', () => {
  const ledger = openLedger(temporaryFolder());
  post(ledger);
  expect(() => accept(ledger)).toThrow(expect.objectContaining({ code: 'CLOCK_IS_RIGHT' }));
  ledger.close();
});

function post(ledger: BareLedger): void {
  ledger.post((trx) =>
    postEntry(trx, ledger.context, {
      kind: 'cash-deposit',
      day: ledger.context.clock.today(),
      document: () => ({
        rows: {},
        lines: [
          { account: '1002', amountFen: fen(1) },
          { account: '100101', amountFen: fen(-1) },
        ],
      }),
    }),
  );
}

function accept(ledger: BareLedger): void {
  const second = { id: 2, name: '吴经理', roles: ['manager' as const] };
  ledger.post((trx) => {
    trx.connection.exec(
      `insert or ignore into user values (2, 'second', '吴经理', 'scrypt$10$8$1$AA==$AA==', null, 1, '2026-01-01')`,
    );
    acceptClock(trx, { ...ledger.context, approver: second }, '系统时间被改到了明年');
  });
}
