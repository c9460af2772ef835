import { AxeBuilder } from '@axe-core/playwright';
import { test } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice } from '../desktop-host/launch.ts';
import { mainJourney } from './journeys/main-journey.ts';
import { expect } from './pages/expecting.ts';

test('from an empty folder to a signed day: register, bills, payments, receipts, count and closing', async () => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-journey-'));
  const office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
  const faults: string[] = [];
  try {
    const page = await office.window();
    await mainJourney({
      office,
      page,
      picture: async (name) => {
        faults.push(...(await graveFaults(page)).map((fault) => `${name}: ${fault}`));
      },
      pdfPath: (name) => join(folder, `${name}.pdf`),
    });
    expect(existsSync(join(folder, '日报表 2026-10-31.pdf'))).toBe(true);
    expect(office.blocked()).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What would keep somebody from using the page as it stands, by the rules of axe. */
async function graveFaults(page: Page): Promise<string[]> {
  // The host closes the extra page that axe would open.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    // A table's body scrolls by the arrow keys of the group around it, which has the focus.
    .disableRules(['scrollable-region-focusable'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}
