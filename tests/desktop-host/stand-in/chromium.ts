import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Request as PageRequest,
  type Route,
} from 'playwright-core';
import { EventEmitter } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { internalOrigin, toApp } from './addresses.ts';
import { tellTest } from './control.ts';
import type { HostOptions } from './host-options.ts';
import { bindingName } from './page-preload.ts';

type AnswerRequest = (request: Request) => Response | Promise<Response>;
type RequestFilter = (url: string) => Promise<boolean>;
type AnswerBinding = (page: Page, frame: BindingFrame, channel: string, wired: string) => Promise<string>;

/** The frame a call came from, as the page's own address tells it. */
export interface BindingFrame {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * The one Chromium behind all windows. It has no network at all: each request is answered by the app's own protocol
 * handler or not at all, and host names do not resolve.
 */
export class Chromium extends EventEmitter<{ popup: [Page, Page] }> {
  readonly #options: HostOptions;
  #context: BrowserContext | null = null;
  #control: CDPSession | null = null;
  #firstPage: Page | null = null;
  #opening: Promise<unknown> = Promise.resolve();
  #expectingOwnPage = false;

  /** Set by the stand-in's `protocol`, `session` and `ipcMain`. */
  answerRequest: AnswerRequest | null = null;
  isCancelled: RequestFilter = async () => false;
  refusesNavigation: (page: Page, url: string) => boolean = () => false;
  answerBinding: AnswerBinding = async () => {
    throw new Error('no window has been opened yet');
  };

  constructor(options: HostOptions) {
    super();
    this.#options = options;
  }

  async launch(): Promise<void> {
    const { userData, display, interactive, locale, chromium: executablePath } = this.#options;
    const profile = join(userData, 'chromium');
    await preparePreferences(profile);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: !display,
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: interactive ? null : { width: 1360, height: 860 },
      locale,
      serviceWorkers: 'block',
      acceptDownloads: false,
      // Playwright would open a tab of its own beside the window of the app.
      ignoreDefaultArgs: ['about:blank'],
      args: [
        // Its own origin, so that the window shows no address; it has nothing to load before the app asks.
        `--app=${internalOrigin}/`,
        `--lang=${locale}`,
        '--hide-crash-restore-bubble',
        // Without it Chromium shows a bar about the flags it was started with.
        '--test-type',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-default-apps',
        '--window-size=1360,860',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // A test joins in over this port; a person's office opens none.
        ...(interactive ? [] : ['--remote-debugging-port=0']),
      ],
    });
    this.#context = context;
    context.setDefaultTimeout(30_000);
    context.on('page', (page) => void this.#receive(page));
    await context.route('**/*', (route) => this.#answer(route));
    await context.exposeBinding(bindingName, ({ page, frame }, channel: string, wired: string) =>
      this.answerBinding(
        page,
        { url: frame.url(), isMainFrame: frame.parentFrame() === null },
        channel,
        wired,
      ),
    );
    this.#firstPage = context.pages()[0] ?? (await context.newPage());
    this.#control = await context.newCDPSession(this.#firstPage);
    if (!interactive) tellTest({ kind: 'ready', endpoint: await debuggingEndpoint(profile) });
  }

  /** A page for a new window: the first one Chromium opened by itself, then windows of their own. */
  openPage(): Promise<Page> {
    const opened = this.#opening.then(() => this.#open());
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  async close(): Promise<void> {
    await this.#context?.close();
  }

  async #open(): Promise<Page> {
    const first = this.#firstPage;
    this.#firstPage = null;
    if (first && !first.isClosed()) return first;
    const context = this.#context;
    if (!context) throw new Error('Chromium is not running');
    this.#expectingOwnPage = true;
    try {
      const page = context.waitForEvent('page');
      if (this.#options.display) {
        await this.#control?.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      } else {
        await context.newPage();
      }
      return await page;
    } finally {
      this.#expectingOwnPage = false;
    }
  }

  /** A page nobody in the app asked for is a new window that a page tried to open. */
  async #receive(page: Page): Promise<void> {
    const opener = await page.opener();
    if (opener) this.emit('popup', page, opener);
    else if (!this.#expectingOwnPage) await page.close();
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest()) {
      const page = pageOf(request);
      // Without a page yet it is the first load of a window that a page opened.
      if (!page || this.refusesNavigation(page, url)) return route.abort('aborted');
    }
    if ((await this.isCancelled(url)) || !this.answerRequest || !url.startsWith('app:')) {
      tellTest({ kind: 'blocked', url });
      return route.abort('blockedbyclient');
    }
    const response = await this.answerRequest(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

/** No offer to translate the office, and no tabs restored after a power cut. */
async function preparePreferences(profile: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const kept: Record<string, object> = JSON.parse(text);
  const preferences = {
    ...kept,
    translate: { ...kept['translate'], enabled: false },
    profile: { ...kept['profile'], exit_type: 'Normal', exited_cleanly: true },
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(preferences));
}

/** Chromium writes the port it took into its profile. */
async function debuggingEndpoint(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number.parseInt(text, 10);
    if (port > 0) return `http://127.0.0.1:${port}`;
    await pause(50);
  }
  throw new Error('Chromium did not say on which port it can be joined');
}
