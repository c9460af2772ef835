import { columnLetters } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';
import type { SheetLimits } from './sheet-limits.ts';

/** Counts what is taken in over all sheets of a file, and refuses what stands outside any table. */
export class CellBudget {
  readonly #limits: SheetLimits;
  #rows = 0;
  #cells = 0;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  /**
   * Takes in one row that holds something, up to its last filled column (0-based).
   * @throws SheetFault SHEET_OUT_OF_BOUNDS
   */
  takeRow(sheetName: string, rowNumber: number, lastColumn: number): void {
    const { rows, columns, cells } = this.#limits;
    this.#rows += 1;
    this.#cells += lastColumn + 1;
    if (lastColumn < columns && this.#rows <= rows && this.#cells <= cells) return;
    const cell = `${columnLetters(lastColumn)}${rowNumber}`;
    throw new SheetFault(
      { code: 'SHEET_OUT_OF_BOUNDS', facts: { sheetName, cell, limitRows: rows, limitColumns: columns } },
      `${cell} of ${sheetName} is beyond ${rows} rows, ${columns} columns or ${cells} cells`,
    );
  }

  get isUntouched(): boolean {
    return this.#rows === 0;
  }
}
