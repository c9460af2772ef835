import type { z } from 'zod';
import { arrearsContract } from './arrears.ts';
import { billsContract } from './bills.ts';
import { calendarContract } from './calendar.ts';
import { chargesContract } from './charges.ts';
import { dayContract } from './day.ts';
import { estateContract } from './estate.ts';
import { feesContract } from './fees.ts';
import { finderContract } from './finder.ts';
import { integrityContract } from './integrity.ts';
import { openingArrearsContract } from './opening-arrears.ts';
import { overviewContract } from './overview.ts';
import { peopleContract } from './people.ts';
import { countsContract } from './counts.ts';
import { loansContract } from './loans.ts';
import { counterContract } from './counter.ts';
import { readingsContract } from './readings.ts';
import { receiptsContract } from './receipts.ts';
import { registerContract } from './register.ts';
import { sessionContract } from './session.ts';
import { settingsContract } from './settings.ts';
import { shiftsContract } from './shifts.ts';
import { shellContract } from './shell.ts';
import { stockContract } from './stock.ts';
import { stockAttentionContract } from './stock-attention.ts';
import { stockDocumentsContract } from './stock-documents.ts';
import { stockExportsContract } from './stock-exports.ts';
import { stockReportsContract } from './stock-reports.ts';
import { directoryContract } from './directory.ts';
import { itemsContract } from './items.ts';
import { itemsImportContract } from './items-import.ts';
import { usersContract } from './users.ts';

/** Every procedure of the office, by name. Each room's file adds its own; nothing else names a channel. */
export const contract = {
  ...sessionContract,
  ...usersContract,
  ...settingsContract,
  ...calendarContract,
  ...integrityContract,
  ...estateContract,
  ...peopleContract,
  ...finderContract,
  ...registerContract,
  ...feesContract,
  ...readingsContract,
  ...billsContract,
  ...chargesContract,
  ...arrearsContract,
  ...openingArrearsContract,
  ...shiftsContract,
  ...dayContract,
  ...overviewContract,
  ...counterContract,
  ...receiptsContract,
  ...itemsContract,
  ...itemsImportContract,
  ...directoryContract,
  ...stockContract,
  ...stockDocumentsContract,
  ...stockExportsContract,
  ...stockReportsContract,
  ...countsContract,
  ...loansContract,
  ...stockAttentionContract,
  ...shellContract,
} as const;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller passes. */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a caller gets. */
export type Output<Name extends ProcedureName> = z.output<Contract[Name]['output']>;
