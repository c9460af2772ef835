import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { tenureRelations } from '../domain/room.ts';
import { emptySchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure, type Role } from './define.ts';

/** Who sees rooms and people: everybody of the office but the store. */
export const estateReaders: readonly Role[] = [
  'cashier',
  'secretary',
  'accountant',
  'manager',
  'administrator',
];
/** Who keeps the register. */
export const estateWriters: readonly Role[] = ['cashier', 'secretary', 'manager'];

export const relationSchema = z.enum(tenureRelations);

const nameSchema = z.string().trim().min(1).max(100);
const noteSchema = z.string().trim().max(500);
/** One number as typed; the engine reads it and refuses what is none. */
const phoneSchema = z.string().trim().min(1).max(40);
/** An identity paper's number as typed; 18 digits are checked by their check digit. */
const idNumberSchema = z.string().trim().min(4).max(30);

/** The changed fact of a room or person, or a tenure begun, ended or corrected, with what it was before. */
export const factChangeSchema = z.object({
  id: idSchema,
  noun: z.enum(['room', 'person', 'tenure']),
  /** Of a room: `use`, `state`, `area`, `handover-day`, `note`; of a person: `name`, `phones`, `id-number`, `emergency-contact`, `note`; of a tenure: its relation. */
  fact: z.string(),
  oldValue: z.string().nullable(),
  newValue: z.string().nullable(),
  reason: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type FactChange = z.infer<typeof factChangeSchema>;

const personRoomSchema = z.object({
  tenureId: idSchema,
  roomId: idSchema,
  roomLabel: z.string(),
  relation: relationSchema,
  fromDay: daySchema.nullable(),
  toDay: daySchema.nullable(),
  /** Holds today. */
  current: z.boolean(),
});

const personFactsSchema = z.object({
  name: nameSchema,
  phones: z.array(phoneSchema).max(10),
  emergencyContactName: nameSchema.nullable(),
  emergencyContactPhone: phoneSchema.nullable(),
  note: noteSchema,
});

export const peopleContract = {
  'people.list': procedure({
    name: 'people.list',
    kind: 'read',
    access: estateReaders,
    summary:
      'People with the rooms they own, rent or pay for today; those whose tenures have all ended on request.',
    input: z.object({
      text: z.string().max(100).default(''),
      group: z.enum(['current', 'owners', 'tenants', 'former', 'all']).default('current'),
    }),
    output: z.object({
      people: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          formerNames: z.array(z.string()),
          phones: z.array(z.string()),
          rooms: z.array(
            z.object({
              roomId: idSchema,
              roomLabel: z.string(),
              relation: relationSchema,
              current: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
  'people.get': procedure({
    name: 'people.get',
    kind: 'read',
    access: estateReaders,
    summary: 'One person: facts with the ID number masked, all rooms ever held, and every change.',
    input: z.object({ personId: idSchema }),
    output: z.object({
      id: idSchema,
      ...personFactsSchema.shape,
      formerNames: z.array(z.string()),
      /** `340***********8263`; null when none is known. */
      maskedIdNumber: z.string().nullable(),
      rooms: z.array(personRoomSchema),
      changes: z.array(factChangeSchema),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'people.create': procedure({
    name: 'people.create',
    kind: 'write',
    access: estateWriters,
    summary: 'Enters a person.',
    input: z.object({
      requestId: requestIdSchema,
      ...personFactsSchema.shape,
      idNumber: idNumberSchema.nullable(),
    }),
    output: z.object({ id: idSchema }),
    errors: ['PHONE_INVALID', 'ID_NUMBER_INVALID', 'ID_NUMBER_TAKEN'],
    changes: ['people'],
  }),
  'people.update': procedure({
    name: 'people.update',
    kind: 'write',
    access: estateWriters,
    summary:
      'Changes a person’s facts; each old value is kept with the reason, and a former name is still found.',
    input: z.object({
      requestId: requestIdSchema,
      personId: idSchema,
      ...personFactsSchema.shape,
      /** Left out: unchanged. Null: taken out. */
      idNumber: idNumberSchema.nullable().optional(),
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'PHONE_INVALID', 'ID_NUMBER_INVALID', 'ID_NUMBER_TAKEN'],
    changes: ['people', 'estate'],
  }),
  'people.revealIdNumber': procedure({
    name: 'people.revealIdNumber',
    kind: 'write',
    access: estateWriters,
    summary: 'Shows the whole ID number once and writes into the audit trail who looked at whose.',
    input: z.object({ requestId: requestIdSchema, personId: idSchema }),
    output: z.object({ idNumber: z.string() }),
    errors: ['NOT_FOUND'],
    changes: ['audit'],
    answerIsPersonal: true,
  }),
} as const;
