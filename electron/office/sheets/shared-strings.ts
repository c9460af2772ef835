import { xmlEvents } from './xml-events.ts';
import { decodeXmlText } from './xml-text.ts';

/**
 * Reads the workbook's table of texts in chunks. A rich text gives its runs joined; the reading aid above
 * characters (`rPh`) is not part of the text.
 * @throws SheetFault SHEET_DAMAGED
 */
export async function* readSharedStrings(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[], void> {
  let gathered: string[] = [];
  let current = '';
  let inText = false;
  let inReadingAid = false;
  const events = xmlEvents(chunks, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inReadingAid = true;
      if (name === 't') inText = !inReadingAid;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReadingAid = false;
      if (name === 'si') gathered.push(decodeXmlText(current));
    },
  });
  for await (const _ of events) {
    if (gathered.length === 0) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}
