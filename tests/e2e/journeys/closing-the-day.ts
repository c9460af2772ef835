import type { Tour } from '../../desktop-host/tour.ts';
import { counterPage } from '../pages/counter.ts';
import { dayPage } from '../pages/day.ts';
import { deskPage } from '../pages/desk.ts';
import { expect } from '../pages/expecting.ts';
import { onPaper } from '../pages/paper.ts';

/** The evening: takings to the bank, the drawer counted, the shift and the day closed, and the signed page. */
export async function closeTheDay({ office, page, picture, pdfPath }: Tour): Promise<void> {
  const day = dayPage(page);
  await deskPage(page).open('交班日结');
  // 246.09 and 1,000.00 in cash over the float of 500.00; the void receipt took nothing.
  await expect(day.expected).toContainText('1,746.09');
  await picture('抽屉');
  await day.deposit('工行 20261031-0007');
  await expect(day.expected).toContainText('500.00');
  await day.count(3, 2, 0, 5, 4, 10);
  await expect(day.counted).toContainText('480.00');
  await expect(page.getByText('短款', { exact: true })).toBeVisible();
  await picture('点钞-短款');
  // One note of 20 元 lay under the tray.
  await day.count(3, 2, 1);
  await expect(day.counted).toContainText('500.00');
  await expect(page.getByText('钱、票、账三方相符')).toBeVisible();
  await picture('点钞');
  await day.closeShift();
  await picture('结班');
  await day.sign();
  await picture('日结');
  await office.answerSaveDialog(pdfPath('日报表 2026-10-31'));
  await page.getByRole('button', { name: '另存为 PDF' }).click();
  await expect(page.getByText('已存为')).toBeVisible();
}

/** What is signed stays as it is: the counter says in words why it takes nothing more today. */
export async function findTheDayLocked({ page, picture }: Tour): Promise<void> {
  const counter = counterPage(page);
  await onPaper(page, '/print/day/2026-10-31', async (sheets) => {
    await expect(sheets).toHaveCount(1);
    await expect(sheets).toContainText('A-2026-000001');
    await expect(sheets).toContainText('A-2026-000003');
    await expect(sheets).toContainText('1,746.09');
    await expect(sheets).toContainText('账链');
    await picture('日报表-纸面');
  });
  await deskPage(page).open('收费台');
  await counter.find('1-1-301');
  await expect(page.getByText('2026-10-31 已经日结，今天不能再收款')).toBeVisible();
  await expect(counter.receive).toBeDisabled();
  await picture('已日结的收费台');
}
