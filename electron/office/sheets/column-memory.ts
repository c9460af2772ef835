import { createHash } from 'node:crypto';
import { normaliseHeader } from './header-text.ts';

/**
 * The mark of a sheet's layout: the same for the same headers in the same order, however they are spaced, punctuated
 * or set. Under it a caller keeps the columns a person chose, and next month's file from the same source is known.
 */
export function layoutFingerprint(headers: readonly string[]): string {
  const names = headers.map(normaliseHeader);
  while (names.at(-1) === '') names.pop();
  return createHash('sha256').update(JSON.stringify(names)).digest('hex');
}
