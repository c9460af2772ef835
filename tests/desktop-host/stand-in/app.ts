import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browser, options } from './browser.ts';
import { fromTest } from './control.ts';
import { onlyImplemented } from './only-implemented.ts';

type Part = Pick<
  Electron.App,
  | 'isPackaged'
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'getLocale'
  | 'getPath'
  | 'getVersion'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>;

class HostApp extends EventEmitter implements Omit<Part, 'commandLine'> {
  readonly isPackaged = options.packaged;
  readonly commandLine: Pick<Electron.CommandLine, 'getSwitchValue'> = onlyImplemented('app.commandLine', {
    getSwitchValue: (name: string) => {
      const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
      return given?.slice(name.length + 3) ?? '';
    },
  });
  readonly #ready = browser.launch();
  #isQuitting = false;

  enableSandbox(): void {
    // Chromium's own sandbox is chosen at launch; it is off only where the user is root and it cannot run.
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getLocale(): string {
    return options.locale;
  }

  getVersion(): string {
    for (let folder = dirname(process.argv[1] ?? '.'); ; folder = dirname(folder)) {
      const manifest = join(folder, 'package.json');
      if (existsSync(manifest)) return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
      if (folder === dirname(folder)) throw new Error('the app has no package.json');
    }
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name === 'userData') return options.userData;
    throw new Error(`app.getPath('${name}') is not in the Chromium host (tests/desktop-host)`);
  }

  quit(): void {
    if (this.#isQuitting) return;
    let isHeld = false;
    this.emit('will-quit', { preventDefault: () => (isHeld = true) });
    if (!isHeld) this.exit(0);
  }

  exit(code = 0): void {
    this.#isQuitting = true;
    void browser.close().finally(() => process.exit(code));
  }
}

export const app = onlyImplemented('app', new HostApp());

fromTest.on('quit', () => app.quit());
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());
