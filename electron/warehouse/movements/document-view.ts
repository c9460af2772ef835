import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { sumFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import {
  findDocument,
  inspectionsOf,
  isPriceSettled,
  movementsOf,
  returnedOf,
  settlementsOf,
  type DocumentRow,
  type MovementRow,
} from './documents.repository.ts';
import { listDocuments, type DocumentFilter } from './document-list.repository.ts';

/** One document of the store as screens and papers show it. @throws OfficeError `NOT_FOUND`. */
export function viewDocument(db: ReadableDb, documentSeq: number): Output<'stock.document'> {
  const row = findDocument(db, documentSeq);
  if (row === undefined) throw new OfficeError('NOT_FOUND', { noun: 'stock-document' });
  const returned = new Map(returnedOf(db, documentSeq).map((each) => [each.line, each.quantity]));
  const movements = movementsOf(db, documentSeq);
  return {
    documentSeq,
    number: row.number,
    kind: row.kind,
    bookedDay: row.day,
    happenedDay: row.happened_day,
    postedAt: row.posted_at,
    postedByName: row.posted_by_name,
    approvedByName: row.approved_by_name,
    reason: row.reason ?? '',
    storeId: row.store_id,
    storeName: row.store_name,
    toStoreName: row.to_store_name,
    supplierName: row.supplier_name,
    departmentName: row.department_name,
    purpose: row.purpose,
    workOrder: row.work_order,
    receiver: row.receiver,
    signature: row.signature,
    orderNumber: row.order_number,
    invoiceNumber: row.invoice_number,
    deliveryNumber: row.delivery_number,
    buyer: row.buyer,
    inspector: row.inspector,
    note: row.note,
    checkCode: row.hash.slice(0, 8).toUpperCase(),
    source: linkTo(row.kind === 'reversal' ? null : row.source_seq, row.source_number),
    reverses: linkTo(row.reverses_seq, row.reverses_number),
    reversedBy: linkTo(row.reversed_by_seq, row.reversed_by_number),
    totalFen: sumFen(movements.map((movement) => movement.value_fen)),
    lines: movements.map((movement) => ({
      lineNo: movement.line_no,
      itemId: movement.item_id,
      itemCode: movement.item_code,
      itemName: movement.item_name,
      specification: movement.specification,
      model: movement.model,
      unit: movement.unit,
      storeName: movement.store_name,
      side: movement.side,
      quantityThousandths: movement.quantity_thousandths,
      valueFen: movement.value_fen,
      enteredUnit: movement.entered_unit,
      enteredThousandths: movement.entered_thousandths,
      note: movement.note,
      sourceLine: movement.source_line,
      returnedThousandths: quantity(Math.abs(returned.get(movement.line_no) ?? 0)),
    })),
    inspections: viewInspections(db, row, movements),
    settlements: settlementsOf(db, documentSeq).map((settlement) => ({
      lineNo: settlement.line_no,
      itemCode: settlement.item_code,
      itemName: settlement.item_name,
      specification: settlement.specification,
      model: settlement.model,
      unit: settlement.unit,
      provisionalFen: settlement.provisional_fen,
      settledFen: settlement.settled_fen,
      stockFen: settlement.stock_fen,
    })),
  };
}

/** A page of the register of documents, the newest first. */
export function pageOfDocuments(db: ReadableDb, filter: DocumentFilter): Output<'stock.documents'> {
  const rows = listDocuments(db, { ...filter, limit: filter.limit + 1 });
  return {
    documents: rows.slice(0, filter.limit).map((row) => ({
      documentSeq: row.entry_seq,
      number: row.number,
      kind: row.kind,
      bookedDay: row.day,
      happenedDay: row.happened_day,
      storeName: row.store_name,
      partyName: row.party_name,
      receiver: row.receiver,
      firstItemName: row.first_item_name,
      lineCount: row.line_count,
      totalFen: row.total_fen,
      reversed: row.reversed === 1,
      postedByName: row.posted_by_name,
    })),
    more: rows.length > filter.limit,
  };
}

function linkTo(seq: number | null, number: string | null): { documentSeq: number; number: string } | null {
  return seq === null || number === null ? null : { documentSeq: seq, number };
}

function viewInspections(
  db: ReadableDb,
  document: DocumentRow,
  movements: readonly MovementRow[],
): Output<'stock.document'>['inspections'] {
  const kept = new Map(movements.map((movement) => [movement.source_line, movement.value_fen]));
  return inspectionsOf(db, document.entry_seq).map((line) => ({
    lineNo: line.line_no,
    itemId: line.item_id,
    itemCode: line.item_code,
    itemName: line.item_name,
    specification: line.specification,
    model: line.model,
    unit: line.unit,
    dueThousandths: line.due_thousandths,
    receivedThousandths: line.received_thousandths,
    acceptedThousandths: line.accepted_thousandths,
    checks: {
      name: line.name_checked === 1,
      specification: line.specification_checked === 1,
      model: line.model_checked === 1,
      unit: line.unit_checked === 1,
      quantity: line.quantity_checked === 1,
    },
    result: line.result,
    priceTenThousandths: line.price_ten_thousandths,
    provisional: line.provisional === 1,
    valueFen: kept.get(line.line_no) ?? ZERO_FEN,
    settled: line.provisional === 1 && isPriceSettled(db, document.entry_seq, line.line_no),
  }));
}
