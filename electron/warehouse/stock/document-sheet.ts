import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { SheetToWrite, SheetValue } from '../../office/sheets/sheet-layout.ts';
import { listDocuments, type ListedDocumentRow } from '../movements/document-list.repository.ts';
import { movementsOf } from '../movements/documents.repository.ts';

const { fields, kinds } = zhCN.stock;

/** 出入库登记簿, one row for each line that moved, the newest document first; what leaves is negative. */
export function documentsSheet(
  db: ReadableDb,
  filter: z.output<(typeof contract)['stock.exportDocuments']['input']>,
): SheetToWrite {
  const documents = listDocuments(db, { ...filter, beforeSeq: null, limit: MOST_ROWS });
  return {
    name: zhCN.stockPaper.sheets.documents,
    columns: [
      { header: fields.bookedDay, kind: 'day' },
      { header: fields.happenedDay, kind: 'day' },
      { header: fields.number, kind: 'text' },
      { header: fields.kind, kind: 'text' },
      { header: fields.store, kind: 'text' },
      { header: fields.party, kind: 'text' },
      { header: fields.receiver, kind: 'text' },
      { header: fields.code, kind: 'text' },
      { header: fields.name, kind: 'text' },
      { header: fields.specification, kind: 'text' },
      { header: fields.model, kind: 'text' },
      { header: fields.unit, kind: 'text' },
      { header: fields.text, kind: 'text' },
      { header: fields.quantity, kind: 'quantity' },
      { header: fields.amount, kind: 'money' },
      { header: fields.keeper, kind: 'text' },
    ],
    rows: documents.flatMap((document) => linesOf(db, document)).slice(0, MOST_ROWS),
  };
}

/** Excel's sheets end at row 1,048,576, with the header. */
const MOST_ROWS = 1_048_575;

function linesOf(db: ReadableDb, document: ListedDocumentRow): SheetValue[][] {
  return movementsOf(db, document.entry_seq).map((line) => [
    document.day,
    document.happened_day,
    document.number,
    kinds[document.kind],
    line.store_name,
    document.party_name,
    document.receiver,
    line.item_code,
    line.item_name,
    line.specification,
    line.model,
    line.unit,
    line.side === 'in' ? fields.receivedSide : fields.issuedSide,
    line.quantity_thousandths,
    line.value_fen,
    document.posted_by_name,
  ]);
}
