import type { ReadableDb } from '../database/connection.ts';
import { prepareQuery } from '../database/query.ts';
import type { ChainHeadTable } from './ledger.table.ts';

/** The chain's newest link; `undefined` before the first entry. */
export function findHead(db: ReadableDb): ChainHeadTable | undefined {
  return head.first(db, {});
}

export function findEntryHash(db: ReadableDb, seq: number): string | undefined {
  return entryHash.first(db, { seq })?.hash;
}

const head = prepareQuery()((db) => db.selectFrom('chain_head').selectAll());
const entryHash = prepareQuery<{ seq: number }>()((db, p) =>
  db.selectFrom('entry').select('hash').where('seq', '=', p('seq')),
);
