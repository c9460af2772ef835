import { sql } from 'kysely';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ItemClass } from '../../../shared/domain/item.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { StockKind, StockSide } from '../../../shared/domain/stock-kind.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { accounts } from '../../ledger/accounts.ts';

export interface OnHandRow {
  readonly item_id: number;
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly place: string;
  readonly class: ItemClass;
  readonly minimum_thousandths: Quantity | null;
  readonly maximum_thousandths: Quantity | null;
  readonly active: 0 | 1;
  /** In the store asked for, or in all. */
  readonly quantity: Quantity;
  readonly quantity_of_all: Quantity;
  readonly value_fen: Fen;
  readonly used: Quantity;
  readonly last_day: Day | null;
}

/** Every item with what there is of it, its value, and what was used of it since a month. */
export function listOnHand(db: ReadableDb, storeId: number | null, usedSince: Month): OnHandRow[] {
  return onHand.all(db, { storeId: storeId ?? 0, usedSince });
}

export interface CardRow {
  readonly entry_seq: number;
  readonly line_no: number;
  readonly number: string;
  readonly kind: StockKind;
  readonly day: Day;
  readonly happened_day: Day;
  readonly party_name: string;
  readonly purpose: string;
  readonly side: StockSide;
  readonly quantity: Quantity;
  readonly value_fen: Fen;
}

/** The movements of one item booked from one day to another, in their order; transfers, which change nothing of the whole, left out. */
export function listCard(db: ReadableDb, itemId: number, from: Day, to: Day): CardRow[] {
  return card.all(db, { itemId, from, to });
}

export interface MonthRow {
  readonly item_id: number;
  readonly month: Month;
  readonly opening_thousandths: Quantity;
  readonly opening_fen: Fen;
  readonly in_thousandths: Quantity;
  readonly in_fen: Fen;
  readonly out_thousandths: Quantity;
  readonly out_fen: Fen;
}

/** An item's last month that is not after the one given. */
export function findMonth(db: ReadableDb, itemId: number, month: Month): MonthRow | undefined {
  return lastMonthOfItem.first(db, { itemId, month });
}

/** Of every item its last month that is not after the one given, with what it is called. */
export function listMonths(
  db: ReadableDb,
  month: Month,
): (MonthRow & Pick<OnHandRow, 'code' | 'category' | 'name' | 'specification' | 'model' | 'unit'>)[] {
  return lastMonths.all(db, { month });
}

/** The stock account's balance at the end of a day, by the ledger's lines. Fen. */
export function stockAccountAfter(db: ReadableDb, day: Day): Fen {
  const { balanceFen, laterFen } = accountAfter.one(db, { day });
  // Both are sums of fen; what was booked later is usually little.
  return (balanceFen - laterFen) as Fen;
}

const onHand = prepareQuery<{ storeId: number; usedSince: Month }>()((db, p) =>
  db
    .selectFrom('item')
    .leftJoin('balance', (join) =>
      join
        .on('balance.account_code', '=', accounts.stock)
        .on(sql<boolean>`balance.subledger_key = 'item:' || item.id`),
    )
    .select([
      'item.id as item_id',
      'item.code',
      'item.category',
      'item.name',
      'item.specification',
      'item.model',
      'item.unit',
      'item.place',
      'item.class',
      'item.minimum_thousandths',
      'item.maximum_thousandths',
      'item.active',
      sql<Quantity>`(select coalesce(sum(quantity_thousandths), 0) from stock_on_hand
        where item_id = item.id and (${p('storeId')} = 0 or store_id = ${p('storeId')}))`.as('quantity'),
      sql<Quantity>`(select coalesce(sum(quantity_thousandths), 0) from stock_on_hand where item_id = item.id)`.as(
        'quantity_of_all',
      ),
      sql<Fen>`coalesce(balance.balance_fen, 0)`.as('value_fen'),
      sql<Quantity>`(select coalesce(sum(out_thousandths), 0) from stock_month
        where item_id = item.id and month >= ${p('usedSince')})`.as('used'),
      sql<Day | null>`(select day from stock_document where entry_seq =
        (select entry_seq from stock_movement where item_id = item.id order by entry_seq desc limit 1))`.as(
        'last_day',
      ),
    ])
    .orderBy('item.place')
    .orderBy('item.id'),
);
const card = prepareQuery<{ itemId: number; from: Day; to: Day }>()((db, p) =>
  db
    .selectFrom('stock_movement')
    .innerJoin('stock_document', 'stock_document.entry_seq', 'stock_movement.entry_seq')
    .innerJoin('entry', 'entry.seq', 'stock_movement.entry_seq')
    .leftJoin('supplier', 'supplier.id', 'stock_document.supplier_id')
    .leftJoin('department', 'department.id', 'stock_document.department_id')
    .select([
      'stock_movement.entry_seq',
      'stock_movement.line_no',
      sql<string>`entry.number`.as('number'),
      'stock_document.kind',
      'stock_document.day',
      'stock_document.happened_day',
      sql<string>`coalesce(supplier.name, department.name, '')`.as('party_name'),
      sql<string>`case when stock_document.purpose <> '' then stock_document.purpose else coalesce(entry.reason, '') end`.as(
        'purpose',
      ),
      'stock_movement.side',
      'stock_movement.quantity_thousandths as quantity',
      'stock_movement.value_fen',
    ])
    .where('stock_movement.item_id', '=', p('itemId'))
    .where('stock_document.day', '>=', p('from'))
    .where('stock_document.day', '<=', p('to'))
    .where('stock_document.to_store_id', 'is', null)
    .orderBy('stock_movement.entry_seq')
    .orderBy('stock_movement.line_no'),
);
const lastMonthOfItem = prepareQuery<{ itemId: number; month: Month }>()((db, p) =>
  db
    .selectFrom('stock_month')
    .selectAll()
    .where('item_id', '=', p('itemId'))
    .where('month', '<=', p('month'))
    .orderBy('month', 'desc')
    .limit(1),
);
const lastMonths = prepareQuery<{ month: Month }>()((db, p) =>
  db
    .selectFrom('item')
    .innerJoin('stock_month', (join) =>
      join.onRef('stock_month.item_id', '=', 'item.id').on(
        sql<boolean>`stock_month.month = (select latest.month from stock_month as latest
            where latest.item_id = item.id and latest.month <= ${p('month')} order by latest.month desc limit 1)`,
      ),
    )
    .selectAll('stock_month')
    .select(['item.code', 'item.category', 'item.name', 'item.specification', 'item.model', 'item.unit'])
    .orderBy('item.category')
    .orderBy('item.code'),
);
const accountAfter = prepareQuery<{ day: Day }>()((db, p) => {
  const balance = db
    .selectFrom('balance')
    .select(sql<number>`coalesce(sum(balance_fen), 0)`.as('sum'))
    .where('account_code', '=', accounts.stock);
  const later = db
    .selectFrom('entry')
    .innerJoin('entry_line', 'entry_line.entry_seq', 'entry.seq')
    .select(sql<number>`coalesce(sum(entry_line.amount_fen), 0)`.as('sum'))
    .where('entry.day', '>', p('day'))
    .where('entry_line.account_code', '=', accounts.stock);
  return db.selectNoFrom([
    sql<number>`(${balance})`.as('balanceFen'),
    sql<number>`(${later})`.as('laterFen'),
  ]);
});
