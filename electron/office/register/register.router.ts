import { contract } from '../../../shared/contract/index.ts';
import { catalogues } from '../../../shared/i18n/index.ts';
import { implementPreparedWrite, implementRead } from '../../ipc/router.ts';
import { recordExport } from '../../ledger/audit.ts';
import { readFile } from '../imports/open-sheet.ts';
import { problemFileName } from '../imports/problem-list.ts';
import { writeCsv, writeXlsx } from '../sheets/write-sheet.ts';
import { registerSheet } from './register-export.ts';
import { importRegister, prepareImport, previewRegister, problemRowsOfRegister } from './register.service.ts';

export const registerRouter = [
  implementRead(contract['register.preview'], async (db, input, context) =>
    previewRegister(db, await readFile(input, context), input, context),
  ),

  implementPreparedWrite(
    contract['register.import'],
    async (db, input, context) => prepareImport(db, await readFile(input, context), input, context),
    (trx, input, context, prepared) => importRegister(trx, context, prepared, input),
  ),

  implementRead(contract['register.saveRefused'], async (db, input, context) => {
    const sheet = problemRowsOfRegister(db, await readFile(input, context), input, context);
    return {
      bytes: await writeXlsx([sheet]),
      suggestedName: problemFileName(input.fileName, input.language),
    };
  }),

  implementRead(contract['register.export'], async (db, input, context) => {
    const sheet = registerSheet(db, context.clock.today(), input.withIdNumbers);
    const bytes = input.format === 'xlsx' ? await writeXlsx([sheet]) : writeCsv(sheet);
    recordExport(db, context, { subject: 'register', details: { rooms: sheet.rows.length, ...input } });
    return {
      bytes,
      suggestedName: `${catalogues['zh-CN'].register.export.fileName}-${context.clock.today()}`,
    };
  }),
];
