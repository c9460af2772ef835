import type { ReadableDb, WritableTrx } from '../database/connection.ts';
import { insertRow, prepareQuery } from '../database/query.ts';
import type { RequestTable } from '../ledger/ledger.table.ts';

/** The command already carried out under this id, if any. */
export function findRequest(db: ReadableDb, id: string): RequestTable | undefined {
  return requestById.first(db, { id });
}

export function rememberRequest(trx: WritableTrx, request: RequestTable): void {
  insertRow(trx, 'request', request);
}

const requestById = prepareQuery<{ id: string }>()((db, p) =>
  db.selectFrom('request').selectAll().where('id', '=', p('id')),
);
