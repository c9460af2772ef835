import { contract } from '../../../shared/contract/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { readCard, readOnHand, readSummary } from './stock-reports.service.ts';

export const stockReportsRouter = [
  implementRead(contract['stock.onHand'], (db, input, context) =>
    readOnHand(db, input.storeId, context.clock.today()),
  ),
  implementRead(contract['stock.card'], (db, input) => readCard(db, input.itemId, input.from, input.to)),
  implementRead(contract['stock.summary'], (db, input) => readSummary(db, input.month)),
];
