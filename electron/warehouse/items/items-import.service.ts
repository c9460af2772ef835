import type { Input, Output } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { sumFen } from '../../../shared/domain/fen.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { ReadContext, WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { findImportedFile, insertImportFile, storeMapping } from '../../office/imports/imports.repository.ts';
import { PROGRESS_STEPS, type ReadFile } from '../../office/imports/open-sheet.ts';
import { problemSheet } from '../../office/imports/problem-list.ts';
import type { SheetToWrite } from '../../office/sheets/sheet-layout.ts';
import { openStock, type OpeningLine } from '../movements/opening.service.ts';
import { itemsExportHeaders } from './import-columns.ts';
import type { DecidedItem } from './import-decided.ts';
import {
  hashOf,
  ITEMS_READ,
  previewOf,
  readSheetOfItems,
  type AskedItems,
  type ReadItems,
} from './import-preview.ts';
import { lastGivenNumber } from './items.repository.ts';
import { changeItem, createItem, givenCode } from './items.service.ts';

/** Says what an import of this file would do and what is wrong with it. */
export function previewItems(
  db: ReadableDb,
  file: ReadFile,
  asked: AskedItems,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): Output<'items.preview'> {
  return previewOf(db, readSheetOfItems(db, file, asked, context), context);
}

/** The rows with problems as they stood, with the reasons. */
export function problemRowsOfItems(
  db: ReadableDb,
  file: ReadFile,
  asked: AskedItems & Pick<Input<'items.saveRefused'>, 'which' | 'language'>,
  context: Pick<ReadContext, 'progress'>,
): SheetToWrite {
  const { rows, opened } = readSheetOfItems(db, file, asked, context);
  const { headers, dataRows } = opened.table;
  return problemSheet(
    rows,
    { headers, sheetRows: dataRows, name: opened.sheet.name },
    asked.which,
    asked.language,
  );
}

/** What the person confirmed. */
export interface ConfirmedItems extends AskedItems {
  readonly previewHash: string;
  readonly skipRefused: boolean;
  readonly again: boolean;
}

/**
 * Enters and changes the items that were previewed and books what there is of them as one opening document (期初库存).
 * @throws OfficeError `NOT_FOUND`, `REGISTER_COLUMNS_MISSING`, `REGISTER_ALREADY_IMPORTED`, `REGISTER_TOTALS_CHANGED`,
 * `REGISTER_HAS_PROBLEMS` until the person decides to skip rows, `REGISTER_NOTHING_TO_IMPORT`, `STOCK_FROZEN_BY_COUNT`,
 * `CANCELLED`.
 */
export function importItems(
  trx: WritableTrx,
  context: WriteContext,
  file: ReadFile,
  confirmed: ConfirmedItems,
): Output<'items.import'> {
  const read = readSheetOfItems(trx, file, confirmed, context);
  const refusedRows = read.rows.filter((row) => row.refused).length;
  assertImportable(trx, read, refusedRows, confirmed);
  const items = read.rows.flatMap(({ item }) => item ?? []);
  const importFileId = recordImport(trx, context, read, items.length, refusedRows);
  if (confirmed.mapping?.columns !== undefined) rememberMapping(trx, read);

  const itemIds = keepItems(trx, context, items);
  const lines = items.flatMap(({ opening }, index): OpeningLine[] => {
    const itemId = itemIds[index];
    return opening === null || itemId === undefined ? [] : [{ itemId, ...opening }];
  });
  const posted =
    lines.length === 0
      ? null
      : openStock(trx, context, { storeId: read.store.id, note: read.opened.file.fileName, lines });
  context.progress(PROGRESS_STEPS, PROGRESS_STEPS);
  return {
    importFileId,
    newItems: items.filter(({ known }) => known === null).length,
    changedItems: items.filter(({ changes }) => changes.length > 0).length,
    refusedRows,
    opening:
      posted === null
        ? null
        : {
            documentSeq: posted.seq,
            number: posted.number,
            lines: lines.length,
            valueFen: sumFen(lines.map((line) => line.valueFen)),
          },
  };
}

/** Between two steps the person may cancel. */
const KEPT_AT_ONCE = 200;

/** The ids of the items, in their order. New ones without a code get the next that neither office nor sheet has. */
function keepItems(trx: WritableTrx, context: WriteContext, items: readonly DecidedItem[]): number[] {
  const codes = new Set(items.map(({ fields }) => fields.code));
  let number = lastGivenNumber(trx);
  const nextCode = (): string => {
    do number += 1;
    while (codes.has(givenCode(number)));
    return givenCode(number);
  };
  return items.map(({ known, fields, changes }, index) => {
    if (index % KEPT_AT_ONCE === 0)
      context.progress(
        ITEMS_READ + Math.floor(((PROGRESS_STEPS - ITEMS_READ) * index) / items.length),
        PROGRESS_STEPS,
      );
    const form = { ...fields, packs: [...fields.packs] };
    if (known === null)
      return createItem(trx, context, { ...form, code: fields.code === '' ? nextCode() : fields.code }).id;
    if (changes.length > 0) changeItem(trx, context, { ...form, id: known.row.id, active: true });
    return known.row.id;
  });
}

function assertImportable(
  db: ReadableDb,
  read: ReadItems,
  refusedRows: number,
  confirmed: ConfirmedItems,
): void {
  const { opened, missing } = read;
  if (missing.length > 0)
    throw new OfficeError('REGISTER_COLUMNS_MISSING', {
      columns: missing.map((field) => itemsExportHeaders[field]),
    });
  const imported = findImportedFile(db, 'items', opened.file.sha256);
  if (imported !== undefined && !confirmed.again)
    throw new OfficeError('REGISTER_ALREADY_IMPORTED', imported);
  if (hashOf(read) !== confirmed.previewHash) throw new OfficeError('REGISTER_TOTALS_CHANGED', {});
  if (refusedRows > 0 && !confirmed.skipRefused)
    throw new OfficeError('REGISTER_HAS_PROBLEMS', { count: refusedRows });
  if (read.rows.length === refusedRows) throw new OfficeError('REGISTER_NOTHING_TO_IMPORT', {});
}

function recordImport(
  trx: WritableTrx,
  context: WriteContext,
  { opened }: ReadItems,
  rowsTaken: number,
  rowsRefused: number,
): number {
  const { fileName, sha256 } = opened.file;
  const importFileId = insertImportFile(trx, {
    kind: 'items',
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
    details: { fileName, sha256, items: rowsTaken, refusedRows: rowsRefused },
  });
  return importFileId;
}

function rememberMapping(trx: WritableTrx, { opened }: ReadItems): void {
  if (opened.layout === null) return;
  const columns = Object.fromEntries(
    opened.described.flatMap(({ field, index }) => (field === null ? [] : [[field, index]])),
  );
  storeMapping(trx, 'items', opened.layout, { columns, fixed: opened.fixed });
}
