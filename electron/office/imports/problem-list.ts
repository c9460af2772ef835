import { importProblems, type ImportPreview } from '../../../shared/contract/sheet-import.ts';
import { filled } from '../../../shared/i18n/filled.ts';
import { catalogues, type Language } from '../../../shared/i18n/index.ts';
import { cellText, type SheetRow } from '../sheets/sheet-book.ts';
import type { SheetToWrite } from '../sheets/sheet-layout.ts';
import { locatedProblem, type FoundProblem } from './cell-reader.ts';

/** A row as it was read, with everything that is wrong with it. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly refused: boolean;
  readonly problems: readonly FoundProblem[];
}

/** Rows a preview shows without a problem, and in all; and how many problems it lists. */
const SHOWN_ROWS = 50;
const SHOWN_PROBLEM_ROWS = 500;
const SHOWN_PROBLEMS = 2000;

/** The part of a preview that tells what is wrong, cut to what a screen can use. `valuesOf` gives a row as it is shown. */
export function listProblems<Row extends ReadRow>(
  rows: readonly Row[],
  headers: readonly string[],
  valuesOf: (row: Row) => Record<string, string>,
): Pick<ImportPreview, 'rows' | 'problems' | 'counts'> {
  const withProblem = rows.filter((row) => row.problems.length > 0);
  const shown = new Set([...rows.slice(0, SHOWN_ROWS), ...withProblem.slice(0, SHOWN_PROBLEM_ROWS)]);
  const problems = withProblem.flatMap((row) => row.problems);
  const refusals = problems.filter(({ code }) => importProblems[code] === 'refuse').length;
  const refusedRows = rows.filter((row) => row.refused).length;
  return {
    rows: rows
      .filter((row) => shown.has(row))
      .map((row) => ({ rowNumber: row.rowNumber, refused: row.refused, values: valuesOf(row) })),
    problems: gravestFirst(problems)
      .slice(0, SHOWN_PROBLEMS)
      .map((problem) => locatedProblem(problem, headers)),
    counts: {
      dataRows: rows.length,
      takenRows: rows.length - refusedRows,
      refusedRows,
      warnedRows: withProblem.length - refusedRows,
      refusals,
      warnings: problems.length - refusals,
    },
  };
}

/** The rows that have problems as they stood in the file, with the reasons in a last column. */
export function problemSheet(
  rows: readonly ReadRow[],
  source: {
    readonly headers: readonly string[];
    readonly sheetRows: readonly SheetRow[];
    readonly name: string;
  },
  which: 'refused' | 'refused-and-warned',
  language: Language,
): SheetToWrite {
  const words = catalogues[language].register;
  const wanted = new Map(
    rows
      .filter((row) => row.refused || (which === 'refused-and-warned' && row.problems.length > 0))
      .map((row) => [row.rowNumber, row]),
  );
  const width = source.sheetRows.reduce(
    (most, row) => Math.max(most, row.cells.length),
    source.headers.length,
  );
  const headers = Array.from({ length: width }, (_, column) => source.headers[column] ?? '');
  return {
    name: source.name,
    columns: [...headers, words.refusedSheet.rowNumber, words.refusedSheet.reasons].map((header) => ({
      header,
      kind: 'text',
    })),
    rows: source.sheetRows.flatMap((sheetRow) => {
      const row = wanted.get(sheetRow.rowNumber);
      if (row === undefined) return [];
      const cells = headers.map((_, column) => cellText(sheetRow.cells[column]));
      return [[...cells, String(row.rowNumber), reasonsOf(row, source.headers, language)]];
    }),
  };
}

/** What the sheet of problem rows is called, after the file it came from. */
export function problemFileName(fileName: string, language: Language): string {
  return filled(catalogues[language].register.refusedSheet.fileName, {
    name: fileName.replace(/\.[^.]*$/, ''),
  });
}

function reasonsOf(row: ReadRow, headers: readonly string[], language: Language): string {
  const words = catalogues[language].register;
  return row.problems
    .map((problem) => {
      const { column } = locatedProblem(problem, headers);
      const sentence = filled(words.problems[problem.code], problem.facts);
      return column === null ? sentence : filled(words.refusedSheet.reason, { ...column, sentence });
    })
    .join(words.refusedSheet.separator);
}

/** Those that keep a row out before those that don't, each in the order of the sheet. */
function gravestFirst(problems: readonly FoundProblem[]): FoundProblem[] {
  const rank = ({ code }: FoundProblem): number => (importProblems[code] === 'refuse' ? 0 : 1);
  return problems.toSorted((one, other) => rank(one) - rank(other) || one.rowNumber - other.rowNumber);
}
