import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** 收费台: one finder, one room, one payment. */
export interface CounterPage {
  /** Finds a room by whatever is known of it and opens the first hit: F2, type, Enter. */
  find(text: string): Promise<void>;
  readonly finder: Locator;
  readonly charges: Locator;
  readonly payment: Locator;
  readonly total: Locator;
  readonly change: Locator;
  readonly receive: Locator;
  /** The bar that tells of the last receipt. */
  readonly result: Locator;
  readonly alert: Locator;
  /** In whose name it is paid, where there is a choice. */
  readonly payer: Locator;
  /** The form of a one-off charge (临时收费). */
  readonly oneOff: Locator;
  /** The number of the receipt just given, once its paper is on its way. */
  received(): Promise<string>;
}

export function counterPage(page: Page): CounterPage {
  const finder = page.getByRole('combobox', { name: '找房屋' });
  const payment = page.getByRole('region', { name: '付款' });
  const result = page.getByRole('region', { name: '已收' });
  const charges = page.getByRole('group', { name: '未收的账单' });
  return {
    finder,
    payment,
    result,
    charges,
    total: payment.locator('.payment-panel__total'),
    change: payment.locator('.tender-rows__change'),
    receive: payment.getByRole('button', { name: '收款' }),
    payer: payment.getByRole('combobox', { name: '交款人' }),
    oneOff: page.getByRole('dialog', { name: /^临时收费/ }),
    alert: page.locator('.counter').getByRole('alert').filter({ hasText: /\S/ }),
    async find(text) {
      await page.keyboard.press('F2');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(charges).toBeFocused();
    },
    async received() {
      await expect(result).toContainText(/A-\d{4}-\d{6}/);
      await expect(finder).toBeFocused();
      return (await result.getByRole('link').innerText()).trim();
    },
  };
}
