import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { toApp, toInternal } from './addresses.ts';
import { fromTest, tellTest } from './control.ts';
import { pagePreload, receiverName } from './page-preload.ts';
import { encode } from './wire.ts';

type Part = Pick<Electron.WebContents, 'id' | 'send' | 'print' | 'printToPDF' | 'setWindowOpenHandler'>;

const millimetresPerInch = 25.4;
let nextId = 1;
let isPrinterWorking = true;
fromTest.on('printer', ({ state }) => {
  isPrinterWorking = state === 'working';
});

/** One page of Chromium as Electron's `WebContents`. */
export class HostContents extends EventEmitter implements Part {
  readonly id = nextId++;
  readonly #page: Promise<Page>;
  readonly #printFolder: string;
  #windowOpen: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  #loading: string | null = null;

  constructor(page: Promise<Page>, preload: string, printFolder: string) {
    super();
    this.#printFolder = printFolder;
    this.#page = page.then(async (opened) => {
      await opened.addInitScript({ content: pagePreload(preload) });
      opened.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
      return opened;
    });
  }

  async load(address: string): Promise<void> {
    const page = await this.#page;
    this.#loading = address;
    try {
      await page.goto(toInternal(address), { waitUntil: 'load' });
      this.emit('did-finish-load');
    } catch (error) {
      if (page.isClosed()) throw Object.assign(new Error('ERR_ABORTED (-3)'), { code: 'ERR_ABORTED' });
      this.emit('did-fail-load', {}, -2, String(error), address, true);
      throw error;
    } finally {
      this.#loading = null;
    }
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#page.then(async (page) => {
      if (page.isClosed()) return;
      await page
        .evaluate(
          ([receiver, to, wired]) => {
            const receive: unknown = Reflect.get(globalThis, Symbol.for(receiver));
            if (typeof receive === 'function') receive(to, wired);
          },
          [receiverName, channel, encode(args)] as const,
        )
        // A page that is just being left or closed hears nothing, as in Electron.
        .catch((error: unknown) => {
          if (!/closed|destroyed|navigation/i.test(String(error))) throw error;
        });
    });
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#windowOpen = handler;
  }

  /** Chromium has already opened the popup; what the app does not allow is closed before it shows anything. */
  async popup(page: Page): Promise<void> {
    const answer = this.#windowOpen?.({
      url: toApp(page.url()),
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    });
    if (answer?.action !== 'deny') throw new Error('the Chromium host only knows windows that are denied');
    await page.close();
  }

  /** Whether the app refuses that the page goes there; the app's own `loadURL` is never asked about. */
  refusesNavigation(url: string): boolean {
    if (this.#loading !== null && withoutFragment(this.#loading) === withoutFragment(url)) return false;
    let refused = false;
    const event = { url, preventDefault: () => (refused = true) };
    this.emit('will-navigate', event, url);
    return refused;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { pageSize, margins, printBackground, preferCSSPageSize } = options;
    if (typeof pageSize !== 'object') throw new Error('the Chromium host prints on papers given in inches');
    const page = await this.#page;
    const session = await page.context().newCDPSession(page);
    try {
      const { data } = await session.send('Page.printToPDF', {
        paperWidth: pageSize.width,
        paperHeight: pageSize.height,
        marginTop: margins?.top ?? 0,
        marginBottom: margins?.bottom ?? 0,
        marginLeft: margins?.left ?? 0,
        marginRight: margins?.right ?? 0,
        printBackground: printBackground ?? false,
        preferCSSPageSize: preferCSSPageSize ?? false,
      });
      return Buffer.from(data, 'base64');
    } finally {
      await session.detach();
    }
  }

  print(options: Electron.WebContentsPrintOptions = {}, done?: PrintDone): void {
    void this.#onPaper(options).then(
      () => done?.(true, ''),
      (error: unknown) => done?.(false, error instanceof PrinterOffline ? 'Print job failed' : String(error)),
    );
  }

  async close(): Promise<void> {
    await (await this.#page).close();
  }

  async #onPaper({ pageSize }: Electron.WebContentsPrintOptions): Promise<void> {
    if (!isPrinterWorking) throw new PrinterOffline();
    if (typeof pageSize !== 'object') throw new Error('the Chromium host prints on papers given in microns');
    const widthMillimetres = pageSize.width / 1000;
    const heightMillimetres = pageSize.height / 1000;
    const pdf = await this.printToPDF({
      pageSize: {
        width: widthMillimetres / millimetresPerInch,
        height: heightMillimetres / millimetresPerInch,
      },
      printBackground: true,
    });
    await mkdir(this.#printFolder, { recursive: true });
    const pdfPath = join(this.#printFolder, `${String(this.id).padStart(4, '0')}.pdf`);
    await writeFile(pdfPath, pdf);
    const route = new URL((await this.#page).url()).hash.slice(1);
    tellTest({ kind: 'printed', job: { pdfPath, widthMillimetres, heightMillimetres, route } });
  }
}

type PrintDone = NonNullable<Parameters<Electron.WebContents['print']>[1]>;

class PrinterOffline extends Error {}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? address;
}
