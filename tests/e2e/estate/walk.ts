import type { Page } from 'playwright-core';
import { deskPage } from '../pages/desk.ts';
import { expect } from '../pages/expecting.ts';
import { people, type Furnished } from './furnished-office.ts';

/** A screen as somebody sees it: who they are, where it is, and what to do there before looking. */
export interface Sight {
  readonly name: string;
  readonly by: keyof typeof people;
  readonly route: string;
  readonly before?: (page: Page) => Promise<void>;
  /** There is nothing to see before the office has rooms, receipts, fees or an open shift. */
  readonly ofRecords?: true;
}

/** What each person finds in an office that was only just set up: every screen, and none of the records it will hold. */
export function sightsOfEmptyOffice(): readonly Sight[] {
  return sightsOf({ firstReceipt: 1, room: 1 }).filter(({ ofRecords }) => ofRecords === undefined);
}

/** Every screen of the product, with its drawers and dialogs, by the person who uses it most; those of one person together. */
export function sightsOf({ firstReceipt, room }: Furnished): readonly Sight[] {
  const inDialog = (open: (page: Page) => Promise<void>) => async (page: Page) => {
    await open(page);
    await expect(page.getByRole('dialog').first()).toBeVisible();
  };
  const ofRecords = true;
  return [
    { name: 'home-cashier', by: 'cashier', route: '/' },
    { name: 'counter', by: 'cashier', route: '/counter' },
    { name: 'counter-room', by: 'cashier', route: `/counter/${room + 1}`, ofRecords },
    { name: 'receipts', by: 'cashier', route: '/receipts' },
    {
      name: 'receipt',
      by: 'cashier',
      route: `/receipts/${firstReceipt}`,
      before: inDialog(async () => {}),
      ofRecords,
    },
    {
      name: 'receipt-void',
      by: 'cashier',
      route: `/receipts/${firstReceipt}`,
      before: inDialog(async (page) => {
        await page.locator('.receipt-actions .ant-btn-dangerous').click();
        await page.locator('.ant-modal').waitFor();
      }),
      ofRecords,
    },
    { name: 'day', by: 'cashier', route: '/day' },
    {
      name: 'deposit',
      by: 'cashier',
      route: '/day',
      before: inDialog((page) => page.keyboard.press('F6')),
      ofRecords,
    },
    { name: 'arrears', by: 'cashier', route: '/arrears' },
    { name: 'bill-run', by: 'cashier', route: '/bill-run' },
    { name: 'bills', by: 'cashier', route: '/bills' },
    { name: 'readings', by: 'cashier', route: '/readings' },
    { name: 'room-map', by: 'cashier', route: '/room-map' },
    { name: 'arrears-import', by: 'cashier', route: '/register/arrears' },
    { name: 'keys', by: 'cashier', route: '/', before: inDialog((page) => page.keyboard.press('F1')) },
    {
      name: 'finder',
      by: 'cashier',
      route: '/',
      before: inDialog((page) => page.keyboard.press('Control+k')),
    },
    { name: 'home-secretary', by: 'secretary', route: '/' },
    { name: 'rooms', by: 'secretary', route: '/rooms' },
    { name: 'room', by: 'secretary', route: `/rooms/${room}`, ofRecords },
    { name: 'people', by: 'secretary', route: '/people' },
    { name: 'person', by: 'secretary', route: '/people/1', before: inDialog(async () => {}), ofRecords },
    { name: 'register-import', by: 'secretary', route: '/register/import' },
    { name: 'no-permission', by: 'secretary', route: '/users' },
    { name: 'not-found', by: 'secretary', route: '/nowhere' },
    { name: 'home-accountant', by: 'accountant', route: '/' },
    { name: 'fees', by: 'accountant', route: '/fees' },
    { name: 'fee', by: 'accountant', route: '/fees/1', before: inDialog(async () => {}), ofRecords },
    { name: 'integrity', by: 'accountant', route: '/integrity' },
    { name: 'home-owner', by: 'owner', route: '/' },
    { name: 'users', by: 'owner', route: '/users' },
    {
      name: 'user-new',
      by: 'owner',
      route: '/users',
      before: inDialog((page) => page.keyboard.press('Control+i')),
    },
    { name: 'settings', by: 'owner', route: '/settings' },
  ];
}

/** Goes from sight to sight, signing in anew where the person changes, and has each looked at once it has come to rest. */
export async function walk(
  page: Page,
  sights: readonly Sight[],
  look: (sight: Sight) => Promise<void>,
): Promise<void> {
  let at: Sight['by'] | null = null;
  for (const sight of sights) {
    if (sight.by !== at) {
      if (at !== null) await leave(page);
      await sitDown(page, sight.by);
      at = sight.by;
    }
    await open(page, sight);
    await look(sight);
    await closeWhatIsOpen(page);
  }
  await leave(page);
}

async function open(page: Page, { route, before }: Sight): Promise<void> {
  // From another screen, so that the same route opens anew.
  await deskPage(page).goTo('/nowhere-else');
  await deskPage(page).goTo(route);
  await isAtRest(page);
  await before?.(page);
  await isAtRest(page);
}

/** Opens a screen by its route, and waits until it is there with all that it reads. */
export async function visit(page: Page, route: string): Promise<void> {
  const { heading, goTo } = deskPage(page);
  await goTo('/nowhere-else');
  // The page for a route that leads nowhere has no title of its own.
  await expect(heading).toHaveCount(0);
  await goTo(route);
  await expect(heading).toBeVisible();
  await isAtRest(page);
}

/** Nothing is being read and nothing moves any more. */
async function isAtRest(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' || animation.effect?.getTiming().iterations === Infinity,
      ),
  );
}

async function closeWhatIsOpen(page: Page): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    if ((await page.getByRole('dialog').count()) === 0) return;
    await page.keyboard.press('Escape');
    await isAtRest(page);
  }
}

/** By the contract, not by the screen: the words on it may be in either language. */
async function sitDown(page: Page, by: Sight['by']): Promise<void> {
  const { name, username, password } = people[by];
  const answer = await page.evaluate(
    ([given, secret]) =>
      window.office.call('session.signIn', {
        requestId: crypto.randomUUID(),
        username: given,
        password: secret,
      }),
    [username, password] as const,
  );
  expect(answer).toMatchObject({ ok: true });
  await expect(deskPage(page).person).toContainText(name);
}

/** How the window is dressed from now on. */
export async function dress(page: Page, language: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((preferences) => {
    localStorage.setItem('office.preferences', preferences);
  }, JSON.stringify({ language, theme }));
  await page.reload();
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => window.office.call('session.signOut', { requestId: crypto.randomUUID() }));
}
