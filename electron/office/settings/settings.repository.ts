import { defaultSettings, settingsSchema, type Settings } from '../../../shared/contract/settings.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { prepareCommand, prepareQuery } from '../../database/query.ts';

/** The office's settings: what is stored over the defaults. */
export function readSettings(db: ReadableDb): Settings {
  const stored = Object.fromEntries(
    findSettings.all(db, {}).map((row): [string, unknown] => [row.key, JSON.parse(row.value)]),
  );
  return settingsSchema.parse({ ...defaultSettings, ...stored });
}

/** Stores one setting; its value is one of {@link Settings}. */
export function storeSetting<Key extends keyof Settings>(
  trx: WritableTrx,
  key: Key,
  value: Settings[Key],
): void {
  upsertSetting.runExpecting(trx, 1, { key, value: JSON.stringify(value) });
}

const findSettings = prepareQuery()((db) => db.selectFrom('setting').selectAll());
const upsertSetting = prepareCommand<{ key: string; value: string }>()((db, p) =>
  db
    .insertInto('setting')
    .values({ key: p('key'), value: p('value') })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p('value') })),
);
