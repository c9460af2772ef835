import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** Roles a person may hold; they combine, except that an administrator holds none of `postingRoles`. */
export const roles = [
  'cashier',
  'storekeeper',
  'secretary',
  'accountant',
  'manager',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Roles that enter business in the books: money, goods, bills. An administrator keeps users and settings and never posts
 * (不相容岗位分离), so holds none of these: who can make an account or change a rule has nothing to enter under it.
 *
 * A manager may be the administrator too, as the owner of a small office is. What a manager does to the books is control,
 * not business: to count the drawer of a cashier who is away, to sign a day, to order, approve or call off a count, to
 * choose how stock is valued. The documents of such acts state what was found or approved; none takes or gives anything.
 */
export const postingRoles: readonly Role[] = ['cashier', 'storekeeper', 'accountant'];

/** What a committed write announces, so that queries in every window refresh. One word per noun of the contract. */
export const topics = [
  'session',
  'users',
  'settings',
  'estate',
  'people',
  'fees',
  'readings',
  'charges',
  'receipts',
  'shifts',
  'items',
  'stock',
  'counts',
  'loans',
  'audit',
] as const;
export type Topic = (typeof topics)[number];

/**
 * Who may call: `anyone` even before sign-in, `signed-in` any user, or holders of at least one of the roles.
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

export interface ProcedureDefinition<
  Name extends string = string,
  InputSchema extends z.ZodType = z.ZodType,
  OutputSchema extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  /** `read` sees one state of the books; `write` is one transaction; `shell` is answered by the window host, not by the engine. */
  readonly kind: 'read' | 'write' | 'shell';
  readonly access: Access;
  readonly input: InputSchema;
  readonly output: OutputSchema;
  /** Failures people can cause here, beyond those the router itself gives. */
  readonly errors: readonly ErrorCode[];
  readonly changes: readonly Topic[];
  /** The answer is personal: it is not kept under its requestId, and a repeat is carried out (and logged) anew. */
  readonly answerIsPersonal?: true;
  /** A second person with one of these roles must sign with their own password in the same call (`approval` in the input). */
  readonly secondPerson?: readonly Role[];
  /** One sentence for `npm run contract`. */
  readonly summary: string;
}

/** Declares one procedure of the contract. The name is `noun.verb` and appears nowhere else as a literal. */
export function procedure<
  const Name extends string,
  InputSchema extends z.ZodType,
  OutputSchema extends z.ZodType,
>(
  definition: ProcedureDefinition<Name, InputSchema, OutputSchema>,
): ProcedureDefinition<Name, InputSchema, OutputSchema> {
  return definition;
}
