import type { Locator, Page } from 'playwright-core';
import { expect } from './expecting.ts';

/** 导入: file, columns, problems, totals, done; Ctrl+Enter goes on. */
export interface ImportWizardPage {
  /** Chooses a file and waits until its columns are recognised. */
  read(path: string): Promise<void>;
  /** Goes on to the problems, then to the totals. */
  next(): Promise<void>;
  /** Imports what the totals name. */
  import(): Promise<void>;
  /** The step the wizard stands at. */
  readonly step: Locator;
  readonly act: Locator;
  /** Which fee item of the office a name in the sheet stands for. */
  chooseFeeItem(nameInSheet: string, feeItem: string): Promise<void>;
  /** What the column of a letter holds. */
  chooseField(letter: string, field: string): Promise<void>;
  /** Cancels what is being written, once some of it is. */
  stop(): Promise<void>;
}

export function importWizardPage(page: Page): ImportWizardPage {
  const step = page.locator('.import__steps [aria-current="step"], .import__steps .ant-steps-item-active');
  const act = page.getByRole('button', { name: /(导入|记入) \d+/ });
  const standsAt = (name: string): Promise<void> => expect(step).toContainText(name);
  return {
    step,
    act,
    async read(path) {
      await page.locator('input[type=file]').setInputFiles(path);
      await standsAt('对列');
    },
    async next() {
      const before = await step.innerText();
      await expect(page.getByRole('button', { name: '下一步' })).toBeEnabled();
      await page.keyboard.press('Control+Enter');
      await standsAt(before.includes('对列') ? '看问题' : '核对合计');
    },
    async import() {
      await expect(act).toBeEnabled();
      await page.keyboard.press('Control+Enter');
      await standsAt('完成');
    },
    async chooseFeeItem(nameInSheet, feeItem) {
      await page.getByRole('combobox', { name: `算作 ${nameInSheet}` }).focus();
      await page.keyboard.type(feeItem);
      await page.getByRole('option', { name: feeItem }).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await expect(page.getByText(/个收费项目没有对应/)).toBeHidden();
      await expect(page.getByRole('button', { name: '下一步' })).toBeEnabled();
    },
    async chooseField(letter, field) {
      const choice = page.getByRole('combobox', { name: `对应 ${letter} ` });
      await choice.focus();
      await page.keyboard.type(field);
      await page.getByRole('option', { name: field, exact: true }).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('row').filter({ has: choice })).toContainText('您指定的');
    },
    async stop() {
      const work = page.getByRole('status').filter({ has: page.getByRole('progressbar') });
      await expect(work).toContainText(/[1-9]/);
      await work.getByRole('button', { name: '取消' }).click();
      await expect(work).toBeHidden();
    },
  };
}
