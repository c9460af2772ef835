import { HeaderDictionary, normaliseHeader } from './header-text.ts';
import { composeHeaders, type Header } from './header-rows.ts';
import { whyNoData, type SkipReason } from './row-kinds.ts';
import { cellText, isBlankCell, type SheetCell, type SheetRow } from './sheet-book.ts';

export interface FindTableOptions<Field extends string> {
  readonly override?:
    | {
        /** The row the person says holds the headers (the first of two). */
        readonly headerRow?: number | undefined;
        /** Columns the person chose, 0-based; null where a field has none in this sheet. */
        readonly columns?: ChosenColumns<Field> | undefined;
      }
    | undefined;
}

type ChosenColumns<Field extends string> = Partial<Readonly<Record<Field, number | null>>>;

export interface FoundTable<Field extends string> {
  /** Row number of the header, its first line when it has two; null when no row looks like one. */
  readonly headerRow: number | null;
  /** What each column is called, by column, '' where nothing is; for showing and remembering the layout. */
  readonly headers: readonly string[];
  /** The column (0-based) of each field that was found or chosen. */
  readonly columns: Partial<Readonly<Record<Field, number>>>;
  /** Columns that hold something and are no known field. */
  readonly unknownColumns: readonly { readonly index: number; readonly header: string }[];
  /** The table's rows. A cell covered by one merged down from above holds what a person sees there. */
  readonly dataRows: readonly SheetRow[];
  /** Everything else, in the file's order. */
  readonly skippedRows: readonly SkippedRow[];
}

export interface SkippedRow {
  readonly rowNumber: number;
  /** The last of a run of blank rows; the row itself otherwise. */
  readonly lastRowNumber: number;
  readonly why: SkipReason;
}

/** A header stands among the first rows or not at all. */
const HEADER_SEARCH_ROWS = 40;

/**
 * Finds the table in a sheet of unknown layout: the header below any titles, by the names in the dictionary; the
 * columns, in any order; the rows that are data, apart from blank ones, totals, repeated headers and notes.
 */
export function findTable<Field extends string>(
  rows: readonly SheetRow[],
  columnDictionary: Readonly<Record<Field, readonly string[]>>,
  options: FindTableOptions<Field> = {},
): FoundTable<Field> {
  const dictionary = new HeaderDictionary(columnDictionary);
  const header = chosenHeader(rows, dictionary, options.override?.headerRow) ?? bestHeader(rows, dictionary);
  if (!header) {
    return { headerRow: null, headers: [], columns: {}, unknownColumns: [], dataRows: [], skippedRows: [] };
  }
  const columns = assignColumns(header, dictionary, options.override?.columns);
  const { dataRows, skippedRows } = sortRows(rows, header);
  return {
    headerRow: header.rowNumber,
    headers: header.texts,
    columns,
    unknownColumns: unknownColumns(header, columns, dataRows),
    dataRows,
    skippedRows,
  };
}

/** Of the two readings of the chosen row, with the next one or without, the one that names more fields. */
function chosenHeader<Field extends string>(
  rows: readonly SheetRow[],
  dictionary: HeaderDictionary<Field>,
  rowNumber: number | undefined,
): Header | null {
  if (rowNumber === undefined) return null;
  const index = rows.findIndex((row) => row.rowNumber === rowNumber);
  const [single, double] = composeHeaders(rows, index);
  if (!single || !double) return single ?? null;
  const gain = fieldCount(double, dictionary) - fieldCount(single, dictionary);
  return gain > 0 || (gain === 0 && double.isMergedDown) ? double : single;
}

/** The header that names the most fields; of equals, the one that stands first and has fewer lines. */
function bestHeader<Field extends string>(
  rows: readonly SheetRow[],
  dictionary: HeaderDictionary<Field>,
): Header | null {
  let best: { header: Header | null; fields: number } = { header: null, fields: 0 };
  for (let index = 0; index < Math.min(rows.length, HEADER_SEARCH_ROWS); index += 1) {
    for (const header of composeHeaders(rows, index)) {
      const fields = fieldCount(header, dictionary);
      if (fields > best.fields) best = { header, fields };
    }
  }
  return best.fields >= FEWEST_FIELDS ? best.header : null;
}

function fieldCount<Field extends string>(header: Header, dictionary: HeaderDictionary<Field>): number {
  return Object.keys(assignColumns(header, dictionary)).length;
}

/** One known word may stand in any title or data row; two in one row make a header. */
const FEWEST_FIELDS = 2;

/** The person's choice first; then, for each field, the column that says its name best, the leftmost of equals. */
function assignColumns<Field extends string>(
  header: Header,
  dictionary: HeaderDictionary<Field>,
  chosen?: ChosenColumns<Field>,
): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {};
  const takenColumns = new Set<number>();
  const decidedFields = new Set<Field>();
  for (const field in chosen) {
    const column = chosen[field];
    if (column === undefined) continue;
    decidedFields.add(field);
    if (column === null) continue;
    columns[field] = column;
    takenColumns.add(column);
  }
  const strengths = new Map<Field, number>();
  header.names.forEach((names, column) => {
    const match = takenColumns.has(column) ? null : dictionary.match(names);
    if (!match || decidedFields.has(match.field)) return;
    if (match.strength <= (strengths.get(match.field) ?? 0)) return;
    strengths.set(match.field, match.strength);
    columns[match.field] = column;
  });
  return columns;
}

function sortRows(
  rows: readonly SheetRow[],
  header: Header,
): { dataRows: SheetRow[]; skippedRows: SkippedRow[] } {
  const dataRows: SheetRow[] = [];
  const skippedRows: SkippedRow[] = [];
  const titles = new Set<string>();
  let expected = 1;
  for (const row of rows) {
    const { rowNumber } = row;
    if (rowNumber > expected)
      skippedRows.push({ rowNumber: expected, lastRowNumber: rowNumber - 1, why: 'blank' });
    expected = rowNumber + 1;
    if (rowNumber >= header.rowNumber && rowNumber <= header.lastRowNumber) continue;
    const why = rowNumber < header.rowNumber ? whyAbove(row, titles) : whyNoData(row, header, titles);
    if (why === null) dataRows.push(withMergedDown(row, header.lastRowNumber));
    else skippedRows.push({ rowNumber, lastRowNumber: rowNumber, why });
  }
  return { dataRows, skippedRows };
}

function whyAbove(row: SheetRow, titles: Set<string>): SkipReason {
  if (row.cells.every(isBlankCell)) return 'blank';
  for (const cell of row.cells) if (!isBlankCell(cell)) titles.add(normaliseHeader(cellText(cell)));
  return 'title';
}

/** 楼栋 merged down over all its rooms belongs to each of them; a note merged across a row belongs to its first cell. */
function withMergedDown(row: SheetRow, lastHeaderRow: number): SheetRow {
  const isMergedDown = (cell: SheetCell, column: number): boolean =>
    cell.kind === 'blank' &&
    cell.merged !== undefined &&
    cell.merged.column === column &&
    cell.merged.rowNumber > lastHeaderRow &&
    cell.merged.rowNumber < row.rowNumber;
  if (!row.cells.some(isMergedDown)) return row;
  const cells = row.cells.map((cell, column) =>
    cell.kind === 'blank' && cell.merged && isMergedDown(cell, column) ? cell.merged.cell : cell,
  );
  return { rowNumber: row.rowNumber, cells };
}

function unknownColumns(
  header: Header,
  columns: Partial<Readonly<Record<string, number>>>,
  dataRows: readonly SheetRow[],
): { index: number; header: string }[] {
  const known = new Set(Object.values(columns));
  const width = dataRows.reduce((most, row) => Math.max(most, row.cells.length), header.texts.length);
  const unknown: { index: number; header: string }[] = [];
  for (let index = 0; index < width; index += 1) {
    if (known.has(index)) continue;
    const text = header.texts[index] ?? '';
    const isFilled = text !== '' || dataRows.some((row) => !isBlankCell(row.cells[index]));
    if (isFilled) unknown.push({ index, header: text });
  }
  return unknown;
}
