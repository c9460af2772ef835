import { CellDecoder, type OpenRow } from './cell-decoder.ts';
import { spreadMergedAreas } from './merged-areas.ts';
import type { Sheet, SheetBook } from './sheet-book.ts';
import type { SheetMessage, WireRow, WireSource } from './wire.ts';

interface OpenSheet extends Sheet {
  readonly rows: OpenRow[];
}

/** Turns what the reading thread posts into a book, message by message, so that no one message takes long. */
export class BookAssembly {
  readonly #texts: string[] = [];
  readonly #sheets: OpenSheet[] = [];
  #source: WireSource | null = null;
  #decoder: CellDecoder | null = null;

  /** @throws SheetFault SHEET_BOMB when merged areas cover more cells than any table has */
  add(message: SheetMessage): void {
    switch (message.type) {
      case 'begin':
        this.#source = message.source;
        break;
      case 'texts':
        this.#addTexts(message.json);
        break;
      case 'sheet':
        this.#sheets.push({ name: message.name, hidden: message.hidden, rows: [] });
        this.#decoder = new CellDecoder(
          this.#texts,
          this.#source?.format === 'xlsx' && this.#source.date1904,
        );
        break;
      case 'rows':
        this.#addRows(message.json);
        break;
      case 'merges':
        spreadMergedAreas(this.#sheets.at(-1)?.rows ?? [], message.areas);
        break;
      case 'progress':
      case 'fault':
      case 'done':
        break;
    }
  }

  finish(): SheetBook {
    const source = this.#source;
    if (source === null) throw new Error('The reading thread was done before it began.');
    if (source.format === 'xlsx') return { format: 'xlsx', sheets: this.#sheets };
    return { format: 'csv', encoding: source.encoding, delimiter: source.delimiter, sheets: this.#sheets };
  }

  #addTexts(json: string): void {
    // The reading thread wrote this JSON a moment ago; JSON.parse only can't know its type.
    const texts: readonly string[] = JSON.parse(json);
    for (const text of texts) this.#texts.push(text);
  }

  #addRows(json: string): void {
    // As above: the reading thread's own JSON.
    const rows: readonly WireRow[] = JSON.parse(json);
    const sheet = this.#sheets.at(-1);
    const decoder = this.#decoder;
    if (!sheet || !decoder) throw new Error('The reading thread sent rows before their sheet.');
    for (const row of rows) sheet.rows.push(decoder.row(row));
  }
}
