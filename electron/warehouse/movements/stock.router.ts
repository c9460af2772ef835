import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { pageOfDocuments, viewDocument } from './document-view.ts';
import { receiveGoods, settlePrice } from './goods-in.service.ts';
import { issueGoods, transferGoods, writeOffGoods } from './goods-out.service.ts';
import { returnToStore, returnToSupplier } from './returns.service.ts';
import { reverseStock } from './reversal.service.ts';
import { chooseValuation, readValuation } from './valuation.service.ts';

export const stockRouter = [
  implementRead(contract['stock.valuation'], (db, _input, context) =>
    readValuation(db, context.clock.today()),
  ),
  implementWrite(contract['stock.chooseValuation'], (trx, input, context) => {
    chooseValuation(trx, context, input.method);
    return {};
  }),
  implementWrite(contract['stock.goodsIn'], (trx, input, context) => receiveGoods(trx, context, input)),
  implementWrite(contract['stock.settlePrice'], (trx, input, context) => settlePrice(trx, context, input)),
  implementWrite(contract['stock.issue'], (trx, input, context) => issueGoods(trx, context, input)),
  implementWrite(contract['stock.returnIn'], (trx, input, context) => returnToStore(trx, context, input)),
  implementWrite(contract['stock.returnOut'], (trx, input, context) => returnToSupplier(trx, context, input)),
  implementWrite(contract['stock.transfer'], (trx, input, context) => transferGoods(trx, context, input)),
  implementWrite(contract['stock.writeOff'], (trx, input, context) => writeOffGoods(trx, context, input)),
  implementWrite(contract['stock.reverse'], (trx, input, context) => reverseStock(trx, context, input)),
  implementRead(contract['stock.document'], (db, input) => viewDocument(db, input.documentSeq)),
  implementRead(contract['stock.documents'], (db, input) => pageOfDocuments(db, input)),
];
