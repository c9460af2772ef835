import type { Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** 收费标准: what the office charges for. */
export interface FeesPage {
  /** Starts from a usual item and gives it its first price. */
  addUsual(name: string, price: string): Promise<void>;
}

export function feesPage(page: Page): FeesPage {
  return {
    async addUsual(name, price) {
      await page.getByRole('group', { name: '从常见项目开始' }).getByRole('button', { name }).click();
      const drawer = page.getByRole('dialog', { name: '添加收费项目' });
      await expect(drawer.getByLabel('名称')).toHaveValue(name);
      await drawer.getByLabel('起始单价').focus();
      await page.keyboard.type(price);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: `收费项目：${name}` })).toBeVisible();
    },
  };
}
