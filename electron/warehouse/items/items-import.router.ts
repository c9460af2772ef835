import { contract } from '../../../shared/contract/index.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import { implementPreparedWrite, implementRead } from '../../ipc/router.ts';
import { readFile } from '../../office/imports/open-sheet.ts';
import { problemFileName } from '../../office/imports/problem-list.ts';
import { writeXlsx } from '../../office/sheets/write-sheet.ts';
import { requireStore } from '../directory/directory.service.ts';
import { readOnHand } from '../stock/stock-reports.service.ts';
import { importItems, previewItems, problemRowsOfItems } from './items-import.service.ts';
import { itemsSheet } from './items-sheet.ts';
import { readItems } from './items.service.ts';

export const itemsImportRouter = [
  implementRead(contract['items.preview'], async (db, input, context) =>
    previewItems(db, await readFile(input, context), input, context),
  ),

  implementPreparedWrite(
    contract['items.import'],
    (_db, input, context) => readFile(input, context),
    (trx, input, context, file) => importItems(trx, context, file, input),
  ),

  implementRead(contract['items.saveRefused'], async (db, input, context) => {
    const sheet = problemRowsOfItems(db, await readFile(input, context), input, context);
    return {
      bytes: await writeXlsx([sheet]),
      suggestedName: problemFileName(input.fileName, input.language),
    };
  }),

  implementRead(contract['items.export'], async (db, { storeId }, context) => {
    const today = context.clock.today();
    const storeName = storeId === null ? '' : requireStore(db, storeId).name;
    const { lines } = readOnHand(db, storeId, today);
    const sheet = itemsSheet(readItems(db, false).items, lines);
    return {
      bytes: await writeXlsx([sheet]),
      suggestedName: `${zhCN.items.import.fileName}-${storeName}${today}`,
    };
  }),
];
