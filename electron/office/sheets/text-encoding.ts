import iconv from 'iconv-lite';
import type { TextEncoding } from './sheet-book.ts';
import { SheetFault } from './sheet-fault.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Finds out how a text file is encoded: a byte order mark decides; else strict UTF-8; else GB18030 (which holds GBK
 * and GB2312), when what comes out looks like Chinese rather than like another encoding misread.
 * @throws SheetFault SHEET_NOT_A_WORKBOOK for bytes that are no text, SHEET_ENCODING for text that can't be told
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: strictly(marked, bytes), encoding: marked };
  if (bytes.includes(0)) {
    throw new SheetFault({ code: 'SHEET_NOT_A_WORKBOOK', facts: {} }, 'the bytes are no text');
  }
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) throw unknownEncoding('nearly all of it is UTF-8, but not all');
  return { text: decodeGb18030(bytes), encoding: 'gb18030' };
}

type Utf = Exclude<TextEncoding, 'gb18030'>;

function byteOrderMark(bytes: Uint8Array): Utf | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strictly(encoding: Utf, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes);
  if (text === null) throw unknownEncoding(`marked as ${encoding}, but it is not`);
  return text;
}

function attempt(encoding: Utf, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not being in this encoding is an answer here, not a failure.
    return null;
  }
}

/** A UTF-8 file with a few broken characters would read as rare Chinese in GBK: count what fits and what does not. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let wide = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7ff) wide += 1;
  }
  return wide > broken * 4;
}

function decodeGb18030(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
  // U+FFFD stands for bytes GB18030 does not know; characters for private use are never typed.
  if (/[\uFFFD\uE000-\uF8FF]/.test(text)) throw unknownEncoding('some bytes are in no known encoding');
  if (!looksChinese(bytes)) throw unknownEncoding('read as GB18030 it is no Chinese');
  return text;
}

/**
 * Everyday Chinese lies in the GB2312 part of the code (both bytes from A1); Big5 or Shift-JIS misread as GBK falls
 * outside it about half the time. A rare name or two must not turn a file away.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      // The four-byte form, which nothing else looks like: rare characters of names.
      index += 3;
      continue;
    }
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) everyday += 1;
    index += 1;
  }
  return everyday >= pairs * 0.8 || pairs - everyday <= 3;
}

function unknownEncoding(detail: string): SheetFault {
  return new SheetFault({ code: 'SHEET_ENCODING', facts: {} }, detail);
}
