import { contract } from '../../../shared/contract/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { readSettings } from '../settings/settings.repository.ts';
import { search } from './finder.service.ts';

export const finderRouter = [
  implementRead(contract['finder.search'], (db, input, context) => ({
    hits: search(db, {
      ...input,
      today: context.clock.today(),
      receiptSeries: readSettings(db).receiptSeries,
    }),
  })),
];
