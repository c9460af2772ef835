import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { readingSheet, recordReadings } from './readings.service.ts';

export const readingsRouter = [
  implementRead(contract['readings.sheet'], (db, input) => readingSheet(db, input.feeItemId, input.month)),

  implementWrite(contract['readings.record'], (trx, input, context) => ({
    recorded: recordReadings(trx, context, input.feeItemId, input.month, input.readings),
  })),
];
