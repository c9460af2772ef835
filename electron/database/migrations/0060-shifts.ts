import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** A cashier's shift from its opening float to its count, bank deposits of takings, and the figures of a closed day. */
export const shifts: Migration = {
  version: 60,
  name: 'shifts',
  sql: `
    CREATE TABLE shift (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      user_id INTEGER NOT NULL REFERENCES user (id),
      day TEXT NOT NULL,
      -- petty money that gives change: never posted, never takings
      opening_float_fen INTEGER NOT NULL CHECK (opening_float_fen >= 0),
      -- takings of earlier shifts still in the drawer
      brought_forward_fen INTEGER NOT NULL,
      float_note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX shift_by_day ON shift (day);
    ${appendOnly('shift', ['entry_seq'])}

    CREATE TABLE shift_close (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      shift_seq INTEGER NOT NULL UNIQUE REFERENCES shift (entry_seq),
      expected_fen INTEGER NOT NULL,
      counted_fen INTEGER NOT NULL CHECK (counted_fen >= 0),
      difference_fen INTEGER NOT NULL,
      retained_float_fen INTEGER NOT NULL CHECK (retained_float_fen >= 0),
      CHECK (difference_fen = counted_fen - expected_fen)
    ) STRICT;
    ${appendOnly('shift_close', ['entry_seq'])}

    CREATE TABLE cash_count_line (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      denomination_fen INTEGER NOT NULL CHECK (denomination_fen IN (10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)),
      pieces INTEGER NOT NULL CHECK (pieces > 0),
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('cash_count_line', ['entry_seq', 'line_no'])}

    -- 解款: takings taken to the bank; a negative one takes a mistaken one back
    CREATE TABLE cash_deposit (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      shift_seq INTEGER NOT NULL REFERENCES shift (entry_seq),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      reference TEXT NOT NULL
    ) STRICT;
    CREATE INDEX cash_deposit_by_shift ON cash_deposit (shift_seq);
    ${appendOnly('cash_deposit', ['entry_seq'])}

    -- the closed day's page as signed: one row a figure
    CREATE TABLE day_figure (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      figure TEXT NOT NULL,
      label TEXT NOT NULL,
      tender TEXT NOT NULL,
      documents INTEGER NOT NULL,
      amount_fen INTEGER NOT NULL,
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('day_figure', ['entry_seq', 'line_no'])}
  `,
};
