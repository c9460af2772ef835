import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A file of `tests/fixtures`, as the office receives it: its name and its bytes. */
export function fixture(path: string): { name: string; bytes: Uint8Array } {
  const url = new URL(`../fixtures/${path}`, import.meta.url);
  return { name: basename(path), bytes: new Uint8Array(readFileSync(url)) };
}
