import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { keepArticle, lend, readArticles, readHistory, takeBack } from './loans.service.ts';

export const loansRouter = [
  implementRead(contract['loans.articles'], (db, _input, context) => readArticles(db, context.clock.today())),
  implementRead(contract['loans.history'], (db, input, context) =>
    readHistory(db, input, context.clock.today()),
  ),
  implementWrite(contract['loans.saveArticle'], (trx, input, context) => ({
    id: keepArticle(trx, context, input),
  })),
  implementWrite(contract['loans.lend'], (trx, input, context) => lend(trx, context, input)),
  implementWrite(contract['loans.takeBack'], (trx, input, context) => {
    takeBack(trx, context, input);
    return {};
  }),
];
