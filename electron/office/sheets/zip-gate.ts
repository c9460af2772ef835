import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { bomb, damaged, SheetFault } from './sheet-fault.ts';
import { megabytes, type SheetLimits } from './sheet-limits.ts';

type ZipLimits = Pick<SheetLimits, 'parts' | 'partBytes' | 'totalBytes' | 'ratio'>;

/** A zip whose directory was found in order. Part names ignore case, as the Open Packaging Conventions ask. */
export interface GatedZip {
  /** Inflated size the directory gives for a part; null when there is no such part. */
  sizeOf(name: string): number | null;
  /** Inflates one part; what comes out is measured and checked against size and checksum as it comes. */
  read(name: string): AsyncGenerator<Buffer, void>;
}

/** Below this size a part can't hurt, however well it packs: an empty grid of formatted cells packs very well. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * Reads only the zip's directory and refuses the file before anything is inflated: too many parts, a part or the
 * whole too large, a ratio no sheet reaches, names that leave the zip, two parts of one name.
 * @throws SheetFault SHEET_BOMB, SHEET_TOO_LARGE, SHEET_ENCRYPTED, SHEET_DAMAGED
 */
export async function openGatedZip(bytes: Uint8Array, limits: ZipLimits): Promise<GatedZip> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.parts) throw bomb(`at most ${limits.parts} parts, found ${zip.entryCount}`);
  const entries = await readDirectory(zip, limits);
  let inflated = 0;

  async function* read(name: string): AsyncGenerator<Buffer, void> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw damaged(`the part ${name} is missing`);
    let size = 0;
    let checksum = 0;
    for await (const chunk of inflate(zip, entry)) {
      size += chunk.length;
      inflated += chunk.length;
      if (size > entry.uncompressedSize)
        throw bomb(`${name} claims ${entry.uncompressedSize} bytes and has more`);
      if (inflated > limits.totalBytes) throw bomb(`more than ${limits.totalBytes} bytes inflated`);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size < entry.uncompressedSize)
      throw damaged(`${name} claims ${entry.uncompressedSize} bytes and has ${size}`);
    if (checksum !== entry.crc32) throw damaged(`${name} does not match its checksum`);
  }

  return { sizeOf: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? null, read };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // Sizes are checked here rather than by yauzl, to tell a part that lies from one that was cut short.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: false,
    });
  } catch (error) {
    throw damaged('the zip has no readable directory', error);
  }
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      checkEntry(entry, total, limits);
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw damaged(`two parts are called ${entry.fileName}`);
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : damaged('the zip directory is broken', error);
  }
  return entries;
}

function checkEntry(entry: Entry, total: number, limits: ZipLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted())
    throw new SheetFault({ code: 'SHEET_ENCRYPTED', facts: {} }, `${fileName} is encrypted`);
  // The ratio comes first: a file that is both too large and absurdly packed is hostile, not merely large.
  if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * limits.ratio) {
    throw bomb(`${fileName} packs ${uncompressedSize} bytes into ${compressedSize}`);
  }
  if (uncompressedSize > limits.partBytes) throw tooLarge(fileName, uncompressedSize, limits.partBytes);
  if (total > limits.totalBytes) throw tooLarge('the whole', total, limits.totalBytes);
  if (/[\0]|(^|\/)\.\.?(\/|$)/.test(fileName)) throw damaged(`a part is called ${JSON.stringify(fileName)}`);
}

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer, void> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw error instanceof SheetFault ? error : damaged(`${entry.fileName} can't be inflated`, error);
  }
}

function tooLarge(what: string, size: number, limit: number): SheetFault {
  return new SheetFault(
    { code: 'SHEET_TOO_LARGE', facts: { limitMegabytes: megabytes(limit) } },
    `${what} has ${size} bytes, at most ${limit} are read`,
  );
}
