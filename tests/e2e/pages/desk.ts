import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** A person who signs in: the name that stands on the sign-in page, and the password. */
export interface Account {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** The frame around every screen: who sits there, where they go. */
export interface DeskPage {
  /** Signs in by the keyboard, whoever was here last. */
  signIn(account: Account): Promise<void>;
  /** Leaves the desk to the next person. */
  signOut(): Promise<void>;
  /** Opens a screen by its entry in the navigation. */
  open(screen: string): Promise<void>;
  /** Goes to a screen by its route, as a bookmark would. */
  goTo(route: string): Promise<void>;
  /** Chooses from the menu of the person. */
  choose(command: string): Promise<void>;
  readonly heading: Locator;
  /** Who sits here: the foot of the navigation. */
  readonly person: Locator;
}

export function deskPage(page: Page): DeskPage {
  const heading = page.getByRole('heading', { level: 1 });
  const person = page.locator('.navigation__person');

  const choose = async (command: string): Promise<void> => {
    await person.click();
    await page.getByRole('menuitem', { name: command }).click();
  };

  return {
    heading,
    person,
    choose,
    async signIn({ name, username, password }) {
      const who = page.getByRole('combobox', { name: '您是' });
      await who.waitFor();
      await who.focus();
      await page.keyboard.type(username);
      await page.getByRole('option', { name: `${name} · ${username}` }).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await page.getByLabel('密码', { exact: true }).focus();
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await expect(person).toContainText(name);
    },
    async signOut() {
      await choose('换人登录');
      await page.getByRole('button', { name: '登录' }).waitFor();
    },
    async open(screen) {
      const entry = page.getByRole('link').filter({ has: page.getByText(screen, { exact: true }) });
      await page.getByRole('navigation').locator(entry).click();
      await expect(page.getByRole('navigation').locator(entry)).toHaveAttribute('aria-current', 'page');
      await heading.waitFor();
    },
    async goTo(route) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, route);
    },
  };
}
