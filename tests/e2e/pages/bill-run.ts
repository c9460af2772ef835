import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** 出账: a month's bills, looked at and then made once. */
export interface BillRunPage {
  /** The sum of the preview. */
  readonly total: Locator;
  readonly odd: Locator;
  /** Ctrl+Enter twice: look, and make. Gives the number of the run. */
  commit(): Promise<string>;
}

export function billRunPage(page: Page): BillRunPage {
  const number = page.locator('.bill-done__number strong');
  return {
    total: page.locator('.bill-preview__total'),
    odd: page.getByRole('region', { name: '请看一眼' }),
    async commit() {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog', { name: /的账单$/ })).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await number.waitFor();
      return number.innerText();
    },
  };
}
