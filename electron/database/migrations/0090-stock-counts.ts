import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** The count (盘点): its own document with a snapshot, counted blind, and what was posted of it; holidays that move its day. */
export const stockCounts: Migration = {
  version: 90,
  name: 'stock counts',
  sql: `
    -- 假日表: one row a year that the office has, and the days of it that differ from the weekday's custom
    CREATE TABLE holiday_year (
      year INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      set_at TEXT NOT NULL,
      set_by INTEGER REFERENCES user (id)
    ) STRICT;
    CREATE TABLE holiday_day (
      day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      year INTEGER NOT NULL REFERENCES holiday_year (year) CHECK (year = CAST(substr(day, 1, 4) AS INTEGER)),
      mark TEXT NOT NULL CHECK (mark IN ('holiday', 'workday')),
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_count (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      store_id INTEGER NOT NULL REFERENCES store (id),
      -- the month whose count it is; NULL: a spot check (抽盘) outside the calendar
      month TEXT,
      -- what is counted, in the words of who made it, and as the parts it was chosen by
      scope TEXT NOT NULL CHECK (json_valid(scope)),
      witness TEXT NOT NULL,
      -- movements of the items are refused while it is open
      freezes INTEGER NOT NULL CHECK (freezes IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('open', 'posted', 'cancelled')),
      created_at TEXT NOT NULL,
      created_by INTEGER NOT NULL REFERENCES user (id),
      -- the ledger's head when the snapshot was taken: what moved later is netted
      snapshot_seq INTEGER NOT NULL,
      posted_seq INTEGER REFERENCES entry (seq),
      CHECK ((state = 'posted') = (posted_seq IS NOT NULL))
    ) STRICT;
    CREATE INDEX stock_count_by_state ON stock_count (state, id);

    CREATE TABLE stock_count_line (
      count_id INTEGER NOT NULL REFERENCES stock_count (id),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      item_id INTEGER NOT NULL REFERENCES item (id),
      place TEXT NOT NULL,
      -- book quantity at the snapshot; never shown to who counts
      snapshot_thousandths INTEGER NOT NULL CHECK (snapshot_thousandths >= 0),
      reason TEXT CHECK (reason IN ('unrecorded', 'unit-mistaken', 'wastage', 'damaged', 'lent-out', 'lost', 'unknown')),
      remark TEXT NOT NULL,
      PRIMARY KEY (count_id, line_no),
      UNIQUE (count_id, item_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_count_line_by_item ON stock_count_line (item_id, count_id);

    -- what was found: round 1 初盘, 2 复盘, 3 三盘, 4 抽盘; the last revision of a round holds, all are kept. No row: not counted, which is not zero
    CREATE TABLE stock_count_figure (
      count_id INTEGER NOT NULL,
      line_no INTEGER NOT NULL,
      round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 4),
      revision INTEGER NOT NULL CHECK (revision > 0),
      -- NULL takes back a figure entered on the wrong line
      counted_thousandths INTEGER CHECK (counted_thousandths >= 0),
      counted_at TEXT NOT NULL,
      -- the last entry posted before it was counted
      counted_seq INTEGER NOT NULL,
      counted_by INTEGER NOT NULL REFERENCES user (id),
      PRIMARY KEY (count_id, line_no, round, revision),
      FOREIGN KEY (count_id, line_no) REFERENCES stock_count_line (count_id, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('stock_count_figure', ['count_id', 'line_no', 'round', 'revision'])}

    -- a posted count: every line as it was approved, with those that agree
    CREATE TABLE count_result (
      entry_seq INTEGER NOT NULL REFERENCES stock_document (entry_seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      count_id INTEGER NOT NULL REFERENCES stock_count (id),
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
    ${appendOnly('count_result', ['entry_seq', 'line_no'])}
  `,
};
