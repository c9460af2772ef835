import { createPackage } from '@electron/asar';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/** Where Electron's executable keeps its fuses: this mark, the version, their number, one digit each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/**
 * A folder that electron-builder takes for an unpacked Electron: no browser in it, but everything that packing
 * touches, the fuses of its executable too.
 */
export async function makeStandInElectron(folder: string): Promise<void> {
  for (const name of ['locales', 'resources', 'empty']) mkdirSync(join(folder, name), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(fuseMark),
    Buffer.from([1, fuseCount]),
    Buffer.from('1'.repeat(fuseCount)),
  ]);
  const executable = join(folder, 'electron');
  writeFileSync(executable, Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuses]));
  chmodSync(executable, 0o755);
  writeFileSync(join(folder, 'version'), electron.version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  for (const locale of ['en-US', 'zh-CN', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  await createPackage(join(folder, 'empty'), join(folder, 'resources', 'default_app.asar'));
}
