import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../desktop-host/build-app.ts';
import { root } from '../desktop-host/root.ts';

/** `npm run package`: the installers of this machine's platform, or those asked for: `npm run package -- --win`. */
function packageOffice(): void {
  buildApp();
  const { status } = electronBuilder(process.argv.slice(2), 'inherit');
  if (status === 0) stateSizes(join(root, 'dist'));
  process.exitCode = status ?? 1;
}

/** Runs electron-builder on the built app, with what `electron-builder.yml` says and the given options. */
export function electronBuilder(
  options: readonly string[],
  stdio: 'inherit' | 'pipe',
): { readonly status: number | null; readonly output: string } {
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const result = spawnSync(process.execPath, [cli, '--publish', 'never', ...options], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    encoding: 'utf8',
  });
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

function stateSizes(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const { size } = statSync(join(folder, name));
    if (/\.(?:exe|dmg|AppImage|deb)$/.test(name)) console.log(`${name}: ${(size / 1_000_000).toFixed(1)} MB`);
  }
}

if (import.meta.main) packageOffice();
