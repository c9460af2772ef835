import { readSheets, type ReadSheetsOptions } from '../../electron/office/sheets/read-sheet.ts';
import { cellText, type Sheet, type SheetCell } from '../../electron/office/sheets/sheet-book.ts';
import { OfficeError, type ErrorCode } from '../../shared/contract/errors.ts';

/** The only sheet of a file. */
export async function onlySheet(bytes: Uint8Array, name = '台账.xlsx'): Promise<Sheet> {
  const { sheets } = await readSheets({ name, bytes });
  const [sheet] = sheets;
  if (!sheet || sheets.length !== 1) throw new Error(`Expected one sheet, found ${sheets.length}.`);
  return sheet;
}

/** The cell at a row number and a 0-based column; undefined where the file holds nothing. */
export function cellAt(sheet: Sheet, rowNumber: number, column: number): SheetCell | undefined {
  return sheet.rows.find((row) => row.rowNumber === rowNumber)?.cells[column];
}

/** All texts of a sheet, row by row. */
export function textsOf(sheet: Sheet): string[][] {
  return sheet.rows.map((row) => row.cells.map(cellText));
}

/** The error a file is refused with; fails when it is read after all or refused by no code of the contract. */
export async function refusal(
  bytes: Uint8Array,
  name = '台账.xlsx',
  options: ReadSheetsOptions = {},
): Promise<{ code: ErrorCode; facts: unknown }> {
  try {
    await readSheets({ name, bytes }, options);
  } catch (error) {
    if (error instanceof OfficeError) return { code: error.code, facts: error.facts };
    throw error;
  }
  throw new Error('The file was read.');
}
