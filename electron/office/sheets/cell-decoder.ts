import { dayOfIsoText, dayOfSerial, serialOfDay } from './day-serial.ts';
import {
  BLANK_CELL,
  type BlankCell,
  type PlainCell,
  type SheetCell,
  type SheetRow,
  type TextCell,
} from './sheet-book.ts';
import type { WireCell, WireFormula, WirePlainCell, WireRow } from './wire.ts';

/** A row while its sheet is still being read. */
export interface OpenRow extends SheetRow {
  readonly cells: SheetCell[];
}

/** Turns the rows of one sheet from the wire into cells. Equal texts of the table are one cell, shared by all rows. */
export class CellDecoder {
  readonly #texts: readonly string[];
  readonly #date1904: boolean;
  readonly #textCells: (TextCell | BlankCell)[] = [];
  readonly #sharedFormulas = new Map<number, string>();

  constructor(texts: readonly string[], date1904: boolean) {
    this.#texts = texts;
    this.#date1904 = date1904;
  }

  row(wire: WireRow): OpenRow {
    const [rowNumber] = wire;
    if (typeof rowNumber !== 'number') throw new Error('A row from the reading thread has no number.');
    const cells: SheetCell[] = [];
    for (let index = 1; index < wire.length; index += 2) {
      const column = wire[index];
      const cell = wire[index + 1];
      if (typeof column !== 'number' || cell === undefined)
        throw new Error(`Row ${rowNumber} came in pieces.`);
      while (cells.length < column) cells.push(BLANK_CELL);
      cells.push(this.#cell(cell));
    }
    return { rowNumber, cells };
  }

  #cell(wire: WireCell): SheetCell {
    if (typeof wire === 'number' || wire[0] !== 'f') return this.#plainCell(wire);
    const [, formula, result] = wire;
    return {
      kind: 'formula',
      formula: this.#formula(formula),
      result: result === null ? BLANK_CELL : this.#plainCell(result),
    };
  }

  #plainCell(wire: WirePlainCell): PlainCell {
    if (typeof wire === 'number') return this.#textCell(wire);
    const [tag, content] = wire;
    switch (tag) {
      case 't':
        return { kind: 'text', text: content };
      case 'e':
        return { kind: 'error', code: content };
      case 'i':
        return isoCell(content);
      case 'n':
        return { kind: 'number', value: Number(content), raw: content, isDate: false, day: null };
      case 'd': {
        const value = Number(content);
        return { kind: 'number', value, raw: content, isDate: true, day: dayOfSerial(value, this.#date1904) };
      }
    }
  }

  #textCell(index: number): TextCell | BlankCell {
    const known = this.#textCells[index];
    if (known) return known;
    const text = this.#texts[index] ?? '';
    const cell: TextCell | BlankCell = text === '' ? BLANK_CELL : { kind: 'text', text };
    this.#textCells[index] = cell;
    return cell;
  }

  #formula(wire: WireFormula): string {
    if (typeof wire === 'string') return wire;
    if (typeof wire === 'number') return this.#sharedFormulas.get(wire) ?? '';
    const [text, sharedIndex] = wire;
    this.#sharedFormulas.set(sharedIndex, text);
    return text;
  }
}

/** A date some writers store as ISO text rather than as a serial number. */
function isoCell(text: string): PlainCell {
  const day = dayOfIsoText(text);
  if (day === null) return { kind: 'text', text };
  return { kind: 'number', value: serialOfDay(day), raw: text, isDate: true, day };
}
