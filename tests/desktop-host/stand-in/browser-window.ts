import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { originOf } from './addresses.ts';
import { browser, options } from './browser.ts';
import { HostContents } from './host-contents.ts';
import { answerInvoke } from './ipc-main.ts';
import { onlyImplemented } from './only-implemented.ts';
import { app } from './app.ts';

type Part = Pick<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'isDestroyed' | 'destroy'
>;

interface Opened {
  readonly window: BrowserWindow;
  readonly contents: HostContents;
}
const opened = new Map<Page, Opened>();
const all = new Set<BrowserWindow>();

/** One window: a page of Chromium. */
export class BrowserWindow extends EventEmitter implements Part {
  readonly webContents: HostContents;
  readonly #contents: HostContents;
  readonly #page: Promise<Page>;
  #isDestroyed = false;
  #isLoaded = false;

  constructor({ webPreferences = {} }: Electron.BrowserWindowConstructorOptions) {
    super();
    assertLocked(webPreferences);
    this.#page = browser.openPage();
    this.#contents = new HostContents(
      this.#page,
      webPreferences.preload ?? '',
      join(options.userData, 'printed'),
    );
    this.webContents = onlyImplemented('webContents', this.#contents);
    all.add(this);
    void this.#page.then((page) => {
      opened.set(page, { window: this, contents: this.#contents });
      page.once('close', () => {
        opened.delete(page);
        this.#gone();
      });
    });
    app.emit('web-contents-created', {}, this.webContents);
    return onlyImplemented('BrowserWindow', this);
  }

  async loadURL(address: string): Promise<void> {
    await this.#contents.load(address);
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    this.emit('ready-to-show');
  }

  show(): void {
    this.focus();
  }

  focus(): void {
    void this.#page.then((page) => (page.isClosed() ? undefined : page.bringToFront()));
  }

  restore(): void {
    this.focus();
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    void this.#contents.close();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    all.delete(this);
    this.emit('closed');
    if (all.size === 0) app.emit('window-all-closed');
  }
}

/** What no window of this app may be without; Electron itself would open it, a stand-in that did would prove nothing. */
function assertLocked(preferences: Electron.WebPreferences): void {
  const wrong = [
    preferences.sandbox !== true && 'sandbox',
    preferences.contextIsolation !== true && 'contextIsolation',
    preferences.webSecurity === false && 'webSecurity',
    preferences.nodeIntegration === true && 'nodeIntegration',
    preferences.webviewTag === true && 'webviewTag',
  ].filter((name) => name !== false);
  if (wrong.length > 0) throw new Error(`a window is not locked: ${wrong.join(', ')}`);
}

browser.answerBinding = async (page, frame, channel, wired) => {
  const from = opened.get(page);
  if (!from) throw new Error('a page that is no window called');
  const parent = frame.isMainFrame ? null : {};
  return answerInvoke(
    { sender: from.contents, senderFrame: { url: frame.url, origin: originOf(frame.url), parent } },
    channel,
    wired,
  );
};
browser.refusesNavigation = (page, url) => opened.get(page)?.contents.refusesNavigation(url) ?? false;
browser.on('popup', (page, opener) => void opened.get(opener)?.contents.popup(page));
