import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreText, neutraliseText } from '../../../../electron/office/sheets/csv-guard.ts';
import { cellText } from '../../../../electron/office/sheets/sheet-book.ts';
import type { SheetToWrite } from '../../../../electron/office/sheets/sheet-layout.ts';
import { writeCsv, writeXlsx } from '../../../../electron/office/sheets/write-sheet.ts';
import { cellAt, onlySheet, readHere, textsOf } from '../../../support/sheet-reading.ts';

const LEDGER: SheetToWrite = {
  name: '台账',
  title: '绿苑小区台账',
  columns: [
    { header: '房号', kind: 'text' },
    { header: '应收', kind: 'money' },
    { header: '面积', kind: 'quantity' },
    { header: '交房日期', kind: 'day' },
    { header: '户数', kind: 'number' },
  ],
  rows: [
    ['0101', 123_450, 88_020, '2019-03-05', 3],
    ['=1+1', -5, 89_500, '未入住', null],
    ['', '欠', null, null, 0.5],
  ],
};

/** Texts that spreadsheets, XML and CSV each have their trouble with. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+8613800138000',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''-2",
  "'quoted'",
  '_x0041_',
  '_x000D_',
  '_x005F_x0041_',
  '<b>&amp;</b>',
  ']]>',
  '"',
  '""',
  ',',
  ';',
  'a;b\tc',
  ' 前后 ',
  '\n',
  '一\r\n二\r三\n四',
  '\u0001\u0008\u000b\u001f\u007f',
  '\u0085\u00a0\u2028\u2029\u3000',
  '\uFFFE\uFFFF',
  '１２３',
  '007',
  '1E5',
  '2019-03-05',
  'TRUE',
  '#N/A',
  '\u{20087}\u{1F3E0}',
  '张'.repeat(32_767),
];

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('=', "'", '_', 'x', '0', 'A', '"', ',', '\r', '\n', '\t', ' ', '楼'),
    maxLength: 12,
  }),
);

const anyTable = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 60 });

const THREE_TEXTS = ['甲', '乙', '丙'].map((header) => ({ header, kind: 'text' as const }));

/** What was read below the header, put back into full rows of three. */
function readBack(rows: { rowNumber: number; texts: string[] }[], count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const texts = rows.find((row) => row.rowNumber === index + 2)?.texts ?? [];
    return [texts[0] ?? '', texts[1] ?? '', texts[2] ?? ''];
  });
}

async function rowsOf(bytes: Uint8Array, name: string): Promise<{ rowNumber: number; texts: string[] }[]> {
  const { rows } = await onlySheet(bytes, name);
  return rows.map(({ rowNumber, cells }) => ({ rowNumber, texts: cells.map(cellText) }));
}

describe('what is written and read again', () => {
  it('is the same text in a workbook, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const bytes = await writeXlsx([{ name: '台账', columns: THREE_TEXTS, rows }]);
        expect(readBack(await rowsOf(bytes, '台账.xlsx'), rows.length)).toEqual(rows);
      }),
      { seed: 20_261_031, numRuns: 60 },
    );
  });

  it('is the same text in a text file, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const bytes = writeCsv({ columns: THREE_TEXTS, rows });
        expect(readBack(await rowsOf(bytes, '台账.csv'), rows.length)).toEqual(rows);
      }),
      { seed: 20_261_031, numRuns: 60 },
    );
  });

  it('is the same in a text file of one column that holds other delimiters', async () => {
    const bytes = writeCsv({ columns: [{ header: '备注', kind: 'text' }], rows: [['a;b;c'], ['a\tb\tc']] });
    expect(textsOf(await onlySheet(bytes, '备注.csv'))).toEqual([['备注'], ['a;b;c'], ['a\tb\tc']]);
  });

  it('is the same half of a surrogate pair in a workbook', async () => {
    const bytes = await writeXlsx([
      { name: '台账', columns: THREE_TEXTS, rows: [['\uD800', 'a\uDC00b', '好']] },
    ]);
    expect(textsOf(await onlySheet(bytes))[1]).toEqual(['\uD800', 'a\uDC00b', '好']);
  });
});

describe('a written workbook', () => {
  it('holds amounts, areas and days as numbers and texts as texts', async () => {
    const sheet = await onlySheet(await writeXlsx([LEDGER]));
    expect(textsOf(sheet)).toEqual([
      ['绿苑小区台账', '', '', '', ''],
      ['房号', '应收', '面积', '交房日期', '户数'],
      ['0101', '1234.5', '88.02', '2019-03-05', '3'],
      ['=1+1', '-0.05', '89.5', '未入住'],
      ['', '欠', '', '', '0.5'],
    ]);
    expect(cellAt(sheet, 3, 1)).toMatchObject({ kind: 'number', isDate: false });
    expect(cellAt(sheet, 3, 3)).toMatchObject({ kind: 'number', isDate: true, day: '2019-03-05' });
    expect(cellAt(sheet, 4, 0)).toEqual({ kind: 'text', text: '=1+1' });
  });

  it('has its header frozen, amounts formatted and columns wide enough for Chinese', async () => {
    const workbook = new ExcelJS.Workbook();
    // exceljs declares a Buffer of its own; Node's has all it uses.
    await workbook.xlsx.load(Buffer.from(await writeXlsx([LEDGER])) as unknown as ExcelJS.Buffer);
    const worksheet = workbook.getWorksheet('台账');
    expect(worksheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(worksheet?.getCell('B3').numFmt).toBe('#,##0.00');
    expect(worksheet?.getCell('D3').numFmt).toBe('yyyy-mm-dd');
    expect(worksheet?.getColumn(4).width).toBe(12);
    expect(worksheet?.getCell('A1').isMerged).toBe(true);
  });

  it('names its sheets as Excel can take them, and no two the same', async () => {
    const columns = THREE_TEXTS;
    const names = ['1/2号楼', '1?2号楼', '', '长'.repeat(40), "'引号'"];
    const book = await readHere(await writeXlsx(names.map((name) => ({ name, columns, rows: [] }))));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      '1 2号楼',
      '1 2号楼 2',
      'Sheet',
      '长'.repeat(31),
      '引号',
    ]);
  });

  it('refuses a text longer than a cell holds, rather than cut it', async () => {
    const sheet = { name: '台账', columns: THREE_TEXTS, rows: [['长'.repeat(32_768)]] };
    await expect(writeXlsx([sheet])).rejects.toThrow(RangeError);
  });

  it('refuses an amount that is no whole number of fen', async () => {
    const sheet: SheetToWrite = { name: '台账', columns: [{ header: '应收', kind: 'money' }], rows: [[1.5]] };
    await expect(writeXlsx([sheet])).rejects.toThrow(RangeError);
  });
});

describe('a written text file', () => {
  it('begins with the mark Excel needs, and holds numbers bare', () => {
    expect(Buffer.from(writeCsv(LEDGER)).toString()).toBe(
      "\uFEFF房号,应收,面积,交房日期,户数\r\n0101,1234.50,88.02,2019-03-05,3\r\n'=1+1,-0.05,89.5,未入住,\r\n,欠,,,0.5\r\n",
    );
  });

  it.each(['=1', '+1', '-1', '@a', '\t1', '\r1', "'=1"])('neutralises %j and gives it back', (text) => {
    expect(neutraliseText(text)).toBe(`'${text}`);
    expect(restoreText(neutraliseText(text))).toBe(text);
  });

  it.each(['1-1', "'quoted'", "O'Neil", '', "'"])('leaves %j alone', (text) => {
    expect(neutraliseText(text)).toBe(text);
    expect(restoreText(text)).toBe(text);
  });
});
