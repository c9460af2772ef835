// Runs on whatever Node a machine has (20 or later), before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const isWindows = process.platform === 'win32';
const node24 = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** What each npm script runs, on the Node of the lock file. */
const scripts = {
  start: 'tests/desktop-host/start.ts',
  test: 'tests/run.ts',
  bench: 'tests/bench/run.ts',
  package: 'tests/package/build-package.ts',
  seed: 'tests/support/seed.ts',
  contract: 'tests/support/print-contract.ts',
};

const [command = '', ...rest] = process.argv.slice(2);
const script = Object.hasOwn(scripts, command) ? scripts[command] : null;
if (!script) stop(`usage: node set-up.mjs ${Object.keys(scripts).join('|')}`);
if (!isInstalled()) install();
if (!existsSync(node24)) fetchNode();
linkNode();
process.exit(run(node24, [join(root, script), ...rest]));

/** Whether node_modules holds, version for version, what the lock file says. */
function isInstalled() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.link || installed[path]?.version === entry.version,
  );
}

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return null;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function install() {
  if (isWindows && process.execPath.startsWith(modules + sep)) {
    stop(
      'The packages are older than package-lock.json, and Windows cannot replace the Node that runs this. Run: npm ci',
    );
  }
  console.log('Installing what package-lock.json says …');
  if (npm(['ci', '--no-audit', '--no-fund'], root) !== 0) stop('npm ci failed; see above.');
}

/**
 * The `node` package puts its binary in place with an install script. npm may hold install scripts back (by its
 * policy, or with ignore-scripts); then the same step is taken here.
 */
function fetchNode() {
  console.log('Putting Node 24 in place …');
  const folder = join(modules, 'node');
  const environment = { ...process.env, npm_config_ignore_scripts: 'false' };
  const step = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    stdio: 'inherit',
    env: environment,
  });
  if (step.status !== 0 || !existsSync(node24)) {
    stop(`Node 24 could not be put in place. Run: cd ${folder} && node installArchSpecificPackage.js`);
  }
}

/** npm leaves out the command `node` when its binary came later; the other npm scripts find Node 24 by it. */
function linkNode() {
  const link = join(modules, '.bin', isWindows ? 'node.cmd' : 'node');
  if (existsSync(link)) return;
  if (isWindows) writeFileSync(link, '@"%~dp0\\..\\node\\bin\\node.exe" %*\r\n');
  else symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

function npm(args, cwd) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], cwd);
  const result = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd, stdio: 'inherit', shell: isWindows });
  return result.status ?? 1;
}

function run(executable, args, cwd = process.cwd()) {
  const path = [join(modules, '.bin'), dirname(node24), process.env.PATH ?? ''].join(delimiter);
  const result = spawnSync(executable, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } });
  if (result.error) stop(String(result.error));
  return result.status ?? 1;
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
