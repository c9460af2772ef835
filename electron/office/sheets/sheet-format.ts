import type { SheetFile } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';
import { megabytes, type SheetLimits } from './sheet-limits.ts';

/**
 * What a file is by its first bytes. Text has none that tell, so it also needs a name that says it is text.
 * @throws SheetFault SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_ENCRYPTED, SHEET_OLD_FORMAT, SHEET_NOT_A_WORKBOOK
 */
export function recogniseFormat({ name, bytes }: SheetFile, limits: SheetLimits): 'xlsx' | 'csv' {
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

/** A delimited text file is one sheet, named after the file. */
export function textSheetName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
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
