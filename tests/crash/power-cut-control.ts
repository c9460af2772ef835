import { writeSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';

/**
 * What a careless program does: WAL with synchronous NORMAL, as this build has it by default, telling each number once
 * its commit returned. `power-cut-control.ts <database>`
 */
const [, , path = ''] = process.argv;
const connection = new BetterSqlite(path);
connection.pragma('journal_mode = wal');
connection.pragma('synchronous = normal');
connection.exec('create table if not exists told (number integer primary key)');
const insert = connection.prepare('insert into told default values');
writeSync(1, 'ready\n');
for (;;) writeSync(1, `${insert.run().lastInsertRowid}\n`);
