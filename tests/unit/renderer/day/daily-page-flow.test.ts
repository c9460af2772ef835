import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowSections } from '../../../../renderer/print/daily-page-flow.ts';

const rows = (count: number): number[] => Array.from({ length: count }, () => 1);

describe('the daily page', () => {
  test('keeps an ordinary day on one sheet', () => {
    const sections = [
      { key: 'matrix', headRows: 3, rows: rows(6) },
      { key: 'voids', headRows: 2, rows: [] },
    ];
    expect(flowSections(sections, 33, 46)).toEqual([
      [
        { key: 'matrix', from: 0, until: 6 },
        { key: 'voids', from: 0, until: 0 },
      ],
    ]);
  });

  test('goes on under its heading when very many receipts were void', () => {
    const sections = [
      { key: 'matrix', headRows: 3, rows: rows(6) },
      { key: 'voids', headRows: 2, rows: rows(70) },
    ];
    expect(flowSections(sections, 33, 46)).toEqual([
      [
        { key: 'matrix', from: 0, until: 6 },
        { key: 'voids', from: 0, until: 22 },
      ],
      [{ key: 'voids', from: 22, until: 66 }],
      [{ key: 'voids', from: 66, until: 70 }],
    ]);
  });

  test('never leaves a heading alone at the foot of a sheet', () => {
    const sections = [
      { key: 'matrix', headRows: 3, rows: rows(28) },
      { key: 'voids', headRows: 2, rows: rows(3) },
    ];
    expect(flowSections(sections, 33, 46)).toEqual([
      [{ key: 'matrix', from: 0, until: 28 }],
      [{ key: 'voids', from: 0, until: 3 }],
    ]);
  });

  test('loses no row and overfills no sheet, whatever the day was', () => {
    const section = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(section, section, section, (one, two, three) => {
        const sections = [one, two, three].map((heights, index) => ({
          key: `list ${index}`,
          headRows: 2,
          rows: heights,
        }));
        const sheets = flowSections(sections, 20, 30);
        for (const { key, rows: heights } of sections) {
          const parts = sheets.flat().filter((part) => part.key === key);
          expect(parts.flatMap((part) => heights.slice(part.from, part.until))).toEqual(heights);
        }
        for (const [index, parts] of sheets.entries()) {
          const used = parts.reduce((sum, part) => {
            const heights =
              sections.find((each) => each.key === part.key)?.rows.slice(part.from, part.until) ?? [];
            return sum + 2 + heights.reduce((total, height) => total + height, 0);
          }, 0);
          expect(used).toBeLessThanOrEqual(index === 0 ? 20 : 30);
        }
      }),
      { seed: 20_261_031, numRuns: 300 },
    );
  });
});
