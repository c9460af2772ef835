import { AxeBuilder } from '@axe-core/playwright';
import { test } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../desktop-host/launch.ts';
import { openGreenfield } from '../support/greenfield.ts';
import { testPassword } from '../support/open-office.ts';
import { billingPage, type BillingPage } from './pages/billing.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';

const cashier = { name: '李收银', username: 'cashier', password: testPassword };
const accountant = { name: '钱会计', username: 'accountant', password: testPassword };

/** From a price to what is owed, on the built app. The tests follow one another through one month's end. */
test.describe.serial('the month’s bills', () => {
  let folder = '';
  let office: Office;
  let page: Page;
  let billing: BillingPage;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-billing-'));
    (await openGreenfield({ folder: join(folder, 'books') })).office.close();
    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
    page = await office.window();
    await page.setViewportSize({ width: 1366, height: 768 });
    billing = billingPage(page);
    await deskPage(page).signIn(accountant);
  });
  test.afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the accountant adds a fee item from nothing, and a price to come', async () => {
    await deskPage(page).open('收费标准');
    await page.keyboard.press('Control+Enter');
    const drawer = page.locator('.ant-drawer');
    await drawer.getByLabel('名称').fill('电梯费');
    await drawer.getByRole('checkbox', { name: '住宅' }).check();
    await drawer.getByLabel('单位').fill('㎡·月');
    await drawer.getByLabel('起始单价').fill('０．３５');
    await drawer.getByRole('button', { name: '保存' }).click();

    await expect(drawer).toContainText('收费项目：电梯费');
    await expect(drawer.getByRole('listitem')).toContainText('0.35');
    await drawer.getByLabel('自哪天起').fill('2027-01-01');
    await page.keyboard.press('Enter');
    await drawer.getByLabel('单价（元）').fill('0.4');
    await drawer.getByRole('button', { name: '添加新价格' }).click();
    await expect(drawer.getByRole('listitem')).toHaveCount(2);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row', { name: /电梯费/ })).toContainText('0.35');
  });

  test('the cashier types readings down the route, and what is wrong is said at once', async () => {
    await deskPage(page).signOut();
    await deskPage(page).signIn(cashier);
    await deskPage(page).open('抄表');
    await page.getByLabel('1号楼1单元101 起数').fill('100');
    await page.getByLabel('1号楼1单元102 起数').fill('200');
    await billing.typeReadings('112', '188');
    await expect(billing.reading('1号楼1单元102')).toContainText('小于上次');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('212');
    await expect(billing.reading('1号楼1单元102')).toContainText('12');
    expect(await faultsOf(page)).toEqual([]);

    await page.keyboard.press('Control+s');

    await expect(page.getByText('已保存 2 户的读数')).toBeVisible();
  });

  test('a month is previewed with what is odd, and made by two presses of one key', async () => {
    await deskPage(page).open('出账');
    await expect(billing.preview).toContainText('地下车库');
    await expect(page.getByRole('radio', { name: /没有读数/ })).toBeAttached();
    expect(await faultsOf(page)).toEqual([]);

    expect(await billing.makeBills()).toBe('B-2026-000001');

    await page.keyboard.press('Control+Enter');
    await expect(deskPage(page).heading).toContainText('B-2026-000001');
  });

  test('each charge says why it is this amount, on screen and on paper', async () => {
    const drawer = await billing.explain('1号楼1单元101', '水费');
    await expect(drawer).toContainText('读数 100 → 112');
    await expect(drawer).toContainText('37.20');
    expect(await faultsOf(page)).toEqual([]);

    const paper = join(folder, 'why.pdf');
    await office.answerSaveDialog(paper);
    await drawer.getByRole('button', { name: '存为 PDF' }).click();
    await expect.poll(() => existsSync(paper)).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('one room is reversed with a second person, and may be billed again', async () => {
    await billing.row('1号楼1单元102').locator('input[type=checkbox]').check();
    await billing.reverse('撤销所选 1 户', '面积登记有误', accountant);

    await expect(page.getByRole('list', { name: '撤销记录' })).toContainText('面积登记有误');
    await deskPage(page).open('出账');
    await expect(billing.preview.getByRole('row', { name: /1号楼/ })).toContainText('1');
    expect(await billing.makeBills()).toBe('B-2026-000003');
  });

  test('arrears agree with the books, are found by name, and open the counter', async () => {
    await deskPage(page).open('欠费');
    await expect(page.getByText('全部合计与应收账款（1122）余额一致')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    const sheet = join(folder, 'arrears.xlsx');
    await office.answerSaveDialog(sheet);
    await page.keyboard.press('Control+e');
    await expect.poll(() => existsSync(sheet)).toBe(true);

    await page.getByRole('searchbox', { name: '房号、姓名、电话' }).fill('xyj');
    await billing.row('许玉佳').click();

    await expect(deskPage(page).heading).toContainText('收费台');
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  // Legacy mode: axe would otherwise open a page of its own, which the window host does not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .analyze();
  return violations.map(
    (fault) =>
      `${fault.id}: ${fault.nodes
        .map((node) => node.html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}
