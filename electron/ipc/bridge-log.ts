import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';

const largestBytes = 5 * 1024 * 1024;

export interface FaultLog {
  /** Writes a fault and returns the reference a person can quote. */
  report(error: unknown): string;
  /** Writes a fault whose reference has been given already. */
  write(reference: string, error: unknown): void;
}

/**
 * A rotating log of faults. It lies in the program's own folder, not the office's: that one may be the very thing
 * that cannot be written. What people typed is never in it: only errors are.
 *
 * @param part who writes: `host` or `engine`
 */
export function faultLog(folder: string, part: 'host' | 'engine'): FaultLog {
  mkdirSync(folder, { recursive: true });
  const writer = log.create({ logId: part });
  writer.transports.file.resolvePathFn = () => join(folder, `${part}.log`);
  writer.transports.file.maxSize = largestBytes;
  writer.transports.console.level = false;
  const write = (reference: string, error: unknown): void => writer.error(reference, error);
  return {
    write,
    report(error) {
      const reference = randomUUID().slice(0, 8);
      write(reference, error);
      return reference;
    },
  };
}
