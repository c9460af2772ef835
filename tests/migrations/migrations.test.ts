import BetterSqlite from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../electron/database/connection.ts';
import { expectedSchemaHash, migrate, schemaHash, type Migration } from '../../electron/database/migrate.ts';
import { migrations } from '../../electron/database/migrations/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const nextYear: Migration = {
  version: 9000,
  name: 'a later version',
  sql: 'create table later (id integer primary key) strict;',
};
const broken: Migration = {
  version: 9000,
  name: 'broken',
  sql: 'create table half (id integer primary key) strict; insert into no_such_table values (1);',
};

describe('the released migrations', () => {
  test('are numbered in tens, each above the last', () => {
    const versions = migrations.map((migration) => migration.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test.each(migrations.map((migration, index) => [migration.version, migration.name, index] as const))(
    '%i %s: an office of the version before is brought forward, whole and with its foreign keys intact',
    (version, _name, index) => {
      const path = join(temporaryFolder(), 'office.db');
      const db = connect(path);
      migrate(db, path, migrations.slice(0, index));
      const { to } = migrate(db, path, migrations.slice(0, index + 1));
      expect(to).toBe(version);
      expect(db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(strictTables(db.connection)).toEqual([]);
      db.connection.close();
    },
  );

  test('give the same schema step by step as at once', () => {
    const path = join(temporaryFolder(), 'office.db');
    const db = connect(path);
    for (let count = 1; count <= migrations.length; count += 1) migrate(db, path, migrations.slice(0, count));
    expect(schemaHash(db.connection)).toBe(expectedSchemaHash());
    db.connection.close();
  });
});

describe('migrating an office with content', () => {
  test('takes a verified copy of the version before', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'office.db');
    const db = connect(path);
    const { to } = migrate(db, path);
    migrate(db, path, [...migrations, nextYear]);
    db.connection.close();
    const [copy] = readdirSync(join(folder, 'backups'));
    const opened = new BetterSqlite(join(folder, 'backups', copy ?? ''), { readonly: true });
    expect(opened.pragma('user_version', { simple: true })).toBe(to);
    expect(opened.prepare(`select count(*) from account`).pluck().get()).toBeGreaterThan(20);
    opened.close();
  });

  test('a step that fails leaves the database as it was', () => {
    const path = join(temporaryFolder(), 'office.db');
    const db = connect(path);
    const { to } = migrate(db, path);
    const before = schemaHash(db.connection);
    expect(() => migrate(db, path, [...migrations, broken])).toThrow(
      expect.objectContaining({ name: 'OpenError', code: 'MIGRATION_FAILED' }),
    );
    expect(schemaHash(db.connection)).toBe(before);
    expect(db.connection.pragma('user_version', { simple: true })).toBe(to);
    db.connection.close();
  });
});

/** Tables that are not STRICT, which none of ours may be. */
function strictTables(connection: BetterSqlite.Database): unknown[] {
  return connection
    .prepare(
      `select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'`,
    )
    .pluck()
    .all();
}
