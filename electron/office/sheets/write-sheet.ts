import ExcelJS from 'exceljs';
import { neutraliseText } from './csv-guard.ts';
import { serialOfDay } from './day-serial.ts';
import { columnWidth, writtenValue, type ColumnKind, type SheetToWrite } from './sheet-layout.ts';
import { encodeXmlText } from './xml-text.ts';

/** The longest text a cell holds in Excel; a longer one makes it call the file damaged. */
const LONGEST_TEXT = 32_767;

/**
 * Writes a workbook: texts as texts and never as formulas, amounts and days as numbers with a format, the header
 * frozen, bold and repeated on each printed page.
 * @throws RangeError when a text is longer than a cell holds, or a value does not fit its column
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) addSheet(workbook, sheet, freeSheetName(sheet.name, taken));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/**
 * Writes one table as UTF-8 text with a byte order mark, which Excel needs to read Chinese. A text that a
 * spreadsheet program would run as a formula gets an apostrophe before it; numbers stay numbers. No title.
 * @throws RangeError when a value does not fit its column
 */
export function writeCsv({ columns, rows }: Pick<SheetToWrite, 'columns' | 'rows'>): Uint8Array<ArrayBuffer> {
  const lines = [columns.map(({ header }) => csvText(header))];
  for (const row of rows) lines.push(columns.map(({ kind }, index) => csvField(row[index] ?? null, kind)));
  const text = lines.map((fields) => `${fields.join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

const NUMBER_FORMATS: Partial<Record<ColumnKind, string>> = { money: '#,##0.00', day: 'yyyy-mm-dd' };

function addSheet(workbook: ExcelJS.Workbook, sheet: SheetToWrite, name: string): void {
  const { columns, rows, title } = sheet;
  const headerRow = title === undefined ? 1 : 2;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  columns.forEach((column, index) => {
    worksheet.getColumn(index + 1).width = columnWidth(column, index, rows);
  });
  if (title !== undefined) addTitle(worksheet, title, columns.length);
  const header = worksheet.addRow(columns.map((column) => cellText(column.header)));
  header.font = { bold: true };
  header.alignment = { vertical: 'middle', wrapText: true };
  for (const row of rows) addRow(worksheet, columns, row);
}

/** The paper size Excel calls 9. */
const A4 = 9;

function addTitle(worksheet: ExcelJS.Worksheet, title: string, width: number): void {
  const cell = worksheet.addRow([cellText(title)]).getCell(1);
  cell.font = { bold: true, size: 16 };
  cell.alignment = { horizontal: 'center' };
  if (width > 1) worksheet.mergeCells(1, 1, 1, width);
}

function addRow(
  worksheet: ExcelJS.Worksheet,
  columns: SheetToWrite['columns'],
  values: SheetToWrite['rows'][number],
): void {
  const row = worksheet.addRow([]);
  columns.forEach(({ kind }, index) => {
    const written = writtenValue(values[index] ?? null, kind);
    if (written.kind === 'blank') return;
    const cell = row.getCell(index + 1);
    if (written.kind === 'text') {
      cell.value = cellText(written.text);
      return;
    }
    cell.value = written.kind === 'day' ? serialOfDay(written.day) : Number(written.text);
    const format = NUMBER_FORMATS[kind];
    if (format !== undefined) cell.numFmt = format;
  });
}

function cellText(text: string): string {
  if (text.length > LONGEST_TEXT) {
    throw new RangeError(`A cell holds at most ${LONGEST_TEXT} characters, but a text has ${text.length}.`);
  }
  return encodeXmlText(text);
}

/** Excel takes no `[]:*?/\` in a sheet's name, no more than 31 characters, and no name twice. */
function freeSheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let name = plain.slice(0, 31);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${plain.slice(0, 27)} ${copy}`;
  taken.add(name.toLowerCase());
  return name;
}

function csvField(value: SheetToWrite['rows'][number][number], kind: ColumnKind): string {
  const written = writtenValue(value, kind);
  switch (written.kind) {
    case 'blank':
      return '';
    case 'text':
      return csvText(written.text);
    case 'number':
      return written.text;
    case 'day':
      return written.day;
  }
}

/** Semicolons and tabs are quoted too, so that whoever guesses the delimiter can't take them for it. */
function csvText(text: string): string {
  const safe = neutraliseText(text);
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
