import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** The count (盘点): its own document with a snapshot, counted blind, and what was posted of it; holidays that move its day. */
export const stockCounts: Migration = {
  version: 90,
  name: 'stock counts',
  sql: `
    -- 假日表: the years the office set itself, and the days of them that differ from the weekday's custom
    CREATE TABLE holiday_year (
      year INTEGER PRIMARY KEY,
      set_at TEXT NOT NULL,
      set_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE TABLE holiday_day (
      day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      year INTEGER NOT NULL REFERENCES holiday_year (year) CHECK (year = CAST(substr(day, 1, 4) AS INTEGER)),
      mark TEXT NOT NULL CHECK (mark IN ('holiday', 'workday')),
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- 盘点单: a document from its first day on, with the book quantities of its moment
    CREATE TABLE stock_count (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      store_id INTEGER NOT NULL REFERENCES store (id),
      -- the month whose count it is; NULL: a count outside the calendar
      month TEXT,
      -- what was chosen to be counted
      scope TEXT NOT NULL CHECK (json_valid(scope)),
      witness TEXT NOT NULL,
      -- movements of its items are refused while it is open
      freezes INTEGER NOT NULL CHECK (freezes IN (0, 1))
    ) STRICT;
    ${appendOnly('stock_count', ['entry_seq'])}
    CREATE TABLE count_line (
      entry_seq INTEGER NOT NULL REFERENCES stock_count (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      item_id INTEGER NOT NULL REFERENCES item (id),
      place TEXT NOT NULL,
      -- book quantity when the count was made; never shown to who counts
      snapshot_thousandths INTEGER NOT NULL CHECK (snapshot_thousandths >= 0),
      PRIMARY KEY (entry_seq, line_no),
      UNIQUE (entry_seq, item_id)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('count_line', ['entry_seq', 'line_no'])}

    -- items that an open count holds: no two counts of one item at a time
    CREATE TABLE counting (
      item_id INTEGER NOT NULL REFERENCES item (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      count_seq INTEGER NOT NULL REFERENCES stock_count (entry_seq),
      PRIMARY KEY (item_id, store_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX counting_by_count ON counting (count_seq);

    -- what was found: round 1 初盘, 2 复盘, 3 三盘, 4 抽盘; the last revision of a round holds, all are kept. No row: not counted, which is not zero
    CREATE TABLE count_figure (
      count_seq INTEGER NOT NULL,
      line_no INTEGER NOT NULL,
      round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 4),
      revision INTEGER NOT NULL CHECK (revision > 0),
      -- NULL takes back a figure entered on the wrong line
      counted_thousandths INTEGER CHECK (counted_thousandths >= 0),
      counted_at TEXT NOT NULL,
      -- the last entry posted before it was counted
      counted_after_seq INTEGER NOT NULL,
      counted_by INTEGER NOT NULL REFERENCES user (id),
      PRIMARY KEY (count_seq, line_no, round, revision),
      FOREIGN KEY (count_seq, line_no) REFERENCES count_line (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('count_figure', ['count_seq', 'line_no', 'round', 'revision'])}
    -- why a line differs, until it is posted
    CREATE TABLE count_note (
      count_seq INTEGER NOT NULL,
      line_no INTEGER NOT NULL,
      reason TEXT CHECK (reason IN ('unrecorded', 'unit-mistaken', 'wastage', 'damaged', 'lent-out', 'lost', 'unknown')),
      remark TEXT NOT NULL,
      PRIMARY KEY (count_seq, line_no),
      FOREIGN KEY (count_seq, line_no) REFERENCES count_line (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;

    -- a posted count: every line as it was approved, with those that agree
    CREATE TABLE count_result (
      entry_seq INTEGER NOT NULL REFERENCES stock_document (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      count_seq INTEGER NOT NULL REFERENCES stock_count (entry_seq),
      item_id INTEGER NOT NULL REFERENCES item (id),
      place TEXT NOT NULL,
      snapshot_thousandths INTEGER NOT NULL,
      moved_thousandths INTEGER NOT NULL,
      counted_thousandths INTEGER NOT NULL CHECK (counted_thousandths >= 0),
      delta_thousandths INTEGER NOT NULL,
      delta_fen INTEGER NOT NULL,
      rounds INTEGER NOT NULL CHECK (rounds BETWEEN 1 AND 4),
      counted_at TEXT NOT NULL,
      counted_by INTEGER NOT NULL REFERENCES user (id),
      reason TEXT,
      remark TEXT NOT NULL,
      PRIMARY KEY (entry_seq, line_no),
      CHECK (delta_thousandths = counted_thousandths - (snapshot_thousandths + moved_thousandths)),
      CHECK (delta_thousandths = 0 OR reason IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX count_result_by_item ON count_result (item_id, entry_seq);
    CREATE INDEX count_result_by_count ON count_result (count_seq);
    ${appendOnly('count_result', ['entry_seq', 'line_no'])}
  `,
};
