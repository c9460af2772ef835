import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findHost, type HostChoice } from './find-host.ts';
import { launchInChromium } from './launch-chromium.ts';
import { launchInElectron } from './launch-electron.ts';
import { root } from './root.ts';
import type { PrintedJob } from './stand-in/control.ts';

export type { PrintedJob } from './stand-in/control.ts';

export interface LaunchOptions {
  /** The office's own folder: database, attachments, anchor. A seeded one may be given. */
  readonly folder: string;
  /** ISO 8601 with offset: the instant at which the office's clock starts. */
  readonly now?: string;
  readonly host?: HostChoice;
  /** Show the windows on the screen; headless otherwise. */
  readonly display?: boolean;
  /** Another built main process than `out/main/main.js`, as from a package. */
  readonly main?: string;
  /** What `app.isPackaged` says; Chromium host only. */
  readonly packaged?: boolean;
}

/** A running office, the same for tests on either host. */
export interface Office {
  readonly host: 'electron' | 'chromium';
  /** The first window that shows the office. */
  window(): Promise<Page>;
  /** The next window that `open` makes appear. */
  newWindow(open: () => Promise<unknown>): Promise<Page>;
  /** Answers the next save dialog with a path, or with null as a person who cancels. */
  answerSaveDialog(path: string | null): Promise<void>;
  /** All that went to the printer until now. */
  printed(): readonly PrintedJob[];
  setPrinter(state: 'working' | 'offline'): Promise<void>;
  /** The machine goes to sleep, or somebody locks its screen. */
  power(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Nobody has touched keyboard or mouse for so long. */
  idle(seconds: number): Promise<void>;
  /** Requests that the app refused or that nothing answered. Chromium host only; empty on Electron. */
  blocked(): readonly string[];
  /** Quits as a person does; the books are closed. */
  close(): Promise<void>;
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>;
}

/** What a launcher of either host is given beside the options. */
export interface Launch extends LaunchOptions {
  readonly executable: string;
  readonly userData: string;
  readonly main: string;
}

/** Starts the built app on Electron or on the Chromium host. */
export async function launchOffice(options: LaunchOptions): Promise<Office> {
  const host = findHost(options.host ?? environmentChoice());
  const userData = await mkdtemp(join(tmpdir(), 'estate-office-'));
  const launch: Launch = {
    ...options,
    executable: host.executable,
    userData,
    main: options.main ?? join(root, 'out', 'main', 'main.js'),
  };
  const office = host.kind === 'electron' ? await launchInElectron(launch) : await launchInChromium(launch);
  const clean = (): Promise<void> => rm(userData, { recursive: true, force: true, maxRetries: 5 });
  return {
    ...office,
    close: () => office.close().finally(clean),
    kill: () => office.kill().finally(clean),
  };
}

/** `OFFICE_HOST=electron npm test` runs the same suite on Electron. */
function environmentChoice(): HostChoice {
  const given = process.env['OFFICE_HOST'];
  return given === 'electron' || given === 'chromium' ? given : 'auto';
}
