import { test } from '@playwright/test';
import { people } from './estate/furnished-office.ts';
import { openFurnishedOffice, type RunningOffice } from './estate/running-office.ts';
import { deskPage } from './pages/desk.ts';
import { expect } from './pages/expecting.ts';
import { usersPage } from './pages/users.ts';

/** Who looks after the books and the people: accountant and administrator. */
test.describe.serial('control', () => {
  let running: RunningOffice;

  test.beforeAll(async () => {
    running = await openFurnishedOffice();
  });
  test.afterAll(() => running.close());

  test('the accountant checks the books whole, and the trial balance sums to nothing', async () => {
    const { page } = running;
    await deskPage(page).signIn(people.accountant);
    await deskPage(page).open('账目核验');
    await page.keyboard.press('F8');
    await expect(page.getByText('账目完整，没有发现问题')).toBeVisible();

    const totals = page.getByRole('group', { name: '试算平衡表' }).locator('.data-table__totals');
    const [debits, credits] = (await totals.innerText()).match(/[\d,]+\.\d{2}/g) ?? [];
    expect(debits).toBe(credits);
    await expect(totals).toContainText('0.00');
  });

  test('the accountant sees the counter, but takes no money there', async () => {
    const { page, room } = running;
    await deskPage(page).goTo(`/counter/${room}`);
    await expect(page.getByRole('group', { name: '未收的账单' })).toBeVisible();
    await expect(page.getByRole('region', { name: '付款' })).toBeHidden();
    await deskPage(page).signOut();
  });

  test('the administrator adds somebody; what was typed stays when the name is taken', async () => {
    const { page } = running;
    await deskPage(page).signIn(people.owner);
    await deskPage(page).open('用户');
    await page.keyboard.press('Control+i');
    const drawer = page.getByRole('dialog', { name: '新建用户' });
    await drawer.getByLabel('姓名').fill('陈晓');
    await drawer.getByLabel('用户名').fill('cashier');
    await drawer.getByLabel('初始密码').fill('三枝桂花一盏明灯');
    await drawer.getByRole('checkbox', { name: '出纳' }).check();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer.locator('[data-error-code="USERNAME_TAKEN"]')).toBeVisible();
    await expect(drawer.getByLabel('姓名')).toHaveValue('陈晓');
    await expect(drawer.getByLabel('初始密码')).toHaveValue('三枝桂花一盏明灯');

    await drawer.getByLabel('用户名').fill('chen');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已建立陈晓')).toBeVisible();
  });

  test('needs at least one role for everybody', async () => {
    const { page } = running;
    await page.keyboard.press('Control+i');
    const drawer = page.getByRole('dialog', { name: '新建用户' });
    await drawer.getByLabel('姓名').fill('无岗');
    await drawer.getByLabel('用户名').fill('none');
    await drawer.getByLabel('初始密码').fill('三枝桂花一盏明灯');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer.getByText('至少选一个岗位')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('a person disabled is no longer offered at the door', async () => {
    const { page } = running;
    await page.getByRole('group', { name: '用户' }).getByText('陈晓').click();
    const drawer = page.getByRole('dialog', { name: '陈晓 · chen' });
    await drawer.getByRole('switch').click();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已保存陈晓')).toBeVisible();
    await deskPage(page).signOut();
    await page.getByRole('combobox', { name: '您是' }).fill('chen');
    await expect(page.getByText('没有这个人')).toBeVisible();
  });

  test('the new first page greets whoever comes next, not with the last one’s screen', async () => {
    const { page } = running;
    await page.reload();
    await deskPage(page).signIn(people.secretary);
    await expect(deskPage(page).heading).toContainText('孙文秘，您好');
  });

  test('an address of somebody else’s work is answered with whose work it is, and shows nothing of it', async () => {
    const { page } = running;
    const refusal = page.getByRole('status').filter({ hasText: '这一页不归您的岗位' });
    await deskPage(page).goTo('/users');
    await expect(refusal).toContainText('管理员');
    await deskPage(page).goTo('/integrity');
    await expect(refusal).toContainText('会计');
    await expect(page.getByRole('main').getByRole('table')).toBeHidden();
    await deskPage(page).signOut();
  });

  test('an account made at the desk can sign in with its first password', async () => {
    const { page } = running;
    const newcomer = { name: '何静', username: 'hejing', password: '清晨第三班公交车' };
    await deskPage(page).signIn(people.owner);
    await deskPage(page).open('用户');
    await usersPage(page).create(newcomer, '文员');
    await deskPage(page).signOut();
    await deskPage(page).signIn(newcomer);
    await expect(deskPage(page).heading).toContainText('何静，您好');
  });
});
