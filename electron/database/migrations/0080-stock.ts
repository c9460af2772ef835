import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** Every document by which goods come, go or change their cost, and what there is of each item because of them. */
export const stock: Migration = {
  version: 80,
  name: 'stock',
  sql: `
    -- the method by which goods that leave are valued; the last row holds
    CREATE TABLE valuation (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      method TEXT NOT NULL CHECK (method IN ('moving-average', 'fifo'))
    ) STRICT;
    ${appendOnly('valuation', ['entry_seq'])}

    CREATE TABLE stock_document (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      kind TEXT NOT NULL,
      -- day it was booked, as its entry; happened_day earlier: entered late (补录)
      day TEXT NOT NULL,
      happened_day TEXT NOT NULL CHECK (happened_day <= day),
      store_id INTEGER NOT NULL REFERENCES store (id),
      to_store_id INTEGER REFERENCES store (id) CHECK (to_store_id <> store_id),
      supplier_id INTEGER REFERENCES supplier (id),
      department_id INTEGER REFERENCES department (id),
      purpose TEXT NOT NULL,
      work_order TEXT NOT NULL,
      -- who took the goods (领用人) and how they signed: drawn on screen (an SVG path), or on a printed slip
      receiver TEXT NOT NULL,
      signature TEXT NOT NULL,
      order_number TEXT NOT NULL,
      invoice_number TEXT NOT NULL,
      delivery_number TEXT NOT NULL,
      buyer TEXT NOT NULL,
      inspector TEXT NOT NULL,
      -- the document whose goods these are: the issue returned, the receipt sent back or priced
      source_seq INTEGER REFERENCES stock_document (entry_seq),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX stock_document_by_day ON stock_document (day, entry_seq);
    CREATE INDEX stock_document_by_department ON stock_document (department_id, day) WHERE department_id IS NOT NULL;
    CREATE INDEX stock_document_by_source ON stock_document (source_seq) WHERE source_seq IS NOT NULL;
    ${appendOnly('stock_document', ['entry_seq'])}

    CREATE TABLE stock_movement (
      entry_seq INTEGER NOT NULL REFERENCES stock_document (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      item_id INTEGER NOT NULL REFERENCES item (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      -- in is positive, out negative; a transfer moves a quantity without a value, a price known later a value without a quantity
      quantity_thousandths INTEGER NOT NULL,
      value_fen INTEGER NOT NULL,
      -- the column of the 明细账: a reversal or return stands, negative, in the column of what it takes back
      side TEXT NOT NULL CHECK (side IN ('in', 'out')),
      -- as it was entered: 2 箱, whatever a 箱 holds later
      entered_unit TEXT NOT NULL,
      entered_thousandths INTEGER NOT NULL,
      -- the line of the source document that comes back
      source_line INTEGER,
      note TEXT NOT NULL,
      PRIMARY KEY (entry_seq, line_no),
      CHECK (quantity_thousandths <> 0 OR value_fen <> 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_movement_by_item ON stock_movement (item_id, entry_seq, line_no);
    ${appendOnly('stock_movement', ['entry_seq', 'line_no'])}

    -- how a line of goods in was inspected: 名称 规格 型号 单位 数量, due and received, and what was done with it
    CREATE TABLE goods_in_line (
      entry_seq INTEGER NOT NULL REFERENCES stock_document (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      item_id INTEGER NOT NULL REFERENCES item (id),
      due_thousandths INTEGER NOT NULL CHECK (due_thousandths >= 0),
      received_thousandths INTEGER NOT NULL CHECK (received_thousandths >= 0),
      accepted_thousandths INTEGER NOT NULL CHECK (accepted_thousandths BETWEEN 0 AND received_thousandths),
      name_checked INTEGER NOT NULL CHECK (name_checked IN (0, 1)),
      specification_checked INTEGER NOT NULL CHECK (specification_checked IN (0, 1)),
      model_checked INTEGER NOT NULL CHECK (model_checked IN (0, 1)),
      unit_checked INTEGER NOT NULL CHECK (unit_checked IN (0, 1)),
      quantity_checked INTEGER NOT NULL CHECK (quantity_checked IN (0, 1)),
      result TEXT NOT NULL CHECK (result IN ('accepted', 'concession', 'sorted', 'rejected')),
      -- of one base unit; provisional (暂估): the invoice is still to come
      price_ten_thousandths INTEGER NOT NULL CHECK (price_ten_thousandths >= 0),
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      PRIMARY KEY (entry_seq, line_no),
      CHECK ((result = 'rejected') = (accepted_thousandths = 0))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX goods_in_line_by_item ON goods_in_line (item_id, entry_seq);
    ${appendOnly('goods_in_line', ['entry_seq', 'line_no'])}

    -- 补价: what a provisional line really cost, whether or not anything of it is still there to carry the difference
    CREATE TABLE price_settlement (
      entry_seq INTEGER NOT NULL REFERENCES stock_document (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      source_line INTEGER NOT NULL,
      item_id INTEGER NOT NULL REFERENCES item (id),
      provisional_fen INTEGER NOT NULL,
      settled_fen INTEGER NOT NULL,
      -- the part of the difference that what is still there took; the rest went to expenses
      stock_fen INTEGER NOT NULL,
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('price_settlement', ['entry_seq', 'line_no'])}

    -- under 先进先出: which receipt's goods a line took
    CREATE TABLE lot_use (
      entry_seq INTEGER NOT NULL,
      line_no INTEGER NOT NULL,
      use_no INTEGER NOT NULL CHECK (use_no > 0),
      lot_seq INTEGER NOT NULL,
      lot_line INTEGER NOT NULL,
      quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths > 0),
      value_fen INTEGER NOT NULL CHECK (value_fen >= 0),
      PRIMARY KEY (entry_seq, line_no, use_no),
      FOREIGN KEY (entry_seq, line_no) REFERENCES stock_movement (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('lot_use', ['entry_seq', 'line_no', 'use_no'])}

    -- projections of stock_movement, proven by the integrity check
    CREATE TABLE stock_on_hand (
      item_id INTEGER NOT NULL REFERENCES item (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths >= 0),
      PRIMARY KEY (item_id, store_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stock_month (
      item_id INTEGER NOT NULL REFERENCES item (id),
      month TEXT NOT NULL,
      opening_thousandths INTEGER NOT NULL,
      opening_fen INTEGER NOT NULL,
      in_thousandths INTEGER NOT NULL,
      in_fen INTEGER NOT NULL,
      out_thousandths INTEGER NOT NULL,
      out_fen INTEGER NOT NULL,
      PRIMARY KEY (item_id, month)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stock_lot (
      item_id INTEGER NOT NULL REFERENCES item (id),
      lot_seq INTEGER NOT NULL,
      lot_line INTEGER NOT NULL,
      quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths > 0),
      value_fen INTEGER NOT NULL CHECK (value_fen >= 0),
      PRIMARY KEY (item_id, lot_seq, lot_line)
    ) STRICT, WITHOUT ROWID;
  `,
};
