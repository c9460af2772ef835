import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** The ledger and its chain, numbering, closings, requests and the audit trail. */
export const kernel: Migration = {
  version: 10,
  name: 'kernel',
  sql: `
    CREATE TABLE account (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
      -- what a line of a control account names in subledger_key; NULL for a plain account
      subledger TEXT CHECK (subledger IN ('room', 'room-payer', 'item', 'deposit'))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO account (code, name, kind, subledger) VALUES
      ('100101', '库存现金—营业款', 'asset', NULL),
      ('100102', '库存现金—备用金', 'asset', NULL),
      ('1002', '银行存款', 'asset', NULL),
      ('101201', '待结算—微信', 'asset', NULL),
      ('101202', '待结算—支付宝', 'asset', NULL),
      ('101203', '待结算—POS', 'asset', NULL),
      ('101204', '待结算—转账', 'asset', NULL),
      ('101205', '待结算—支票', 'asset', NULL),
      ('1122', '应收账款', 'asset', 'room'),
      ('1405', '库存材料', 'asset', 'item'),
      ('190101', '待处理财产损溢—现金', 'asset', NULL),
      ('190102', '待处理财产损溢—库存', 'asset', NULL),
      ('2202', '应付账款', 'liability', NULL),
      ('2203', '预收账款', 'liability', 'room-payer'),
      ('2241', '其他应付款—押金', 'liability', 'deposit'),
      ('3101', '期初结转', 'equity', NULL),
      ('500101', '物业服务费收入', 'income', NULL),
      ('500102', '停车服务费收入', 'income', NULL),
      ('500103', '代收水费', 'income', NULL),
      ('500104', '代收电费', 'income', NULL),
      ('500105', '代收燃气费', 'income', NULL),
      ('500106', '采暖费收入', 'income', NULL),
      ('500199', '其他服务收入', 'income', NULL),
      ('5301', '营业外收入', 'income', NULL),
      ('5601', '收费减免', 'expense', NULL),
      ('5602', '管理费用', 'expense', NULL),
      ('5711', '营业外支出', 'expense', NULL);

    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      number TEXT,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      posted_at TEXT NOT NULL,
      posted_by INTEGER NOT NULL REFERENCES user (id),
      approved_by INTEGER REFERENCES user (id),
      reason TEXT,
      reverses_seq INTEGER REFERENCES entry (seq),
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      CHECK (approved_by IS NULL OR approved_by <> posted_by),
      CHECK (reverses_seq IS NULL OR reverses_seq < seq)
    ) STRICT;
    CREATE UNIQUE INDEX entry_by_number ON entry (number) WHERE number IS NOT NULL;
    CREATE UNIQUE INDEX entry_by_hash ON entry (hash);
    CREATE INDEX entry_by_day ON entry (day, kind);
    CREATE INDEX entry_by_reversed ON entry (reverses_seq) WHERE reverses_seq IS NOT NULL;
    CREATE TRIGGER entry_in_sequence BEFORE INSERT ON entry
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'entry.seq must follow the last one'); END;
    CREATE TRIGGER entry_linked BEFORE INSERT ON entry
    WHEN NEW.seq > 1 AND NEW.previous_hash <> (SELECT hash FROM entry WHERE seq = NEW.seq - 1)
    BEGIN SELECT RAISE(ABORT, 'entry.previous_hash must be the hash of the last one'); END;
    ${appendOnly('entry', ['seq'])}

    CREATE TABLE entry_line (
      entry_seq INTEGER NOT NULL REFERENCES entry (seq),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      account_code TEXT NOT NULL REFERENCES account (code),
      subledger_key TEXT NOT NULL,
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      PRIMARY KEY (entry_seq, line_no)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_line_by_account ON entry_line (account_code, subledger_key, entry_seq);
    ${appendOnly('entry_line', ['entry_seq', 'line_no'])}

    -- the chain's newest link and the sum of all debits ever posted; a projection of entry, proven at start
    CREATE TABLE chain_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL,
      perpetual_fen INTEGER NOT NULL
    ) STRICT;

    -- projection of entry_line: balance of every account and subledger key (debit positive)
    CREATE TABLE balance (
      account_code TEXT NOT NULL REFERENCES account (code),
      subledger_key TEXT NOT NULL,
      balance_fen INTEGER NOT NULL,
      PRIMARY KEY (account_code, subledger_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE series (
      name TEXT NOT NULL,
      year INTEGER NOT NULL,
      last_number INTEGER NOT NULL CHECK (last_number >= 0),
      PRIMARY KEY (name, year)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE closing (
      entry_seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      period_kind TEXT NOT NULL CHECK (period_kind IN ('day', 'month', 'year')),
      period TEXT NOT NULL,
      first_seq INTEGER,
      last_seq INTEGER NOT NULL,
      last_hash TEXT NOT NULL,
      audit_hash TEXT NOT NULL,
      -- receipts less voids and reversals of the period, and since the books began
      total_fen INTEGER NOT NULL,
      perpetual_fen INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX closing_by_period ON closing (period_kind, period);
    ${appendOnly('closing', ['entry_seq'])}

    -- a second person accepted that the clock had run ahead: days before those of entries up to head_seq may be posted again
    CREATE TABLE accepted_clock (
      head_seq INTEGER PRIMARY KEY,
      accepted_day TEXT NOT NULL,
      accepted_at TEXT NOT NULL,
      accepted_by INTEGER NOT NULL REFERENCES user (id),
      approved_by INTEGER NOT NULL REFERENCES user (id),
      reason TEXT NOT NULL,
      CHECK (accepted_by <> approved_by)
    ) STRICT;
    ${appendOnly('accepted_clock', ['head_seq'])}

    CREATE TABLE request (
      id TEXT PRIMARY KEY,
      procedure TEXT NOT NULL,
      user_id INTEGER NOT NULL REFERENCES user (id),
      payload_hash TEXT NOT NULL,
      result TEXT NOT NULL,
      committed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- what is not a posting but must be known: sign-ins, reveals, reprints, settings, exports, failed attempts
    CREATE TABLE audit_event (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      user_id INTEGER REFERENCES user (id),
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      details TEXT NOT NULL CHECK (json_valid(details)),
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_event_by_subject ON audit_event (subject, seq);
    ${appendOnly('audit_event', ['seq'])}
  `,
};
