import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../../desktop-host/launch.ts';
import { openOffice } from '../../support/open-office.ts';
import { furnishOffice, type Furnished } from './furnished-office.ts';

/** An office whose window is open. */
export interface OpenOffice {
  readonly office: Office;
  readonly page: Page;
  /** Where files of the test may lie. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A furnished office whose window is open. */
export interface RunningOffice extends OpenOffice, Furnished {}

/** Furnishes an office in a folder of its own and opens it at an instant, in a window of 1366 × 768. */
export async function openFurnishedOffice({ now = morning, closed = false } = {}): Promise<RunningOffice> {
  const folder = newFolder();
  const furnished = await furnishOffice(join(folder, 'books'), { closed });
  return { ...furnished, ...(await openWindow(folder, now)) };
}

/** Opens an office that was only just set up: everybody has an account, and nothing else is there. */
export async function openEmptyOffice(): Promise<OpenOffice> {
  const folder = newFolder();
  const empty = await openOffice({ folder: join(folder, 'books') });
  for (const role of ['cashier', 'secretary', 'accountant', 'manager'] as const) await empty.as(role);
  empty.close();
  return openWindow(folder, morning);
}

const morning = '2026-10-31T09:00:00.000+08:00';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'estate-office-e2e-'));
}

async function openWindow(folder: string, now: string): Promise<OpenOffice> {
  const office = await launchOffice({ folder: join(folder, 'books'), now });
  const page = await office.window();
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    office,
    page,
    folder,
    async close() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
