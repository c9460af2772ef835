import { test } from '@playwright/test';
import { testPassword } from '../support/open-office.ts';
import { people } from './estate/furnished-office.ts';
import { visit } from './estate/walk.ts';
import { openFurnishedStore, type RunningStore } from './estate/furnished-store.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';
import { graveFaults } from './pages/faults.ts';
import { onPaper } from './pages/paper.ts';

const storekeeper = { name: '赵库管', username: 'storekeeper', password: testPassword };

/** The storekeeper's day on the built app. One test follows the other. */
test.describe.serial('the store', () => {
  test.describe.configure({ timeout: 300_000 });
  let store: RunningStore;

  test.beforeAll(async () => {
    store = await openFurnishedStore();
    await deskPage(store.page).signIn(storekeeper);
  });
  test.afterAll(() => store.close());

  test('tells the storekeeper first what waits', async () => {
    await expect(deskPage(store.page).heading).toContainText('赵库管，您好');
    await expect(store.page.getByText('PD-2026-000002').first()).toBeVisible();
  });

  test('issues a broom by three keystrokes, to whom the last issue went', async () => {
    const { page } = store;
    await visit(page, '/issue');
    await page.keyboard.press('F4');
    await page.keyboard.type('W00001');
    await page.keyboard.press('Enter');
    await expect(page.getByText('扫帚').first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('CK-2026-000002').first()).toBeVisible();
  });

  test('prints the slip of an issue with its check code and a line to sign', async () => {
    const { page, issueSeq } = store;
    await onPaper(page, `/print/stock-document/${issueSeq}`, async (sheets) => {
      await expect(sheets.first()).toContainText('CK-2026-000001');
      await expect(sheets.first()).toContainText('扫帚');
    });
  });

  test('shows who is late with what', async () => {
    const { page } = store;
    await visit(page, '/loans');
    await expect(page.getByText('逾期 2 天')).toBeVisible();
  });

  test('shows no book quantity while it is counted blind', async () => {
    const { page, openCount } = store;
    await visit(page, `/count-sheet/${openCount}`);
    await expect(page.getByText('灯管').first()).toBeVisible();
    await expect(page.getByText('账存')).toBeHidden();
  });

  test('can be used by everybody: no screen of the store fails axe', async () => {
    const { page, openCount, postedCount, issueSeq } = store;
    const faults: string[] = [];
    for (const route of [
      '/',
      '/goods-in',
      '/issue',
      '/transfer',
      '/write-off',
      '/stock',
      '/stock-documents',
      `/stock-documents/${issueSeq}`,
      '/stock-card/1',
      '/stock-summary',
      '/counts',
      `/count-sheet/${openCount}`,
      `/count-review/${postedCount}`,
      '/loans',
      '/items',
      '/items/1',
      '/items-import',
      '/directory',
      '/directory/departments',
      '/holidays',
    ]) {
      await visit(page, route);
      faults.push(...(await graveFaults(page)).map((fault) => `${route}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('shows the accountant that the store and its account agree', async () => {
    const { page } = store;
    await deskPage(page).signOut();
    await deskPage(page).signIn(people.accountant);
    await visit(page, '/stock-summary');
    await expect(page.getByText('与库存材料科目一致').first()).toBeVisible();
  });
});
