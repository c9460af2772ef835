import type { Migration } from '../migrate.ts';

/** People who work with the books, what they may do, and the office's own settings. */
export const usersAndSettings: Migration = {
  version: 20,
  name: 'users and settings',
  sql: `
    CREATE TABLE user (
      id INTEGER PRIMARY KEY,
      username TEXT NOT NULL COLLATE NOCASE UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
      password_hash TEXT NOT NULL,
      pin_hash TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE user_role (
      user_id INTEGER NOT NULL REFERENCES user (id),
      role TEXT NOT NULL CHECK (role IN ('cashier', 'storekeeper', 'secretary', 'accountant', 'manager', 'administrator')),
      PRIMARY KEY (user_id, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER administrator_never_posts BEFORE INSERT ON user_role
    WHEN (NEW.role = 'administrator' AND EXISTS (SELECT 1 FROM user_role WHERE user_id = NEW.user_id AND role IN ('cashier', 'storekeeper')))
      OR (NEW.role IN ('cashier', 'storekeeper') AND EXISTS (SELECT 1 FROM user_role WHERE user_id = NEW.user_id AND role = 'administrator'))
    BEGIN SELECT RAISE(ABORT, 'an administrator never posts'); END;

    -- failed sign-ins: waits 2^n seconds up to 15 minutes, never a permanent lock-out
    CREATE TABLE sign_in_throttle (
      username TEXT PRIMARY KEY COLLATE NOCASE,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      not_before TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;
  `,
};
