import { test } from '@playwright/test';
import type { CDPSession, Page } from 'playwright-core';
import { people } from './estate/furnished-office.ts';
import { openFurnishedOffice, type RunningOffice } from './estate/running-office.ts';
import { counterPage } from './pages/counter.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';

/** A cashier who types Chinese with an input method, and never takes the mouse. */
test.describe.serial('typing', () => {
  let running: RunningOffice;
  let inputMethod: CDPSession;

  test.beforeAll(async () => {
    running = await openFurnishedOffice();
    inputMethod = await running.page.context().newCDPSession(running.page);
    await deskPage(running.page).signIn(people.cashier);
  });
  test.afterAll(() => running.close());

  test('the Enter that ends a composition opens nothing', async () => {
    const { page } = running;
    const counter = counterPage(page);
    await deskPage(page).open('收费台');
    await counter.finder.focus();
    await compose(inputMethod, 'wang');
    await enterWhileComposing(page);
    await expect(page).toHaveURL(/#\/counter$/);
    await inputMethod.send('Input.insertText', { text: '王军' });
    await expect(counter.finder).toHaveValue('王军');

    await page.keyboard.press('Enter');

    await expect(counter.charges).toBeFocused();
    await expect(page.locator('.room-header')).toContainText('王军');
  });

  test('the Enter that ends a composition in the note receives nothing', async () => {
    const { page } = running;
    const counter = counterPage(page);
    await counter.payment.getByLabel('备注').focus();
    await compose(inputMethod, 'daijiao');
    await enterWhileComposing(page);
    await inputMethod.send('Input.insertText', { text: '代交' });
    await expect(counter.payment.getByLabel('备注')).toHaveValue('代交');
    await expect(counter.result).toBeHidden();
  });

  test('from the door to the next payer, no mouse', async () => {
    const { page } = running;
    const counter = counterPage(page);
    await page.keyboard.press('Alt+1');
    await expect(deskPage(page).heading).toContainText('您好');
    await page.keyboard.press('Alt+2');
    await expect(counter.finder).toBeFocused();
    await counter.find('1-1-301');
    await page.keyboard.press('2');
    await page.keyboard.type('4200002026');
    await page.keyboard.press('Enter');
    expect(await counter.received()).toBe('A-2026-000009');
    await counter.find('1-1-601');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await expect(counter.charges).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await counter.received()).toBe('A-2026-000010');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('A-2026-000010');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '收据 A-2026-000010' })).toBeVisible();
  });

  test('the desk locks by a key, keeps what was typed, and opens by the password', async () => {
    const { page } = running;
    const counter = counterPage(page);
    await page.keyboard.press('Escape');
    await deskPage(page).open('收费台');
    await counter.find('1-1-502');
    await page.keyboard.press('F4');
    await page.keyboard.type('66.6');
    await page.keyboard.press('Control+l');
    await page.getByLabel('密码', { exact: true }).fill(people.cashier.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '已锁定' })).toBeHidden();
    await expect(counter.payment.getByLabel('按金额收')).toHaveValue('66.60');
  });
});

/** Letters that the input method holds, not yet chosen. */
async function compose(inputMethod: CDPSession, text: string): Promise<void> {
  await inputMethod.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** As Chromium tells it: the key belongs to the input method (229). */
async function enterWhileComposing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const press = new KeyboardEvent('keydown', {
      key: 'Enter',
      code: 'Enter',
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(press);
  });
}
