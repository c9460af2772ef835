import { z } from 'zod';
import { emptySchema, idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { passwordSchema, pinSchema, roleSchema, rolesSchema, usernameSchema } from './session.ts';

const userSchema = z.object({
  id: idSchema,
  username: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  createdAt: z.string(),
});

export const usersContract = {
  'users.list': procedure({
    name: 'users.list',
    kind: 'read',
    access: ['administrator', 'manager'],
    summary: 'Everybody with an account, active or not.',
    input: emptySchema,
    output: z.object({ users: z.array(userSchema) }),
    errors: [],
    changes: [],
  }),
  'users.approvers': procedure({
    name: 'users.approvers',
    kind: 'read',
    access: 'signed-in',
    summary:
      'Who may sign as the second person: active holders of one of the roles, without the one who asks.',
    input: z.object({ roles: z.array(roleSchema).min(1) }),
    output: z.object({ people: z.array(z.object({ id: idSchema, name: z.string() })) }),
    errors: [],
    changes: [],
  }),
  'users.create': procedure({
    name: 'users.create',
    kind: 'write',
    access: ['administrator'],
    summary: 'Creates an account.',
    input: z.object({
      requestId: requestIdSchema,
      name: z.string().trim().min(1).max(40),
      username: usernameSchema,
      password: passwordSchema,
      roles: rolesSchema,
    }),
    output: z.object({ id: idSchema }),
    errors: ['USERNAME_TAKEN', 'PASSWORD_TOO_WEAK', 'ADMINISTRATOR_NEVER_POSTS'],
    changes: ['users'],
  }),
  'users.update': procedure({
    name: 'users.update',
    kind: 'write',
    access: ['administrator'],
    summary:
      'Changes name, roles or whether the account may sign in; who is disabled or loses a role is signed out at once.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema,
      name: z.string().trim().min(1).max(40),
      roles: rolesSchema,
      active: z.boolean(),
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'ADMINISTRATOR_NEVER_POSTS', 'LAST_ADMINISTRATOR'],
    changes: ['users', 'session'],
  }),
  'users.resetPassword': procedure({
    name: 'users.resetPassword',
    kind: 'write',
    access: ['administrator'],
    summary:
      'Sets a new password for somebody who lost theirs; their PIN is cleared and they are signed out at once.',
    input: z.object({ requestId: requestIdSchema, id: idSchema, password: passwordSchema }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'PASSWORD_TOO_WEAK'],
    changes: ['users', 'session'],
  }),
  'users.changeOwnPassword': procedure({
    name: 'users.changeOwnPassword',
    kind: 'write',
    access: 'signed-in',
    summary: 'Changes one’s own password, with the old one.',
    input: z.object({ requestId: requestIdSchema, oldPassword: passwordSchema, newPassword: passwordSchema }),
    output: emptySchema,
    errors: ['SIGN_IN_FAILED', 'SIGN_IN_THROTTLED', 'PASSWORD_TOO_WEAK'],
    changes: ['users'],
  }),
  'users.setOwnPin': procedure({
    name: 'users.setOwnPin',
    kind: 'write',
    access: 'signed-in',
    summary: 'Sets or removes one’s own 6-digit PIN, with the password.',
    input: z.object({ requestId: requestIdSchema, password: passwordSchema, pin: pinSchema.nullable() }),
    output: emptySchema,
    errors: ['SIGN_IN_FAILED', 'SIGN_IN_THROTTLED'],
    changes: ['users', 'session'],
  }),
} as const;
