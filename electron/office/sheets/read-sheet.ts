import { OfficeError } from '../../../shared/contract/errors.ts';
import { runSheetWorker, type SheetRun } from './run-sheet-worker.ts';
import type { SheetBook, SheetFile } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';
import { recogniseFormat } from './sheet-format.ts';
import { defaultSheetLimits, type SheetLimits } from './sheet-limits.ts';
import { refusalOf } from './sheet-refusal.ts';

export interface ReadSheetsOptions extends SheetRun {
  readonly limits?: Partial<SheetLimits> | undefined;
}

/**
 * Reads a workbook (`.xlsx`) or a delimited text file (`.csv`, `.txt`, `.tsv`) that may be anything at all. The bytes
 * decide the format; only text also needs a name that says so, since text renamed `.xlsx` is a mistake to point out.
 * Parsing runs in a thread of its own; cancelling by `signal` ends it at once.
 * @throws OfficeError SHEET_NOT_A_WORKBOOK, SHEET_DAMAGED, SHEET_TOO_LARGE, SHEET_OUT_OF_BOUNDS, SHEET_BOMB,
 *   SHEET_OLD_FORMAT, SHEET_ENCRYPTED, SHEET_EMPTY, SHEET_TIMED_OUT, SHEET_ENCODING, CANCELLED
 */
export async function readSheets(file: SheetFile, options: ReadSheetsOptions = {}): Promise<SheetBook> {
  const limits = { ...defaultSheetLimits, ...options.limits };
  try {
    if (options.signal?.aborted) throw new OfficeError('CANCELLED', {});
    const kind = recogniseFormat(file, limits);
    return await runSheetWorker({ name: file.name, bytes: file.bytes, kind, limits }, options);
  } catch (error) {
    throw error instanceof SheetFault ? refusalOf(error, file.name) : error;
  }
}
