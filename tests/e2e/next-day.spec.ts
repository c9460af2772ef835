import { test } from '@playwright/test';
import { people } from './estate/furnished-office.ts';
import { openFurnishedOffice, type RunningOffice } from './estate/running-office.ts';
import { counterPage } from './pages/counter.ts';
import { dayPage } from './pages/day.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';
import { onPaper } from './pages/paper.ts';
import { receiptsPage } from './pages/receipts.ts';

/** The morning after a signed day: what was wrong yesterday is put right today, in the open. */
test.describe.serial('the next day', () => {
  let running: RunningOffice;

  test.beforeAll(async () => {
    running = await openFurnishedOffice({ now: '2026-11-01T08:30:00.000+08:00', closed: true });
    await deskPage(running.page).signIn(people.cashier);
  });
  test.afterAll(() => running.close());

  test('yesterday is shown as it was signed', async () => {
    const { page } = running;
    await deskPage(page).goTo('/day/2026-10-31');
    await expect(page.getByRole('region', { name: '已日结' })).toContainText('吴经理');
    await expect(page.getByText('1,698.12').first()).toBeVisible();
  });

  test('a receipt of yesterday can’t be void any more, and is reversed with a number of its own', async () => {
    const { page, firstReceipt } = running;
    const day = dayPage(page);
    const receipts = receiptsPage(page);
    await deskPage(page).open('交班日结');
    await day.openShift();
    await deskPage(page).goTo(`/receipts/${firstReceipt}`);
    await expect(receipts.drawer.getByRole('button', { name: '作废' })).toBeHidden();

    await receipts.reverse('金额收错', people.accountant);

    await expect(receipts.drawer).toContainText('红冲 A-2026-000009');
    await expect(receipts.drawer).toContainText('确认 钱会计');
    await onPaper(page, receipts.paperRoute(), async (sheets) => {
      await expect(sheets.first()).toContainText('已红冲 A-2026-000009');
    });
  });

  test('who takes the money back signs for it on the refund slip', async () => {
    const { office, page } = running;
    // The slip went to the printer by itself.
    await expect.poll(() => office.printed().length, { timeout: 90_000 }).toBe(1);
    await onPaper(page, office.printed().at(-1)?.route ?? '', async (sheets) => {
      const given = sheets.nth(1);
      await expect(given).toContainText('退款单（红冲）');
      await expect(given).toContainText('A-2026-000009');
      await expect(given).toContainText('冲销收据 A-2026-000001，原因：金额收错');
      await expect(given).toContainText('人民币贰佰伍拾肆元零玖分');
      await expect(given).toContainText('复核：钱会计');
      await expect(given).toContainText('领款人：');
      await expect(given).not.toContainText('收款人');
    });
  });

  test('the room owes again what it owed before', async () => {
    const { page, room } = running;
    const counter = counterPage(page);
    await deskPage(page).goTo(`/counter/${room}`);
    await expect(counter.total).toContainText('254.09');
  });

  test('cash goes back out of today’s drawer, and yesterday stays as it is', async () => {
    const { page } = running;
    await deskPage(page).open('交班日结');
    await expect(page.getByText('红冲 1 笔').first()).toBeVisible();
    await deskPage(page).goTo('/day/2026-10-31');
    await expect(page.getByText('1,698.12').first()).toBeVisible();
  });
});
