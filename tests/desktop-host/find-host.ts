import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** The host that shows the app here, and why it was taken. */
export type Host =
  | { readonly kind: 'electron'; readonly executable: string; readonly why: string }
  | { readonly kind: 'chromium'; readonly executable: string; readonly why: string };

export type HostChoice = 'auto' | 'electron' | 'chromium';

/** Electron if its binary is installed and it can open a window, else a Chromium of the machine. Fetches nothing. */
export function findHost(choice: HostChoice = 'auto'): Host {
  const electron = choice === 'chromium' ? null : electronBinary();
  // Electron draws only on a display; Chromium also runs headless.
  if (electron && (choice === 'electron' || hasDisplay())) {
    return { kind: 'electron', executable: electron, why: 'its binary is installed' };
  }
  if (choice === 'electron') throw new Error('Electron’s binary is not installed: npx install-electron');
  const chromium = chromiumBinary();
  if (chromium) {
    const why = electronBinary() ? 'Electron needs a display' : 'Electron’s binary is not installed here';
    return { kind: 'chromium', executable: chromium, why };
  }
  throw new Error(`neither Electron’s binary nor Chromium is on this machine: ${howToInstallChromium()}`);
}

/** What a person types to get Chromium, fonts and a virtual screen on this machine. */
export function howToInstallChromium(): string {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'apt-get install -y chromium fonts-noto-cjk xvfb (or your distribution’s packages of Chromium and a Chinese font)';
}

/** Whether windows can be shown to somebody. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

export function chromiumBinary(): string | null {
  const given = process.env['OFFICE_CHROMIUM'];
  const candidates = given === undefined ? usualPlaces[process.platform] : [given];
  return candidates?.find((path) => existsSync(path)) ?? null;
}

function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const executable = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
