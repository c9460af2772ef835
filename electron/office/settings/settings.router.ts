import { contract } from '../../../shared/contract/index.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { readSettings, storeSetting } from './settings.repository.ts';

export const settingsRouter = [
  implementRead(contract['settings.read'], (db) => readSettings(db)),
  implementWrite(contract['settings.update'], (trx, input, context) => {
    const before = readSettings(trx);
    for (const key of settingsSchema.keyof().options) {
      const value = input.settings[key];
      if (value === undefined || value === before[key]) continue;
      storeSetting(trx, key, value);
      recordEvent(trx, context, context.user.id, {
        kind: 'setting-changed',
        subject: `setting:${key}`,
        details: { before: before[key], after: value },
      });
    }
    return readSettings(trx);
  }),
];
