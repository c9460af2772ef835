import type { Migration } from '../migrate.ts';

/** Buildings, rooms, people and who owns, rents and pays from when to when; nothing is overwritten without a trace. */
export const estate: Migration = {
  version: 30,
  name: 'estate',
  sql: `
    CREATE TABLE building (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      sort INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      building_id INTEGER NOT NULL REFERENCES building (id),
      unit TEXT NOT NULL,
      number TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL,
      floor INTEGER,
      sort INTEGER NOT NULL,
      use TEXT NOT NULL CHECK (use IN ('residence', 'shop', 'office', 'parking', 'storage', 'other')),
      state TEXT NOT NULL CHECK (state IN ('unsold', 'vacant', 'owner-occupied', 'rented', 'renovating')),
      area_thousandths INTEGER CHECK (area_thousandths > 0),
      handover_day TEXT,
      note TEXT NOT NULL,
      -- everything the room is found by, folded, one piece a line (a projection of the columns above)
      search TEXT NOT NULL
    ) STRICT;
    CREATE INDEX room_by_building ON room (building_id, sort);

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
      initials TEXT NOT NULL,
      phones TEXT NOT NULL CHECK (json_valid(phones)),
      id_number TEXT,
      emergency_contact_name TEXT,
      emergency_contact_phone TEXT,
      note TEXT NOT NULL,
      -- names the person no longer bears, by which old papers still call them
      former_names TEXT NOT NULL CHECK (json_valid(former_names)),
      -- everything the person is found by, folded, one piece a line (a projection of the columns above)
      search TEXT NOT NULL
    ) STRICT;
    CREATE INDEX person_by_id_number ON person (id_number) WHERE id_number IS NOT NULL;

    -- who owns, rents or pays for a room, from a day to a day (inclusive; NULL: still)
    CREATE TABLE tenure (
      id INTEGER PRIMARY KEY,
      room_id INTEGER NOT NULL REFERENCES room (id),
      person_id INTEGER NOT NULL REFERENCES person (id),
      relation TEXT NOT NULL CHECK (relation IN ('owner', 'tenant', 'payer')),
      from_day TEXT,
      to_day TEXT,
      CHECK (to_day IS NULL OR from_day IS NULL OR to_day >= from_day)
    ) STRICT;
    CREATE INDEX tenure_by_room ON tenure (room_id, relation, from_day);
    CREATE INDEX tenure_by_person ON tenure (person_id);

    -- old and new value of every changed fact of a room, person or tenure
    CREATE TABLE fact_change (
      id INTEGER PRIMARY KEY,
      noun TEXT NOT NULL CHECK (noun IN ('room', 'person', 'tenure')),
      noun_id INTEGER NOT NULL,
      room_id INTEGER REFERENCES room (id),
      fact TEXT NOT NULL,
      old_value TEXT,
      new_value TEXT,
      reason TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE INDEX fact_change_by_noun ON fact_change (noun, noun_id, id);
    CREATE INDEX fact_change_by_room ON fact_change (room_id, id) WHERE room_id IS NOT NULL;
    CREATE TRIGGER fact_change_never_updated BEFORE UPDATE ON fact_change
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
    CREATE TRIGGER fact_change_never_deleted BEFORE DELETE ON fact_change
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

    -- files taken in (register, opening arrears, later readings and statements): the same file is recognised
    CREATE TABLE import_file (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('register', 'opening-arrears', 'readings', 'items', 'bank-statement')),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      rows_taken INTEGER NOT NULL,
      rows_refused INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by INTEGER NOT NULL REFERENCES user (id)
    ) STRICT;
    CREATE INDEX import_file_by_content ON import_file (kind, sha256);

    -- how a person mapped the columns of a layout, remembered for the next sheet of that layout
    CREATE TABLE column_mapping (
      kind TEXT NOT NULL,
      layout TEXT NOT NULL,
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      PRIMARY KEY (kind, layout)
    ) STRICT, WITHOUT ROWID;
  `,
};
