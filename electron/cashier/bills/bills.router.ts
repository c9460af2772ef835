import { OfficeError } from '../../../shared/contract/errors.ts';
import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { chargeIdsOf, listChargesOfRun } from '../charges/charges.repository.ts';
import { pageOf } from '../charges/page.ts';
import { reverseBills } from './bill-reversal.ts';
import { findRun, listRunBuildings, listRunItems, listRunReversals, listRuns } from './bills.repository.ts';
import { commitBills, previewBills } from './bills.service.ts';

const RUNS_PER_PAGE = 50;
const CHARGES_PER_PAGE = 300;

export const billsRouter = [
  implementRead(contract['bills.preview'], (db, input, context) =>
    previewBills(db, input, context.clock.today()),
  ),

  implementWrite(contract['bills.commit'], (trx, input, context) =>
    commitBills(trx, context, input, input.previewHash),
  ),

  implementRead(contract['bills.list'], (db, { origin, cursor }) => {
    const page = pageOf(RUNS_PER_PAGE, (limit) =>
      listRuns(db, origin, cursor ?? Number.MAX_SAFE_INTEGER, limit),
    );
    return { runs: page.rows, nextCursor: page.last?.seq ?? null };
  }),

  implementRead(contract['bills.get'], (db, { runSeq }) => {
    const run = findRun(db, runSeq);
    if (run === undefined) throw new OfficeError('NOT_FOUND', { noun: 'bill-run' });
    return {
      run,
      items: listRunItems(db, runSeq),
      buildings: listRunBuildings(db, runSeq),
      reversals: listRunReversals(db, runSeq),
    };
  }),

  implementRead(contract['bills.charges'], (db, { runSeq, buildingId, cursor }) => {
    const { first, last } = chargeIdsOf(runSeq);
    const range = { first: cursor === null ? first : cursor + 1, last };
    const page = pageOf(CHARGES_PER_PAGE, (limit) => listChargesOfRun(db, range, buildingId, limit));
    return { charges: page.rows, nextCursor: page.last?.id ?? null };
  }),

  implementWrite(contract['bills.reverse'], (trx, input, context) => reverseBills(trx, context, input)),
];
