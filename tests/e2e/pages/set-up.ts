import type { Page } from 'playwright-core';
import type { Account } from './desk.ts';

/** The three steps of the first run. */
export interface SetUpPage {
  office(names: { readonly officeName: string; readonly payeeName: string }): Promise<void>;
  person(account: Account): Promise<void>;
  next(): Promise<void>;
}

export function setUpPage(page: Page): SetUpPage {
  return {
    async office({ officeName, payeeName }) {
      await page.getByLabel('物业处名称').waitFor();
      // The first field has the focus already.
      await page.keyboard.type(officeName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(payeeName);
    },
    async person({ name, username, password }) {
      await page.getByLabel('姓名').fill(name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(username);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByLabel('再输一次密码').fill(password);
    },
    async next() {
      await page.keyboard.press('Enter');
    },
  };
}
