import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Launch, Office } from './launch.ts';
import { internalOrigin } from './stand-in/addresses.ts';
import type { FromHost, PrintedJob, ToHost } from './stand-in/control.ts';
import { optionsVariable, type HostOptions } from './stand-in/host-options.ts';

const startsWithinMilliseconds = 60_000;

/** Starts the built main process in Node with the stand-in for Electron, and joins the Chromium it opens. */
export async function launchInChromium(launch: Launch): Promise<Office> {
  const printed: PrintedJob[] = [];
  const blocked: string[] = [];
  const host = startHost(launch);
  const endpoint = Promise.withResolvers<string>();
  host.on('message', (message: FromHost) => {
    if (message.kind === 'ready') endpoint.resolve(message.endpoint);
    else if (message.kind === 'printed') printed.push(message.job);
    else if (message.kind === 'blocked') blocked.push(message.url);
  });
  const complaints: string[] = [];
  host.stderr?.on('data', (text: Buffer) => {
    complaints.push(text.toString());
    process.stderr.write(text);
  });
  host.on('exit', (code) => {
    endpoint.reject(new Error(`the desktop host ended with code ${code}\n${complaints.join('')}`));
  });
  const late = setTimeout(() => {
    endpoint.reject(new Error(`the desktop host did not start\n${complaints.join('')}`));
  }, startsWithinMilliseconds);

  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(await endpoint.promise);
  } catch (error) {
    host.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(late);
  }
  const context = onlyContext(browser);
  const tell = (message: ToHost): Promise<void> =>
    new Promise((resolve, reject) => {
      host.send(message, (error) => (error ? reject(error) : resolve()));
    });

  return {
    host: 'chromium',
    window: () => firstPage(context, isVisible),
    async newWindow(open) {
      const appeared = context.waitForEvent('page');
      await open();
      const page = await appeared;
      await page.waitForURL(`${internalOrigin}/**`);
      return page;
    },
    answerSaveDialog: (path) => tell({ kind: 'answer-save', path }),
    printed: () => printed,
    setPrinter: (state) => tell({ kind: 'printer', state }),
    power: (event) => tell({ kind: 'power', event }),
    idle: (seconds) => tell({ kind: 'idle', seconds }),
    blocked: () => blocked,
    async close() {
      if (host.exitCode !== null) return;
      const gone = once(host, 'exit');
      await tell({ kind: 'quit' });
      await gone;
    },
    async kill() {
      if (host.exitCode !== null) return;
      const gone = once(host, 'exit');
      host.kill('SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

function startHost(launch: Launch): ChildProcess {
  const options: HostOptions = {
    userData: launch.userData,
    packaged: launch.packaged ?? false,
    display: launch.display ?? false,
    interactive: false,
    locale: 'zh-CN',
    chromium: launch.executable,
  };
  const register = join(import.meta.dirname, 'register.ts');
  return spawn(process.execPath, ['--import', register, launch.main, `--office-folder=${launch.folder}`], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...(launch.now === undefined ? {} : { OFFICE_NOW: launch.now }),
      [optionsVariable]: JSON.stringify(options),
    },
  });
}

function onlyContext(browser: Browser): BrowserContext {
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no profile open');
  return context;
}

function isVisible(page: Page): boolean {
  return page.url().startsWith(internalOrigin) && !page.url().includes('#/print/');
}

/** The first page that is one of ours, now or as soon as it comes. */
export async function firstPage(context: BrowserContext, wanted: (page: Page) => boolean): Promise<Page> {
  const until = Date.now() + startsWithinMilliseconds;
  while (Date.now() < until) {
    const page = context.pages().find(wanted);
    if (page) {
      await page.waitForLoadState('load');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the office opened no window');
}
