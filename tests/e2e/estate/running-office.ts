import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../../desktop-host/launch.ts';
import { furnishOffice, type Furnished } from './furnished-office.ts';

/** A furnished office whose window is open. */
export interface RunningOffice extends Furnished {
  readonly office: Office;
  readonly page: Page;
  /** Where files of the test may lie. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Furnishes an office in a folder of its own and opens it at an instant, in a window of 1366 × 768. */
export async function openFurnishedOffice({
  now = '2026-10-31T09:00:00.000+08:00',
  closed = false,
} = {}): Promise<RunningOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-e2e-'));
  const furnished = await furnishOffice(join(folder, 'books'), { closed });
  const office = await launchOffice({ folder: join(folder, 'books'), now });
  const page = await office.window();
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    ...furnished,
    office,
    page,
    folder,
    async close() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
