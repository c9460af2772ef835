import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { readYear, saveYear } from './calendar.service.ts';

export const calendarRouter = [
  implementRead(contract['calendar.read'], (db, input) => readYear(db, input.year)),
  implementWrite(contract['calendar.save'], (trx, input, context) => {
    saveYear(trx, context, input);
    return {};
  }),
];
