import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../desktop-host/launch.ts';
import { importOpeningArrears, openGreenfield } from '../support/greenfield.ts';
import { testPassword } from '../support/open-office.ts';
import { deskPage } from './pages/desk.ts';
import { roomMapPage } from './pages/room-map.ts';
import { roomPage } from './pages/room.ts';

const now = '2026-10-31T09:00:00.000+08:00';

test.describe.serial('the rooms and people of the sample estate', () => {
  let folder = '';
  let office: Office;
  let page: Page;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-rooms-'));
    const books = join(folder, 'books');
    const greenfield = await openGreenfield({ folder: books, clock: now });
    await importOpeningArrears(greenfield.cashier);
    const { name } = greenfield.cashier;
    greenfield.office.close();
    office = await launchOffice({ folder: books, now });
    page = await office.window();
    await deskPage(page).signIn({ name, username: 'cashier', password: testPassword });
  });
  test.afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the map is walked by arrow keys, tells of each room, and opens room and counter', async () => {
    const map = roomMapPage(page);
    await deskPage(page).open('房态图');
    await map.byArrears();
    await map.square('1号楼1单元701').focus();

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');

    await expect(map.square('1号楼1单元802')).toBeFocused();
    await expect(map.strip).toContainText('1号楼1单元802');
    await expect(map.strip).toContainText('欠 1,313.80 元');
    await expectAccessible(page);

    await page.keyboard.press('Space');
    await expect(roomPage(page).heading).toContainText('1号楼1单元802');
    await page.goBack();
    await map.square('1号楼1单元802').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/counter\/\d+$/);
  });

  test('a room shows what it owes and why, and who held it before a change of owner', async () => {
    const room = roomPage(page);
    await deskPage(page).open('房屋');
    await page.getByLabel('房号、姓名、电话、拼音首字母').fill('1-1-802');
    await page.getByRole('row', { name: /1号楼1单元802/ }).click();
    await expect(room.side).toContainText('1,313.80');
    await expect(room.rows.last()).toContainText('物业管理费');
    await expectAccessible(page);

    await room.sellTo('欧阳晓燕', '13900001111');

    await expect(room.side).toContainText('欧阳晓燕');
    await expect(room.side).toContainText('自 2026-10-31');
    await room.openTab('住户沿革');
    await expect(room.rows.filter({ hasText: '王军' })).toContainText('2026-10-30');
    await expectAccessible(page);
    await room.openTab('变更记录');
    await expect(page.getByRole('list', { name: '变更记录' })).toContainText('二手房过户');
  });

  test('a room is found by its former owner, and opened itself by Alt', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '查找与命令' }).fill('王军');

    const hit = page.getByRole('option', { name: /^房屋 1号楼1单元802/ });
    await expect(hit).toContainText('王军');
    await hit.click({ modifiers: ['Alt'] });
    await expect(roomPage(page).heading).toContainText('1号楼1单元802');
  });

  test('a person’s ID number is masked until revealed, and a former name is still found', async () => {
    await deskPage(page).goTo('/people');
    await page.getByLabel('姓名、曾用名、电话、拼音首字母').fill('xyj');
    await page.getByRole('row', { name: /许玉佳/ }).click();
    const drawer = page.locator('.ant-drawer');
    await expect(drawer).toContainText('340***********8263');
    await expectAccessible(page);

    const reveal = drawer.getByRole('button', { name: '显示全号' });
    await expect(reveal).toHaveAttribute('title', '每次显示都会记下是谁看的。');
    await reveal.click();
    await expect(drawer).toContainText('340102199808078263');
    await drawer.getByRole('button', { name: '收起' }).click();
    await expect(drawer).not.toContainText('340102199808078263');

    await drawer.locator('.ant-drawer-extra').getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: '修改 许玉佳' });
    await dialog.getByLabel('姓名', { exact: true }).fill('许玉嘉');
    await dialog.getByRole('button', { name: '改名' }).click();
    await dialog.locator('.ant-btn-primary').click();
    await expect(dialog).toBeHidden();
    await page.getByLabel('姓名、曾用名、电话、拼音首字母').fill('许玉佳');
    await expect(page.getByRole('row', { name: /许玉嘉/ })).toContainText('曾用名 许玉佳');
  });
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
