import { expect, test } from 'vitest';
import {
  isSameLayout,
  mappingOf,
  withColumn,
  withFixed,
  withHeaderRow,
} from '../../../../renderer/imports/mapping.ts';
import type { ImportPreview } from '../../../../shared/contract/sheet-import.ts';

/** 楼栋 in A, 房号 in B, nothing for 面积; the header in row 2. */
const preview: ImportPreview = {
  previewHash: '',
  format: 'xlsx',
  encoding: null,
  importedDay: null,
  sheets: [{ name: '台账', hidden: false, rowCount: 3 }],
  sheetIndex: 0,
  headerRow: 2,
  firstRows: [
    { rowNumber: 1, cells: ['台账'] },
    { rowNumber: 2, cells: ['楼栋', '房号', '甲'] },
  ],
  columns: [],
  fields: [
    { name: 'building', column: 0, mayBeFixed: true, fixed: null },
    { name: 'number', column: 1, mayBeFixed: false, fixed: null },
    { name: 'area', column: null, mayBeFixed: false, fixed: null },
  ],
  missing: [],
  rememberedLayout: false,
  rows: [],
  problems: [],
  counts: { dataRows: 0, takenRows: 0, refusedRows: 0, warnedRows: 0, refusals: 0, warnings: 0 },
  skipped: [],
};

test('a preview stands for a complete mapping', () => {
  expect(mappingOf(preview)).toEqual({
    sheetIndex: 0,
    headerRow: 2,
    columns: { building: 0, number: 1, area: null },
    fixed: {},
  });
});

test('a column takes another field, and the field leaves the column it had', () => {
  expect(withColumn(preview, 2, 'area').columns).toEqual({ building: 0, number: 1, area: 2 });
  expect(withColumn(preview, 2, 'number').columns).toEqual({ building: 0, number: 2, area: null });
  expect(withColumn(preview, 0, 'area').columns).toEqual({ building: null, number: 1, area: 0 });
});

test('a column may be left out', () => {
  expect(withColumn(preview, 1, null).columns).toEqual({ building: 0, number: null, area: null });
});

test('a field told once for all rows is kept beside the columns', () => {
  expect(withFixed(preview, 'building', ' 1号楼 ')).toMatchObject({
    columns: { number: 1 },
    fixed: { building: '1号楼' },
  });
});

test('another header row forgets the columns of the old one', () => {
  expect(withHeaderRow(preview, 1)).toEqual({ sheetIndex: 0, headerRow: 1 });
});

test('a corrected sheet of the same header keeps its mapping; one of another header does not', () => {
  const mapping = mappingOf(preview);
  const corrected = {
    ...preview,
    firstRows: [...preview.firstRows, { rowNumber: 3, cells: ['1号楼', '101', '88'] }],
  };
  const other = { ...preview, firstRows: [{ rowNumber: 2, cells: ['房号', '楼栋'] }] };
  expect(isSameLayout(preview, corrected, mapping)).toBe(true);
  expect(isSameLayout(preview, other, mapping)).toBe(false);
});
