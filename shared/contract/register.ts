import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { nonNegativeQuantitySchema } from '../domain/quantity.ts';
import { roomStates, roomUses } from '../domain/room.ts';
import { procedure } from './define.ts';
import {
  importInputSchema,
  importPreviewSchema,
  previewInputSchema,
  refusedRowsInputSchema,
  sheetErrors,
  sheetOutputSchema,
} from './sheet-import.ts';

/** Columns of an estate register, in the order in which it is exported. `label` is a room written in one cell, 1-2-301. */
export const registerFields = [
  'building',
  'unit',
  'number',
  'label',
  'use',
  'area',
  'ownerName',
  'ownerPhones',
  'ownerIdNumber',
  'handoverDay',
  'state',
  'emergencyContact',
  'emergencyPhone',
  'tenantName',
  'tenantPhones',
  'tenantIdNumber',
  'payerName',
  'payerPhones',
  'payerIdNumber',
  'note',
] as const;
export type RegisterField = (typeof registerFields)[number];

const areaTotals = { rooms: z.int(), areaThousandths: nonNegativeQuantitySchema };

/** What a person compares with the sheet before confirming: only rows that will be taken. */
export const registerTotalsSchema = z.object({
  ...areaTotals,
  buildings: z.array(z.object({ name: z.string(), isNew: z.boolean(), ...areaTotals })),
  /** Different people who own at least one of the rooms. */
  owners: z.int(),
  withoutOwner: z.int(),
  byUse: z.array(z.object({ use: z.enum(roomUses), ...areaTotals })),
  byState: z.array(z.object({ state: z.enum(roomStates), rooms: z.int() })),
});
export type RegisterTotals = z.infer<typeof registerTotalsSchema>;

/** What would become of the rooms the office already knows. */
const registerChangesSchema = z.object({
  newRooms: z.int(),
  changedRooms: z.int(),
  unchangedRooms: z.int(),
  newPeople: z.int(),
  changedPeople: z.int(),
  /** Rooms whose owner, tenant or payer becomes another person: a day must be given from which it holds. */
  handedOverRooms: z.int(),
  /** No day before this may be given; null when any may. */
  earliestHandOverDay: daySchema.nullable(),
  /** The first few hundred facts that change, old and new. */
  changes: z.array(
    z.object({
      rowNumber: z.int(),
      roomLabel: z.string(),
      fact: z.enum([
        'use',
        'state',
        'area',
        'handoverDay',
        'note',
        'owner',
        'tenant',
        'payer',
        'phones',
        'idNumber',
        'emergencyContact',
      ]),
      oldValue: z.string(),
      newValue: z.string(),
    }),
  ),
});
export type RegisterChanges = z.infer<typeof registerChangesSchema>;

export const registerContract = {
  'register.preview': procedure({
    name: 'register.preview',
    kind: 'read',
    access: ['secretary', 'cashier', 'manager'],
    summary:
      'Reads an estate register and says what would be imported, what is wrong with it and what would change.',
    input: previewInputSchema,
    output: importPreviewSchema.extend({ totals: registerTotalsSchema, known: registerChangesSchema }),
    errors: [...sheetErrors],
    changes: [],
  }),
  'register.import': procedure({
    name: 'register.import',
    kind: 'write',
    access: ['secretary', 'cashier', 'manager'],
    summary: 'Imports the register that was previewed, all of it or nothing.',
    input: importInputSchema.extend({
      /** From which day a new owner, tenant or payer of a known room holds it. */
      handOverDay: daySchema.nullable(),
    }),
    output: z.object({
      importFileId: z.int(),
      takenRows: z.int(),
      refusedRows: z.int(),
      newRooms: z.int(),
      changedRooms: z.int(),
      newPeople: z.int(),
    }),
    errors: [
      ...sheetErrors,
      'REGISTER_COLUMNS_MISSING',
      'REGISTER_HAS_PROBLEMS',
      'REGISTER_ALREADY_IMPORTED',
      'REGISTER_TOTALS_CHANGED',
      'REGISTER_NOTHING_TO_IMPORT',
      'REGISTER_HAND_OVER_DAY_MISSING',
      'TENURE_STARTS_TOO_EARLY',
    ],
    changes: ['estate', 'people'],
  }),
  'register.saveRefused': procedure({
    name: 'register.saveRefused',
    kind: 'read',
    access: ['secretary', 'cashier', 'manager'],
    summary: 'The rows with problems as a sheet of their own, with the reasons in a last column.',
    input: refusedRowsInputSchema,
    output: sheetOutputSchema,
    errors: [...sheetErrors],
    changes: [],
  }),
  'register.export': procedure({
    name: 'register.export',
    kind: 'read',
    access: ['secretary', 'cashier', 'manager', 'accountant'],
    summary: 'The register as a sheet that can be imported again; the export is kept in the audit trail.',
    input: z.object({ format: z.enum(['xlsx', 'csv']), withIdNumbers: z.boolean() }),
    output: sheetOutputSchema,
    errors: [],
    changes: [],
  }),
} as const;
