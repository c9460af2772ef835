import type { Migration } from '../migrate.ts';
import { kernel } from './0010-kernel.ts';
import { usersAndSettings } from './0020-users-and-settings.ts';
import { estate } from './0030-estate.ts';
import { feesAndCharges } from './0040-fees-and-charges.ts';
import { receipts } from './0050-receipts.ts';
import { shifts } from './0060-shifts.ts';

/** Every migration, oldest first; never edited once released. */
export const migrations: readonly Migration[] = [
  kernel,
  usersAndSettings,
  estate,
  feesAndCharges,
  receipts,
  shifts,
];
