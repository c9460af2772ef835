import { z } from 'zod';
import { emptySchema, idSchema, requestIdSchema } from './common.ts';
import { procedure, roles } from './define.ts';

export const roleSchema = z.enum(roles);
/** What a person is: at least one role, none twice. */
export const rolesSchema = z
  .array(roleSchema)
  .min(1)
  .refine((held) => new Set(held).size === held.length, { error: 'A role is held once.' });

/** 用户名, as typed at sign-in. */
export const usernameSchema = z.string().trim().min(1).max(40);
/** A password as typed; its strength is the engine's to judge. */
export const passwordSchema = z.string().min(1).max(200);
/** 6 digits that resume a session opened by password today. */
export const pinSchema = z.string().regex(/^\d{6}$/);

export const sessionUserSchema = z.object({
  id: idSchema,
  username: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  hasPin: z.boolean(),
});
export type SessionUser = z.infer<typeof sessionUserSchema>;

export const sessionContract = {
  'setup.status': procedure({
    name: 'setup.status',
    kind: 'read',
    access: 'anyone',
    summary: 'Whether this office has been set up, and what it is called.',
    input: emptySchema,
    output: z.object({ isSetUp: z.boolean(), officeName: z.string() }),
    errors: [],
    changes: [],
  }),
  'setup.create': procedure({
    name: 'setup.create',
    kind: 'write',
    access: 'anyone',
    summary:
      'First run: names the office and creates its owner account (administrator and manager) and signs it in; optionally a first worker.',
    input: z.object({
      requestId: requestIdSchema,
      officeName: z.string().trim().min(2).max(60),
      /** 收款单位, printed on receipts; the office's name when left out. */
      payeeName: z.string().trim().max(60),
      owner: z.object({
        name: z.string().trim().min(1).max(40),
        username: usernameSchema,
        password: passwordSchema,
      }),
      worker: z
        .object({
          name: z.string().trim().min(1).max(40),
          username: usernameSchema,
          password: passwordSchema,
          roles: rolesSchema,
        })
        .optional(),
    }),
    output: z.object({ user: sessionUserSchema }),
    errors: ['OFFICE_ALREADY_SET_UP', 'PASSWORD_TOO_WEAK', 'USERNAME_TAKEN', 'ADMINISTRATOR_NEVER_POSTS'],
    changes: ['session', 'users', 'settings'],
  }),
  'session.people': procedure({
    name: 'session.people',
    kind: 'read',
    access: 'anyone',
    summary: 'Names to choose from on the sign-in page.',
    input: emptySchema,
    output: z.object({ people: z.array(z.object({ username: z.string(), name: z.string() })) }),
    errors: [],
    changes: [],
  }),
  'session.current': procedure({
    name: 'session.current',
    kind: 'read',
    access: 'anyone',
    summary: 'Who is signed in at this desk, and whether the desk is locked.',
    input: emptySchema,
    output: z.object({
      state: z.enum(['signed-out', 'signed-in', 'locked']),
      user: sessionUserSchema.nullable(),
      idleLockMinutes: z.int().positive(),
      /** The PIN resumes only after a password sign-in today and at most four misses. */
      pinAllowed: z.boolean(),
      today: z.string(),
    }),
    errors: [],
    changes: [],
  }),
  'session.signIn': procedure({
    name: 'session.signIn',
    kind: 'write',
    access: 'anyone',
    summary: 'Opens the session of one person at this desk by password.',
    input: z.object({ requestId: requestIdSchema, username: usernameSchema, password: passwordSchema }),
    output: z.object({ user: sessionUserSchema }),
    errors: ['SIGN_IN_FAILED', 'SIGN_IN_THROTTLED', 'USER_INACTIVE'],
    changes: ['session'],
  }),
  'session.resume': procedure({
    name: 'session.resume',
    kind: 'write',
    access: 'anyone',
    summary: 'Unlocks the desk with the PIN.',
    input: z.object({ requestId: requestIdSchema, pin: pinSchema }),
    output: z.object({ user: sessionUserSchema }),
    errors: ['NOT_SIGNED_IN', 'PIN_WRONG', 'PIN_NEEDS_PASSWORD'],
    changes: ['session'],
  }),
  'session.lock': procedure({
    name: 'session.lock',
    kind: 'write',
    access: 'anyone',
    summary: 'Locks the desk: idle, suspend, or by hand.',
    input: z.object({ requestId: requestIdSchema }),
    output: emptySchema,
    errors: [],
    changes: ['session'],
  }),
  'session.signOut': procedure({
    name: 'session.signOut',
    kind: 'write',
    access: 'anyone',
    summary: 'Ends the session at this desk.',
    input: z.object({ requestId: requestIdSchema }),
    output: emptySchema,
    errors: [],
    changes: ['session'],
  }),
} as const;
