import { expect, test } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { openBillingOffice, type BillingOffice } from '../../../support/billing-office.ts';
import { inNotes } from '../../../support/in-notes.ts';

test('a day signed while the clock had run ahead keeps its totals, and the days before it are signed after it', async () => {
  const books = await openBillingOffice('2026-10-20T09:00:00.000+08:00');
  await workAndSign(books, '2026-10-20', 100);
  await workAndSign(books, '2026-10-25', 200);
  books.clock.moveTo('2026-10-21T09:00:00.000+08:00');
  await books.cashier.call('ledger.acceptClock', {
    reason: '系统日期被改过',
    approval: books.manager.approval,
  });
  await workAndSign(books, '2026-10-21', 400);
  await workAndSign(books, '2026-10-26', 800);
  await workAndSign(books, '2026-11-02', 1_600);

  expect(await books.findings()).toEqual([]);
  const signed = books.closedBooks((db) =>
    db.connection
      .prepare(`select period, total_fen, perpetual_fen from closing order by entry_seq`)
      .raw()
      .all(),
  );
  expect(signed).toEqual([
    ['2026-10-20', 100, 100],
    ['2026-10-25', 200, 300],
    ['2026-10-21', 400, 700],
    ['2026-10-26', 800, 1_500],
    ['2026-10', 1_500, 1_500],
    ['2026-11-02', 1_600, 3_100],
  ]);
});

test('a day long after the last signed one is signed only when the person confirms how long', async () => {
  const books = await openBillingOffice('2026-10-20T09:00:00.000+08:00');
  await workAndSign(books, '2026-10-20', 100);
  await expect(workAndSign(books, '2027-10-20', 200)).rejects.toMatchObject({
    code: 'DAY_FAR_AHEAD',
    facts: { day: '2027-10-20', lastDay: '2026-10-20', days: 365 },
  });
  const sign = (confirmedDays: number) =>
    books.manager.call('day.close', { day: day('2027-10-20'), confirmedDays });
  await expect(sign(364)).rejects.toMatchObject({ code: 'DAY_FAR_AHEAD' });
  await sign(365);
  expect(await books.findings()).toEqual([]);
});

test('the first day ever signed is held against the last entry before it', async () => {
  const books = await openBillingOffice('2026-10-20T09:00:00.000+08:00');
  await books.bill({ month: '2026-10' });
  await expect(workAndSign(books, '2027-10-20', 200)).rejects.toMatchObject({
    code: 'DAY_FAR_AHEAD',
    facts: { day: '2027-10-20', lastDay: '2026-10-20', days: 365 },
  });
  await books.manager.call('day.close', { day: day('2027-10-20'), confirmedDays: 365 });
});

test.each([
  [15, 'signed without a question'],
  [16, 'asked about'],
])('a day %i days after the last signed one is %s', async (days) => {
  const books = await openBillingOffice('2026-10-01T09:00:00.000+08:00');
  await workAndSign(books, '2026-10-01', 100);
  const signing = workAndSign(books, `2026-10-${1 + days}`, 200);
  await (days === 15 ? signing : expect(signing).rejects.toMatchObject({ code: 'DAY_FAR_AHEAD' }));
});

test('a day whose check is stopped is not signed, and can be signed afterwards', async () => {
  const cancelFlag = new Int32Array(1);
  const books = await openBillingOffice('2026-10-20T09:00:00.000+08:00', { cancelFlag });
  cancelFlag[0] = 1;
  await expect(workAndSign(books, '2026-10-20', 100)).rejects.toMatchObject({ code: 'CANCELLED' });
  cancelFlag[0] = 0;
  await books.manager.call('day.close', { day: day('2026-10-20') });
  expect(await books.findings()).toEqual([]);
});

/** One receipt of cash, its shift counted, its day signed. */
async function workAndSign(books: BillingOffice, date: string, amount: number): Promise<void> {
  const { cashier, manager } = books;
  books.clock.moveTo(`${date}T09:00:00.000+08:00`);
  await books.receive({ roomId: books.flat, payerId: books.wang, amount, prepay: true });
  const { shift } = await cashier.call('shifts.current', {});
  if (shift === null) throw new Error('The receipt opened no shift.');
  const { drawer } = await cashier.call('shifts.summary', { shiftSeq: shift.shiftSeq });
  await cashier.call('shifts.close', {
    shiftSeq: shift.shiftSeq,
    lines: inNotes(drawer.expectedFen),
    retainedFloatFen: fen(drawer.openingFloatFen),
    expectedFen: drawer.expectedFen,
    reason: '',
  });
  await manager.call('day.close', { day: day(date) });
}
