import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { buildApp } from '../desktop-host/build-app.ts';
import { launchOffice } from '../desktop-host/launch.ts';
import { electronBuilder } from './build-package.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

/** exceljs, in the engine, stands on dayjs itself. */
const neededByBoth = new Set(['dayjs']);
const largestArchiveBytes = 30_000_000;

describe('the packaged office', () => {
  let folder = '';
  let unpacked = '';
  let archive = '';
  let files: readonly string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-package-'));
    const electronDist = join(folder, 'electron');
    await makeStandInElectron(electronDist);
    buildApp();
    const { status, output } = electronBuilder(
      [
        '--linux',
        'dir',
        `--config.electronDist=${electronDist}`,
        `--config.directories.output=${join(folder, 'dist')}`,
      ],
      'pipe',
    );
    if (status !== 0) throw new Error(output);
    unpacked = join(folder, 'dist', 'linux-unpacked');
    archive = join(unpacked, 'resources', 'app.asar');
    files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the four bundles', () => {
    for (const path of [
      '/out/main/main.js',
      '/out/main/engine-thread.cjs',
      '/out/main/sheet-worker.cjs',
      '/out/preload/preload.cjs',
    ]) {
      expect(files).toContain(path);
    }
    expect(files).toContain('/out/renderer/index.html');
  });

  it('ships no library twice: what the renderer bundles is not beside it as a package', () => {
    const bundled = new Set(Object.keys(manifest.devDependencies));
    const twice = packagesIn(files).filter((name) => bundled.has(name) && !neededByBoth.has(name));
    expect(twice).toEqual([]);
  });

  it('carries the database’s binary of its own platform and no other', () => {
    const binaries = files.filter((path) => path.endsWith('.node')).map((path) => path.split('/').at(-1));
    expect(binaries.filter((name) => name?.startsWith('linux-'))).not.toHaveLength(0);
    expect(binaries.filter((name) => /^(?:darwin|win32)-/.test(name ?? ''))).toEqual([]);
  });

  it('carries no test, no source and no source map', () => {
    const left = files.filter(
      (path) => /^\/(?:tests|electron|renderer|shared|docs)\//.test(path) || path.endsWith('.map'),
    );
    expect(left).toEqual([]);
  });

  it('stays small', () => {
    const archiveBytes = statSync(archive).size;
    const besideBytes = sizeOf(`${archive}.unpacked`);
    console.log(
      `app.asar ${megabytes(archiveBytes)}, beside it ${megabytes(besideBytes)}, without Electron itself`,
    );
    expect(archiveBytes).toBeLessThan(largestArchiveBytes);
  });

  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(join(unpacked, executableIn(unpacked)));
    const off = '0'.charCodeAt(0);
    const on = '1'.charCodeAt(0);
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      nodeCliInspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
      cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
      onlyFromAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
      asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    }).toEqual({
      runAsNode: off,
      nodeOptions: off,
      nodeCliInspect: off,
      fileProtocol: off,
      cookieEncryption: on,
      onlyFromAsar: on,
      asarIntegrity: on,
    });
  });

  it('opens its first page from what was packed', async () => {
    const app = join(folder, 'app');
    extractAll(archive, app);
    const office = await launchOffice({
      folder: join(folder, 'books'),
      host: 'chromium',
      main: join(app, 'out', 'main', 'main.js'),
      packaged: true,
    });
    try {
      const page = await office.window();
      await page.locator('#root > *').first().waitFor();
      const status = await page.evaluate(() => window.office.call('setup.status', {}));
      expect(status).toMatchObject({ ok: true, value: { isSetUp: false } });
      expect(office.blocked()).toEqual([]);
    } finally {
      await office.close();
    }
  }, 120_000);
});

function packagesIn(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => {
    const match = /\/node_modules\/((?:@[^/]+\/)?[^/@][^/]*)\/package\.json$/.exec(path);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...new Set(names)];
}

function executableIn(folder: string): string {
  const found = readdirSync(folder).find((name) => /^estate-office$/i.test(name));
  if (found === undefined) throw new Error(`no executable among ${readdirSync(folder).join(', ')}`);
  return found;
}

function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
