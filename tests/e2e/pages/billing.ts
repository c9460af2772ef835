import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** The tariff, the readings and the month's bills, as a person works through them. */
export interface BillingPage {
  /** Types readings down the route, beginning at the first room in sight, and leaves them unsaved. */
  typeReadings(...readings: readonly string[]): Promise<void>;
  /** One row of the reading sheet. */
  reading(room: string): Locator;
  /** The bill run's sums by building and item. */
  readonly preview: Locator;
  /** Makes the bills that are previewed, by the key alone, and gives the number. */
  makeBills(): Promise<string>;
  /** The first row of the list that holds all of these texts; long lists are drawn without the roles of a table. */
  row(...texts: readonly string[]): Locator;
  /** “Why this amount” of the charge in that row. */
  explain(...texts: readonly string[]): Promise<Locator>;
  /** Takes back the ticked rooms, or all, with a reason and a colleague's signature. */
  reverse(button: string | RegExp, reason: string, by: { name: string; password: string }): Promise<void>;
}

export function billingPage(page: Page): BillingPage {
  const drawer = page.locator('.ant-drawer');
  const row = (...texts: readonly string[]): Locator =>
    texts.reduce((rows, hasText) => rows.filter({ hasText }), page.locator('.ant-table-row')).first();
  return {
    preview: page.getByRole('group', { name: '按楼栋和项目' }),
    reading: (room) => page.getByRole('listitem').filter({ hasText: room }),
    async typeReadings(...readings) {
      await page.locator('.reading-list input[aria-label$="本次读数"]').first().focus();
      for (const reading of readings) {
        await page.keyboard.type(reading);
        await page.keyboard.press('Enter');
      }
    },
    async makeBills() {
      const make = page.getByRole('button', { name: /^出账/ });
      await expect(make).toBeEnabled();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').getByRole('button', { name: '确认出账' }).waitFor();
      await page.keyboard.press('Control+Enter');
      const number = page.locator('.bill-done__number strong');
      await number.waitFor();
      return (await number.textContent()) ?? '';
    },
    row,
    async explain(...texts) {
      await row(...texts).click();
      await drawer.getByText('为什么是这个数').first().waitFor();
      return drawer;
    },
    async reverse(button, reason, by) {
      await page.getByRole('button', { name: button }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '原因' }).fill(reason);
      await dialog.getByRole('button', { name: '请第二人确认' }).click();
      const signature = page.getByRole('dialog', { name: '请第二人确认' });
      await signature.getByRole('combobox').focus();
      await page.keyboard.type(by.name);
      await page.keyboard.press('Enter');
      await signature.getByLabel('确认人的密码').fill(by.password);
      await signature.getByRole('button', { name: '确认办理' }).click();
      await expect(signature).toBeHidden();
    },
  };
}
