import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** Receipts with their lines and tenders, what undoes them, and every printing. */
export const receipts: Migration = {
  version: 50,
  name: 'receipts',
  sql: `
    CREATE TABLE receipt (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      number TEXT NOT NULL UNIQUE,
      room_id INTEGER REFERENCES room (id),
      room_label TEXT NOT NULL,
      payer_id INTEGER REFERENCES person (id),
      payer_name TEXT NOT NULL,
      shift_seq INTEGER NOT NULL REFERENCES shift (entry_seq),
      total_fen INTEGER NOT NULL CHECK (total_fen > 0),
      given_fen INTEGER NOT NULL,
      change_fen INTEGER NOT NULL CHECK (change_fen >= 0),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX receipt_by_room ON receipt (room_id, entry_seq);
    CREATE INDEX receipt_by_shift ON receipt (shift_seq, entry_seq);
    ${appendOnly('receipt', ['entry_seq'])}

    CREATE TABLE receipt_line (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('charge', 'prepayment', 'late-fee', 'deposit', 'sale')),
      charge_id INTEGER REFERENCES charge (id),
      fee_item_id INTEGER REFERENCES fee_item (id),
      fee_item_name TEXT NOT NULL,
      period_from TEXT,
      period_to TEXT,
      quantity_thousandths INTEGER,
      price_ten_thousandths INTEGER,
      -- months covered by the amount; NULL where it is not by the month
      months INTEGER CHECK (months >= 0),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      PRIMARY KEY (entry_seq, line_no),
      CHECK ((kind = 'charge') = (charge_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('receipt_line', ['entry_seq', 'line_no'])}

    CREATE TABLE receipt_tender (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL,
      tender TEXT NOT NULL CHECK (tender IN ('cash', 'wechat', 'alipay', 'pos', 'transfer', 'cheque', 'prepayment')),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      reference TEXT NOT NULL,
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('receipt_tender', ['entry_seq', 'line_no'])}

    -- 作废 (void, same open day) or 红冲 (reversal, afterwards, with a number of its own)
    CREATE TABLE receipt_cancellation (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      receipt_seq INTEGER NOT NULL UNIQUE REFERENCES receipt (entry_seq),
      kind TEXT NOT NULL CHECK (kind IN ('void', 'reversal')),
      shift_seq INTEGER NOT NULL REFERENCES shift (entry_seq),
      total_fen INTEGER NOT NULL CHECK (total_fen > 0)
    ) STRICT;
    CREATE INDEX receipt_cancellation_by_shift ON receipt_cancellation (shift_seq);
    ${appendOnly('receipt_cancellation', ['entry_seq'])}

    -- what a void or a reversal hands back, by tender: the original ones, or cash for them
    CREATE TABLE receipt_refund (
      entry_seq INTEGER NOT NULL REFERENCES receipt_cancellation (entry_seq),
      line_no INTEGER NOT NULL,
      tender TEXT NOT NULL CHECK (tender IN ('cash', 'wechat', 'alipay', 'pos', 'transfer', 'cheque', 'prepayment')),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      reference TEXT NOT NULL,
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('receipt_refund', ['entry_seq', 'line_no'])}

    -- every printing of a receipt or of a reversal's own paper, from the first on
    CREATE TABLE receipt_print (
      document_seq INTEGER NOT NULL REFERENCES entry (seq),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      printed_at TEXT NOT NULL,
      printed_by INTEGER NOT NULL REFERENCES user (id),
      PRIMARY KEY (document_seq, nth)
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('receipt_print', ['document_seq', 'nth'])}
  `,
};
