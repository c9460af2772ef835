import { z } from 'zod';
import { day, type Day } from '../../../shared/domain/day.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import type { ImportFileTable } from '../register/register.table.ts';
import type { RememberedMapping } from './open-sheet.ts';

export type ImportKind = ImportFileTable['kind'];

/** When a file of these very bytes was imported last, and under which name; undefined when it never was. */
export function findImportedFile(
  db: ReadableDb,
  kind: ImportKind,
  sha256: string,
): { readonly fileName: string; readonly importedDay: Day } | undefined {
  const row = importedFile.first(db, { kind, sha256 });
  return row === undefined
    ? undefined
    : { fileName: row.file_name, importedDay: day(row.imported_at.slice(0, 10)) };
}

export function insertImportFile(trx: WritableTrx, file: Omit<ImportFileTable, 'id'>): number {
  return insertWithId(trx, 'import_file', file);
}

/** How a sheet of this layout was mapped the last time. */
export function findMapping(db: ReadableDb, kind: ImportKind, layout: string): RememberedMapping | undefined {
  const row = mappingByLayout.first(db, { kind, layout });
  return row === undefined ? undefined : rememberedSchema.parse(JSON.parse(row.mapping));
}

export function storeMapping(
  trx: WritableTrx,
  kind: ImportKind,
  layout: string,
  mapping: RememberedMapping,
): void {
  upsertMapping.runExpecting(trx, 1, { kind, layout, mapping: JSON.stringify(mapping) });
}

const rememberedSchema = z.object({
  columns: z.record(z.string(), z.int().nullable()),
  fixed: z.record(z.string(), z.string()),
});

const importedFile = prepareQuery<{ kind: ImportKind; sha256: string }>()((db, p) =>
  db
    .selectFrom('import_file')
    .select(['file_name', 'imported_at'])
    .where('kind', '=', p('kind'))
    .where('sha256', '=', p('sha256'))
    .orderBy('id', 'desc')
    .limit(1),
);
const mappingByLayout = prepareQuery<{ kind: string; layout: string }>()((db, p) =>
  db
    .selectFrom('column_mapping')
    .select('mapping')
    .where('kind', '=', p('kind'))
    .where('layout', '=', p('layout')),
);
const upsertMapping = prepareCommand<{ kind: string; layout: string; mapping: string }>()((db, p) =>
  db
    .insertInto('column_mapping')
    .values({ kind: p('kind'), layout: p('layout'), mapping: p('mapping') })
    .onConflict((conflict) => conflict.columns(['kind', 'layout']).doUpdateSet({ mapping: p('mapping') })),
);
