import { writeXlsx } from '../../electron/office/sheets/write-sheet.ts';
import type { SheetCell, SheetRow } from '../../electron/office/sheets/sheet-book.ts';
import { fixture } from './fixture.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Person } from './open-office.ts';

/** A file of some office, as the wizard gets it. */
export interface SheetOnDesk {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A workbook of one sheet: a value of each column, row by row, titles above the header included. */
export async function sheetOf(
  rows: readonly (readonly (string | number | null)[])[],
  fileName = '台账.xlsx',
): Promise<SheetOnDesk> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const [first = [], ...others] = rows;
  const bytes = await writeXlsx([
    {
      name: '台账',
      columns: Array.from({ length: width }, (_, column) => ({
        header: String(first[column] ?? ''),
        kind: 'number',
      })),
      rows: others,
    },
  ]);
  return { fileName, bytes };
}

/** A delimited text file of these lines. */
export function textFile(lines: readonly string[], fileName = '台账.csv'): SheetOnDesk {
  return { fileName, bytes: new TextEncoder().encode(lines.join('\r\n')) };
}

/** One of the sample estate's sheets. */
export function sampleSheet(name: string): SheetOnDesk {
  const { name: fileName, bytes } = fixture(`greenfield-estate/${name}`);
  return { fileName, bytes: new Uint8Array(bytes) };
}

/** A row of cells as the reader gives them: texts as texts, numbers as numbers. */
export function rowOfCells(
  rowNumber: number,
  values: readonly (string | number | null | SheetCell)[],
): SheetRow {
  return { rowNumber, cells: values.map(cellOf) };
}

/** Previews and imports what was previewed. */
export async function takeIn(
  by: Person,
  sheet: SheetOnDesk,
  how: Partial<Pick<Input<'register.import'>, 'mapping' | 'skipRefused' | 'again' | 'handOverDay'>> = {},
): Promise<Output<'register.import'>> {
  const mapping = how.mapping === undefined ? {} : { mapping: how.mapping };
  const { previewHash } = await by.call('register.preview', { ...sheet, ...mapping });
  return by.call('register.import', { ...sheet, previewHash, skipRefused: false, handOverDay: null, ...how });
}

function cellOf(value: string | number | null | SheetCell): SheetCell {
  if (value === null || value === '') return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number')
    return { kind: 'number', value, raw: String(value), isDate: false, day: null };
  return value;
}
