import { createHash } from 'node:crypto';
import type { ImportColumn, ImportPreview, SheetMapping } from '../../../shared/contract/sheet-import.ts';
import { maskIdNumber } from '../../../shared/domain/id-card.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { layoutFingerprint } from '../sheets/column-memory.ts';
import { findTable, type FoundTable } from '../sheets/find-table.ts';
import { composeHeaders } from '../sheets/header-rows.ts';
import { HeaderDictionary } from '../sheets/header-text.ts';
import { readSheets } from '../sheets/read-sheet.ts';
import {
  cellText,
  columnLetters,
  isBlankCell,
  type Sheet,
  type SheetBook,
  type SheetRow,
} from '../sheets/sheet-book.ts';
import type { FieldColumns, FixedTexts } from './cell-reader.ts';

/** What an import asks of a sheet. */
export interface SheetDesign<Field extends string> {
  readonly fields: readonly Field[];
  /** Usual names of each field's column; `not-needed` names columns that are known and left alone, such as 序号. */
  readonly names: Readonly<Record<Field | 'not-needed', readonly string[]>>;
  /** Fields that may be told once for all rows. */
  readonly mayBeFixed: readonly Field[];
}

/** A file as it was read, with the mark by which the same file is known again. */
export interface ReadFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly book: SheetBook;
}

/** How a person mapped a layout, as it is kept. */
export interface RememberedMapping {
  readonly columns: Readonly<Record<string, number | null>>;
  readonly fixed: Readonly<Record<string, string>>;
}

/** One sheet of the file, its table found and its columns named. */
export interface OpenSheet<Field extends string> {
  readonly file: ReadFile;
  readonly sheet: Sheet;
  readonly sheetIndex: number;
  readonly table: FoundTable<Field | 'not-needed'>;
  readonly columns: FieldColumns<Field>;
  readonly fixed: FixedTexts<Field>;
  readonly described: readonly ImportColumn[];
  /** Mark of the layout, under which a mapping is remembered; null without a header. */
  readonly layout: string | null;
  readonly remembered: boolean;
}

/** Reads the bytes in a thread of their own; progress runs over the first part of the whole work. */
export async function readFile(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  context: Pick<ReadContext, 'progress'>,
): Promise<ReadFile> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const book = await readSheets(
    { name: file.fileName, bytes: file.bytes },
    {
      onProgress: (done, total) => context.progress(Math.floor((READ_SHARE * done) / total), PROGRESS_STEPS),
    },
  );
  return { fileName: file.fileName, sha256, book };
}

/** Long work tells its progress in thousandths: reading the file takes the first of them. */
export const PROGRESS_STEPS = 1000;
export const READ_SHARE = 300;

/**
 * Chooses the sheet, finds its table and names its columns: as the person says, else as a sheet of this layout was
 * mapped before, else by the usual names.
 * @throws OfficeError SHEET_EMPTY when the workbook has no sheet with anything in it
 */
export function openSheet<Field extends string>(
  file: ReadFile,
  design: SheetDesign<Field>,
  mapping: SheetMapping | undefined,
  recall: (layout: string) => RememberedMapping | undefined,
): OpenSheet<Field> {
  const { sheets } = file.book;
  const sheetIndex = mapping?.sheetIndex ?? likeliestSheet(sheets, design);
  const sheet = sheets[sheetIndex];
  if (sheet === undefined || sheet.rows.length === 0)
    throw new OfficeError('SHEET_EMPTY', { fileName: file.fileName });

  const memory =
    mapping?.columns === undefined ? recallMapping(sheet.rows, mapping?.headerRow, recall) : undefined;
  const chosen = fieldsOf(design, mapping?.columns ?? memory?.mapping.columns ?? {});
  const table = findTable<Field | 'not-needed'>(sheet.rows, design.names, {
    override: {
      headerRow: mapping?.headerRow ?? memory?.headerRow,
      // Fields of this design only; the compiler can't see that of a generic one.
      columns: chosen as Partial<Record<Field | 'not-needed', number | null>>,
    },
  });
  const columns = fieldsOf(design, table.columns);
  const fixed = filledIn(mapping?.fixed ?? memory?.mapping.fixed ?? {});
  return {
    file,
    sheet,
    sheetIndex,
    table,
    columns,
    fixed: fieldsOf(design, fixed),
    described: describeColumns(table, design, chosen, memory !== undefined),
    layout: table.headerRow === null ? null : layoutFingerprint(table.headers),
    remembered: memory !== undefined,
  };
}

/** The part of a preview that tells how the sheet was understood. */
export function describeSheet<Field extends string>(
  opened: OpenSheet<Field>,
  design: SheetDesign<Field>,
): Pick<
  ImportPreview,
  | 'format'
  | 'encoding'
  | 'sheets'
  | 'sheetIndex'
  | 'headerRow'
  | 'firstRows'
  | 'columns'
  | 'fields'
  | 'rememberedLayout'
  | 'skipped'
> {
  const { file, sheet, table } = opened;
  const rowsByNumber = new Map(sheet.rows.map((row) => [row.rowNumber, row]));
  return {
    format: file.book.format,
    encoding: file.book.format === 'csv' ? file.book.encoding : null,
    sheets: file.book.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rowCount: rows.length })),
    sheetIndex: opened.sheetIndex,
    headerRow: table.headerRow,
    firstRows: sheet.rows.slice(0, FIRST_ROWS).map((row) => ({
      rowNumber: row.rowNumber,
      cells: row.cells.slice(0, SHOWN_COLUMNS).map((cell) => sample(cellText(cell))),
    })),
    columns: [...opened.described],
    fields: design.fields.map((name) => ({
      name,
      column: opened.columns[name] ?? null,
      mayBeFixed: design.mayBeFixed.includes(name),
      fixed: opened.fixed[name] ?? null,
    })),
    rememberedLayout: opened.remembered,
    skipped: table.skippedRows.slice(0, SHOWN_SKIPS).map((skip) => ({
      ...skip,
      text: rowText(rowsByNumber.get(skip.rowNumber)),
    })),
  };
}

const FIRST_ROWS = 12;
const SHOWN_COLUMNS = 40;
const SHOWN_SKIPS = 200;
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;
const ID_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;

/** The visible sheet that names most fields; the first that holds anything when none names any. */
function likeliestSheet<Field extends string>(sheets: readonly Sheet[], design: SheetDesign<Field>): number {
  let best = {
    index: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.rows.length > 0),
    ),
    fields: 0,
  };
  sheets.forEach((sheet, index) => {
    if (sheet.hidden) return;
    const fields = Object.keys(
      findTable(sheet.rows.slice(0, HEADER_SEARCH_ROWS), design.names).columns,
    ).length;
    if (fields > best.fields) best = { index, fields };
  });
  return best.index;
}

const HEADER_SEARCH_ROWS = 40;

/** A mapping remembered for any of the first rows taken as a header: that also remembers which row it was. */
function recallMapping(
  rows: readonly SheetRow[],
  headerRow: number | undefined,
  recall: (layout: string) => RememberedMapping | undefined,
): { readonly headerRow: number; readonly mapping: RememberedMapping } | undefined {
  for (let index = 0; index < Math.min(rows.length, HEADER_SEARCH_ROWS); index += 1) {
    for (const header of composeHeaders(rows, index)) {
      if (headerRow !== undefined && header.rowNumber !== headerRow) continue;
      const mapping = recall(layoutFingerprint(header.texts));
      if (mapping !== undefined) return { headerRow: header.rowNumber, mapping };
    }
  }
  return undefined;
}

function filledIn(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** Of a record by any name, what names a field of this design. */
function fieldsOf<Field extends string, Value>(
  design: SheetDesign<Field>,
  record: { readonly [name: string]: Value | undefined },
): Partial<Record<Field, Value>> {
  const known: Partial<Record<Field, Value>> = {};
  for (const field of design.fields) {
    const value = record[field];
    if (value !== undefined) known[field] = value;
  }
  return known;
}

function describeColumns<Field extends string>(
  table: FoundTable<Field | 'not-needed'>,
  design: SheetDesign<Field>,
  chosen: Readonly<Partial<Record<Field, number | null>>>,
  remembered: boolean,
): ImportColumn[] {
  const dictionary = new HeaderDictionary(design.names);
  const fieldOf = new Map(design.fields.map((field) => [table.columns[field], field]));
  const unknown = new Set(table.unknownColumns.map(({ index }) => index));
  const width = Math.max(table.headers.length, ...[...unknown].map((index) => index + 1));
  const described: ImportColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const header = table.headers[index] ?? '';
    const field = fieldOf.get(index) ?? null;
    if (field === null && header === '' && !unknown.has(index)) continue;
    const match = dictionary.match([header]);
    const isChosen = field !== null && chosen[field] === index;
    described.push({
      index,
      letter: columnLetters(index),
      header,
      field,
      confidence: confidenceOf(field, isChosen, remembered, match),
      samples: samplesOf(table.dataRows, index),
    });
  }
  return described;
}

function confidenceOf(
  field: string | null,
  isChosen: boolean,
  remembered: boolean,
  match: { readonly field: string; readonly strength: number } | null,
): ImportColumn['confidence'] {
  if (field === null) return match?.field === 'not-needed' ? 'not-needed' : 'unrecognised';
  if (isChosen && match?.field !== field) return remembered ? 'remembered' : 'chosen';
  return (match?.strength ?? 1) >= 2 ? 'exact' : 'likely';
}

function samplesOf(rows: readonly SheetRow[], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    if (samples.length === SAMPLES) break;
    const cell = row.cells[column];
    if (!isBlankCell(cell)) samples.push(sample(cellText(cell)));
  }
  return samples;
}

/** The beginning of a text, any ID number in it masked: what is shown before anybody asked to see one. */
function sample(text: string): string {
  const characters = Array.from(text.trim().replace(ID_NUMBER, maskIdNumber));
  return characters.length <= SAMPLE_LENGTH
    ? characters.join('')
    : `${characters.slice(0, SAMPLE_LENGTH - 1).join('')}…`;
}

function rowText(row: SheetRow | undefined): string {
  const texts = row?.cells.filter((cell) => !isBlankCell(cell)).map((cell) => cellText(cell).trim()) ?? [];
  return sample(texts.join(' '));
}
