import type { CellBudget } from './cell-budget.ts';
import { parseArea, parseReference, parseRowNumber } from './cell-reference.ts';
import { damaged } from './sheet-fault.ts';
import type { WireArea, WireCell, WireFormula, WirePlainCell, WireRow } from './wire.ts';
import { xmlEvents, type XmlAttributes, type XmlListener } from './xml-events.ts';
import { decodeXmlText } from './xml-text.ts';

export interface WorksheetContext {
  readonly sheetName: string;
  readonly dateStyles: readonly boolean[];
  /** How many texts the workbook's table holds; a cell that points beyond is damage. */
  readonly textCount: number;
  readonly budget: CellBudget;
}

export interface WorksheetChunk {
  /** Bytes of the part read for this chunk. */
  readonly bytes: number;
  readonly rows: readonly WireRow[];
}

/**
 * Reads the cells of one sheet in chunks of rows; `areas` fills with its merged areas. Rows and cells that hold
 * nothing are left out. Rows out of order, references that are none and numbers that are none refuse the file.
 * @throws SheetFault SHEET_DAMAGED, SHEET_OUT_OF_BOUNDS
 */
export async function* readWorksheet(
  chunks: AsyncIterable<Buffer>,
  context: WorksheetContext,
  areas: WireArea[],
): AsyncGenerator<WorksheetChunk, void> {
  const reader = new WorksheetReader(context, areas);
  for await (const bytes of xmlEvents(chunks, reader)) yield { bytes, rows: reader.takeRows() };
  yield { bytes: 0, rows: reader.takeRows() };
}

/** Merged areas beyond this many are no table. */
const AREA_LIMIT = 200_000;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  value: string | null;
  formula: { text: string; sharedIndex: number | null } | null;
}

class WorksheetReader implements XmlListener {
  readonly #context: WorksheetContext;
  readonly #areas: WireArea[];
  readonly #sharedFormulas = new Set<number>();
  #rows: WireRow[] = [];
  #row: WireCell[] = [];
  #rowNumber = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #capture: 'value' | 'formula' | null = null;
  #inRows = false;
  #inReadingAid = false;
  #root: string | null = null;

  constructor(context: WorksheetContext, areas: WireArea[]) {
    this.#context = context;
    this.#areas = areas;
  }

  takeRows(): readonly WireRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open = (name: string, attributes: XmlAttributes): void => {
    if (this.#root === null) {
      this.#root = name;
      if (name !== 'worksheet') throw damaged(`a sheet begins with ${name}`);
    }
    if (name === 'sheetData') this.#inRows = true;
    else if (name === 'mergeCell') this.#addArea(attributes['ref']);
    else if (!this.#inRows) return;
    else if (name === 'row') this.#openRow(attributes['r']);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#inReadingAid = true;
    else if (this.#cell) this.#openInCell(this.#cell, name, attributes);
  };

  text = (text: string): void => {
    if (!this.#cell || !this.#capture || this.#inReadingAid) return;
    if (this.#capture === 'formula' && this.#cell.formula) this.#cell.formula.text += text;
    else this.#cell.value = (this.#cell.value ?? '') + text;
  };

  close = (name: string): void => {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v' || name === 't' || name === 'f') this.#capture = null;
    else if (name === 'rPh') this.#inReadingAid = false;
    else if (name === 'sheetData') this.#inRows = false;
  };

  #addArea(reference: string | undefined): void {
    if (reference === undefined || this.#areas.length >= AREA_LIMIT)
      throw damaged('the merged areas are unreadable');
    this.#areas.push(parseArea(reference));
  }

  #openRow(reference: string | undefined): void {
    const rowNumber = reference === undefined ? this.#rowNumber + 1 : parseRowNumber(reference);
    if (rowNumber <= this.#rowNumber) throw damaged(`row ${rowNumber} follows row ${this.#rowNumber}`);
    this.#rowNumber = rowNumber;
    this.#column = -1;
    this.#row = [rowNumber];
  }

  #openCell(attributes: XmlAttributes): void {
    const { r, t = 'n', s = '0' } = attributes;
    const place = r === undefined ? { row: this.#rowNumber, column: this.#column + 1 } : parseReference(r);
    if (place.row !== this.#rowNumber || place.column <= this.#column) {
      throw damaged(`cell ${r} stands in row ${this.#rowNumber} behind column ${this.#column}`);
    }
    this.#column = place.column;
    const isDate = this.#context.dateStyles[Number(s)] ?? false;
    this.#cell = { column: place.column, type: t, isDate, value: null, formula: null };
  }

  #openInCell(cell: OpenCell, name: string, attributes: XmlAttributes): void {
    if (name === 'f') {
      const isShared = attributes['t'] === 'shared' && attributes['si'] !== undefined;
      cell.formula = { text: '', sharedIndex: isShared ? Number(attributes['si']) : null };
      this.#capture = 'formula';
    } else if (name === 'v' || name === 't') {
      // An inline rich text has several `t`, each a run of the one text.
      cell.value ??= '';
      this.#capture = 'value';
    }
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    this.#capture = null;
    if (!cell) return;
    const plain = cell.value === null ? null : this.#plainCell(cell, cell.value);
    const formula = cell.formula && this.#formula(cell.formula);
    if (formula !== null) this.#row.push(cell.column, ['f', formula, plain]);
    else if (plain !== null) this.#row.push(cell.column, plain);
  }

  #plainCell(cell: OpenCell, value: string): WirePlainCell | null {
    switch (cell.type) {
      case 's':
        return this.#sharedText(value);
      case 'str':
      case 'inlineStr':
        return value === '' ? null : ['t', decodeXmlText(value)];
      case 'b':
        return ['t', value.trim() === '0' || value.trim() === 'false' ? 'FALSE' : 'TRUE'];
      case 'e':
        return ['e', value];
      case 'd':
        return ['i', value];
      case 'n':
        return numberCell(value.trim(), cell.isDate);
      default:
        throw damaged(`a cell is of the unknown type ${cell.type}`);
    }
  }

  #sharedText(value: string): number | null {
    const text = value.trim();
    if (text === '') return null;
    const index = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (index < 0 || index >= this.#context.textCount) throw damaged(`text ${text} is not in the table`);
    return index;
  }

  #formula(formula: NonNullable<OpenCell['formula']>): WireFormula | null {
    const { text, sharedIndex } = formula;
    if (sharedIndex === null) return text === '' ? null : text;
    if (text !== '') {
      this.#sharedFormulas.add(sharedIndex);
      return [text, sharedIndex];
    }
    if (!this.#sharedFormulas.has(sharedIndex))
      throw damaged(`the shared formula ${sharedIndex} is not there`);
    return sharedIndex;
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = [];
    if (row.length < 3) return;
    const lastColumn = row[row.length - 2];
    if (typeof lastColumn !== 'number') return;
    this.#context.budget.takeRow(this.#context.sheetName, this.#rowNumber, lastColumn);
    this.#rows.push(row);
  }
}

function numberCell(raw: string, isDate: boolean): WirePlainCell | null {
  if (raw === '') return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(raw) || !Number.isFinite(Number(raw))) {
    throw damaged(`"${raw}" is no number`);
  }
  return [isDate ? 'd' : 'n', raw];
}
