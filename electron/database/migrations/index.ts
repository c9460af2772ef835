import type { Migration } from '../migrate.ts';
import { kernel } from './0010-kernel.ts';
import { usersAndSettings } from './0020-users-and-settings.ts';
import { estate } from './0030-estate.ts';
import { feesAndCharges } from './0040-fees-and-charges.ts';
import { receipts } from './0050-receipts.ts';
import { shifts } from './0060-shifts.ts';
import { items } from './0070-items.ts';
import { stock } from './0080-stock.ts';
import { stockCounts } from './0090-stock-counts.ts';
import { loans } from './0100-loans.ts';

/** Every migration, oldest first; never edited once released. */
export const migrations: readonly Migration[] = [
  kernel,
  usersAndSettings,
  estate,
  feesAndCharges,
  receipts,
  shifts,
  items,
  stock,
  stockCounts,
  loans,
];
