import { BookAssembly } from '../../electron/office/sheets/book-assembly.ts';
import { readTask } from '../../electron/office/sheets/read-task.ts';
import {
  cellText,
  type Sheet,
  type SheetBook,
  type SheetCell,
} from '../../electron/office/sheets/sheet-book.ts';
import { SheetFault } from '../../electron/office/sheets/sheet-fault.ts';
import { recogniseFormat } from '../../electron/office/sheets/sheet-format.ts';
import { defaultSheetLimits, type SheetLimits } from '../../electron/office/sheets/sheet-limits.ts';
import { refusalOf } from '../../electron/office/sheets/sheet-refusal.ts';
import { OfficeError, type ErrorCode } from '../../shared/contract/errors.ts';

/**
 * Reads a file as `readSheets` does, all but the thread: a hundred small files then take a second and not a minute.
 * What the thread adds (memory, time, cancelling) has its own tests.
 */
export async function readHere(
  bytes: Uint8Array,
  name = '台账.xlsx',
  limits: Partial<SheetLimits> = {},
): Promise<SheetBook> {
  const allLimits = { ...defaultSheetLimits, ...limits };
  const assembly = new BookAssembly();
  try {
    const kind = recogniseFormat({ name, bytes }, allLimits);
    await readTask({ name, bytes, kind, limits: allLimits }, (message) => assembly.add(message));
    return assembly.finish();
  } catch (error) {
    throw error instanceof SheetFault ? refusalOf(error, name) : error;
  }
}

/** The only sheet of a file. */
export async function onlySheet(bytes: Uint8Array, name?: string): Promise<Sheet> {
  const { sheets } = await readHere(bytes, name);
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

/** The error a reading ends with; fails when it succeeds or ends with no code of the contract. */
export async function refusal(reading: Promise<unknown>): Promise<{ code: ErrorCode; facts: unknown }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof OfficeError) return { code: error.code, facts: error.facts };
    throw error;
  }
  throw new Error('The file was read.');
}
