import type { Tour } from '../../desktop-host/tour.ts';
import { counterPage } from '../pages/counter.ts';
import { dayPage } from '../pages/day.ts';
import { deskPage } from '../pages/desk.ts';
import { expect } from '../pages/expecting.ts';
import { onPaper } from '../pages/paper.ts';
import { receiptsPage } from '../pages/receipts.ts';
import { accountant } from './accounts.ts';

/** The cashier's morning: opens the shift with the float of the settings. */
export async function openShift({ page, picture }: Tour): Promise<void> {
  const day = dayPage(page);
  await deskPage(page).open('交班日结');
  await picture('开班');
  await day.openShift();
  await expect(day.expected).toContainText('500.00');
}

/** Cash with change, by keys only: a name's initials, Enter, Enter, what was given, Enter. */
export async function receiveCash({ office, page, picture, pdfPath }: Tour): Promise<void> {
  const counter = counterPage(page);
  await deskPage(page).open('收费台');
  await counter.find('zght');
  await expect(page.locator('.room-header')).toContainText('诸葛涵彤');
  await expect(counter.total).toContainText('246.09');
  await page.keyboard.press('Enter');
  await page.keyboard.type('300');
  await expect(counter.change).toContainText('53.91');
  await picture('收款台');
  await page.keyboard.press('Enter');
  expect(await counter.received()).toBe('A-2026-000001');
  await expect(counter.result).toContainText('53.91');
  await expect(counter.result).toContainText('已送打印机');
  await picture('已收款');
  expect(office.printed().at(-1)).toMatchObject({ widthMillimetres: 210, heightMillimetres: 148.5 });

  const receipts = receiptsPage(page);
  await deskPage(page).open('收据');
  await receipts.open('A-2026-000001');
  await office.answerSaveDialog(pdfPath('收据 A-2026-000001'));
  await receipts.drawer.getByRole('button', { name: '存为 PDF' }).click();
  await expect(receipts.drawer).toContainText('第 2 次');
  await picture('收据');

  await onPaper(page, receipts.paperRoute(), async (sheets) => {
    const receipt = sheets.nth(1);
    await expect(receipt).toContainText('A-2026-000001');
    await expect(receipt).toContainText('诸葛涵彤');
    await expect(receipt).toContainText('¥246.09');
    await expect(receipt).toContainText('人民币贰佰肆拾陆元零玖分');
    await expect(receipt).toContainText('实收 300.00，找零 53.91');
    await picture('收据-纸面');
  });
}

/** An amount that pays what is overdue and more: two tenders in one receipt, the rest prepaid. */
export async function receiveInTwoTenders({ page, picture }: Tour): Promise<void> {
  const counter = counterPage(page);
  await deskPage(page).open('收费台');
  await counter.find('黄勇');
  // Four months overdue and October: 984.35 + 246.09.
  await expect(counter.total).toContainText('1,230.44');
  await page.keyboard.press('F4');
  await page.keyboard.type('1500');
  await expect(counter.payment).toContainText('记入预交');
  await expect(counter.payment).toContainText('269.56');
  await page.keyboard.press('F7');
  await page.keyboard.type('1000');
  await picture('两种方式');
  await page.keyboard.press('Enter');
  expect(await counter.received()).toBe('A-2026-000002');
}

/** A receipt given to the wrong person is void with a colleague's password; the room owes as before. */
export async function voidReceipt({ page, picture }: Tour): Promise<void> {
  const counter = counterPage(page);
  const receipts = receiptsPage(page);
  await deskPage(page).open('收费台');
  await counter.find('1-1-301');
  await expect(counter.total).toContainText('218.97');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const number = await counter.received();
  await deskPage(page).open('收据');
  await receipts.open(number);
  await receipts.void('交款人写错', accountant);
  await expect(receipts.drawer).toContainText('交款人写错');
  await picture('作废');
  await deskPage(page).open('收费台');
  await counter.find('1-1-301');
  await expect(counter.total).toContainText('218.97');
}
