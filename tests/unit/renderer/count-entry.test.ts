import { describe, expect, test } from 'vitest';
import { isScan, scannedLine } from '../../../renderer/warehouse/counts/scanned-line.ts';
import { parsePacked } from '../../../shared/domain/packed-quantity.ts';
import { wholeUnits } from '../../../shared/domain/quantity.ts';

const bottles = { unit: '瓶', packs: [{ unit: '箱', factorThousandths: wholeUnits(12) }] };

describe('what was found on a shelf is read', () => {
  test.each([
    ['27', 27_000],
    ['27瓶', 27_000],
    ['2箱3瓶', 27_000],
    ['2箱3', 27_000],
    ['２箱 ３ 瓶', 27_000],
    ['2箱+3', 27_000],
    ['12+7+0.5', 19_500],
    ['0.5箱', 6000],
    ['0', 0],
    ['1,200', 1_200_000],
  ])('%s as %i thousandths', (text, thousandths) => {
    expect(parsePacked(text, bottles)).toEqual({ ok: true, value: thousandths });
  });

  test.each([
    ['', 'blank'],
    ['两箱', 'not-a-number'],
    ['-3', 'not-a-number'],
    ['3+', 'not-a-number'],
    ['3桶', 'unknown-unit'],
    ['3 2箱', 'ambiguous'],
    ['1.2345', 'too-many-decimals'],
    ['0.0001箱', 'too-many-decimals'],
    ['9999999999箱', 'out-of-range'],
  ])('not %s: %s', (text, reason) => {
    expect(parsePacked(text, bottles)).toEqual({ ok: false, reason });
  });
});

describe('a scanned code', () => {
  const lines = [
    { lineNo: 1, code: 'WP-001', barcode: '6901234567892', packs: [] },
    {
      lineNo: 2,
      code: '0002',
      barcode: null,
      packs: [{ unit: '箱', factorThousandths: wholeUnits(12), barcode: '16901234567899' }],
    },
  ];

  test.each([
    ['6901234567892', 1],
    ['wp-001', 1],
    ['16901234567899', 2],
    ['0002', 2],
    ['6900000000000', undefined],
    ['', undefined],
  ])('%s is of line %s', (text, lineNo) => {
    expect(scannedLine(text, lines)).toBe(lineNo);
  });

  test('is told from a quantity by its length or its letters', () => {
    expect(['6901234567892', 'WP-001', '0002', '12', '2箱3瓶'].filter(isScan)).toEqual([
      '6901234567892',
      'WP-001',
    ]);
  });
});
