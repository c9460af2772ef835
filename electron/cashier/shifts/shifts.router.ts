import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { isDayClosed } from '../../ledger/closings.ts';
import { depositTakings, reverseDeposit } from './deposits.service.ts';
import { closeShift } from './shift-close.service.ts';
import { asShift, loadShift, summarizeShift } from './shift-summary.ts';
import { findOpenShift, findUnclosedDay, floatLeft, openShift } from './shifts.service.ts';

export const shiftsRouter = [
  implementRead(contract['shifts.current'], (db, _input, context) => {
    const today = context.clock.today();
    const open = findOpenShift(db);
    return {
      shift: open === undefined ? null : asShift(open),
      floatLeftFen: floatLeft(db),
      unclosedDay: findUnclosedDay(db, today) ?? null,
      todayClosed: isDayClosed(db, today),
    };
  }),

  implementRead(contract['shifts.summary'], (db, input) => summarizeShift(db, loadShift(db, input.shiftSeq))),

  implementWrite(contract['shifts.open'], (trx, input, context) => openShift(trx, context, input)),
  implementWrite(contract['shifts.deposit'], (trx, input, context) => depositTakings(trx, context, input)),
  implementWrite(contract['shifts.reverseDeposit'], (trx, input, context) =>
    reverseDeposit(trx, context, input),
  ),
  implementWrite(contract['shifts.close'], (trx, input, context) => closeShift(trx, context, input)),
];
