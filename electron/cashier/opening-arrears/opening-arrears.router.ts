import { contract } from '../../../shared/contract/index.ts';
import { implementPreparedWrite, implementRead } from '../../ipc/router.ts';
import { readFile } from '../../office/imports/open-sheet.ts';
import { problemFileName } from '../../office/imports/problem-list.ts';
import { writeXlsx } from '../../office/sheets/write-sheet.ts';
import { importArrears, previewArrears, problemRowsOfArrears } from './opening-arrears.service.ts';

export const openingArrearsRouter = [
  implementRead(contract['openingArrears.preview'], async (db, input, context) =>
    previewArrears(db, await readFile(input, context), input, context),
  ),

  implementPreparedWrite(
    contract['openingArrears.import'],
    (_db, input, context) => readFile(input, context),
    (trx, input, context, file) => importArrears(trx, context, file, input),
  ),

  implementRead(contract['openingArrears.saveRefused'], async (db, input, context) => {
    const sheet = problemRowsOfArrears(db, await readFile(input, context), input, context);
    return {
      bytes: await writeXlsx([sheet]),
      suggestedName: problemFileName(input.fileName, input.language),
    };
  }),
];
