import { test } from '@playwright/test';
import {
  openEmptyOffice,
  openFurnishedOffice,
  type OpenOffice,
  type RunningOffice,
} from './estate/running-office.ts';
import { dress, sightsOf, sightsOfEmptyOffice, walk } from './estate/walk.ts';
import { expect } from './pages/expecting.ts';
import { graveFaults } from './pages/faults.ts';
import { chineseOf, foreignWords, rawKeys } from './pages/words.ts';

/** Every screen, drawer and dialog of the product in a furnished office, as everybody must be able to use it. */
test.describe('every screen', () => {
  test.describe.configure({ timeout: 900_000 });
  let running: RunningOffice;

  test.beforeAll(async () => {
    running = await openFurnishedOffice();
  });
  test.afterAll(() => running.close());

  for (const theme of ['light', 'dark'] as const) {
    test(`can be used by everybody on ${theme} paper, and fits a small window`, async () => {
      const { page } = running;
      const faults: string[] = [];
      await dress(page, 'zh-CN', theme);
      await walk(page, sightsOf(running), async ({ name }) => {
        faults.push(...(await graveFaults(page)).map((fault) => `${name}: ${fault}`));
        faults.push(...(await spilled(page)).map((fault) => `${name}: ${fault}`));
      });
      expect(faults).toEqual([]);
    });
  }

  test('speaks English to who wants it, and no word of Chinese but what the office itself wrote', async () => {
    const { page } = running;
    const faults: string[] = [];
    await dress(page, 'en', 'light');
    await walk(page, sightsOf(running), async ({ name }) => {
      const own = await chineseOf(page);
      faults.push(...(await foreignWords(page, own)).map((words) => `${name}: ${words}`));
      faults.push(...(await rawKeys(page)).map((key) => `${name}: ${key}`));
      faults.push(...(await spilled(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });
});

/** The first morning: nothing is there yet, and every screen says what will be, and how it comes. */
test.describe('an office just set up', () => {
  test.describe.configure({ timeout: 300_000 });
  let running: OpenOffice;

  test.beforeAll(async () => {
    running = await openEmptyOffice();
  });
  test.afterAll(() => running.close());

  test('can be walked through by everybody', async () => {
    const { page } = running;
    const faults: string[] = [];
    await walk(page, sightsOfEmptyOffice(), async ({ name }) => {
      faults.push(...(await graveFaults(page)).map((fault) => `${name}: ${fault}`));
      faults.push(...(await rawKeys(page)).map((key) => `${name}: ${key}`));
      faults.push(...(await spilled(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });
});

/** Whether the window scrolls sideways, or a button has more words than room. */
function spilled(page: RunningOffice['page']): Promise<string[]> {
  return page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > window.innerWidth + 1 ? ['the window scrolls sideways'] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, th')]
      .filter((element) => element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => element.clientWidth > 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `too narrow: ${element.outerHTML.slice(0, 160)}`);
    return [...wide, ...cut];
  });
}
