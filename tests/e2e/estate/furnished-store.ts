import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice } from '../../desktop-host/launch.ts';
import { openCountingOffice } from '../../support/counting-office.ts';
import { day } from '../../../shared/domain/day.ts';

/** A store in the middle of its month-end whose window is open. */
export interface RunningStore {
  readonly page: Page;
  /** The first issue of the month. */
  readonly issueSeq: number;
  /** A posted count with one line short. */
  readonly postedCount: number;
  /** A count that is half done. */
  readonly openCount: number;
  close(): Promise<void>;
}

/** Goods received and issued, a count posted with a line short, another half done, and a drill that is overdue. */
export async function openFurnishedStore(): Promise<RunningStore> {
  const folder = mkdtempSync(join(tmpdir(), 'estate-office-store-'));
  const store = await openCountingOffice(join(folder, 'books'));
  const { documentSeq: issueSeq } = await store.issue(1, 3);
  const posted = await store.open();
  await store.enterAll(posted.countSeq, [16, 10, 5]);
  await store.explain(posted.countSeq, 1, 'wastage');
  await store.post(posted.countSeq);
  await lendDrill(store);
  const open = await store.open();
  await store.enter(open.countSeq, [[1, 16]]);
  store.close();
  const office = await launchOffice({
    folder: join(folder, 'books'),
    now: '2026-10-31T10:00:00.000+08:00',
  });
  const page = await office.window();
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    page,
    issueSeq,
    postedCount: posted.countSeq,
    openCount: open.countSeq,
    async close() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function lendDrill({ storekeeper }: Awaited<ReturnType<typeof openCountingOffice>>): Promise<void> {
  const { id } = await storekeeper.call('loans.saveArticle', {
    id: null,
    kind: 'tool',
    code: 'T-01',
    name: '冲击钻',
    place: '工具柜',
    note: '',
    active: true,
  });
  await storekeeper.call('loans.lend', {
    articleId: id,
    borrower: '张师傅',
    borrowerPhone: '',
    departmentId: null,
    purpose: '装宣传栏',
    dueDay: day('2026-10-29'),
    condition: '完好',
  });
}
