/**
 * Triggers that make a posted table append-only: no update, no delete, and no INSERT OR REPLACE over an existing
 * key (which would otherwise slip past them). `key` names the columns of its primary key.
 */
export function appendOnly(table: string, key: readonly string[]): string {
  const sameKey = key.map((column) => `"${column}" = NEW."${column}"`).join(' AND ');
  return `
    CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only: correct it by a reversal'); END;
    CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only: correct it by a reversal'); END;
    CREATE TRIGGER ${table}_never_replaced BEFORE INSERT ON ${table}
    WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${sameKey})
    BEGIN SELECT RAISE(ABORT, '${table} already has this key'); END;
  `;
}
