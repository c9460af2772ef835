import type { ReadableDb } from './connection.ts';

/**
 * Moves what the write-ahead log holds into the database file and empties the log, so that the file alone is whole
 * when the day is over. Outside a transaction.
 */
export function checkpoint(db: ReadableDb): void {
  db.connection.pragma('wal_checkpoint(TRUNCATE)');
}
