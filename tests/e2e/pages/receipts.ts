import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';
import type { Account } from './desk.ts';

/** 收据: the list, and one receipt in the drawer. */
export interface ReceiptsPage {
  readonly list: Locator;
  readonly drawer: Locator;
  open(number: string): Promise<void>;
  /** The route of the paper of the receipt that is open. */
  paperRoute(): string;
  void(reason: string, secondPerson: Account): Promise<void>;
  reverse(reason: string, secondPerson: Account): Promise<void>;
}

export function receiptsPage(page: Page): ReceiptsPage {
  const drawer = page.getByRole('dialog', { name: /^收据 / });
  const list = page.getByRole('group', { name: '收据' });
  const dialog = page.getByRole('dialog', { name: '请第二人确认' });

  const sign = async (reason: string, { name, password }: Account): Promise<void> => {
    await dialog.getByRole('textbox', { name: '原因' }).fill(reason);
    await dialog.getByRole('combobox', { name: '确认人' }).focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('确认人的密码').fill(password);
  };

  return {
    list,
    drawer,
    async open(number) {
      await list.getByText(number, { exact: true }).first().click();
      await expect(drawer).toContainText(number);
    },
    paperRoute: () => new URL(page.url()).hash.replace('#/receipts/', '/print/receipt/'),
    async void(reason, secondPerson) {
      await drawer.getByRole('button', { name: '作废' }).click();
      await sign(reason, secondPerson);
      await dialog.getByRole('checkbox', { name: /各联都已收回/ }).check();
      await page.keyboard.press('Tab');
      await dialog.getByRole('button', { name: '确认办理' }).click();
      await expect(dialog).toBeHidden();
    },
    async reverse(reason, secondPerson) {
      await drawer.getByRole('button', { name: '红冲' }).click();
      await sign(reason, secondPerson);
      await dialog.getByRole('button', { name: '确认办理' }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
