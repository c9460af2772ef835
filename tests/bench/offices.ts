import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedSchemaHash } from '../../electron/database/migrate.ts';
import { root } from '../desktop-host/root.ts';
import { seedOffice } from '../support/seed/seed-office.ts';

/**
 * An office with so many months of history. It is made once and kept in the machine's temporary folder for as long as
 * neither the schema nor the seed changes.
 */
export async function seededOffice(rooms: number, months: number): Promise<string> {
  const kept = join(tmpdir(), `estate-office-bench-${fingerprint()}`, `${rooms}-rooms-${months}-months`);
  if (existsSync(kept)) return kept;
  const part = `${kept}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  console.log(`Making an office of ${rooms} rooms with ${months} months of history, once …`);
  const { findings } = await seedOffice({
    folder: part,
    rooms,
    months,
    onMonth: ({ month, index }) => {
      if (index % 12 === 11) console.log(`  … ${month}`);
    },
  });
  if (findings.length > 0)
    throw new Error(`The seed does not pass the integrity check: ${JSON.stringify(findings)}`);
  renameSync(part, kept);
  return kept;
}

/** A place for copies that the bench may write to; it goes when the work is done. */
export async function withCopies<Result>(
  work: (copyOf: (office: string, name: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-bench-run-'));
  try {
    return await work((office, name) => {
      const copy = join(folder, name);
      cpSync(office, copy, { recursive: true });
      return copy;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fingerprint(): string {
  const hash = createHash('sha256').update(expectedSchemaHash());
  const seed = join(root, 'tests', 'support', 'seed');
  for (const file of readdirSync(seed).toSorted()) hash.update(readFileSync(join(seed, file)));
  return hash.digest('hex').slice(0, 12);
}
