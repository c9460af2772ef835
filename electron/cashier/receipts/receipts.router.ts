import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { reverseReceipt, voidReceipt } from './cancellation.service.ts';
import { recordPrint } from './print.service.ts';
import { everyReceipt, viewList, viewPrintable, viewReceipt } from './receipt-view.ts';
import { listCashiers } from './receipts.repository.ts';
import { receive } from './receive.service.ts';

export const receiptsRouter = [
  implementWrite(contract['receipts.receive'], (trx, input, context) => receive(trx, context, input)),
  implementRead(contract['receipts.get'], (db, input) => viewReceipt(db, input.seq)),
  implementRead(contract['receipts.list'], (db, input, context) =>
    viewList(db, input, context.clock.today()),
  ),
  implementRead(contract['receipts.listByRoom'], (db, input, context) =>
    viewList(db, { ...everyReceipt, ...input }, context.clock.today()),
  ),
  implementRead(contract['receipts.cashiers'], (db) => ({ people: listCashiers(db) })),
  implementWrite(contract['receipts.void'], (trx, input, context) => voidReceipt(trx, context, input)),
  implementWrite(contract['receipts.reverse'], (trx, input, context) => reverseReceipt(trx, context, input)),
  implementWrite(contract['receipts.recordPrint'], (trx, input, context) =>
    recordPrint(trx, context, input.seq),
  ),
  implementRead(contract['receipts.printable'], (db, input) => viewPrintable(db, input.seq)),
];
