import { describe, expect, it } from 'vitest';
import { layoutFingerprint } from '../../../../electron/office/sheets/column-memory.ts';
import { findTable } from '../../../../electron/office/sheets/find-table.ts';
import { cellText, type SheetCell, type SheetRow } from '../../../../electron/office/sheets/sheet-book.ts';
import { fixture } from '../../../support/fixture.ts';
import { onlySheet, readHere } from '../../../support/sheet-reading.ts';
import { buildWorkbook } from '../../../support/workbook-builder.ts';

const REGISTER = {
  building: ['楼栋', '楼号', '栋号', '楼宇'],
  unit: ['单元', '单元号'],
  room: ['房号', '房间号', '室号', '房屋编号'],
  use: ['业态', '房屋用途', '用途'],
  area: ['建筑面积', '面积'],
  owner: ['业主姓名', '业主', '姓名'],
  tenant: ['租户姓名', '租户'],
  phone: ['联系电话', '手机', '电话'],
  handover: ['交房日期', '入住时间'],
  remark: ['备注'],
} as const;

const METERS = {
  building: ['楼栋'],
  room: ['房号'],
  waterPrevious: ['水表上期'],
  waterCurrent: ['水表本期'],
  powerPrevious: ['电表上期'],
  powerCurrent: ['电表本期'],
} as const;

/** Rows of a sheet, each as its texts; null is a row that is not in the file. */
function rowsOf(...lines: readonly (readonly string[] | null)[]): SheetRow[] {
  return lines.flatMap((texts, index) =>
    texts === null ? [] : [{ rowNumber: index + 1, cells: texts.map(textCell) }],
  );
}

function textCell(text: string): SheetCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

async function rowsOfFixture(name: string): Promise<readonly SheetRow[]> {
  const { bytes } = fixture(`greenfield-estate/${name}`);
  const { sheets } = await readHere(bytes, name);
  return sheets[0]?.rows ?? [];
}

describe('the header of a table', () => {
  it('is found below a merged title, and the total after a blank row is set aside', async () => {
    const table = findTable(await rowsOfFixture('rooms.xlsx'), REGISTER);
    expect(table.headerRow).toBe(2);
    expect(table.columns).toEqual({
      building: 0,
      unit: 1,
      room: 2,
      use: 3,
      area: 4,
      owner: 5,
      phone: 6,
      handover: 8,
      remark: 11,
    });
    expect(table.unknownColumns).toEqual([
      { index: 7, header: '身份证号' },
      { index: 9, header: '使用状态' },
      { index: 10, header: '紧急联系人' },
    ]);
    expect(table.dataRows).toHaveLength(280);
    expect(table.skippedRows).toEqual([
      { rowNumber: 1, lastRowNumber: 1, why: 'title' },
      { rowNumber: 283, lastRowNumber: 283, why: 'blank' },
      { rowNumber: 284, lastRowNumber: 284, why: 'total' },
    ]);
  });

  it('is found in the first row', async () => {
    const table = findTable(await rowsOfFixture('rooms-gbk.csv'), REGISTER);
    expect([table.headerRow, table.dataRows.length, table.skippedRows.length]).toEqual([1, 280, 0]);
  });

  it('is found below three titles and an empty row, in any order, under other names', () => {
    const table = findTable(
      rowsOf(
        ['某某花园物业服务中心'],
        ['业主信息登记表'],
        ['单位：某某物业', '', '', '日期：2026年10月'],
        null,
        ['序号', '手 机*', '业主：', '面积\n（㎡）', '栋号', '房屋编号', '入住时间', '車牌'],
        ['1', '13800138000', '张三', '88.02 平方米', '3', '3-2-501', '未入住', '皖A'],
      ),
      REGISTER,
    );
    expect(table.headerRow).toBe(5);
    expect(table.columns).toEqual({ phone: 1, owner: 2, area: 3, building: 4, room: 5, handover: 6 });
    expect(table.unknownColumns.map(({ header }) => header)).toEqual(['序号', '車牌']);
    expect(table.skippedRows).toEqual([
      { rowNumber: 1, lastRowNumber: 1, why: 'title' },
      { rowNumber: 2, lastRowNumber: 2, why: 'title' },
      { rowNumber: 3, lastRowNumber: 3, why: 'title' },
      { rowNumber: 4, lastRowNumber: 4, why: 'blank' },
    ]);
  });

  it.each([
    ['建筑面积(㎡)', 'area'],
    ['建筑面积（平方米）', 'area'],
    ['建筑面积/㎡', 'area'],
    ['【必填】建筑面积', 'area'],
    ['房屋建筑面积', 'area'],
    [' 房　号 ：', 'room'],
    ['3、单元', 'unit'],
    ['*所属楼栋', 'building'],
    ['联系电话（手机）', 'phone'],
  ])('%j is understood', (header, field) => {
    const table = findTable(rowsOf([header, '备注', '用途'], ['1', '2', '3']), REGISTER);
    expect(table.columns).toEqual({ [field]: 0, remark: 1, use: 2 });
  });

  it.each(['紧急联系人电话', '租户电话', '业主编号', '套内面积', '单位', '楼栋长'])(
    '%j is left to the person rather than taken for something near it',
    (header) => {
      const table = findTable(rowsOf([header, '备注', '用途'], ['1', '2', '3']), REGISTER);
      expect(table.columns).toEqual({ remark: 1, use: 2 });
      expect(table.unknownColumns).toEqual([{ index: 0, header }]);
    },
  );

  it('gives a field to the column that says its name best, else to the leftmost', () => {
    const table = findTable(rowsOf(['面积（套内）', '面积', '电话', '手机'], ['1', '2', '3', '4']), REGISTER);
    expect(table.columns).toEqual({ area: 1, phone: 2 });
    expect(table.unknownColumns).toEqual([
      { index: 0, header: '面积（套内）' },
      { index: 3, header: '手机' },
    ]);
  });

  it('is not found where nothing looks like one', () => {
    const table = findTable(rowsOf(['备注'], ['甲', '乙']), REGISTER);
    expect(table).toMatchObject({ headerRow: null, columns: {}, dataRows: [] });
  });

  it('reports a column that holds something under no header', () => {
    const table = findTable(rowsOf(['楼栋', '房号'], ['1', '101', '多出来的']), REGISTER);
    expect(table.unknownColumns).toEqual([{ index: 2, header: '' }]);
  });
});

describe('a header of two lines', () => {
  const lines = [
    ['楼栋', '房号', '水表', '', '电表', ''],
    ['', '', '上期', '本期', '上期', '本期'],
    ['1号楼', '101', '1', '2', '3', '4'],
  ];
  const columns = {
    building: 0,
    room: 1,
    waterPrevious: 2,
    waterCurrent: 3,
    powerPrevious: 4,
    powerCurrent: 5,
  };

  it('is read as groups and names, without merged cells as in a text file', () => {
    const table = findTable(rowsOf(['抄表'], ...lines), METERS);
    expect(table.headerRow).toBe(2);
    expect(table.columns).toEqual(columns);
    expect(table.headers).toEqual(['楼栋', '房号', '水表上期', '水表本期', '电表上期', '电表本期']);
    expect(table.dataRows).toHaveLength(1);
  });

  it('is read with its cells merged as in a workbook', async () => {
    const letters = 'ABCDEF';
    const rows = lines.map((texts, index) => {
      const cells = [...texts].map((text, column) =>
        text === '' ? '' : `<c r="${letters[column]}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    const areas = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'].map((area) => `<mergeCell ref="${area}"/>`);
    const sheet = await onlySheet(
      buildWorkbook({ rows: rows.join(''), afterRows: `<mergeCells>${areas.join('')}</mergeCells>` }),
    );
    expect(findTable(sheet.rows, METERS).columns).toEqual(columns);
  });

  it('lets a name stand without its group', () => {
    const table = findTable(
      rowsOf(['基本信息', '', '', '备注'], ['楼栋', '房号', '业主姓名', ''], ['1', '101', '张三', '']),
      REGISTER,
    );
    expect(table.columns).toEqual({ building: 0, room: 1, owner: 2, remark: 3 });
    expect(table.dataRows).toHaveLength(1);
  });

  it('keeps two people of the same headers apart', () => {
    const table = findTable(
      rowsOf(
        ['房号', '业主', '', '租户', ''],
        ['', '姓名', '电话', '姓名', '电话'],
        ['101', '张三', '138', '李四', '139'],
      ),
      REGISTER,
    );
    expect(table.columns).toEqual({ room: 0, owner: 1, phone: 2, tenant: 3 });
  });

  it('is not seen in a first row of data that is all text', () => {
    const table = findTable(rowsOf(['楼栋', '房号', '业主', ''], ['一号楼', '甲', '', '']), REGISTER);
    expect(table.dataRows).toHaveLength(1);
  });
});

describe('the rows of a table', () => {
  const header = ['楼栋', '房号', '面积'];

  it.each([
    [['合计', '280户'], 'total'],
    [['合 计：', '', '12.5'], 'total'],
    [['1号楼小计', '', '12.5'], 'total'],
    [['', '总计', '12.5'], 'total'],
    [['12', '合计（㎡）', '12.5'], 'total'],
    [['共计280户'], 'total'],
    [['Total', '', '3'], 'total'],
    [['楼栋', '房号', '面积'], 'repeated-header'],
    [['制表人：张三', '审核：李四'], 'note'],
    [['注：面积以房产证为准'], 'note'],
    [['绿苑小区台账'], 'title'],
    [['  ', '　'], 'blank'],
  ])('do not hold %j', (texts, why) => {
    const table = findTable(
      rowsOf(['绿苑小区台账'], header, ['1', '101', '80'], texts, ['1', '102', '80']),
      REGISTER,
    );
    expect(table.dataRows.map((row) => row.rowNumber)).toEqual([3, 5]);
    expect(table.skippedRows.at(-1)).toEqual({ rowNumber: 4, lastRowNumber: 4, why });
  });

  it.each([
    [['总计量表', '1']],
    [['累计流量计', '1']],
    [['小计算器', '1']],
    [['备注楼', '1']],
    [['合计生', '101']],
    [['楼栋', '101', '80']],
  ])('do hold %j', (texts) => {
    const table = findTable(rowsOf(header, texts, ['1', '102', '80']), REGISTER);
    expect(table.dataRows).toHaveLength(2);
  });

  it('do hold numbers that happen to equal numbered headers in part', () => {
    const months = { january: ['1月'], february: ['2月'], march: ['3月'] };
    const table = findTable(rowsOf(['1月', '2月', '3月'], ['1', '2', '3']), months);
    expect(table.dataRows).toHaveLength(1);
  });

  it('report a run of missing rows once, however long', () => {
    const far: SheetRow = { rowNumber: 1_048_576, cells: [textCell('1'), textCell('101')] };
    const table = findTable([...rowsOf(header), far], REGISTER);
    expect(table.skippedRows).toEqual([{ rowNumber: 2, lastRowNumber: 1_048_575, why: 'blank' }]);
  });

  it('get the value of a cell merged down over them, but not one merged across', async () => {
    const text = (reference: string, value: string): string =>
      `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = await onlySheet(
      buildWorkbook({
        rows:
          `<row r="1">${text('A1', '楼栋')}${text('B1', '房号')}${text('C1', '备注')}</row>` +
          `<row r="2">${text('A2', '1号楼')}${text('B2', '101')}</row>` +
          `<row r="3">${text('B3', '102')}</row>` +
          `<row r="4">${text('A4', '2号楼')}${text('B4', '待定')}</row>`,
        afterRows: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B4:C4"/></mergeCells>',
      }),
    );
    const { dataRows } = findTable(sheet.rows, REGISTER);
    expect(dataRows.map((row) => row.cells.map(cellText))).toEqual([
      ['1号楼', '101'],
      ['1号楼', '102'],
      ['2号楼', '待定', ''],
    ]);
  });
});

describe('what the person corrects', () => {
  const rows = rowsOf(['说明', '楼栋', '房号'], ['编码', '栋', '门牌'], ['x', '1', '101']);

  it('is the row of the header', () => {
    const table = findTable(rows, REGISTER, { override: { headerRow: 2 } });
    expect([table.headerRow, table.headers, table.dataRows.length]).toEqual([2, ['编码', '栋', '门牌'], 1]);
  });

  it('is a column of a field, which then no other field takes', () => {
    const table = findTable(rows, REGISTER, {
      override: { headerRow: 2, columns: { building: 1, room: 2 } },
    });
    expect(table.columns).toEqual({ building: 1, room: 2 });
    expect(table.unknownColumns).toEqual([{ index: 0, header: '编码' }]);
  });

  it('is that a field has no column here', () => {
    const table = findTable(rowsOf(['楼栋', '房号', '备注'], ['1', '2', '3']), REGISTER, {
      override: { columns: { remark: null } },
    });
    expect(table.columns).toEqual({ building: 0, room: 1 });
    expect(table.unknownColumns).toEqual([{ index: 2, header: '备注' }]);
  });

  it('is remembered for the same layout, however its headers are set', () => {
    const fingerprint = layoutFingerprint(['楼栋', '房号', '建筑面积(㎡)', '']);
    expect(layoutFingerprint(['*楼 栋：', '房号', '建筑面积（㎡）'])).toBe(fingerprint);
    expect(layoutFingerprint(['房号', '楼栋', '建筑面积(㎡)'])).not.toBe(fingerprint);
    expect(layoutFingerprint(['楼栋房号', '建筑面积(㎡)'])).not.toBe(fingerprint);
  });
});

describe('the other sheets of the sample estate', () => {
  it.each([
    [
      'opening-arrears.xlsx',
      { room: ['房号'], item: ['收费项目'], period: ['欠费期间'], amount: ['金额'] },
      1,
      44,
    ],
    [
      'meters-2026-10.xlsx',
      { room: ['房号'], kind: ['表别'], previous: ['上次读数'], current: ['本次读数'] },
      2,
      522,
    ],
    ['items.xlsx', { name: ['名称'], unit: ['单位'], quantity: ['数量'], price: ['单价'] }, 1, 18],
    ['bank-statement-2026-10-gbk.csv', { day: ['交易日期'], out: ['借方发生额'], in: ['贷方发生额'] }, 1, 48],
  ])('%s is found whole', async (name, dictionary, headerRow, count) => {
    const table = findTable<string>(await rowsOfFixture(name), dictionary);
    expect([table.headerRow, table.dataRows.length]).toEqual([headerRow, count]);
    expect(Object.keys(table.columns)).toEqual(Object.keys(dictionary));
  });
});
