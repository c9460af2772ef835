import { test } from '@playwright/test';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../desktop-host/launch.ts';
import { root } from '../desktop-host/root.ts';
import { openOffice } from '../support/open-office.ts';
import { people } from './estate/furnished-office.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';
import { importWizardPage, type ImportWizardPage } from './pages/import-wizard.ts';

const sheets = join(root, 'tests', 'fixtures', 'greenfield-estate');

/** The secretary brings the office's register in, with what goes wrong on the way. One test follows the other. */
test.describe.serial('the secretary’s import', () => {
  let folder = '';
  let office: Office;
  let page: Page;
  let wizard: ImportWizardPage;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-secretary-'));
    const empty = await openOffice({ folder: join(folder, 'books') });
    await empty.as('secretary');
    empty.close();
    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
    page = await office.window();
    await page.setViewportSize({ width: 1366, height: 768 });
    wizard = importWizardPage(page);
    await deskPage(page).signIn(people.secretary);
  });
  test.afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says calmly that a file is no sheet, and waits for another', async () => {
    await deskPage(page).open('导入房产台账');
    await page.locator('input[type=file]').setInputFiles({
      name: '台账.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('这不是表格'),
    });
    await expect(page.getByRole('alert').filter({ hasText: '“台账.xlsx”' })).toBeVisible();
    await expect(wizard.step).toContainText('选文件');
  });

  test('names each fault of a broken register by row and column, and imports nothing by itself', async () => {
    await wizard.read(join(sheets, 'rooms-broken.xlsx'));
    await page.keyboard.press('Control+Enter');
    await expect(wizard.step).toContainText('看问题');

    const problems = page.getByRole('group', { name: '看问题' });
    for (const [row, words] of [
      ['4', '和第 3 行是同一间房'],
      ['5', '面积是 -88.5，应当大于零'],
      ['6', '“约九十平”不是确定的面积'],
      ['7', '没有写房号'],
      ['10', '没有 2019-02-30 这一天'],
      ['12', '面积是 123456789 ㎡，大得不可能'],
    ] as const)
      await expect(
        problems.getByRole('row').filter({ hasText: words }).getByRole('cell', { name: row, exact: true }),
      ).toBeVisible();
    await expect(page.getByRole('button', { name: '下一步' })).toBeDisabled();
    expect(await roomCount(page)).toBe(0);
  });

  test('saves the refused rows as a sheet with the reasons', async () => {
    const path = join(folder, '有问题的行.xlsx');
    await office.answerSaveDialog(path);
    await page.getByRole('button', { name: '把不能导入的行存成表格' }).click();
    await expect(page.getByText(`已存到 ${path}`)).toBeVisible();
    expect(statSync(path).size).toBeGreaterThan(2000);
  });

  test('takes the other rows once the person decides so', async () => {
    await page.getByRole('radio', { name: /^跳过这/ }).check();
    await wizard.next();
    await wizard.import();
    await expect(page.getByText('跳过了')).toBeVisible();
    expect(await roomCount(page)).toBeGreaterThan(0);
  });

  test('recognises the same file again', async () => {
    const before = await roomCount(page);
    await page.getByRole('button', { name: '再导入一个文件' }).click();
    await wizard.read(join(sheets, 'rooms-broken.xlsx'));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('radio', { name: /^跳过这/ }).check();
    await wizard.next();
    await expect(page.getByText('在 2026-10-31 已经导入过')).toBeVisible();
    await expect(wizard.act).toBeDisabled();
    expect(await roomCount(page)).toBe(before);
  });

  test('leaves nothing of an import that is given up before its end', async () => {
    const before = await roomCount(page);
    await deskPage(page).open('住户');
    await deskPage(page).open('导入房产台账');
    await wizard.read(join(sheets, 'rooms.xlsx'));
    await wizard.next();
    await wizard.next();
    await deskPage(page).open('房屋');
    expect(await roomCount(page)).toBe(before);
  });

  test('stops an import while it writes, says so, and has nothing of it', async () => {
    const before = await roomCount(page);
    await deskPage(page).open('导入房产台账');
    await wizard.read(longRegister(folder, 6_000));
    await wizard.next();
    await wizard.next();
    await page.keyboard.press('Control+Enter');
    await wizard.stop();

    await expect(page.getByText('已取消，什么都没有改动。')).toBeVisible();
    await expect(wizard.act).toBeEnabled();
    expect(await roomCount(page)).toBe(before);
  });

  test('reads a sheet in the old encoding of Chinese Windows, and asks since when its rooms have other owners', async () => {
    await startAnother(page);
    await wizard.read(join(sheets, 'rooms-gbk.csv'));
    await wizard.next();
    await wizard.next();
    await expect(wizard.act).toBeDisabled();
    await page.getByLabel(/换了人，从哪一天起？/).fill('2026-10-31');
    await page.keyboard.press('Tab');
    await wizard.import();
    await expect(page.getByText(/新登记 \d+ 间/)).toBeVisible();
    expect(await roomCount(page)).toBeGreaterThanOrEqual(280);
  });

  test('maps a sheet whose columns nobody knows by hand, once', async () => {
    await startAnother(page);
    await wizard.read(strangeRegister(folder, '九号楼,101,88.02,沈一鸣', '九号楼,102,90,陶然'));
    await page.getByRole('button', { name: '以第 1 行为表头' }).click();
    await expect(page.getByText('还缺：')).toBeVisible();
    for (const [column, field] of [
      ['A', '楼栋'],
      ['B', '房号'],
      ['C', '建筑面积'],
      ['D', '业主姓名'],
    ] as const)
      await wizard.chooseField(column, field);
    await wizard.next();
    await wizard.next();
    await wizard.import();
    await expect(page.getByText('新登记 2 间')).toBeVisible();

    await startAnother(page);
    await wizard.read(strangeRegister(folder, '九号楼,103,70,程杰'));
    await expect(page.getByText('这种表以前导入过，列的对应关系按上次的来。')).toBeVisible();
    await wizard.next();
    await wizard.next();
    await wizard.import();
    await expect(page.getByText('新登记 1 间')).toBeVisible();
  });
});

/** Leaves whatever the wizard holds and begins with another file. */
async function startAnother(page: Page): Promise<void> {
  await deskPage(page).open('住户');
  await deskPage(page).open('导入房产台账');
}

/** A register that takes a while to write, in text. */
function longRegister(folder: string, rooms: number): string {
  const rows = Array.from({ length: rooms }, (_, index) => {
    const [building, number] = [20 + Math.floor(index / 500), 101 + (index % 500)];
    return `${building}号楼,${1 + (index % 5)}单元,${number},88.02,住户${index},1${3_000_000_000 + index}`;
  });
  return textFile(folder, '大台账.csv', ['楼栋,单元,房号,建筑面积,业主姓名,联系电话', ...rows]);
}

/** A register whose header tells nothing. */
function strangeRegister(folder: string, ...rows: readonly string[]): string {
  return textFile(folder, '旧系统导出.csv', ['甲,乙,丙,丁', ...rows]);
}

function textFile(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\r\n'));
  return path;
}

function roomCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.office.call('rooms.list', {});
    if (!answer.ok) throw new Error(`The list of rooms was refused: ${answer.error.code}`);
    const { rooms }: { rooms?: unknown } = Object(answer.value);
    if (!Array.isArray(rooms)) throw new Error('The list of rooms has no rooms.');
    return rooms.length;
  });
}
