import { expect, test } from 'vitest';
import { connect } from '../../../../electron/database/connection.ts';
import { loadKnownBooks } from '../../../../electron/cashier/opening-arrears/opening-arrears.repository.ts';
import { findImportedFile, findMapping } from '../../../../electron/office/imports/imports.repository.ts';
import {
  loadKnownRegister,
  markOfRegister,
} from '../../../../electron/office/register/register.repository.ts';
import { day, month } from '../../../../shared/domain/day.ts';
import { openGreenfield, importOpeningArrears } from '../../../support/greenfield.ts';
import { openOffice } from '../../../support/open-office.ts';
import { wholeScans } from '../../../support/query-plans.ts';
import { sampleSheet } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const ole = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from({ length: 600 }, () => 0),
]);

test.each([
  ['text renamed', { fileName: '台账.xlsx', bytes: bytesOf('楼栋,房号') }, 'SHEET_NOT_A_WORKBOOK'],
  ['an empty file', { fileName: '台账.csv', bytes: new Uint8Array() }, 'SHEET_EMPTY'],
  ['the old format', { fileName: '台账.xls', bytes: ole }, 'SHEET_OLD_FORMAT'],
  [
    'a workbook cut short',
    { fileName: '台账.xlsx', bytes: sampleSheet('rooms.xlsx').bytes.slice(0, 9000) },
    'SHEET_DAMAGED',
  ],
])('%s is refused by name, and the office goes on', async (_, file, code) => {
  const office = await openOffice({ folder: temporaryFolder() });
  const secretary = await office.as('secretary');
  await expect(secretary.call('register.preview', file)).rejects.toMatchObject({
    code,
    facts: { fileName: file.fileName },
  });
  await expect(secretary.call('register.preview', sampleSheet('rooms.xlsx'))).resolves.toMatchObject({
    totals: { rooms: 280 },
  });
});

test('no import reads a growing table from end to end', async () => {
  const folder = temporaryFolder();
  const { office, cashier, feeItems } = await openGreenfield({ folder });
  await importOpeningArrears(cashier);
  office.close();
  const db = connect(`${folder}/office.db`);
  const scans = wholeScans(db, (books) => {
    findImportedFile(books, 'register', '0'.repeat(64));
    findMapping(books, 'register', 'layout');
    loadKnownRegister(books, day('2026-10-31'));
    markOfRegister(books);
    loadKnownBooks(books, {}).isBilled(feeItems.物业管理费, 1, month('2026-09'));
  });
  db.connection.close();
  expect(scans).toEqual([]);
});
