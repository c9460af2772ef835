import { contract } from '../../../shared/contract/index.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { writeXlsx } from '../../office/sheets/write-sheet.ts';
import { arrearsSheet, listArrears } from './arrears.service.ts';

export const arrearsRouter = [
  implementRead(contract['arrears.list'], (db, input) => listArrears(db, input)),

  implementRead(contract['arrears.export'], async (db, input) => ({
    bytes: await writeXlsx([arrearsSheet(listArrears(db, input), input.asOf)]),
    suggestedName: `${zhCN.arrears.sheet.title} ${input.asOf}`,
  })),
];
