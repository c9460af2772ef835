import { z } from 'zod';

/** Identity of a row, as the engine gave it. */
export const idSchema = z.int().positive();

/** Every command carries one: a repeat with the same id returns the first result. */
export const requestIdSchema = z.uuid();

/** The second person's signature: who, and the password that proves it. Never stored, never hashed into anything. */
export const approvalSchema = z.object({ userId: idSchema, password: z.string().min(1).max(200) });

export const emptySchema = z.object({});

/** Why something was corrected, in the person's own words. */
export const reasonSchema = z.string().trim().min(2).max(200);
