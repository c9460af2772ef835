import { SaxesParser } from 'saxes';
import { damaged } from './sheet-fault.ts';

/** What a reader of one XML part listens to. Names come without their namespace prefix (`x:row` is `row`). */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** Deeper nesting than this is in no sheet, but an attack on the parser's memory. */
const DEPTH_LIMIT = 100;

/**
 * Pushes a part through a strict XML parser. Anything ill-formed, any document type declaration, any text that is
 * not in the part's encoding refuses the file. Yields after each chunk, so the caller can pass on what it gathered.
 * @throws SheetFault SHEET_DAMAGED
 */
export async function* xmlEvents(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
): AsyncGenerator<number, void> {
  const parser = strictParser(listener);
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoded(decoder, chunk));
    yield chunk.length;
  }
  if (!decoder) throw damaged('an XML part is empty');
  parser.write(decoded(decoder, null)).close();
}

/** Reads a whole small part. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of xmlEvents(chunks, listener));
}

function strictParser(listener: XmlListener): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  let depth = 0;
  parser.on('error', (error) => {
    throw damaged('an XML part is ill-formed', error);
  });
  parser.on('doctype', () => {
    throw damaged('an XML part declares a document type');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEPTH_LIMIT) throw damaged(`an XML part nests deeper than ${DEPTH_LIMIT}`);
    listener.open(localName(tag.name), tag.attributes);
  });
  const { text, close } = listener;
  if (text) {
    parser.on('text', (value) => text(value));
    parser.on('cdata', (value) => text(value));
  }
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(chunk: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decoded(decoder: TextDecoder, chunk: Buffer | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw damaged('an XML part holds bytes that are no text', error);
  }
}
