import { expect, test } from 'vitest';
import { readDayPage } from '../../../../electron/cashier/day/day-page.ts';
import { listDays } from '../../../../electron/cashier/day/day.repository.ts';
import { readBills, readCash, readControl } from '../../../../electron/cashier/overview/overview.service.ts';
import { findNewestShift } from '../../../../electron/cashier/shifts/shifts.repository.ts';
import { day } from '../../../../shared/domain/day.ts';
import { openCashDesk } from '../../../support/cash-desk.ts';
import { wholeScans } from '../../../support/query-plans.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test.each([
  ['the daily page', readDayPage],
  ['today’s cash', readCash],
  ['the bills not run', readBills],
  ['what the controller sees', readControl],
])('%s reads no growing table from end to end', (_name, read) => {
  const desk = openCashDesk(temporaryFolder());
  expect(wholeScans(desk.db, (db) => read(db, day('2026-10-30')))).toEqual([]);
});

test('neither does the list of days, nor finding the open shift', () => {
  const desk = openCashDesk(temporaryFolder());
  expect(wholeScans(desk.db, (db) => listDays(db, null, 31))).toEqual([]);
  expect(wholeScans(desk.db, (db) => findNewestShift(db))).toEqual([]);
});
