import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../electron/office/sheets/read-sheet.ts';
import { cellText } from '../../../../electron/office/sheets/sheet-book.ts';
import { fixture } from '../../../support/fixture.ts';
import { cellAt, onlySheet, textsOf } from '../../../support/sheet-reading.ts';
import { buildWorkbook, workbookParts } from '../../../support/workbook-builder.ts';
import { buildZip } from '../../../support/zip-builder.ts';

describe('the cells of a workbook', () => {
  it('keeps texts exactly: full width, spaces, line breaks, numbers stored as text', async () => {
    const texts = ['１２３', ' 张 三 ', '第一行\n第二行', '013800138000', '1.0'];
    const cells = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('');
    const sheet = await onlySheet(
      buildWorkbook({
        rows: `<row r="1">${cells}</row>`,
        texts: texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`),
      }),
    );
    expect(sheet.rows[0]?.cells).toEqual(texts.map((text) => ({ kind: 'text', text })));
  });

  it('joins the runs of a rich text and leaves out the reading aid above it', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>王</t></r><r><t>军</t></r><rPh sb="0" eb="1"><t>wáng</t></rPh></is></c></row>',
        texts: [
          '<si><r><rPr><b/></rPr><t>许玉</t></r><r><t>佳</t></r><rPh sb="0" eb="1"><t>xǔ</t></rPh></si>',
        ],
      }),
    );
    expect(textsOf(sheet)).toEqual([['许玉佳', '王军']]);
  });

  it('gives the text of a hyperlink', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>合同</t></is></c></row>',
        afterRows: '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>',
      }),
    );
    expect(textsOf(sheet)).toEqual([['合同']]);
  });

  it('keeps a number with its digits, and shows it as a sheet does', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="1"><c><v>89.499999999999996</v></c><c><v>1.3632650374E10</v></c><c><v>-0.00000012</v></c></row>',
      }),
    );
    expect(cellAt(sheet, 1, 0)).toEqual({
      kind: 'number',
      value: 89.5,
      raw: '89.499999999999996',
      isDate: false,
      day: null,
    });
    expect(textsOf(sheet)).toEqual([['89.5', '13632650374', '-0.00000012']]);
  });

  it('tells a formula and its stored result from a text that begins with =', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows:
          '<row r="1"><c r="A1"><f>80+9.5</f><v>89.5</v></c><c r="B1" t="inlineStr"><is><t>=80+9.5</t></is></c>' +
          '<c r="C1"><f>A1*2</f></c><c r="D1" t="str"><f>"甲"</f><v>甲</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      }),
    );
    const result = { kind: 'number', value: 89.5, raw: '89.5', isDate: false, day: null };
    expect(sheet.rows[0]?.cells).toEqual([
      { kind: 'formula', formula: '80+9.5', result },
      { kind: 'text', text: '=80+9.5' },
      { kind: 'formula', formula: 'A1*2', result: { kind: 'blank' } },
      { kind: 'formula', formula: '"甲"', result: { kind: 'text', text: '甲' } },
      { kind: 'formula', formula: '1/0', result: { kind: 'error', code: '#DIV/0!' } },
    ]);
  });

  it('gives a shared formula to every cell that shares it', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows:
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
      }),
    );
    expect(sheet.rows.map((row) => row.cells[0])).toMatchObject([
      { kind: 'formula', formula: 'B1*2', result: { value: 2 } },
      { kind: 'formula', formula: 'B1*2', result: { value: 4 } },
    ]);
  });

  it('reads errors and truth values', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="1"><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>',
      }),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { kind: 'error', code: '#N/A' },
      { kind: 'text', text: 'TRUE' },
      { kind: 'text', text: 'FALSE' },
    ]);
  });

  it('keeps the numbers of rows when rows between them are empty', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"/><row r="9"><c r="A9"><v>2</v></c></row>',
      }),
    );
    expect(sheet.rows.map((row) => row.rowNumber)).toEqual([2, 9]);
    expect(sheet.rows[0]?.cells[0]).toEqual({ kind: 'blank' });
  });

  it('places rows and cells that carry no reference', async () => {
    const sheet = await onlySheet(
      buildWorkbook({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }),
    );
    expect(textsOf(sheet)).toEqual([['1', '2'], ['3']]);
  });

  it('reads a workbook whose writer put every element under a prefix', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = await onlySheet(
      buildWorkbook({
        sheetXml: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    expect(textsOf(sheet)).toEqual([['7']]);
  });

  it('reads part names whatever their case', async () => {
    const parts = workbookParts({ rows: '<row r="1"><c><v>7</v></c></row>' });
    const shouted = parts.map((part) => ({ ...part, name: part.name.replace('sheet1.xml', 'SHEET1.XML') }));
    expect(textsOf(await onlySheet(buildZip(shouted)))).toEqual([['7']]);
  });

  it('says which sheets are hidden', async () => {
    const sheet = await onlySheet(
      buildWorkbook({ rows: '<row r="1"><c><v>7</v></c></row>', sheetState: ' state="hidden"' }),
    );
    expect(sheet.hidden).toBe(true);
  });
});

describe('merged areas', () => {
  it('show their first cell in every cell they cover within the table', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>台账</t></is></c></row>' +
          '<row r="2"><c r="A2" t="inlineStr"><is><t>1号楼</t></is></c><c r="B2"><v>101</v></c></row>' +
          '<row r="3"><c r="B3"><v>102</v></c></row>',
        afterRows: '<mergeCells><mergeCell ref="A1:Z1"/><mergeCell ref="A2:A3"/></mergeCells>',
      }),
    );
    const title = { rowNumber: 1, column: 0, cell: { kind: 'text', text: '台账' } };
    expect(sheet.rows[0]?.cells).toEqual([title.cell, { kind: 'blank', merged: title }]);
    expect(cellAt(sheet, 3, 0)).toEqual({
      kind: 'blank',
      merged: { rowNumber: 2, column: 0, cell: { kind: 'text', text: '1号楼' } },
    });
  });
});

describe('days in a workbook', () => {
  const dayOf = async (
    format: string,
    serial: string,
    workbookProperties = '',
  ): Promise<string | null | undefined> => {
    const bytes = buildWorkbook({
      rows: `<row r="1"><c s="1"><v>${serial}</v></c></row>`,
      formats: [format],
      workbookProperties,
    });
    const cell = cellAt(await onlySheet(bytes), 1, 0);
    return cell?.kind === 'number' && cell.isDate ? cell.day : undefined;
  };

  it.each([
    ['yyyy-mm-dd', '43529', '2019-03-05'],
    ['yyyy"年"m"月"d"日"', '43529', '2019-03-05'],
    ['[$-804]yyyy/m/d;@', '43529.999988', '2019-03-05'],
    ['m/d', '46082', '2026-03-01'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '60', null],
    ['yyyy-mm-dd', '-1', null],
    ['yyyy-mm-dd', '9999999', null],
    ['General', '43529', undefined],
    ['h:mm:ss', '0.5', undefined],
    ['[h]:mm', '30', undefined],
    ['#,##0.00" day"', '43529', undefined],
  ])('under %s the number %s is the day %s', async (format, serial, day) => {
    expect(await dayOf(format, serial)).toBe(day);
  });

  it('count from 1904 where the workbook says so', async () => {
    expect(await dayOf('yyyy-mm-dd', '42067', '<workbookPr date1904="1"/>')).toBe('2019-03-05');
  });

  it('may be stored as ISO text', async () => {
    const sheet = await onlySheet(
      buildWorkbook({ rows: '<row r="1"><c t="d"><v>2019-03-05T23:59:59</v></c></row>' }),
    );
    expect(cellAt(sheet, 1, 0)).toMatchObject({
      kind: 'number',
      value: 43529,
      isDate: true,
      day: '2019-03-05',
    });
  });
});

describe('the sample estate', () => {
  it('is read with title, header, rooms and total in place', async () => {
    const book = await readSheets(fixture('greenfield-estate/rooms.xlsx'));
    const [sheet] = book.sheets;
    expect(sheet?.name).toBe('房屋台账');
    expect(sheet?.rows).toHaveLength(283);
    expect(sheet?.rows.at(-1)?.rowNumber).toBe(284);
    expect(sheet?.rows[2]?.cells.slice(0, 9).map(cellText)).toEqual([
      '1号楼',
      '1单元',
      '101',
      '住宅',
      '133.02',
      '许玉佳',
      '13632650374',
      '340102199808078263',
      '2017-07-28',
    ]);
  });

  it.each(['opening-arrears', 'meters-2026-10', 'items', 'rooms-broken'])(
    'has a readable %s',
    async (name) => {
      const { sheets } = await readSheets(fixture(`greenfield-estate/${name}.xlsx`));
      expect(sheets).toHaveLength(1);
    },
  );
});
