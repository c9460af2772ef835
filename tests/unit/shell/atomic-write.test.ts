import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../electron/shell/atomic-write.ts';

describe('a file that is saved', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('replaces the one before it and leaves nothing beside it', async () => {
    const path = join(folder, '日报.pdf');
    writeFileSync(path, 'old');

    await writeWhole(path, new TextEncoder().encode('new'));

    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['日报.pdf']);
  });

  it('leaves the old one and no part of the new one when it cannot be written', async () => {
    const path = join(folder, 'taken');
    mkdirSync(path);

    await expect(writeWhole(path, new Uint8Array(3))).rejects.toThrow();

    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
