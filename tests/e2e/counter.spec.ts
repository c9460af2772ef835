import { AxeBuilder } from '@axe-core/playwright';
import { test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { day } from '../../shared/domain/day.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { launchOffice, type Office } from '../desktop-host/launch.ts';
import { enterEstate, postCharges } from '../support/counter-estate.ts';
import { movableClock } from '../support/movable-clock.ts';
import { openLedger } from '../support/open-ledger.ts';
import { openOffice, testPassword } from '../support/open-office.ts';
import { counterPage, type CounterPage } from './pages/counter.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';
import { onPaper } from './pages/paper.ts';
import { receiptsPage } from './pages/receipts.ts';

const cashier = { name: '李收银', username: 'cashier', password: testPassword };

/** A hidden window has to be opened and drawn for each paper, which a busy machine takes its time for. */
const printing = { timeout: 90_000 };

/** What goes wrong at a counter, on the built app. The tests follow one another through one morning. */
test.describe.serial('the counter', () => {
  test.describe.configure({ timeout: 240_000 });
  let folder = '';
  let office: Office;
  let page: Page;
  let counter: CounterPage;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-counter-'));
    await billedOffice(join(folder, 'books'));
    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
    page = await office.window();
    await page.setViewportSize({ width: 1366, height: 768 });
    counter = counterPage(page);
    await deskPage(page).signIn(cashier);
    await deskPage(page).open('收费台');
  });
  test.afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says when nothing is found, and keeps what was typed', async () => {
    await counter.finder.fill('九号楼');
    await expect(page.getByText('没有找到“九号楼”')).toBeVisible();
    await expect(counter.finder).toHaveValue('九号楼');
    await page.keyboard.press('Escape');
  });

  test('opens the shift where it is missing, and then receives', async () => {
    await counter.find('102');
    await expect(counter.receive).toBeDisabled();
    await page.getByRole('button', { name: '开班' }).click();
    await expect(counter.receive).toBeEnabled();
  });

  test('fits twelve charges on a small screen without scrolling the page', async () => {
    await counter.find('101');
    const overflow = await page.evaluate(() => {
      const content = document.querySelector('.desk__content');
      return content === null ? -1 : content.scrollHeight - content.clientHeight;
    });
    expect(overflow).toBe(0);
    await expect(counter.receive).toBeInViewport();
  });

  test('takes the money once, however often Enter is pressed', async () => {
    await counter.find('102');
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      const press = () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
        );
      for (let times = 0; times < 4; times += 1) press();
    });
    expect(await counter.received()).toBe('A-2026-000001');
    await counter.find('102');
    await expect(page.getByRole('region', { name: '最近收据' }).getByRole('listitem')).toHaveCount(1);
  });

  test('tells the second of two windows what the first one took', async () => {
    await counter.find('101');
    const second = await office.newWindow(() =>
      page.evaluate(() => window.office.call('shell.openWindow', { route: '/counter/1' })),
    );
    const other = counterPage(second);
    await expect(other.charges).toBeFocused();
    await second.keyboard.press('a');
    await second.keyboard.press('a');
    await second.keyboard.press('Space');
    await second.keyboard.press('Enter');
    await second.keyboard.press('Enter');
    expect(await other.received()).toBe('A-2026-000002');
    await second.close();

    await expect(page.getByText('账单刚有变动，请核对新的合计')).toBeVisible();
    await expect(counter.receive).toBeDisabled();
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(counter.receive).toBeEnabled();
  });

  test('takes the money of who is named on a bill, though the register names nobody there', async () => {
    await counter.find('103');
    await expect(page.locator('.room-header')).toContainText('没有登记付费人');
    await counter.payer.click();
    await page.getByTitle('刘建国', { exact: true }).click();
    await expect(counter.payment.getByPlaceholder('收据上的名字')).toBeHidden();
    await counter.receive.click();
    await counter.received();
    await counter.result.getByRole('link').click();
    await expect(receiptsPage(page).drawer).toContainText('刘建国');
    await deskPage(page).open('收费台');
  });

  test('charges a room once for what it asked for, ticked to be paid at once', async () => {
    await counter.find('101');
    await page.keyboard.press('F9');
    await expect(counter.oneOff).toContainText('付费人 王秀兰');
    await counter.oneOff.getByLabel('数量（车）').fill('0');
    await page.keyboard.press('Enter');
    await expect(counter.oneOff).toBeVisible();
    await counter.oneOff.getByLabel('数量（车）').fill('2');
    await expect(counter.oneOff).toContainText('应收 ¥300.00');
    await counter.oneOff.getByLabel('说明').fill('装修垃圾两车');
    await page.keyboard.press('Enter');
    await expect(counter.charges).toBeFocused();
    const row = counter.charges.getByRole('row').filter({ hasText: '装修垃圾清运费' });
    await expect(row.getByRole('checkbox')).toBeChecked();
    await expect(row).toContainText('300.00');
  });

  test('keeps the receipt when the printer is off, and marks the reprint', async () => {
    await office.setPrinter('offline');
    await counter.find('101');
    await page.keyboard.press('F4');
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
    await expect(counter.result).toContainText('¥100.00');
    const number = await counter.received();
    await expect(counter.result.locator('[data-error-code="PRINT_FAILED"]')).toBeVisible(printing);
    await office.setPrinter('working');
    await page.keyboard.press('F8');
    await expect(counter.result).toContainText('已送打印机', printing);

    const link = await counter.result.getByRole('link').getAttribute('href');
    await onPaper(page, `/print/receipt/${link?.split('/').at(-1) ?? ''}`, async (sheets) => {
      await expect(sheets.first()).toContainText(number);
      await expect(sheets.first()).toContainText('补打 第1次');
    });
  });

  test('says in the form what is wrong with the tenders, before anything is sent', async () => {
    await deskPage(page).open('收费台');
    await counter.find('101');
    await page.keyboard.press('6');
    await expect(counter.payment).toContainText('请填支票号码');
    await expect(counter.receive).toBeDisabled();
    await page.keyboard.type('CC02');
    await expect(counter.receive).toBeEnabled();
    await page.keyboard.press('F2');
  });

  test('can be used by everybody: counter, receipts and one receipt pass axe', async () => {
    await counter.find('101');
    expect(await faultsOf(page)).toEqual([]);
    await deskPage(page).open('收据');
    await receiptsPage(page).open('A-2026-000001');
    expect(await faultsOf(page)).toEqual([]);
  });
});

async function billedOffice(folder: string): Promise<void> {
  const clock = movableClock();
  const office = await openOffice({ folder, clock });
  await office.as('cashier');
  const manager = await office.as('manager');
  await manager.call('fees.create', {
    name: '装修垃圾清运费',
    method: 'one-off',
    uses: [],
    buildingIds: [],
    cycleMonths: 1,
    rounding: 'fen',
    dueAfterDays: 0,
    unitLabel: '车',
    accountCode: '500199',
    price: { effectiveDay: day('2026-01-01'), unitPrice: unitPrice(1_500_000) },
  });
  office.close();
  const ledger = openLedger(folder, clock);
  ledger.post((trx) => {
    const { flat, neighbour, empty, wang, liu, serviceFee, waterFee } = enterEstate(trx);
    const bill = (
      roomId: number,
      payerId: number,
      feeItemId: number,
      feeItemName: string,
      from: string,
      amountFen: number,
    ) => ({ roomId, payerId, feeItemId, feeItemName, from, amountFen });
    postCharges(trx, ledger.context, [
      ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].flatMap((month) => [
        bill(flat, wang, serviceFee, '物业服务费', month, 16_284),
        bill(flat, wang, waterFee, '代收水费', month, 2_835),
      ]),
      bill(neighbour, liu, serviceFee, '物业服务费', '2026-10', 22_256),
      bill(empty, liu, serviceFee, '物业服务费', '2026-09', 12_247),
    ]);
  });
  ledger.close();
}

async function faultsOf(page: Page): Promise<string[]> {
  // Legacy mode: axe would otherwise open a page of its own, which the window host does not allow.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    (fault) =>
      `${fault.id}: ${fault.nodes
        .map((node) => node.html)
        .join(' | ')
        .slice(0, 300)}`,
  );
}
