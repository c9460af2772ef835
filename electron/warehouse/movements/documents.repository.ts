import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import type {
  GoodsInLineTable,
  LotUseTable,
  PriceSettlementTable,
  StockDocumentTable,
  StockMovementTable,
} from './movements.table.ts';

/** A document with its entry's facts and the names of its parties. */
export interface DocumentRow extends StockDocumentTable {
  readonly number: string;
  readonly posted_at: string;
  readonly posted_by_name: string;
  readonly approved_by_name: string | null;
  readonly reason: string | null;
  readonly hash: string;
  readonly reverses_seq: number | null;
  readonly reverses_number: string | null;
  readonly reversed_by_seq: number | null;
  readonly reversed_by_number: string | null;
  readonly source_number: string | null;
  readonly store_name: string;
  readonly to_store_name: string | null;
  readonly supplier_name: string | null;
  readonly department_name: string | null;
}

/** A movement with what its item is called. */
export interface MovementRow extends StockMovementTable {
  readonly item_code: string;
  readonly item_name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly store_name: string;
}

export function findDocument(db: ReadableDb, seq: number): DocumentRow | undefined {
  return documentBySeq.first(db, { seq });
}

export function movementsOf(db: ReadableDb, seq: number): MovementRow[] {
  return movementsBySeq.all(db, { seq });
}

export function inspectionsOf(
  db: ReadableDb,
  seq: number,
): (GoodsInLineTable & Pick<MovementRow, 'item_code' | 'item_name' | 'specification' | 'model' | 'unit'>)[] {
  return inspectionsBySeq.all(db, { seq });
}

/** The prices that a document settles, with what their items are called. */
export function settlementsOf(
  db: ReadableDb,
  seq: number,
): (PriceSettlementTable &
  Pick<MovementRow, 'item_code' | 'item_name' | 'specification' | 'model' | 'unit'>)[] {
  return settlementsBySeq.all(db, { seq });
}

export function lotUsesOf(db: ReadableDb, seq: number): LotUseTable[] {
  return lotUsesBySeq.all(db, { seq });
}

/** What came or went back of each line of a document by returns that stand; quantities and values in the sign of the returns. */
export function returnedOf(
  db: ReadableDb,
  seq: number,
): { line: number; quantity: Quantity; valueFen: Fen }[] {
  return returnsBySource.all(db, { seq });
}

/** A standing document that refers to this one, so that this one may not be reversed before it. */
export function findFollower(db: ReadableDb, seq: number): { number: string } | undefined {
  return followerBySource.first(db, { seq });
}

/** Whether a line's provisional price was settled by a document that stands. */
export function isPriceSettled(db: ReadableDb, seq: number, line: number): boolean {
  return settlementOfLine.first(db, { seq, line }) !== undefined;
}

/** By how much the invoice changed what a line of goods in cost, by settlements that stand; zero without one. Fen. */
export function settledDifferenceOf(db: ReadableDb, seq: number, line: number): Fen {
  return settledDifference.one(db, { seq, line }).differenceFen;
}

/** What a department used of the store in some days: issues less returns and reversals, fen. */
export function usedByDepartment(db: ReadableDb, departmentId: number, from: Day, to: Day): Fen {
  return useOfDepartment.one(db, { departmentId, from, to }).usedFen;
}

const documentBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('entry', 'entry.seq', 'stock_document.entry_seq')
    .innerJoin('user as poster', 'poster.id', 'entry.posted_by')
    .leftJoin('user as approver', 'approver.id', 'entry.approved_by')
    .innerJoin('store', 'store.id', 'stock_document.store_id')
    .leftJoin('store as to_store', 'to_store.id', 'stock_document.to_store_id')
    .leftJoin('supplier', 'supplier.id', 'stock_document.supplier_id')
    .leftJoin('department', 'department.id', 'stock_document.department_id')
    .leftJoin('entry as reversed', 'reversed.seq', 'entry.reverses_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'entry.seq')
    .leftJoin('entry as source', 'source.seq', 'stock_document.source_seq')
    .selectAll('stock_document')
    .select([
      sql<string>`entry.number`.as('number'),
      'entry.posted_at',
      'poster.name as posted_by_name',
      'approver.name as approved_by_name',
      'entry.reason',
      'entry.hash',
      'entry.reverses_seq',
      'reversed.number as reverses_number',
      'reversal.seq as reversed_by_seq',
      'reversal.number as reversed_by_number',
      'source.number as source_number',
      'store.name as store_name',
      'to_store.name as to_store_name',
      'supplier.name as supplier_name',
      'department.name as department_name',
    ])
    .where('stock_document.entry_seq', '=', p('seq')),
);
const movementsBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('stock_movement')
    .innerJoin('item', 'item.id', 'stock_movement.item_id')
    .innerJoin('store', 'store.id', 'stock_movement.store_id')
    .selectAll('stock_movement')
    .select([
      'item.code as item_code',
      'item.name as item_name',
      'item.specification',
      'item.model',
      'item.unit',
      'store.name as store_name',
    ])
    .where('stock_movement.entry_seq', '=', p('seq'))
    .orderBy('stock_movement.line_no'),
);
const inspectionsBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('goods_in_line')
    .innerJoin('item', 'item.id', 'goods_in_line.item_id')
    .selectAll('goods_in_line')
    .select([
      'item.code as item_code',
      'item.name as item_name',
      'item.specification',
      'item.model',
      'item.unit',
    ])
    .where('goods_in_line.entry_seq', '=', p('seq'))
    .orderBy('goods_in_line.line_no'),
);
const settlementsBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('price_settlement')
    .innerJoin('item', 'item.id', 'price_settlement.item_id')
    .selectAll('price_settlement')
    .select([
      'item.code as item_code',
      'item.name as item_name',
      'item.specification',
      'item.model',
      'item.unit',
    ])
    .where('price_settlement.entry_seq', '=', p('seq'))
    .orderBy('price_settlement.line_no'),
);
const lotUsesBySeq = prepareQuery<{ seq: number }>()((db, p) =>
  db.selectFrom('lot_use').selectAll().where('entry_seq', '=', p('seq')).orderBy('line_no').orderBy('use_no'),
);
const returnsBySource = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('stock_movement', 'stock_movement.entry_seq', 'stock_document.entry_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'stock_document.entry_seq')
    .select([
      sql<number>`stock_movement.source_line`.as('line'),
      sql<Quantity>`sum(stock_movement.quantity_thousandths)`.as('quantity'),
      sql<Fen>`sum(stock_movement.value_fen)`.as('valueFen'),
    ])
    .where('stock_document.source_seq', '=', p('seq'))
    .where('stock_document.kind', 'in', ['return-in', 'return-out'])
    .where('reversal.seq', 'is', null)
    .groupBy('stock_movement.source_line'),
);
const followerBySource = prepareQuery<{ seq: number }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('entry', 'entry.seq', 'stock_document.entry_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'stock_document.entry_seq')
    .select(sql<string>`entry.number`.as('number'))
    .where('stock_document.source_seq', '=', p('seq'))
    .where('stock_document.kind', '<>', 'reversal')
    .where('reversal.seq', 'is', null)
    .limit(1),
);
const settlementOfLine = prepareQuery<{ seq: number; line: number }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('price_settlement', 'price_settlement.entry_seq', 'stock_document.entry_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'stock_document.entry_seq')
    .select('stock_document.entry_seq')
    .where('stock_document.source_seq', '=', p('seq'))
    .where('price_settlement.source_line', '=', p('line'))
    .where('reversal.seq', 'is', null)
    .limit(1),
);
const settledDifference = prepareQuery<{ seq: number; line: number }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('price_settlement', 'price_settlement.entry_seq', 'stock_document.entry_seq')
    .leftJoin('entry as reversal', 'reversal.reverses_seq', 'stock_document.entry_seq')
    .select(
      sql<Fen>`coalesce(sum(price_settlement.settled_fen - price_settlement.provisional_fen), 0)`.as(
        'differenceFen',
      ),
    )
    .where('stock_document.source_seq', '=', p('seq'))
    .where('price_settlement.source_line', '=', p('line'))
    .where('reversal.seq', 'is', null),
);
const useOfDepartment = prepareQuery<{ departmentId: number; from: Day; to: Day }>()((db, p) =>
  db
    .selectFrom('stock_document')
    .innerJoin('stock_movement', 'stock_movement.entry_seq', 'stock_document.entry_seq')
    .select(sql<Fen>`coalesce(-sum(stock_movement.value_fen), 0)`.as('usedFen'))
    .where('stock_document.department_id', '=', p('departmentId'))
    .where('stock_document.day', '>=', p('from'))
    .where('stock_document.day', '<=', p('to')),
);
