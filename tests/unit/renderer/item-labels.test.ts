import { describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import {
  isTooMany,
  itemLabelsPattern,
  labelsPath,
  layLabels,
  readIds,
  writeIds,
} from '../../../renderer/print/item-label-layout.ts';
import { symbolOf } from '../../../renderer/print/item-symbol.ts';
import { matchPath, parseHash } from '../../../renderer/app/route-pattern.ts';

describe('the ids of a page of labels', () => {
  test('stand in its route, neighbours as a span', () => {
    expect(writeIds([5, 1, 2, 3, 9, 3])).toBe('1-3.5.9');
  });

  test('are read back as they were written, and no other', () => {
    const isAsked = readIds(writeIds([1, 2, 3, 5, 9]));
    expect([0, 1, 2, 3, 4, 5, 8, 9, 10].filter(isAsked)).toEqual([1, 2, 3, 5, 9]);
  });

  test('fit into the longest route when all are ticked, and are refused when they scatter too far', () => {
    const all = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const scattered = all.filter((id) => id % 2 === 0);
    expect(isTooMany(all)).toBe(false);
    expect(isTooMany(scattered)).toBe(true);
    const most = scattered.slice(0, 770);
    expect(isTooMany(most)).toBe(false);
    const page = labelsPath({ paper: 'A4', symbol: 'qr', itemIds: most, copies: 99, skip: 23 });
    const asked = { page, paper: 'A4', mode: 'pdf', suggestedName: '物品标签' } as const;
    expect(contract['shell.printPage'].input.safeParse(asked).success).toBe(true);
    const { path, query } = parseHash(`#${page}`);
    expect(matchPath(itemLabelsPattern, path)).toMatchObject({ paper: 'A4', symbol: 'qr' });
    expect(query).toEqual({ copies: '99', skip: '23' });
  });
});

describe('labels on sheets', () => {
  test('fill 24 places of an A4 sheet, then the next', () => {
    const labels = Array.from({ length: 25 }, (_, index) => index);
    const sheets = layLabels(labels, { paper: 'A4', copies: 1, skip: 0 });
    expect(sheets.map((sheet) => sheet.length)).toEqual([24, 1]);
  });

  test('begin behind the places that are used up', () => {
    expect(layLabels(['扫帚'], { paper: 'A4', copies: 2, skip: 3 })).toEqual([
      [null, null, null, '扫帚', '扫帚'],
    ]);
  });

  test('come one by one out of a label printer', () => {
    expect(layLabels(['扫帚', '灯管'], { paper: 'label-60x40', copies: 1, skip: 0 })).toEqual([
      ['扫帚'],
      ['灯管'],
    ]);
  });
});

describe('the symbol of a code', () => {
  test('is a bar code of eleven modules a character, with start, check and stop', () => {
    const { kind, width, path } = symbolOf('W00001', 'code128');
    expect({ kind, width }).toEqual({ kind: 'code128', width: 180 });
    // Start B, W, 0, code C, 00, 01, check, stop: as a scanner has read them.
    expect(modulesOf(path).match(/.{11}/g)).toEqual([
      '11010010000',
      '11101000110',
      '10011101100',
      '10111011110',
      '11011001100',
      '11001101100',
      '10010111100',
      '11000111010',
    ]);
    expect(modulesOf(path).endsWith('1100011101011')).toBe(true);
  });

  test('is a QR code where it is asked for, square', () => {
    const { kind, width, height } = symbolOf('W00001', 'qr');
    expect({ kind, width, height }).toEqual({ kind: 'qr', width: 84, height: 84 });
  });

  test('is a QR code for what a bar code can’t hold: Chinese, a space, or more than a label has room for', () => {
    expect(['物料-7', 'A 1', 'A'.repeat(21)].map((code) => symbolOf(code, 'code128').kind)).toEqual([
      'qr',
      'qr',
      'qr',
    ]);
    expect(symbolOf('A'.repeat(20), 'code128').kind).toBe('code128');
  });
});

/** The bars of a path as modules: `1` black, `0` white; a module is two wide. */
function modulesOf(path: string): string {
  const bars = Array.from(path.matchAll(/M(\d+) 0h(\d+)V/g), ([, from, width]) => [
    Number(from) / 2,
    Number(width) / 2,
  ]);
  let modules = '';
  for (const [from = 0, width = 0] of bars) modules = modules.padEnd(from, '0') + '1'.repeat(width);
  return modules;
}
