import { appendOnly } from './append-only.ts';
import type { Migration } from '../migrate.ts';

/** What is lent and comes back: tools, keys, badges (胸卡). Each going out and coming back stays for ever. */
export const loans: Migration = {
  version: 100,
  name: 'loans',
  sql: `
    CREATE TABLE loan_article (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('tool', 'key', 'badge')),
      code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 40),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
      place TEXT NOT NULL,
      note TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE loan (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES loan_article (id),
      borrower TEXT NOT NULL CHECK (length(borrower) BETWEEN 1 AND 40),
      borrower_phone TEXT NOT NULL,
      department_id INTEGER REFERENCES department (id),
      purpose TEXT NOT NULL,
      -- NULL: for as long as the person works here, as a badge
      due_day TEXT,
      condition_out TEXT NOT NULL,
      lent_at TEXT NOT NULL,
      lent_day TEXT NOT NULL,
      lent_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE INDEX loan_by_article ON loan (article_id, id);
    CREATE INDEX loan_by_borrower ON loan (borrower, id);
    ${appendOnly('loan', ['id'])}

    CREATE TABLE loan_return (
      loan_id INTEGER PRIMARY KEY REFERENCES loan (id),
      returned_at TEXT NOT NULL,
      returned_day TEXT NOT NULL,
      -- 完好, 损坏, 丢失
      outcome TEXT NOT NULL CHECK (outcome IN ('good', 'damaged', 'lost')),
      condition_in TEXT NOT NULL,
      received_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    ${appendOnly('loan_return', ['loan_id'])}
  `,
};
