import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumBinary, howToInstallChromium } from './find-host.ts';

/**
 * Makes sure that Chromium and a Chinese font are here. On Debian as root they are installed; elsewhere the person is
 * told what to type.
 *
 * @returns null when all is there, else what to install
 */
export function ensureChromium(): string | null {
  const missing = missingPackages();
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.join(', ')} …`);
    aptGet('update', '-q');
    aptGet('install', '-y', '-q', '--no-install-recommends', ...missing);
  }
  const still = missingPackages();
  if (still.length === 0) return null;
  return `Missing: ${still.join(', ')}. Install: ${howToInstallChromium()}`;
}

function missingPackages(): string[] {
  return [
    ...(chromiumBinary() === null ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(hasCommand('pdftotext', '-v') ? [] : ['poppler-utils']),
  ];
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function hasCommand(command: string, argument: string): boolean {
  if (process.platform !== 'linux') return true;
  return spawnSync(command, [argument]).error === undefined;
}

function aptGet(...args: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}
