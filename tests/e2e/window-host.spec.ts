import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchOffice, type Office } from '../desktop-host/launch.ts';

/** What only a running host can show of the locks around a page. */
test.describe('a locked page', () => {
  let folder = '';
  let office: Office;
  let page: Page;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-host-'));
    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
    page = await office.window();
  });
  test.afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('gives the page one bridge of two functions, and nothing of Node', async () => {
    const reach = await page.evaluate(() => ({
      bridge: Object.keys(window.office),
      frozen: Object.isFrozen(window.office),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(reach).toEqual({ bridge: ['call', 'on'], frozen: true, node: [] });
  });

  test('runs no script that is written into the page', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      return 'wasRun' in window;
    });
    expect(ran).toBe(false);
  });

  test('lets no request leave', async () => {
    const refused = await page.evaluate(async () => {
      const ask = (address: string): Promise<string> =>
        fetch(address).then(
          () => 'answered',
          () => 'refused',
        );
      return Promise.all([
        ask('https://example.com/'),
        ask('http://127.0.0.1:1/'),
        ask('file:///etc/passwd'),
      ]);
    });
    expect(refused).toEqual(['refused', 'refused', 'refused']);
  });

  test('stays on its page whatever is clicked', async () => {
    const before = page.url();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => 'office' in window)).toBe(true);
  });

  test('opens no window for a page', async () => {
    const before = page.context().pages().length;
    await page.evaluate(() => {
      window.open('https://example.com/');
      window.open('about:blank');
    });
    await expect.poll(() => page.context().pages().length).toBe(before);
  });

  test('gives a frame inside the page no bridge', async () => {
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return frame.contentWindow !== null && 'office' in frame.contentWindow;
    });
    expect(inFrame).toBe(false);
  });

  test('grants no permission', async () => {
    const camera = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    );
    const place = await page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('refused'),
          );
        }),
    );
    expect([camera, place]).toEqual(['refused', 'refused']);
  });

  test('does not go to a file that is dropped on it', async () => {
    const before = page.url();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'sheet.html', { type: 'text/html' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  });

  test('prints nothing and saves nothing for nobody', async () => {
    const save = { bytes: null, suggestedName: 'a', kind: 'csv' };
    const answers = await page.evaluate(async (input) => {
      const print = { page: '/print/nothing', paper: 'A4', mode: 'print', suggestedName: 'a' };
      return [
        await window.office.call('shell.printPage', print),
        await window.office.call('shell.saveFile', { ...input, bytes: new Uint8Array([1]) }),
      ];
    }, save);
    expect(answers).toMatchObject([
      { error: { code: 'NOT_SIGNED_IN' } },
      { error: { code: 'NOT_SIGNED_IN' } },
    ]);
  });
});

/** Windows, files and the books under them, each with an office of its own. */
test.describe('the window host', () => {
  let folder = '';
  let office: Office;
  let page: Page;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-host-'));
    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T09:00:00.000+08:00' });
    page = await office.window();
  });
  test.afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('serves the same page to a second window of the same session, and both hear of a change', async () => {
    await signIn(page);
    const second = await office.newWindow(() =>
      page.evaluate(() => window.office.call('shell.openWindow', { route: '/' })),
    );
    const heard = second.evaluate(
      () => new Promise((resolve) => window.office.on('locked', () => resolve('locked'))),
    );
    expect(await second.evaluate(() => window.office.call('session.current', {}))).toMatchObject({
      ok: true,
      value: { state: 'signed-in' },
    });

    await office.power('suspend');

    expect(await heard).toBe('locked');
    await expect
      .poll(() => second.evaluate(() => window.office.call('session.current', {})))
      .toMatchObject({ value: { state: 'locked' } });
  });

  test('locks when nobody has touched it for the set time', async () => {
    await signIn(page);

    await office.idle(5 * 60);

    await expect
      .poll(() => page.evaluate(() => window.office.call('session.current', {})), { timeout: 30_000 })
      .toMatchObject({ value: { state: 'locked' } });
  });

  test('saves a file whole, under the name and place that the person chose', async () => {
    await signIn(page);
    const path = join(folder, '名册');
    await office.answerSaveDialog(path);
    const saved = await saveBytes(page);
    expect(saved).toEqual({ ok: true, value: { outcome: 'saved', savedPath: `${path}.csv` } });
    expect([...readFileSync(`${path}.csv`)]).toEqual([0xef, 0xbb, 0xbf, 0, 255]);
  });

  test('saves nothing when the person cancels, and says why when the place cannot be written', async () => {
    await signIn(page);
    await office.answerSaveDialog(null);
    expect(await saveBytes(page)).toEqual({ ok: true, value: { outcome: 'cancelled' } });

    writeFileSync(join(folder, 'file'), '');
    await office.answerSaveDialog(join(folder, 'file', 'a.csv'));
    expect(await saveBytes(page)).toMatchObject({ ok: false, error: { code: 'SAVE_FAILED' } });
  });

  test('says at once what a page for paper could not read, or that it broke, and prints nothing', async () => {
    await signIn(page);
    const before = Date.now();
    // A receipt that is not there, a day that is none, and no page at all.
    const answers = [
      await printPage(page, '/print/receipt/99'),
      await printPage(page, '/print/day/yesterday'),
      await printPage(page, '/print/nothing'),
    ];
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'NOT_FOUND', facts: { noun: 'receipt' } } },
      { ok: false, error: { code: 'PRINT_FAILED' } },
      { ok: false, error: { code: 'PRINT_FAILED' } },
    ]);
    // A silent page is given half a minute, so that three would take a minute and a half.
    expect(Date.now() - before).toBeLessThan(60_000);
    expect(office.printed()).toEqual([]);
  });

  test('stops with a calm page when the books are damaged, and makes no empty office', async () => {
    const books = join(folder, 'damaged');
    const first = await launchOffice({ folder: books });
    await first.window();
    await first.close();
    writeFileSync(join(books, 'office.db'), 'these are not the books');

    const second = await launchOffice({ folder: books });
    try {
      const stopped = await second.window();
      expect(stopped.url()).toContain('#/stopped?reason=damaged');
      const answer = await stopped.evaluate(() => window.office.call('setup.status', {}));
      expect(answer).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } });
    } finally {
      await second.close();
    }
    expect(readFileSync(join(books, 'office.db'), 'utf8')).toBe('these are not the books');
  });

  test('stops with a calm page when another program holds the same books', async () => {
    const second = await launchOffice({ folder: join(folder, 'books') });
    try {
      expect((await second.window()).url()).toContain('#/stopped?reason=already-open');
    } finally {
      await second.close();
    }
    expect(await page.evaluate(() => window.office.call('setup.status', {}))).toMatchObject({ ok: true });
  });

  test('is killed, and opens the same books again', async () => {
    await signIn(page);
    await office.kill();
    expect(existsSync(join(folder, 'books', 'office.db'))).toBe(true);

    office = await launchOffice({ folder: join(folder, 'books'), now: '2026-10-31T10:00:00.000+08:00' });
    page = await office.window();
    expect(await page.evaluate(() => window.office.call('setup.status', {}))).toMatchObject({
      ok: true,
      value: { isSetUp: true },
    });
  });
});

async function signIn(page: Page): Promise<void> {
  const answer = await page.evaluate(() =>
    window.office.call('setup.create', {
      requestId: crypto.randomUUID(),
      officeName: '翠湖花园物业管理处',
      payeeName: '',
      owner: { name: '王主任', username: 'wang', password: '翠湖花园-2026-主任' },
    }),
  );
  expect(answer).toMatchObject({ ok: true });
}

function printPage(page: Page, route: string): Promise<unknown> {
  return page.evaluate(
    (printed) =>
      window.office.call('shell.printPage', {
        page: printed,
        paper: 'A4',
        mode: 'print',
        suggestedName: '收据',
      }),
    route,
  );
}

function saveBytes(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    window.office.call('shell.saveFile', {
      bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0, 255]),
      suggestedName: '名册',
      kind: 'csv',
    }),
  );
}
