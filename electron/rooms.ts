import type { Implementation } from './ipc/router.ts';
import { arrearsRouter } from './cashier/arrears/arrears.router.ts';
import { billsRouter } from './cashier/bills/bills.router.ts';
import { checkCharges } from './cashier/charges/charges.integrity.ts';
import { chargesRouter } from './cashier/charges/charges.router.ts';
import { feesRouter } from './cashier/fees/fees.router.ts';
import { readingsRouter } from './cashier/readings/readings.router.ts';
import { checkDays } from './cashier/day/day.integrity.ts';
import { dayRouter } from './cashier/day/day.router.ts';
import { checkPrepayments } from './cashier/prepayments/prepayments.integrity.ts';
import { counterRouter } from './cashier/counter/counter.router.ts';
import { openingArrearsRouter } from './cashier/opening-arrears/opening-arrears.router.ts';
import { receiptsRouter } from './cashier/receipts/receipts.router.ts';
import { overviewRouter } from './cashier/overview/overview.router.ts';
import { shiftsRouter } from './cashier/shifts/shifts.router.ts';
import { checkLedger, type IntegrityCheck } from './ledger/integrity.ts';
import { integrityRouter } from './ledger/integrity.router.ts';
import { calendarRouter } from './office/calendar/calendar.router.ts';
import { estateRouter } from './office/estate/estate.router.ts';
import { finderRouter } from './office/finder/finder.router.ts';
import { peopleRouter } from './office/people/people.router.ts';
import { registerRouter } from './office/register/register.router.ts';
import { settingsRouter } from './office/settings/settings.router.ts';
import { sessionRouter } from './office/users/session.router.ts';
import { setupRouter } from './office/users/setup.router.ts';
import { usersRouter } from './office/users/users.router.ts';
import { directoryRouter } from './warehouse/directory/directory.router.ts';
import { itemsImportRouter } from './warehouse/items/items-import.router.ts';
import { itemsRouter } from './warehouse/items/items.router.ts';
import { loansRouter } from './warehouse/loans/loans.router.ts';
import { countsRouter } from './warehouse/counts/counts.router.ts';
import { attentionRouter } from './warehouse/overview/attention.router.ts';
import { checkStock } from './warehouse/movements/stock.integrity.ts';
import { stockRouter } from './warehouse/movements/stock.router.ts';
import { stockExportsRouter } from './warehouse/stock/stock-exports.router.ts';
import { stockReportsRouter } from './warehouse/stock/stock-reports.router.ts';

/** Every procedure the engine serves; each room adds its router here. */
export const implementations: readonly Implementation[] = [
  ...setupRouter,
  ...sessionRouter,
  ...usersRouter,
  ...settingsRouter,
  ...calendarRouter,
  ...estateRouter,
  ...peopleRouter,
  ...finderRouter,
  ...integrityRouter,
  ...registerRouter,
  ...openingArrearsRouter,
  ...feesRouter,
  ...readingsRouter,
  ...billsRouter,
  ...chargesRouter,
  ...arrearsRouter,
  ...shiftsRouter,
  ...counterRouter,
  ...receiptsRouter,
  ...dayRouter,
  ...overviewRouter,
  ...itemsRouter,
  ...itemsImportRouter,
  ...directoryRouter,
  ...stockRouter,
  ...stockReportsRouter,
  ...countsRouter,
  ...loansRouter,
  ...attentionRouter,
  ...stockExportsRouter,
];

/** What the integrity check runs, the ledger first. A room adds the check of its own subledgers. */
export const integrityChecks: readonly IntegrityCheck[] = [
  checkLedger,
  checkCharges,
  checkPrepayments,
  checkDays,
  checkStock,
];
