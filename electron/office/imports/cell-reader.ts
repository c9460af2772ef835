import {
  cellText,
  columnLetters,
  isBlankCell,
  type FormulaCell,
  type PlainCell,
  type SheetRow,
} from '../sheets/sheet-book.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import {
  importProblems,
  type ImportProblem,
  type ImportProblemCode,
} from '../../../shared/contract/sheet-import.ts';

/** The column (from 0) of each field a sheet has. */
export type FieldColumns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** Fields that are told once for all rows. */
export type FixedTexts<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** A problem that knows its column by number; the letter and header are put to it when it is shown. */
export interface FoundProblem {
  readonly rowNumber: number;
  readonly column: number | null;
  readonly field: string | null;
  readonly code: ImportProblemCode;
  readonly facts: ImportProblem['facts'];
}

/** A cell that holds a value or nothing: of a formula its result, and never an error. */
export type ValueCell = Exclude<PlainCell, { kind: 'error' }>;

/** Longest texts a field takes, in characters. */
export const textLimits = { name: 100, label: 40, note: 500 } as const;

/**
 * Reads the cells of one row by field and notes what is wrong with any of them: errors, formulas (their stored result
 * is used), texts that look like a formula or like markup (they stay texts) and texts that are too long.
 */
export class RowReader<Field extends string> {
  readonly rowNumber: number;
  readonly problems: FoundProblem[] = [];
  readonly #row: SheetRow;
  readonly #columns: FieldColumns<Field>;
  readonly #fixed: FixedTexts<Field> | undefined;
  readonly #seenFormulas = new Set<string>();

  constructor(row: SheetRow, columns: FieldColumns<Field>, fixed?: FixedTexts<Field>) {
    this.rowNumber = row.rowNumber;
    this.#row = row;
    this.#columns = columns;
    this.#fixed = fixed;
  }

  /** Whether the sheet says anything about the field, in a column or once for all rows. */
  has(field: Field): boolean {
    return this.#columns[field] !== undefined || this.#fixed?.[field] !== undefined;
  }

  /** The field's value as one line of text, '' when there is none. */
  text(field: Field, limit: number = textLimits.label): string {
    const fixed = this.#fixed?.[field];
    if (fixed !== undefined) return plainText(fixed);
    return this.#checked(field, plainText(cellText(this.cell(field))), limit);
  }

  /** The field's value with its line breaks, '' when there is none. */
  lines(field: Field, limit: number): string {
    return this.#checked(field, plainLines(cellText(this.cell(field))), limit);
  }

  /** The field's value as its parser takes it: a number as a number, everything else as text; null when blank. */
  source(field: Field): string | number | null {
    const cell = this.cell(field);
    if (isBlankCell(cell)) return null;
    return cell.kind === 'number' ? cell.value : cellText(cell);
  }

  /** What stands in the field's cell; of a formula, the result the spreadsheet program stored. */
  cell(field: Field): ValueCell {
    const column = this.#columns[field];
    const cell = column === undefined ? undefined : this.#row.cells[column];
    if (cell === undefined) return { kind: 'blank' };
    const plain: PlainCell = cell.kind === 'formula' ? this.#resultOf(field, cell) : cell;
    if (plain.kind === 'error') this.note(field, 'cell-error', { text: plain.code });
    return plain.kind === 'error' ? { kind: 'blank' } : plain;
  }

  note(field: Field | null, code: ImportProblemCode, facts: FoundProblem['facts'] = {}): void {
    const column = field === null ? null : (this.#columns[field] ?? null);
    const isKnown = this.problems.some((problem) => problem.code === code && problem.field === field);
    if (!isKnown) this.problems.push({ rowNumber: this.rowNumber, column, field, code, facts });
  }

  /** Whether something was found that keeps the row out. */
  get refused(): boolean {
    return this.problems.some(({ code }) => importProblems[code] === 'refuse');
  }

  #resultOf(field: Field, cell: FormulaCell): PlainCell {
    if (!this.#seenFormulas.has(field)) {
      this.#seenFormulas.add(field);
      const code = cell.result.kind === 'blank' ? 'formula-not-calculated' : 'formula';
      this.note(field, code, {
        formula: shortened(`=${cell.formula}`),
        result: shortened(cellText(cell.result)),
      });
    }
    return cell.result;
  }

  #checked(field: Field, text: string, limit: number): string {
    const length = Array.from(text).length;
    if (length > limit) this.note(field, 'text-too-long', { length, limit });
    if (text.startsWith('=')) this.note(field, 'looks-like-formula', { text: shortened(text) });
    if (MARKUP.test(text)) this.note(field, 'has-markup', { text: shortened(text) });
    return text;
  }
}

/** A value as a problem quotes it. */
export function shortened(text: string): string {
  const characters = Array.from(plainText(text));
  return characters.length <= QUOTED_LENGTH
    ? characters.join('')
    : `${characters.slice(0, QUOTED_LENGTH - 1).join('')}…`;
}

/** Problems as they are shown: with the letter and header of their column. */
export function locatedProblem(problem: FoundProblem, headers: readonly string[]): ImportProblem {
  const { column, ...rest } = problem;
  return {
    ...rest,
    severity: importProblems[problem.code],
    column: column === null ? null : { letter: columnLetters(column), header: headers[column] ?? '' },
  };
}

const QUOTED_LENGTH = 40;
const MARKUP = /<\/?[a-z!][^<>]*>/i;
/** Control and format characters: they show as nothing and make two equal texts differ. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

function plainText(text: string): string {
  return normaliseText(normaliseText(text).replace(INVISIBLE, ''));
}

function plainLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' ? character : ''))
    .trim();
}
