import type { Page } from 'playwright-core';
import { expect } from './expecting.ts';
import type { Account } from './desk.ts';

/** 用户: who has an account. */
export interface UsersPage {
  create(account: Account, ...roles: readonly string[]): Promise<void>;
}

export function usersPage(page: Page): UsersPage {
  return {
    async create({ name, username, password }, ...roles) {
      await page.keyboard.press('Control+i');
      const drawer = page.getByRole('dialog', { name: '新建用户' });
      await drawer.getByLabel('姓名').fill(name);
      await drawer.getByLabel('用户名').fill(username);
      await drawer.getByLabel('初始密码').fill(password);
      for (const role of roles) await drawer.getByRole('checkbox', { name: role }).check();
      await drawer.getByRole('button', { name: '保存' }).click();
      await expect(page.getByText(`已建立${name}`)).toBeVisible();
      await expect(drawer).toBeHidden();
    },
  };
}
