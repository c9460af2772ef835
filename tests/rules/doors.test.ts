import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../desktop-host/root.ts';

/** Each breaks one rule of the house, in a house of its own; a rule that stopped being checked would let it through. */
const offences: readonly (readonly [sentence: string, path: string, text: string, rule: string])[] = [
  [
    'shared/ imports no Node',
    'shared/domain/a.ts',
    `import fs from 'node:fs';\nexport const a = fs;`,
    'no-restricted-imports',
  ],
  [
    'shared/ imports no React',
    'shared/domain/b.ts',
    `export { useState } from 'react';`,
    'no-restricted-imports',
  ],
  [
    'shared/ imports no type of Electron',
    'shared/domain/c.ts',
    `import type { App } from 'electron';\nexport type A = App;`,
    'no-restricted-imports',
  ],
  [
    'shared/ knows no document',
    'shared/domain/d.ts',
    `export const title = () => document.title;`,
    'no-restricted-globals',
  ],
  [
    'shared/ knows no process',
    'shared/domain/e.ts',
    `export const home = () => process.env;`,
    'no-restricted-globals',
  ],
  [
    'shared/ imports nothing of electron/',
    'shared/domain/f.ts',
    `export { g } from '../../electron/office/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'renderer/ imports nothing of electron/',
    'renderer/app/a.ts',
    `export { g } from '../../electron/office/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'renderer/ imports no Node',
    'renderer/app/b.ts',
    `export { join } from 'node:path';`,
    'no-restricted-imports',
  ],
  [
    'renderer/ imports no database',
    'renderer/app/c.ts',
    `export { Kysely } from 'kysely';`,
    'no-restricted-imports',
  ],
  [
    'renderer/ keeps nothing in the browser',
    'renderer/app/d.ts',
    `export const kept = () => localStorage.length;`,
    'no-restricted-globals',
  ],
  [
    'electron/ imports nothing of renderer/',
    'electron/office/a.ts',
    `export { g } from '../../renderer/app/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'electron/ imports no React',
    'electron/office/b.ts',
    `export { useState } from 'react';`,
    'no-restricted-imports',
  ],
  [
    'only the shell knows Electron',
    'electron/office/c.ts',
    `export { app } from 'electron';`,
    'no-restricted-imports',
  ],
  [
    'no dynamic import slips through',
    'electron/office/d.ts',
    `export const e = () => import('electron');`,
    'no-restricted-imports',
  ],
  [
    'shell/ imports nothing of renderer/',
    'electron/shell/a.ts',
    `export { g } from '../../renderer/app/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'cashier/ does not import warehouse/',
    'electron/cashier/a.ts',
    `export { g } from '../warehouse/items/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'warehouse/ does not import archive/',
    'electron/warehouse/a.ts',
    `export { g } from '../archive/documents/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'archive/ does not import cashier/',
    'electron/archive/a.ts',
    `export { g } from '../cashier/receipts/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'the kernel knows no room',
    'electron/ledger/a.ts',
    `export { g } from '../cashier/receipts/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'the product imports no test',
    'electron/office/e.ts',
    `export { g } from '../../tests/support/g.ts';`,
    'no-restricted-imports',
  ],
  [
    'no circle of imports',
    'electron/office/circle-a.ts',
    `import { b } from './circle-b.ts';\nexport const a = () => b;`,
    'no-cycle',
  ],
  ['no any', 'electron/office/f.ts', `export const a = (value: any) => value;`, 'no-explicit-any'],
  ['no default export', 'electron/office/h.ts', `const a = 1;\nexport default a;`, 'no-default-export'],
  [
    'no unfinished work left behind',
    'electron/office/i.ts',
    `// TODO: later\nexport const a = 1;`,
    'no-warning-comments',
  ],
  [
    'no file of 351 lines',
    'electron/office/j.ts',
    Array.from({ length: 351 }, (_, at) => `export const a${at} = ${at};`).join('\n'),
    'max-lines',
  ],
  ['no console in the product', 'electron/office/k.ts', `console.log('a');`, 'no-console'],
  ['no swallowed error', 'electron/office/l.ts', `try {\n  JSON.parse('');\n} catch {}`, 'no-empty'],
  [
    'no HTML made of text',
    'renderer/app/e.tsx',
    `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />;`,
    'no-danger',
  ],
];

const allowed: readonly (readonly [sentence: string, path: string, text: string])[] = [
  ['shared/ may import zod', 'shared/domain/ok-a.ts', `export { z } from 'zod';`],
  [
    'shared/ may import pinyin and holidays',
    'shared/domain/ok-b.ts',
    `export { pinyin } from 'pinyin-pro';\nexport { isHoliday } from 'chinese-days';`,
  ],
  [
    'renderer/ may import shared/',
    'renderer/app/ok-a.ts',
    `export { z } from '../../shared/domain/ok-a.ts';`,
  ],
  ['cashier/ may import the ledger', 'electron/cashier/ok-a.ts', `export { g } from '../ledger/g.ts';`],
  ['shell/ may import Electron', 'electron/shell/ok-a.ts', `export { app } from 'electron';`],
];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

describe('the doors between rooms', () => {
  let house = '';
  let reported: readonly string[] = [];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'estate-office-doors-'));
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    const circle = [
      '',
      'electron/office/circle-b.ts',
      `import { a } from './circle-a.ts';\nexport const b = () => a;`,
    ] as const;
    for (const [, path, text] of [...offences, ...allowed, circle]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const result = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: house, encoding: 'utf8' });
    const { diagnostics } = reportSchema.parse(JSON.parse(result.stdout));
    reported = diagnostics.map(({ code, filename }) => `${filename.replaceAll('\\', '/')} ${code}`);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(offences)('%s', (_sentence, path, _text, rule) => {
    expect(reported.filter((line) => line.includes(path) && line.includes(rule))).not.toHaveLength(0);
  });

  it.each(allowed)('%s', (_sentence, path) => {
    expect(reported.filter((line) => line.includes(path))).toHaveLength(0);
  });
});
