import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const stamp = join(root, 'out', '.built');
const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'vite.config.ts'];
const modes = ['main', 'engine', 'sheets', 'preload', 'renderer'] as const;

/**
 * Builds the bundles into `out/` if a source is newer than they are.
 *
 * @throws Error with the builder's own words when a build fails
 */
export function buildApp(): void {
  if (newest(sources.map((name) => join(root, name))) <= builtAt()) return;
  rmSync(join(root, 'out'), { recursive: true, force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const mode of modes) {
    const build = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`building ${mode} failed\n${build.stdout}${build.stderr}`);
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
}

function builtAt(): number {
  return statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map(changedAt));
}

function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
