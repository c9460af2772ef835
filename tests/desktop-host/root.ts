import { join } from 'node:path';

/** The top of the checkout. */
export const root = join(import.meta.dirname, '..', '..');
