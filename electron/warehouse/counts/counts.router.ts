import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { explainLines, postCount, readReview } from './count-review.service.ts';
import { enterFigures, readCount, readSheet } from './count-sheet.service.ts';
import { cancelCount, openCount, readCountCalendar, readCounts } from './counts.service.ts';

export const countsRouter = [
  implementRead(contract['counts.calendar'], (db, input) => readCountCalendar(db, input.from, input.to)),
  implementRead(contract['counts.list'], (db) => ({ counts: readCounts(db) })),
  implementRead(contract['counts.get'], (db, input) => readCount(db, input.countSeq)),
  implementWrite(contract['counts.open'], (trx, input, context) => openCount(trx, context, input)),
  implementRead(contract['counts.sheet'], (db, input) => readSheet(db, input.countSeq, input.round)),
  implementWrite(contract['counts.enter'], (trx, input, context) => {
    enterFigures(trx, context, input);
    return {};
  }),
  implementRead(contract['counts.review'], (db, input) => readReview(db, input.countSeq)),
  implementWrite(contract['counts.explain'], (trx, input) => {
    explainLines(trx, input);
    return {};
  }),
  implementWrite(contract['counts.post'], (trx, input, context) => postCount(trx, context, input)),
  implementWrite(contract['counts.cancel'], (trx, input, context) => {
    cancelCount(trx, context, input);
    return {};
  }),
];
