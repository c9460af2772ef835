import { describe, expect, test } from 'vitest';
import { listArrears } from '../../../../electron/cashier/arrears/arrears.service.ts';
import {
  findPayingReceipt,
  findRun,
  listRunBuildings,
  listRunItems,
  listRunReversals,
  listRuns,
  listSettled,
  listStandingCharges,
} from '../../../../electron/cashier/bills/bills.repository.ts';
import { previewBills } from '../../../../electron/cashier/bills/bills.service.ts';
import {
  chargeIdsOf,
  listChargesOfRoom,
  listChargesOfRun,
  listOpenCharges,
} from '../../../../electron/cashier/charges/charges.repository.ts';
import { explainCharge } from '../../../../electron/cashier/charges/charges.service.ts';
import { listFees } from '../../../../electron/cashier/fees/fees.service.ts';
import { findLaterMonth } from '../../../../electron/cashier/readings/readings.repository.ts';
import { readingSheet } from '../../../../electron/cashier/readings/readings.service.ts';
import type { ReadableDb } from '../../../../electron/database/connection.ts';
import { day, month } from '../../../../shared/domain/day.ts';
import { openBillingOffice } from '../../../support/billing-office.ts';
import { wholeScans } from '../../../support/query-plans.ts';

describe('no list of fees, readings, bills, charges and arrears walks through the history', () => {
  test('each finds its rows by an index', async () => {
    const office = await openBillingOffice();
    const water = await office.addFee({ name: '水费', method: 'metered', accountCode: '500103' });
    const { runSeq } = await office.bill({ month: '2026-10' });
    const { charges } = await office.cashier.call('charges.listByRoom', {
      roomId: office.flat,
      cursor: null,
    });
    const chargeId = charges[0]?.id ?? 0;
    const today = day('2026-10-31');
    const october = month('2026-10');
    const reads: Readonly<Record<string, (db: ReadableDb) => unknown>> = {
      'the preview of a month': (db) => previewBills(db, { month: october }, today),
      'the list of all runs': (db) => listRuns(db, null, 100, 50),
      'the list of monthly runs': (db) => listRuns(db, 'run', 100, 50),
      'one run': (db) => findRun(db, runSeq),
      'its items': (db) => listRunItems(db, runSeq),
      'its buildings': (db) => listRunBuildings(db, runSeq),
      'its reversals': (db) => listRunReversals(db, runSeq),
      'its charges': (db) => listChargesOfRun(db, chargeIdsOf(runSeq), null, 100),
      'its charges in one building': (db) => listChargesOfRun(db, chargeIdsOf(runSeq), 1, 100),
      'what stands of it': (db) => listStandingCharges(db, runSeq),
      'what is settled of it': (db) => listSettled(db, chargeIdsOf(runSeq)),
      'the receipt in the way': (db) => findPayingReceipt(db, chargeId),
      'the charges of a room': (db) => listChargesOfRoom(db, office.flat, Number.MAX_SAFE_INTEGER, 100),
      'what a room owes': (db) => listOpenCharges(db, office.flat),
      'why this amount': (db) => explainCharge(db, chargeId),
      'the fee items': (db) => listFees(db, today),
      'the reading sheet': (db) => readingSheet(db, water, october),
      'a later reading': (db) => findLaterMonth(db, office.flat, water, october),
      'the arrears': (db) => listArrears(db, { asOf: today, text: '王秀兰' }),
    };

    const scans = office.closedBooks((db) =>
      Object.entries(reads).map(([name, read]) => [name, wholeScans(db, read)]),
    );

    expect(scans).toEqual(Object.keys(reads).map((name) => [name, []]));
  });

  test('and a query that did would be seen', async () => {
    const office = await openBillingOffice();
    const scans = office.closedBooks((db) =>
      wholeScans(db, (seen) => seen.connection.prepare('select * from charge where note = ?')),
    );
    expect(scans).toEqual(['SCAN charge in select * from charge where note = ?']);
  });
});
