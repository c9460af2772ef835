import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Writes a file whole or not at all: beside it, flushed to the disk, then renamed over it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameHeld(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** On Windows a virus scanner may hold a new file for some seconds. */
async function renameHeld(from: string, to: string): Promise<void> {
  for (const wait of [50, 200, 800, 2000]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isHeld(error)) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');
}
