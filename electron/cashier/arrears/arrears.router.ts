import { contract } from '../../../shared/contract/index.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { recordExport } from '../../ledger/audit.ts';
import { writeXlsx } from '../../office/sheets/write-sheet.ts';
import { arrearsSheet, listArrears } from './arrears.service.ts';

export const arrearsRouter = [
  implementRead(contract['arrears.list'], (db, input) => listArrears(db, input)),

  implementRead(contract['arrears.export'], async (db, input, context) => {
    const list = listArrears(db, input);
    const bytes = await writeXlsx([arrearsSheet(list, input.asOf)]);
    recordExport(db, context, { subject: 'arrears', details: { rooms: list.rooms.length, ...input } });
    return { bytes, suggestedName: `${zhCN.arrears.sheet.title} ${input.asOf}` };
  }),
];
