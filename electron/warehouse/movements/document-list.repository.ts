import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { StockKind } from '../../../shared/domain/stock-kind.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { compiler, runQuery } from '../../database/query.ts';

/** Which documents of the store, newest first: at most `limit` whose entry comes before `beforeSeq`. */
export interface DocumentFilter {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly kind: StockKind | null;
  readonly departmentId: number | null;
  readonly supplierId: number | null;
  readonly text: string;
  readonly beforeSeq: number | null;
  readonly limit: number;
}

export interface ListedDocumentRow {
  readonly entry_seq: number;
  readonly number: string;
  readonly kind: StockKind;
  readonly day: Day;
  readonly happened_day: Day;
  readonly store_name: string;
  readonly party_name: string;
  readonly receiver: string;
  readonly first_item_name: string;
  readonly line_count: number;
  readonly total_fen: Fen;
  readonly reversed: 0 | 1;
  readonly posted_by_name: string;
}

export function listDocuments(db: ReadableDb, filter: DocumentFilter): ListedDocumentRow[] {
  return runQuery(db, documentsQuery(filter));
}

/** Compiled for a test of its plan too. */
export function documentsQuery(filter: DocumentFilter) {
  let query = compiler
    .selectFrom('stock_document')
    .innerJoin('entry', 'entry.seq', 'stock_document.entry_seq')
    .innerJoin('user', 'user.id', 'entry.posted_by')
    .innerJoin('store', 'store.id', 'stock_document.store_id')
    .leftJoin('store as to_store', 'to_store.id', 'stock_document.to_store_id')
    .leftJoin('supplier', 'supplier.id', 'stock_document.supplier_id')
    .leftJoin('department', 'department.id', 'stock_document.department_id')
    .select([
      'stock_document.entry_seq',
      sql<string>`entry.number`.as('number'),
      'stock_document.kind',
      'stock_document.day',
      'stock_document.happened_day',
      'store.name as store_name',
      sql<string>`coalesce(supplier.name, department.name, to_store.name, '')`.as('party_name'),
      'stock_document.receiver',
      firstItemName.as('first_item_name'),
      lineCount.as('line_count'),
      sql<Fen>`(select coalesce(sum(value_fen), 0) from stock_movement where entry_seq = stock_document.entry_seq)`.as(
        'total_fen',
      ),
      sql<
        0 | 1
      >`exists (select 1 from entry as reversal where reversal.reverses_seq = stock_document.entry_seq)`.as(
        'reversed',
      ),
      'user.name as posted_by_name',
    ])
    .orderBy('stock_document.entry_seq', 'desc')
    .limit(filter.limit);
  if (filter.beforeSeq !== null) query = query.where('stock_document.entry_seq', '<', filter.beforeSeq);
  if (filter.from !== null) query = query.where('stock_document.day', '>=', filter.from);
  if (filter.to !== null) query = query.where('stock_document.day', '<=', filter.to);
  if (filter.kind !== null) query = query.where('stock_document.kind', '=', filter.kind);
  if (filter.departmentId !== null)
    query = query.where('stock_document.department_id', '=', filter.departmentId);
  if (filter.supplierId !== null) query = query.where('stock_document.supplier_id', '=', filter.supplierId);
  if (filter.text !== '') {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(entry.number like ${pattern} escape '\\' or stock_document.receiver like ${pattern} escape '\\'
        or stock_document.purpose like ${pattern} escape '\\' or stock_document.invoice_number like ${pattern} escape '\\'
        or stock_document.delivery_number like ${pattern} escape '\\' or supplier.name like ${pattern} escape '\\'
        or exists (select 1 from stock_movement join item on item.id = stock_movement.item_id
          where stock_movement.entry_seq = stock_document.entry_seq
            and (item.name like ${pattern} escape '\\' or item.code like ${pattern} escape '\\')))`,
    );
  }
  return query;
}

/** A delivery that was refused whole, or a price settled when all was used, moved nothing and still names its goods. */
const firstItemName = sql<string>`coalesce(
  (select item.name from stock_movement join item on item.id = stock_movement.item_id
    where stock_movement.entry_seq = stock_document.entry_seq order by line_no limit 1),
  (select item.name from goods_in_line join item on item.id = goods_in_line.item_id
    where goods_in_line.entry_seq = stock_document.entry_seq order by line_no limit 1),
  (select item.name from price_settlement join item on item.id = price_settlement.item_id
    where price_settlement.entry_seq = stock_document.entry_seq order by line_no limit 1), '')`;

/** Lines as the paper has them: a transfer's two halves are one, a refused line counts. */
const lineCount = sql<number>`max(
  (select count(*) from stock_movement where entry_seq = stock_document.entry_seq
    and (side = 'out' or stock_document.to_store_id is null)),
  (select count(*) from goods_in_line where entry_seq = stock_document.entry_seq),
  (select count(*) from price_settlement where entry_seq = stock_document.entry_seq))`;
