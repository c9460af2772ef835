import { contract } from '../../../shared/contract/index.ts';
import { implementWrite } from '../../ipc/router.ts';
import { openShift } from './shifts.service.ts';

export const shiftsRouter = [
  implementWrite(contract['shifts.open'], (trx, input, context) => openShift(trx, context, input)),
];
