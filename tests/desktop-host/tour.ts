import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { HostChoice } from './find-host.ts';
import { launchOffice, type Office } from './launch.ts';
import { root } from './root.ts';

/** What a journey is given: an empty office that is running, and where its pictures go. */
export interface Tour {
  readonly office: Office;
  readonly page: Page;
  /** Takes a numbered picture of the page as it stands. */
  picture(name: string): Promise<void>;
  /** Where a PDF of that name is to be saved; answer the save dialog with it. */
  pdfPath(name: string): string;
}

/**
 * Goes through the main journey on the sample estate (tests/e2e/journeys/main-journey.ts, the one the end-to-end
 * suite runs) and keeps a picture of each step.
 *
 * @returns the folder of the pictures and PDFs
 */
export async function takeTour(host: HostChoice): Promise<string> {
  const folder = join(root, 'tour');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const books = await mkdtemp(join(tmpdir(), 'estate-office-tour-'));
  const office = await launchOffice({ folder: books, now: '2026-10-31T09:00:00.000+08:00', host });
  try {
    const page = await office.window();
    const { mainJourney } = await journey();
    let step = 0;
    await mainJourney({
      office,
      page,
      async picture(name) {
        step += 1;
        await page.screenshot({ path: join(folder, `${String(step).padStart(2, '0')}-${name}.png`) });
      },
      pdfPath: (name) => join(folder, `${name}.pdf`),
    });
  } finally {
    await office.close();
    await rm(books, { recursive: true, force: true });
  }
  return folder;
}

/** Loaded when the tour begins: opening a window must not wait for the end-to-end suite's modules. */
async function journey(): Promise<{ mainJourney(tour: Tour): Promise<void> }> {
  return import(new URL('../e2e/journeys/main-journey.ts', import.meta.url).href);
}
