import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** One room on one screen. */
export interface RoomPage {
  readonly heading: Locator;
  /** The room’s people, money and facts, at the left. */
  readonly side: Locator;
  /** The rows of the tab that is open. */
  readonly rows: Locator;
  /** The dialog in front. */
  readonly dialog: Locator;
  openTab(name: string): Promise<void>;
  /** 过户 to somebody who is recorded on the way, from today, for a usual reason. */
  sellTo(name: string, phone: string): Promise<void>;
  /** Opens a person named in the room; gives the drawer. */
  openPerson(name: string): Promise<Locator>;
}

export function roomPage(page: Page): RoomPage {
  const side = page.locator('.room-page__side');
  const dialog = page.getByRole('dialog').last();
  return {
    heading: page.getByRole('heading', { level: 1 }),
    side,
    dialog,
    rows: page.locator('.room-page__tabs .ant-tabs-content-active').getByRole('row'),
    async openTab(name) {
      await page.getByRole('tab', { name }).click();
    },
    async sellTo(name, phone) {
      await side.getByRole('button', { name: '过户' }).click();
      await dialog.getByRole('combobox', { name: '新业主' }).fill(name);
      await page.getByText(`登记“${name}”`).click();
      const recording = page.getByRole('dialog', { name: '登记人员' });
      await recording.getByLabel('电话', { exact: true }).fill(phone);
      await recording.getByRole('button', { name: '保存' }).click();
      await expect(recording).toBeHidden();
      await dialog.getByRole('button', { name: '二手房过户' }).click();
      await dialog.locator('.ant-btn-primary').click();
      await expect(dialog).toBeHidden();
    },
    async openPerson(name) {
      await side.getByRole('button', { name, exact: true }).first().click();
      const drawer = page.locator('.ant-drawer');
      await expect(drawer).toContainText(name);
      return drawer;
    },
  };
}
