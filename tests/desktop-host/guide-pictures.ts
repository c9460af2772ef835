import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { root } from './root.ts';
import { takeTour } from './tour.ts';
import { openFurnishedStore } from '../e2e/estate/furnished-store.ts';
import { visit } from '../e2e/estate/walk.ts';
import { deskPage } from '../e2e/pages/desk.ts';
import { testPassword } from '../support/open-office.ts';

/** Makes the pictures of README and guide anew: `node tests/desktop-host/guide-pictures.ts` takes the tour and keeps these of it. */
const kept: Readonly<Record<string, string>> = {
  出纳的首页: 'overview',
  收款台: 'counter',
  已收款: 'received',
  两种方式: 'two-tenders',
  '收据-纸面': 'receipt',
  作废: 'void',
  '出账-预览': 'bills',
  房态图: 'room-map',
  点钞: 'count',
  日结: 'day',
  '日报表-纸面': 'daily-page',
};

buildApp();
const folder = await takeTour('chromium');
const pictures = join(root, 'docs', 'pictures');
await mkdir(pictures, { recursive: true });
const taken = await readdir(folder);
for (const [step, name] of Object.entries(kept)) {
  const file = taken.find((each) => each.replace(/^\d+-/, '') === `${step}.png`);
  if (file === undefined) throw new Error(`The tour took no picture called ${step}.`);
  await copyFile(join(folder, file), join(pictures, `${name}.png`));
}

const store = await openFurnishedStore();
const desk = deskPage(store.page);
await desk.signIn({ name: '赵库管', username: 'storekeeper', password: testPassword });
const ofStore: Readonly<Record<string, string>> = {
  'store-home': '/',
  'store-issue': '/issue',
  'store-on-hand': '/stock',
  'store-count': `/count-sheet/${store.openCount}`,
  'store-review': `/count-review/${store.postedCount}`,
  'store-loans': '/loans',
};
for (const [name, route] of Object.entries(ofStore)) {
  await visit(store.page, route);
  await store.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
await store.close();
