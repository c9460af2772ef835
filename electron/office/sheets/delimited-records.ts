import { damaged } from './sheet-fault.ts';

export interface DelimitedRecord {
  /** 1-based; empty lines count, line breaks inside quotes do not. */
  readonly rowNumber: number;
  /** How many fields the row has, empty ones included. */
  readonly width: number;
  /** Column (0-based) and text of each field that is not empty. */
  readonly fields: readonly (readonly [column: number, text: string])[];
  /** Where the record ends in the text. */
  readonly end: number;
}

/** As many columns as the largest sheet has; more in one row would only eat memory. */
const FIELD_LIMIT = 16_384;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts delimited text into records (RFC 4180). Line ends may be mixed, rows ragged; a quote counts only at the start
 * of a field. A quote that is never closed, or text right behind a closing one, is refused: it would swallow rows.
 * @throws SheetFault SHEET_DAMAGED
 */
export function* delimitedRecords(text: string, delimiter: string): Generator<DelimitedRecord, void> {
  const delimiterCode = delimiter.charCodeAt(0);
  let rowNumber = 0;
  let position = 0;
  while (position < text.length) {
    rowNumber += 1;
    const fields: [number, string][] = [];
    let column = 0;
    for (;;) {
      const field = readField(text, position, delimiterCode, rowNumber);
      if (field.text !== '') fields.push([column, field.text]);
      if (fields.length > FIELD_LIMIT) throw damaged(`row ${rowNumber} has more than ${FIELD_LIMIT} fields`);
      column += 1;
      position = field.end;
      if (position >= text.length || text.charCodeAt(position) !== delimiterCode) break;
      position += 1;
    }
    position = afterLineEnd(text, position);
    yield { rowNumber, width: column, fields, end: position };
  }
}

interface Field {
  readonly text: string;
  /** The place of the delimiter or line end behind it, or the end of the text. */
  readonly end: number;
}

function readField(text: string, start: number, delimiterCode: number, rowNumber: number): Field {
  if (text.charCodeAt(start) === QUOTE) return readQuotedField(text, start, delimiterCode, rowNumber);
  const end = endOfPlainField(text, start, delimiterCode);
  return { text: text.slice(start, end), end };
}

function readQuotedField(text: string, start: number, delimiterCode: number, rowNumber: number): Field {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw damaged(`the quote opened in row ${rowNumber} is never closed`);
    content += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const end = endOfPlainField(text, quote + 1, delimiterCode);
      // Some banks write a tab behind each account number; spaces there mean nothing.
      if (text.slice(quote + 1, end).trim() !== '')
        throw damaged(`row ${rowNumber} has text behind a closing quote`);
      return { text: content, end };
    }
    content += '"';
    from = quote + 2;
  }
}

function endOfPlainField(text: string, start: number, delimiterCode: number): number {
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return index;
}

function afterLineEnd(text: string, position: number): number {
  const isPair = text.charCodeAt(position) === CARRIAGE_RETURN && text.charCodeAt(position + 1) === LINE_FEED;
  return position + (isPair ? 2 : 1);
}
