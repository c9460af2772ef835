import type { Migration } from '../migrate.ts';

/** What the store keeps and whom it deals with: stores, items and their packs, suppliers, departments, issue templates. */
export const items: Migration = {
  version: 70,
  name: 'items',
  sql: `
    CREATE TABLE store (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 40),
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
    INSERT INTO store (id, name, active) VALUES (1, '库房', 1);

    CREATE TABLE supplier (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
      contact TEXT NOT NULL,
      phone TEXT NOT NULL,
      note TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE department (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 40),
      -- what it may use in a month; NULL: no budget was set
      monthly_budget_fen INTEGER CHECK (monthly_budget_fen >= 0),
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 40),
      category TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 40),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
      specification TEXT NOT NULL,
      model TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 10),
      -- 库位, e.g. A-1-1: counts and labels go in its order
      place TEXT NOT NULL,
      minimum_thousandths INTEGER CHECK (minimum_thousandths >= 0),
      maximum_thousandths INTEGER CHECK (maximum_thousandths >= 0),
      class TEXT NOT NULL CHECK (class IN ('A', 'B', 'C')),
      barcode TEXT UNIQUE CHECK (length(barcode) BETWEEN 1 AND 80),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      -- everything it is found by, folded, each piece between two line breaks
      search TEXT NOT NULL,
      CHECK (minimum_thousandths IS NULL OR maximum_thousandths IS NULL OR maximum_thousandths >= minimum_thousandths)
    ) STRICT;
    CREATE UNIQUE INDEX item_by_description ON item (name, specification, model, unit);
    CREATE INDEX item_by_place ON item (place, id);

    -- 箱 = 12 瓶: factor in thousandths of the base unit; a movement keeps the factor it was entered with
    CREATE TABLE item_pack (
      item_id INTEGER NOT NULL REFERENCES item (id),
      unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 10),
      factor_thousandths INTEGER NOT NULL CHECK (factor_thousandths > 0),
      barcode TEXT UNIQUE CHECK (length(barcode) BETWEEN 1 AND 80),
      PRIMARY KEY (item_id, unit)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item_photo (
      item_id INTEGER PRIMARY KEY REFERENCES item (id),
      media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
      bytes BLOB NOT NULL CHECK (length(bytes) <= 400000)
    ) STRICT;

    -- what a department usually takes, ready to be issued in three keystrokes
    CREATE TABLE issue_template (
      id INTEGER PRIMARY KEY,
      department_id INTEGER NOT NULL REFERENCES department (id),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      purpose TEXT NOT NULL,
      UNIQUE (department_id, name)
    ) STRICT;
    CREATE TABLE issue_template_line (
      template_id INTEGER NOT NULL REFERENCES issue_template (id),
      line_no INTEGER NOT NULL CHECK (line_no > 0),
      item_id INTEGER NOT NULL REFERENCES item (id),
      quantity_thousandths INTEGER NOT NULL CHECK (quantity_thousandths > 0),
      PRIMARY KEY (template_id, line_no)
    ) STRICT, WITHOUT ROWID;
  `,
};
