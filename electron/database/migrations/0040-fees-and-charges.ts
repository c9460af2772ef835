import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** Fee items with price versions, readings, bill runs and the charges they made. */
export const feesAndCharges: Migration = {
  version: 40,
  name: 'fees and charges',
  sql: `
    CREATE TABLE fee_item (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      method TEXT NOT NULL CHECK (method IN ('area-month', 'fixed-month', 'metered', 'one-off')),
      -- how many months one charge covers; a cycle starts in January and every cycle_months after
      cycle_months INTEGER NOT NULL CHECK (cycle_months IN (1, 3, 6, 12)),
      rounding TEXT NOT NULL CHECK (rounding IN ('fen', 'jiao', 'yuan')),
      -- days after the first day of the period on which the charge falls due
      due_after_days INTEGER NOT NULL CHECK (due_after_days BETWEEN 0 AND 400),
      unit_label TEXT NOT NULL,
      account_code TEXT NOT NULL REFERENCES account (code),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      sort INTEGER NOT NULL
    ) STRICT;

    -- rooms a fee item applies to: by use, and within named buildings when there are any
    CREATE TABLE fee_item_use (
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      use TEXT NOT NULL CHECK (use IN ('residence', 'shop', 'office', 'parking', 'storage', 'other')),
      PRIMARY KEY (fee_item_id, use)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fee_item_building (
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      building_id INTEGER NOT NULL REFERENCES building (id),
      PRIMARY KEY (fee_item_id, building_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fee_price (
      id INTEGER PRIMARY KEY,
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      effective_day TEXT NOT NULL,
      price_ten_thousandths INTEGER NOT NULL CHECK (price_ten_thousandths >= 0),
      set_at TEXT NOT NULL,
      set_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE UNIQUE INDEX fee_price_by_item ON fee_price (fee_item_id, effective_day);

    CREATE TABLE reading (
      id INTEGER PRIMARY KEY,
      room_id INTEGER NOT NULL REFERENCES room (id),
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      month TEXT NOT NULL,
      previous_thousandths INTEGER NOT NULL CHECK (previous_thousandths >= 0),
      current_thousandths INTEGER NOT NULL CHECK (current_thousandths >= previous_thousandths),
      recorded_at TEXT NOT NULL,
      recorded_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE UNIQUE INDEX reading_by_room ON reading (room_id, fee_item_id, month);
    CREATE INDEX reading_by_month ON reading (fee_item_id, month);

    CREATE TABLE bill_run (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      month TEXT NOT NULL,
      charge_count INTEGER NOT NULL,
      total_fen INTEGER NOT NULL,
      -- what gave rise to the charges: the month's run, a single charge at the counter, or arrears brought in
      origin TEXT NOT NULL CHECK (origin IN ('run', 'one-off', 'opening')),
      import_file_id INTEGER REFERENCES import_file (id)
    ) STRICT;
    CREATE INDEX bill_run_by_month ON bill_run (month);
    CREATE INDEX bill_run_by_origin ON bill_run (origin, entry_seq);
    ${appendOnly('bill_run', ['entry_seq'])}

    CREATE TABLE charge (
      -- entry_seq × 1,000,000 + line_no: known before it is posted
      id INTEGER PRIMARY KEY CHECK (id = entry_seq * 1000000 + line_no),
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL CHECK (line_no BETWEEN 1 AND 999999),
      room_id INTEGER NOT NULL REFERENCES room (id),
      payer_id INTEGER REFERENCES person (id),
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      fee_item_name TEXT NOT NULL,
      method TEXT NOT NULL CHECK (method IN ('area-month', 'fixed-month', 'metered', 'one-off', 'opening')),
      -- what was credited, so that a reversal debits the same
      account_code TEXT NOT NULL REFERENCES account (code),
      -- first and last month covered, YYYY-MM
      period_from TEXT NOT NULL,
      period_to TEXT NOT NULL,
      due_day TEXT NOT NULL,
      unit_label TEXT NOT NULL,
      quantity_thousandths INTEGER,
      price_ten_thousandths INTEGER,
      fee_price_id INTEGER REFERENCES fee_price (id),
      -- whole months, and the days of one more when the room was handed over within it
      months INTEGER NOT NULL CHECK (months >= 0),
      part_days INTEGER,
      part_of_days INTEGER,
      previous_thousandths INTEGER,
      current_thousandths INTEGER,
      -- 0: all of it; 1, 2 …: the share of each payer, by days, when the payer changed within the period
      part INTEGER NOT NULL CHECK (part >= 0),
      share_days INTEGER,
      share_of_days INTEGER,
      -- what is shared; NULL when the charge is all of it
      whole_fen INTEGER,
      rounding_fen INTEGER NOT NULL,
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      note TEXT NOT NULL,
      CHECK (period_to >= period_from),
      CHECK (months > 0 OR part_days > 0),
      CHECK ((part_days IS NULL) = (part_of_days IS NULL) AND part_days < part_of_days),
      CHECK ((part = 0) = (whole_fen IS NULL) AND (part = 0) = (share_days IS NULL) AND (part = 0) = (share_of_days IS NULL))
    ) STRICT;
    CREATE INDEX charge_by_room ON charge (room_id);
    CREATE INDEX charge_by_entry ON charge (entry_seq, line_no);
    CREATE INDEX charge_by_price ON charge (fee_price_id) WHERE fee_price_id IS NOT NULL;
    ${appendOnly('charge', ['id'])}

    CREATE TABLE charge_reversal (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      charge_id INTEGER NOT NULL UNIQUE REFERENCES charge (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('charge_reversal', ['entry_seq', 'line_no'])}

    -- money set against a charge: from a receipt or from the prepayment; a reversal posts the negative
    CREATE TABLE allocation (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      charge_id INTEGER NOT NULL REFERENCES charge (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX allocation_by_charge ON allocation (charge_id);
    ${appendOnly('allocation', ['entry_seq', 'line_no'])}

    -- projection: what is still open of each charge; no row when nothing is
    CREATE TABLE open_charge (
      charge_id INTEGER PRIMARY KEY REFERENCES charge (id),
      room_id INTEGER NOT NULL REFERENCES room (id),
      due_day TEXT NOT NULL,
      open_fen INTEGER NOT NULL CHECK (open_fen > 0)
    ) STRICT;
    CREATE INDEX open_charge_by_room ON open_charge (room_id, due_day);

    -- projection: the months of a fee item a room is already billed for; its key is what forbids billing twice
    CREATE TABLE billed_month (
      fee_item_id INTEGER NOT NULL REFERENCES fee_item (id),
      month TEXT NOT NULL,
      room_id INTEGER NOT NULL REFERENCES room (id),
      -- the part of the charge: a month whose payer changed is billed to each for their days
      part INTEGER NOT NULL,
      charge_id INTEGER NOT NULL REFERENCES charge (id),
      PRIMARY KEY (fee_item_id, month, room_id, part)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX billed_month_by_charge ON billed_month (charge_id);
  `,
};
