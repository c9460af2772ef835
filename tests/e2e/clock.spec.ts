import { test } from '@playwright/test';
import { people } from './estate/furnished-office.ts';
import { openFurnishedOffice, type RunningOffice } from './estate/running-office.ts';
import { dayPage } from './pages/day.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';

/** A computer whose date ran ahead yesterday and is right again today: the books went on to a day yet to come. */
test.describe.serial('a clock that had run ahead', () => {
  let running: RunningOffice;

  test.beforeAll(async () => {
    running = await openFurnishedOffice({ now: '2026-10-30T08:30:00.000+08:00', closed: true });
    await deskPage(running.page).signIn(people.cashier);
  });
  test.afterAll(() => running.close());

  test('stops the work, and says where two people set it right', async () => {
    const { page } = running;
    await deskPage(page).open('交班日结');
    await page.getByRole('button', { name: '开班' }).waitFor();
    await page.keyboard.press('Control+Enter');
    const refusal = page.locator('[data-error-code="CLOCK_BEFORE_LAST_ENTRY"]');
    await expect(refusal).toContainText('2026-10-30');
    await expect(refusal).toContainText('2026-10-31');
    await expect(refusal).toContainText('账目核验');
  });

  test('is accepted by two people, each by name and for ever', async () => {
    const { page } = running;
    await deskPage(page).open('账目核验');
    const clock = page.getByRole('region', { name: '电脑日期' });
    await expect(clock).toContainText('比最后一笔账 2026-10-31 还早');
    await clock.getByRole('button', { name: '认可今天是 2026-10-30' }).click();

    const dialog = page.getByRole('dialog', { name: '请第二人确认' });
    await dialog.getByRole('textbox', { name: '原因' }).fill('昨天电脑日期快了一天');
    await dialog.getByRole('combobox', { name: '确认人' }).focus();
    await page.keyboard.type(people.accountant.name);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('确认人的密码').fill(people.accountant.password);
    await dialog.getByRole('button', { name: '确认办理' }).click();

    await expect(dialog).toBeHidden();
    await expect(clock.getByRole('list', { name: '认可记录' })).toContainText(
      '李收银、钱会计认可 2026-10-30：昨天电脑日期快了一天',
    );
    await expect(clock).toContainText('今天 2026-10-30 经两个人认可，可以记账');
    await expect(clock.getByRole('button', { name: /认可今天/ })).toBeHidden();
  });

  test('lets the work go on', async () => {
    const { page } = running;
    await deskPage(page).open('交班日结');
    await dayPage(page).openShift();
  });
});

/** A computer whose date runs ahead now: signing would close all the months between. */
test.describe.serial('a clock that runs ahead', () => {
  let running: RunningOffice;

  test.beforeAll(async () => {
    running = await openFurnishedOffice({ now: '2027-10-31T08:30:00.000+08:00', closed: true });
    await deskPage(running.page).signIn(people.cashier);
  });
  test.afterAll(() => running.close());

  test('signs no day before the person has read both days and says that the date is right', async () => {
    const { page } = running;
    const day = dayPage(page);
    await deskPage(page).open('交班日结');
    await day.openShift();
    await day.deposit('工行 20271031-0001');
    await day.count(5);
    await day.closeShift();

    await page.keyboard.press('F8');
    const dialog = page.getByRole('dialog', { name: /日结/ });
    await dialog.getByRole('button', { name: '确认日结' }).click();
    const refusal = dialog.locator('[data-error-code="DAY_FAR_AHEAD"]');
    await expect(refusal).toContainText('2026-10-31');
    await expect(refusal).toContainText('2027-10-31');
    await expect(refusal).toContainText('365 天');

    await dialog.getByRole('button', { name: '日期没错，仍要日结' }).click();
    await expect(page.getByRole('region', { name: '已日结' })).toBeVisible();
  });
});
