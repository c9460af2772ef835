import { OfficeError } from '../../../shared/contract/errors.ts';
import { runSheetWorker, type SheetRun } from './run-sheet-worker.ts';
import type { SheetBook, SheetFile } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';
import { defaultSheetLimits, megabytes, type SheetLimits } from './sheet-limits.ts';

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
    const book = await runSheetWorker({ bytes: file.bytes, kind, limits }, options);
    return named(book, file.name);
  } catch (error) {
    throw error instanceof SheetFault ? officeError(error, file.name) : error;
  }
}

/** A delimited text file is one sheet, named after the file. */
function named(book: SheetBook, fileName: string): SheetBook {
  if (book.format !== 'csv') return book;
  const name = sheetNameOfText(fileName);
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, name })) };
}

function sheetNameOfText(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

function recogniseFormat({ name, bytes }: SheetFile, limits: SheetLimits): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new SheetFault({ code: 'SHEET_EMPTY', facts: {} }, 'the file has no bytes');
  if (bytes.length > limits.fileBytes) {
    const facts = { limitMegabytes: megabytes(limits.fileBytes) };
    throw new SheetFault({ code: 'SHEET_TOO_LARGE', facts }, `the file has ${bytes.length} bytes`);
  }
  if (startsWith(bytes, OLE_MAGIC)) throw oleFault(bytes);
  if (ZIP_MAGICS.some((magic) => startsWith(bytes, magic))) return 'xlsx';
  if (/\.(csv|txt|tsv)$/i.test(name)) return 'csv';
  throw new SheetFault(
    { code: 'SHEET_NOT_A_WORKBOOK', facts: {} },
    'the bytes are no zip and the name is no text',
  );
}

/** A zip begins with its first part, or, when it has none, with its directory's end. */
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** The container of the old `.xls`, and of an `.xlsx` under a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function oleFault(bytes: Uint8Array): SheetFault {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream);
  return isEncrypted
    ? new SheetFault({ code: 'SHEET_ENCRYPTED', facts: {} }, 'the container holds an encrypted package')
    : new SheetFault({ code: 'SHEET_OLD_FORMAT', facts: {} }, 'the container is that of an .xls');
}

function officeError({ fault, detail }: SheetFault, fileName: string): OfficeError {
  const error = ((): OfficeError => {
    switch (fault.code) {
      case 'SHEET_TOO_LARGE':
        return new OfficeError(fault.code, { fileName, ...fault.facts });
      case 'SHEET_OUT_OF_BOUNDS': {
        const sheetName = fault.facts.sheetName || sheetNameOfText(fileName);
        return new OfficeError(fault.code, { fileName, ...fault.facts, sheetName });
      }
      default:
        return new OfficeError(fault.code, { fileName });
    }
  })();
  error.message += `: ${detail}`;
  return error;
}
