import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** 交班日结: the drawer, the count, the signed day. */
export interface DayPage {
  /** 开班 with the float that is proposed. */
  openShift(): Promise<void>;
  readonly expected: Locator;
  readonly counted: Locator;
  readonly difference: Locator;
  /** All takings to the bank. */
  deposit(slip: string): Promise<void>;
  /** Counts the drawer by the keyboard: pieces of each denomination from 100 元 down. */
  count(...pieces: readonly number[]): Promise<void>;
  closeShift(): Promise<void>;
  sign(): Promise<void>;
}

export function dayPage(page: Page): DayPage {
  return {
    expected: page.getByTestId('expected'),
    counted: page.getByTestId('counted'),
    difference: page.getByTestId('difference'),
    async openShift() {
      await page.getByRole('button', { name: '开班' }).waitFor();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: '抽屉里应有' })).toBeVisible();
    },
    async deposit(slip) {
      await page.keyboard.press('F6');
      const dialog = page.getByRole('dialog', { name: /营业款存银行/ });
      await dialog.getByLabel('银行回单号').waitFor();
      await page.keyboard.type(slip);
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByText('解款已入账')).toBeVisible();
    },
    async count(...pieces) {
      await page.getByRole('textbox', { name: /^100 元/ }).focus();
      for (const [index, number] of pieces.entries()) {
        if (index > 0) await page.keyboard.press('ArrowDown');
        if (number > 0) await page.keyboard.type(String(number));
      }
    },
    async closeShift() {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('button', { name: '日结' })).toBeVisible();
    },
    async sign() {
      await page.keyboard.press('F8');
      const dialog = page.getByRole('dialog', { name: /日结/ });
      await dialog.getByRole('button', { name: '确认日结' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('region', { name: '已日结' })).toBeVisible();
    },
  };
}
