import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { findHost, hasDisplay, type Host } from './find-host.ts';
import { ensureChromium } from './machine.ts';
import { root } from './root.ts';
import { optionsVariable, type HostOptions } from './stand-in/host-options.ts';
import { takeTour } from './tour.ts';

/** `npm start`: builds if needed, says which host it took and why, and opens the office, or tours it where nobody could see it. */
async function start(): Promise<void> {
  await fetchElectron();
  const host = hostHere();
  buildApp();
  if (hasDisplay()) {
    console.log(`Opening the office in ${nameOf(host)}, because ${host.why}.`);
    process.exitCode = await open(host);
    return;
  }
  console.log(`Touring the office headless in ${nameOf(host)}: there is no display, and ${host.why}.`);
  const folder = await takeTour(host.kind);
  console.log(`The tour's pictures and PDFs are in ${folder}`);
}

function hostHere(): Host {
  try {
    return findHost(hasDisplay() ? 'auto' : 'chromium');
  } catch {
    const missing = ensureChromium();
    if (missing !== null) throw new Error(missing);
    return findHost('chromium');
  }
}

/** Fetches Electron's binary where its release server can be reached; says nothing where it cannot. */
async function fetchElectron(): Promise<void> {
  if (!hasDisplay() || isElectronHere() || !(await isReachable('https://github.com'))) return;
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(process.execPath, [installer], { stdio: 'inherit' });
}

function isElectronHere(): boolean {
  try {
    return findHost('electron').kind === 'electron';
  } catch {
    return false;
  }
}

async function isReachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

function open(host: Host): Promise<number> {
  const given = process.argv.slice(2);
  const child =
    host.kind === 'electron'
      ? spawn(host.executable, [root, ...given], { stdio: 'inherit' })
      : spawn(process.execPath, ['--import', register, join(root, 'out/main/main.js'), ...given], {
          stdio: 'inherit',
          env: { ...process.env, [optionsVariable]: JSON.stringify(personsOptions(host.executable)) },
        });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const register = join(import.meta.dirname, 'register.ts');

/** The same folder as Electron's, so that a person finds the same books in either host. */
function personsOptions(chromium: string): HostOptions {
  const userData = join(applicationData(), 'Estate Office');
  mkdirSync(userData, { recursive: true });
  const locale = process.env['LANG']?.startsWith('en') ? 'en' : 'zh-CN';
  return { userData, packaged: false, display: true, interactive: true, locale, chromium };
}

function applicationData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

function nameOf(host: Host): string {
  return host.kind === 'electron' ? 'Electron' : 'Chromium';
}

await start();
