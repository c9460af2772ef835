import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { addFeePrice, changeFee, createFee, listFees, removeFeePrice } from './fees.service.ts';

export const feesRouter = [
  implementRead(contract['fees.list'], (db, _input, context) => listFees(db, context.clock.today())),

  implementWrite(contract['fees.create'], (trx, input, context) => {
    const id = createFee(trx, context, input);
    if (input.price !== null) addFeePrice(trx, context, { id, ...input.price });
    return { id };
  }),

  implementWrite(contract['fees.update'], (trx, input, context) => {
    changeFee(trx, context, input);
    return {};
  }),

  implementWrite(contract['fees.addPrice'], (trx, input, context) => ({
    priceId: addFeePrice(trx, context, input),
  })),

  implementWrite(contract['fees.removePrice'], (trx, input, context) => {
    removeFeePrice(trx, context, input.priceId);
    return {};
  }),
];
