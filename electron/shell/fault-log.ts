import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';

const largestBytes = 5 * 1024 * 1024;

/** Writes faults of the window host to a rotating file beside the books and returns the reference a person can quote. */
export function faultLog(folder: string): (error: unknown) => string {
  mkdirSync(folder, { recursive: true });
  const host = log.create({ logId: 'host' });
  host.transports.file.resolvePathFn = () => join(folder, 'host.log');
  host.transports.file.maxSize = largestBytes;
  host.transports.console.level = false;
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    host.error(reference, error);
    return reference;
  };
}
