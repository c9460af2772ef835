import type { Input, Output } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { SheetMapping } from '../../../shared/contract/sheet-import.ts';
import { monthOf, monthsBetween } from '../../../shared/domain/day.ts';
import { ZERO_FEN } from '../../../shared/domain/fen.ts';
import { BILL_SERIES } from '../../../shared/domain/receipt-number.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { ReadContext, WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { postEntry } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { findImportedFile, insertImportFile, storeMapping } from '../../office/imports/imports.repository.ts';
import { PROGRESS_STEPS, type ReadFile } from '../../office/imports/open-sheet.ts';
import { problemSheet } from '../../office/imports/problem-list.ts';
import { exportHeaders } from '../../office/register/register-columns.ts';
import type { SheetToWrite } from '../../office/sheets/sheet-layout.ts';
import { chargeLines, totalOf } from '../charges/charge-lines.ts';
import { chargeIdOf } from '../charges/charges.repository.ts';
import type { ChargeTable } from '../charges/charges.table.ts';
import { carryCharges } from '../charges/open-charges.repository.ts';
import type { DecidedDebt } from './arrears-decisions.ts';
import {
  hashOf,
  previewOf,
  readArrears,
  ROWS_READ,
  type FeeItemChoices,
  type ReadArrears,
} from './arrears-preview.ts';

/** How the person mapped the sheet. */
export interface AskedArrears {
  readonly mapping?: SheetMapping | undefined;
  readonly feeItems?: FeeItemChoices | undefined;
}

/** Says what an import of this file would post and what is wrong with it. */
export function previewArrears(
  db: ReadableDb,
  file: ReadFile,
  asked: AskedArrears,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): Output<'openingArrears.preview'> {
  return previewOf(db, readArrears(db, file, asked, context), context);
}

/** The rows with problems as they stood, with the reasons. */
export function problemRowsOfArrears(
  db: ReadableDb,
  file: ReadFile,
  asked: AskedArrears & Pick<Input<'openingArrears.saveRefused'>, 'which' | 'language'>,
  context: Pick<ReadContext, 'progress'>,
): SheetToWrite {
  const { rows, opened } = readArrears(db, file, asked, context);
  const { headers, dataRows } = opened.table;
  return problemSheet(
    rows,
    { headers, sheetRows: dataRows, name: opened.sheet.name },
    asked.which,
    asked.language,
  );
}

/** What the person confirmed. */
export interface ConfirmedArrears extends AskedArrears {
  readonly previewHash: string;
  readonly skipRefused: boolean;
  readonly again: boolean;
}

/**
 * Posts the arrears that were previewed as one document: debit each room's receivables, credit the opening balances,
 * a charge for each row that counts as billed for its months and can be settled like any other.
 * @throws OfficeError `REGISTER_COLUMNS_MISSING`, `REGISTER_ALREADY_IMPORTED`, `REGISTER_TOTALS_CHANGED`,
 * `REGISTER_HAS_PROBLEMS` until the person decides to skip rows, `REGISTER_NOTHING_TO_IMPORT`, `DAY_CLOSED`, `CANCELLED`.
 */
export function importArrears(
  trx: WritableTrx,
  context: WriteContext,
  file: ReadFile,
  confirmed: ConfirmedArrears,
): Output<'openingArrears.import'> {
  const read = readArrears(trx, file, confirmed, context);
  const refusedRows = read.rows.filter((row) => row.refused).length;
  assertImportable(trx, read, refusedRows, confirmed);
  const debts = read.rows.flatMap(({ debt }) => debt ?? []);
  const importFileId = recordImport(trx, context, read, debts.length, refusedRows);
  if (confirmed.mapping?.columns !== undefined) rememberMapping(trx, read);
  context.progress(ROWS_READ, PROGRESS_STEPS);

  const today = context.clock.today();
  const number = nextNumber(trx, BILL_SERIES, today);
  const charges: ChargeTable[] = [];
  const { seq } = postEntry(trx, context, {
    kind: 'opening-arrears',
    day: today,
    number,
    document: (entrySeq) => {
      charges.push(...debts.map((debt, index) => chargeOf(debt, entrySeq, index + 1)));
      const run = {
        entry_seq: entrySeq,
        month: monthOf(today),
        charge_count: charges.length,
        total_fen: totalOf(charges),
        origin: 'opening' as const,
        import_file_id: importFileId,
      };
      return { rows: { bill_run: [run], charge: charges }, lines: chargeLines(charges) };
    },
  });
  for (let from = 0; from < charges.length; from += CARRIED_AT_ONCE) {
    carryCharges(trx, charges.slice(from, from + CARRIED_AT_ONCE));
    context.progress(
      ROWS_READ + Math.floor(((PROGRESS_STEPS - ROWS_READ) * from) / charges.length),
      PROGRESS_STEPS,
    );
  }
  context.progress(PROGRESS_STEPS, PROGRESS_STEPS);
  return {
    importFileId,
    entrySeq: seq,
    number,
    rows: charges.length,
    amountFen: totalOf(charges),
    refusedRows,
  };
}

/** Between two steps the person may cancel. */
const CARRIED_AT_ONCE = 500;

function assertImportable(
  db: ReadableDb,
  read: ReadArrears,
  refusedRows: number,
  confirmed: ConfirmedArrears,
): void {
  const { opened, missing } = read;
  if (missing.length > 0)
    throw new OfficeError('REGISTER_COLUMNS_MISSING', { columns: missing.map(headerOf) });
  const imported = findImportedFile(db, 'opening-arrears', opened.file.sha256);
  if (imported !== undefined && !confirmed.again)
    throw new OfficeError('REGISTER_ALREADY_IMPORTED', imported);
  if (hashOf(db, read) !== confirmed.previewHash) throw new OfficeError('REGISTER_TOTALS_CHANGED', {});
  if (refusedRows > 0 && !confirmed.skipRefused)
    throw new OfficeError('REGISTER_HAS_PROBLEMS', { count: refusedRows });
  if (read.rows.length === refusedRows) throw new OfficeError('REGISTER_NOTHING_TO_IMPORT', {});
}

/** What a missing column is usually called. */
function headerOf(field: ReadArrears['missing'][number]): string {
  const headers: Partial<Record<typeof field, string>> = {
    building: exportHeaders.building,
    number: exportHeaders.number,
    feeItem: '收费项目',
    period: '欠费期间',
    amount: '金额',
  };
  return headers[field] ?? field;
}

function recordImport(
  trx: WritableTrx,
  context: WriteContext,
  { opened }: ReadArrears,
  rowsTaken: number,
  rowsRefused: number,
): number {
  const { fileName, sha256 } = opened.file;
  const importFileId = insertImportFile(trx, {
    kind: 'opening-arrears',
    file_name: fileName,
    sha256,
    rows_taken: rowsTaken,
    rows_refused: rowsRefused,
    imported_at: context.clock.instant(),
    imported_by: context.user.id,
  });
  recordEvent(trx, context, context.user.id, {
    kind: 'register-imported',
    subject: `import-file:${importFileId}`,
    details: { fileName, sha256, debts: rowsTaken, refusedRows: rowsRefused },
  });
  return importFileId;
}

function rememberMapping(trx: WritableTrx, { opened }: ReadArrears): void {
  if (opened.layout === null) return;
  const columns = Object.fromEntries(
    opened.described.flatMap(({ field, index }) => (field === null ? [] : [[field, index]])),
  );
  storeMapping(trx, 'opening-arrears', opened.layout, { columns, fixed: opened.fixed });
}

function chargeOf(debt: DecidedDebt, entrySeq: number, lineNo: number): ChargeTable {
  const { row, room, feeItem, payerId, dueDay } = debt;
  if (row.period === null || row.amountFen === null)
    throw new Error(`Row ${row.rowNumber} was taken without a period or an amount.`);
  return {
    id: chargeIdOf(entrySeq, lineNo),
    entry_seq: entrySeq,
    line_no: lineNo,
    room_id: room.id,
    payer_id: payerId,
    fee_item_id: feeItem.id,
    fee_item_name: feeItem.name,
    method: 'opening',
    account_code: accounts.openingBalances,
    period_from: row.period.from,
    period_to: row.period.to,
    due_day: dueDay,
    unit_label: feeItem.unit_label,
    quantity_thousandths: null,
    price_ten_thousandths: null,
    fee_price_id: null,
    months: monthsBetween(row.period.from, row.period.to).length,
    part_days: null,
    part_of_days: null,
    previous_thousandths: null,
    current_thousandths: null,
    part: 0,
    share_days: null,
    share_of_days: null,
    whole_fen: null,
    rounding_fen: ZERO_FEN,
    amount_fen: row.amountFen,
    note: row.note,
  };
}
