import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFiles, fileOf } from '../../../electron/shell/app-files.ts';
import { contentSecurityPolicy } from '../../../electron/shell/content-security.ts';

describe('app:// serves the built renderer and nothing else', () => {
  let outside = '';
  let folder = '';

  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), 'estate-office-files-'));
    folder = join(outside, 'renderer');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'assets', 'a b.js'), '1');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'linked'));
  });
  afterAll(() => rmSync(outside, { recursive: true, force: true }));

  it.each([
    ['app://office/', 'index.html'],
    ['app://office', 'index.html'],
    ['app://office/index.html#/print/receipt/1', 'index.html'],
    ['app://office/assets/a%20b.js?v=1', join('assets', 'a b.js')],
  ])('%s is a file', async (address, expected) => {
    expect(await fileOf(folder, address)).toBe(join(folder, expected));
  });

  it.each([
    'app://office/../secret.txt',
    'app://office/assets/../../secret.txt',
    'app://office/%2e%2e/secret.txt',
    'app://office/%2E%2E%2Fsecret.txt',
    'app://office/%252e%252e/secret.txt',
    'app://office/..%5csecret.txt',
    'app://office/..\\secret.txt',
    'app://office/index.html%00.js',
    'app://office/index.html\0',
    'app://office/link.txt',
    'app://office/linked/secret.txt',
    'app://office/assets',
    'app://office/assets/',
    'app://office//index.html',
    'app://office/./index.html',
    'app://office/%zz',
    'app://office/C:/Windows/win.ini',
    'app://office/missing.js',
    'app://office.evil/index.html',
    'app://office:1/index.html',
    'app://office@evil/index.html',
    'app://evil/index.html',
    'file:///etc/passwd',
  ])('%s is not found', async (address) => {
    expect(await fileOf(folder, address)).toBeNull();
  });

  it('every answer carries the content security policy, a refusal too', async () => {
    const answer = appFiles(folder);
    const page = await answer(new Request('app://office/'));
    const refusal = await answer(new Request('app://office/missing.js'));

    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(refusal.status).toBe(404);
    expect(refusal.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it('only reading is answered', async () => {
    const answer = await appFiles(folder)(new Request('app://office/', { method: 'POST' }));
    expect(answer.status).toBe(405);
  });
});
