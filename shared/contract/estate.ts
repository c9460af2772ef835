import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { fenSchema } from '../domain/fen.ts';
import { positiveQuantitySchema } from '../domain/quantity.ts';
import { roomStates, roomUses } from '../domain/room.ts';
import { emptySchema, idSchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { estateReaders, estateWriters, factChangeSchema, relationSchema } from './people.ts';

export const roomUseSchema = z.enum(roomUses);
export const roomStateSchema = z.enum(roomStates);

const roomFactsSchema = z.object({
  use: roomUseSchema,
  state: roomStateSchema,
  areaThousandths: positiveQuantitySchema.nullable(),
  handoverDay: daySchema.nullable(),
  note: z.string().trim().max(500),
});

const roomNameSchema = z.object({
  id: idSchema,
  buildingId: idSchema,
  buildingName: z.string(),
  unit: z.string(),
  number: z.string(),
  label: z.string(),
});

/** What a room owes: all that is open, and the part of it past its due day. */
const owedSchema = z.object({ openFen: fenSchema, overdueFen: fenSchema });

const mapRoomSchema = z.object({
  id: idSchema,
  number: z.string(),
  label: z.string(),
  use: roomUseSchema,
  state: roomStateSchema,
  payerName: z.string().nullable(),
  ...owedSchema.shape,
});
export type MapRoom = z.infer<typeof mapRoomSchema>;

const listedRoomSchema = z.object({
  ...roomNameSchema.shape,
  ...roomFactsSchema.omit({ note: true }).shape,
  ownerNames: z.array(z.string()),
  tenantNames: z.array(z.string()),
  payerName: z.string().nullable(),
  /** The payer's first phone number. */
  phone: z.string().nullable(),
  ...owedSchema.shape,
});
export type ListedRoom = z.infer<typeof listedRoomSchema>;

const holderSchema = z.object({
  tenureId: idSchema,
  personId: idSchema,
  name: z.string(),
  phones: z.array(z.string()),
  fromDay: daySchema.nullable(),
});

const tenureSchema = z.object({
  id: idSchema,
  personId: idSchema,
  personName: z.string(),
  relation: relationSchema,
  fromDay: daySchema.nullable(),
  toDay: daySchema.nullable(),
  current: z.boolean(),
});
export type RoomTenure = z.infer<typeof tenureSchema>;

/** A state the room takes with the change, when it takes another. */
const stateAfterSchema = roomStateSchema.nullable().default(null);

export const estateContract = {
  'estate.tree': procedure({
    name: 'estate.tree',
    kind: 'read',
    access: estateReaders,
    summary: 'Buildings with their units and how many rooms each has.',
    input: emptySchema,
    output: z.object({
      roomCount: z.int(),
      buildings: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          roomCount: z.int(),
          units: z.array(z.object({ name: z.string(), roomCount: z.int() })),
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
  'rooms.map': procedure({
    name: 'rooms.map',
    kind: 'read',
    access: estateReaders,
    summary:
      'The room map (房态图): every building as units and floors, the top floor first, with state and arrears of each room.',
    input: emptySchema,
    output: z.object({
      buildings: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          roomCount: z.int(),
          ...owedSchema.shape,
          units: z.array(
            z.object({
              /** Empty where the building has no units. */
              name: z.string(),
              floors: z.array(z.object({ floor: z.int().nullable(), rooms: z.array(mapRoomSchema) })),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
  'rooms.list': procedure({
    name: 'rooms.list',
    kind: 'read',
    access: estateReaders,
    summary:
      'Rooms by building, use, state or any text of room or people, with who lives there and what is owed.',
    input: z.object({
      buildingId: idSchema.nullable().default(null),
      use: roomUseSchema.nullable().default(null),
      state: roomStateSchema.nullable().default(null),
      text: z.string().max(100).default(''),
    }),
    output: z.object({ rooms: z.array(listedRoomSchema) }),
    errors: [],
    changes: [],
  }),
  'rooms.get': procedure({
    name: 'rooms.get',
    kind: 'read',
    access: estateReaders,
    summary:
      'One room: facts, who owns, rents and pays today, everybody before, what is owed, prepayments, the last receipt, every change.',
    input: z.object({ roomId: idSchema }),
    output: z.object({
      ...roomNameSchema.shape,
      ...roomFactsSchema.shape,
      floor: z.int().nullable(),
      owners: z.array(holderSchema),
      tenants: z.array(holderSchema),
      /** Who pays today; `agreed` when it is not simply the main owner. */
      payer: z.object({ ...holderSchema.shape, agreed: z.boolean() }).nullable(),
      tenures: z.array(tenureSchema),
      balance: z.object({
        ...owedSchema.shape,
        openCount: z.int(),
        oldestDueDay: daySchema.nullable(),
        /** Money paid ahead, by whose it is: it never passes to the next owner. Nobody's where no payer was known. */
        prepayments: z.array(
          z.object({ personId: idSchema.nullable(), personName: z.string(), amountFen: fenSchema }),
        ),
      }),
      lastReceipt: z
        .object({
          id: idSchema,
          number: z.string(),
          day: daySchema,
          payerName: z.string(),
          totalFen: fenSchema,
        })
        .nullable(),
      /** The newest first, at most 200. */
      changes: z.array(factChangeSchema),
    }),
    errors: ['NOT_FOUND'],
    changes: [],
  }),
  'rooms.create': procedure({
    name: 'rooms.create',
    kind: 'write',
    access: estateWriters,
    summary: 'Enters a room, and its building when that is new.',
    input: z.object({
      requestId: requestIdSchema,
      building: z.string().trim().min(1).max(40),
      unit: z.string().trim().max(40),
      number: z.string().trim().min(1).max(40),
      ...roomFactsSchema.shape,
    }),
    output: z.object({ id: idSchema }),
    errors: ['ROOM_EXISTS'],
    changes: ['estate'],
  }),
  'rooms.update': procedure({
    name: 'rooms.update',
    kind: 'write',
    access: estateWriters,
    summary:
      'Changes a room’s use, state, area, handover day or note; each old value is kept with the reason.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      ...roomFactsSchema.partial().shape,
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND'],
    changes: ['estate'],
  }),
  'tenures.changeOwners': procedure({
    name: 'tenures.changeOwners',
    kind: 'write',
    access: estateWriters,
    summary:
      'Change of owner (过户): the old owners’ tenure ends the day before, the new ones’ begins; the first named is the main owner. An agreed payer ends too unless kept. What is open and paid ahead stays with whom it was.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      /** The first day of the new owners. */
      day: daySchema,
      personIds: z
        .array(idSchema)
        .min(1)
        .max(20)
        .refine((ids) => new Set(ids).size === ids.length),
      keepPayer: z.boolean().default(false),
      stateAfter: stateAfterSchema,
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'TENURE_STARTS_TOO_EARLY'],
    changes: ['estate', 'people'],
  }),
  'tenures.beginTenancy': procedure({
    name: 'tenures.beginTenancy',
    kind: 'write',
    access: estateWriters,
    summary: 'A tenant moves in; tenants may share a room.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      personId: idSchema,
      day: daySchema,
      stateAfter: stateAfterSchema,
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'TENURE_OVERLAPS'],
    changes: ['estate', 'people'],
  }),
  'tenures.endTenancy': procedure({
    name: 'tenures.endTenancy',
    kind: 'write',
    access: estateWriters,
    summary: 'A tenant moves out; if it was they who paid, the owner pays again.',
    input: z.object({
      requestId: requestIdSchema,
      tenureId: idSchema,
      lastDay: daySchema,
      stateAfter: stateAfterSchema,
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'TENURE_ENDS_TOO_EARLY'],
    changes: ['estate', 'people'],
  }),
  'tenures.setPayer': procedure({
    name: 'tenures.setPayer',
    kind: 'write',
    access: estateWriters,
    summary:
      'Agrees from a day on who pays for the room (付费人); with nobody named the main owner pays again.',
    input: z.object({
      requestId: requestIdSchema,
      roomId: idSchema,
      personId: idSchema.nullable(),
      day: daySchema,
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'TENURE_STARTS_TOO_EARLY'],
    changes: ['estate', 'people'],
  }),
  'tenures.correctDays': procedure({
    name: 'tenures.correctDays',
    kind: 'write',
    access: estateWriters,
    summary:
      'Corrects the first and last day of a tenure entered wrongly, of joint owners all at once; what stood there is kept.',
    input: z.object({
      requestId: requestIdSchema,
      tenureId: idSchema,
      fromDay: daySchema.nullable(),
      toDay: daySchema.nullable(),
      reason: reasonSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'TENURE_OVERLAPS', 'TENURE_ENDS_TOO_EARLY'],
    changes: ['estate', 'people'],
  }),
  'tenures.withdraw': procedure({
    name: 'tenures.withdraw',
    kind: 'write',
    access: estateWriters,
    summary:
      'Takes back a tenure entered by mistake, of joint owners all at once; whoever it had ended the day before goes on. What stood there is kept.',
    input: z.object({ requestId: requestIdSchema, tenureId: idSchema, reason: reasonSchema }),
    output: emptySchema,
    errors: ['NOT_FOUND'],
    changes: ['estate', 'people'],
  }),
} as const;
