import { join } from 'node:path';
import { root } from '../../desktop-host/root.ts';
import type { Tour } from '../../desktop-host/tour.ts';
import { billRunPage } from '../pages/bill-run.ts';
import { deskPage } from '../pages/desk.ts';
import { expect } from '../pages/expecting.ts';
import { feesPage } from '../pages/fees.ts';
import { importWizardPage } from '../pages/import-wizard.ts';
import { roomMapPage } from '../pages/room-map.ts';
import { setUpPage } from '../pages/set-up.ts';
import { usersPage } from '../pages/users.ts';
import { accountant, cashier, owner } from './accounts.ts';

const sampleEstate = join(root, 'resources', 'sample-estate');

/** The first run: the office, who is in charge, and who works there. */
export async function setUpTheOffice({ page, picture }: Tour): Promise<void> {
  const setUp = setUpPage(page);
  await setUp.office({ officeName: '绿苑小区物业管理处', payeeName: '绿苑物业服务有限公司' });
  await picture('第一次使用-单位');
  await setUp.next();
  await setUp.person(owner);
  await picture('第一次使用-负责人');
  await setUp.next();
  await setUp.person(cashier);
  await picture('第一次使用-收费员');
  await setUp.next();
  await expect(deskPage(page).person).toContainText(owner.name);
  await expect(page.getByText('还没有房屋登记')).toBeVisible();
  await picture('负责人的首页');
}

/** The owner adds the second person, without whom nothing can be void. */
export async function addTheAccountant({ page, picture }: Tour): Promise<void> {
  await deskPage(page).open('用户');
  await usersPage(page).create(accountant, '会计');
  await picture('用户');
  await deskPage(page).signOut();
}

/** The accountant sets what is charged: 1.85 元 for each m² and month. */
export async function setTheFee({ page, picture }: Tour): Promise<void> {
  await deskPage(page).signIn(accountant);
  await deskPage(page).open('收费标准');
  await picture('收费标准-空');
  await feesPage(page).addUsual('物业服务费', '1.85');
  await picture('收费标准');
  await page.keyboard.press('Escape');
  await deskPage(page).signOut();
}

/** The register of 280 rooms, as the office kept it, in one go. */
export async function importTheRegister({ page, picture }: Tour): Promise<void> {
  const wizard = importWizardPage(page);
  await deskPage(page).signIn(cashier);
  await deskPage(page).open('导入房产台账');
  await picture('导入-选文件');
  await wizard.read(join(sampleEstate, 'rooms.xlsx'));
  await picture('导入-对列');
  await wizard.next();
  await picture('导入-看问题');
  await wizard.next();
  await picture('导入-核对合计');
  await wizard.import();
  await expect(page.getByText('新登记 280 间')).toBeVisible();
  await picture('导入-完成');
}

/** What was owed before: the sheet calls the fee by another name, which is said once. */
export async function importTheArrears({ page, picture }: Tour): Promise<void> {
  const wizard = importWizardPage(page);
  await deskPage(page).open('导入期初欠费');
  await wizard.read(join(sampleEstate, 'opening-arrears.xlsx'));
  await wizard.chooseFeeItem('物业管理费', '物业服务费');
  await picture('导入期初欠费-对列');
  await wizard.next();
  await wizard.next();
  await picture('导入期初欠费-核对合计');
  await wizard.import();
  await expect(page.getByText('记入 44 笔期初欠费')).toBeVisible();
}

/** October's bills: looked at, then made once. */
export async function billTheMonth({ page, picture }: Tour): Promise<void> {
  const run = billRunPage(page);
  await deskPage(page).open('出账');
  await expect(run.total).toContainText('¥');
  await picture('出账-预览');
  await run.commit();
  await expect(page.getByText('2026-10 的账单已出')).toBeVisible();
  await picture('出账-已出');
  await deskPage(page).open('欠费');
  await expect(page.getByText('1号楼1单元301')).toBeVisible();
  await picture('欠费');
  await deskPage(page).open('房态图');
  await expect(roomMapPage(page).square('1号楼1单元301')).toBeVisible();
  await picture('房态图');
  await deskPage(page).open('首页');
  await expect(page.getByText('今天还没有开班')).toBeVisible();
  await picture('出纳的首页');
}
