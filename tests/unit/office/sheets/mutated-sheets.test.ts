import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../electron/office/sheets/read-sheet.ts';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { fixture } from '../../../support/fixture.ts';
import { readHere } from '../../../support/sheet-reading.ts';
import { buildZip, type ZipPart } from '../../../support/zip-builder.ts';

/** Numbers that look random and are the same on every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** One to eight changes: a flipped bit, a piece cut out, a piece doubled, a piece overwritten. */
function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed);
  let mutated = Buffer.from(bytes);
  for (let changes = 1 + roll(8); changes > 0 && mutated.length > 0; changes -= 1) {
    const at = roll(mutated.length);
    const piece = 1 + roll(64);
    switch (roll(4)) {
      case 0:
        mutated[at] = (mutated[at] ?? 0) ^ (1 << roll(8));
        break;
      case 1:
        mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + piece)]);
        break;
      case 2:
        mutated = Buffer.concat([mutated.subarray(0, at + piece), mutated.subarray(at)]);
        break;
      default:
        mutated.fill(roll(256), at, Math.min(at + piece, mutated.length));
    }
  }
  return new Uint8Array(mutated);
}

/** The parts of a zip as written by the usual programs, sizes in the directory. */
function unzip(bytes: Uint8Array): ZipPart[] {
  const zip = Buffer.from(bytes);
  const parts: ZipPart[] = [];
  let at = zip.indexOf('PK\x01\x02', 'latin1');
  while (at >= 0) {
    const [packedSize, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedSize);
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    parts.push({ name: zip.subarray(at + 46, at + 46 + nameLength).toString(), content });
    at = zip.indexOf('PK\x01\x02', at + 46, 'latin1');
  }
  return parts;
}

type Outcome = 'read' | 'refused';

/** What became of a file; any error but one of the contract is a bug and fails the test. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  try {
    await readHere(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof OfficeError) return 'refused';
    throw error;
  }
}

function count(outcomes: readonly Outcome[], outcome: Outcome): number {
  return outcomes.filter((each) => each === outcome).length;
}

const seeds = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

describe('a register changed at random', () => {
  it('is read or refused, 400 times over', async () => {
    const { bytes } = fixture('greenfield-estate/rooms.xlsx');
    const outcomes: Outcome[] = [];
    for (const seed of seeds(400)) outcomes.push(await outcomeOf(mutate(bytes, seed), '台账.xlsx'));
    expect(count(outcomes, 'refused')).toBeGreaterThan(300);
  }, 60_000);

  it('never ends the reading thread but by an error of the contract', async () => {
    const { name, bytes } = fixture('greenfield-estate/rooms.xlsx');
    for (const seed of seeds(25)) {
      const failure = await readSheets({ name, bytes: mutate(bytes, seed) }).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null) expect(failure, `seed ${seed}`).toBeInstanceOf(OfficeError);
      if (failure instanceof OfficeError)
        expect(failure.code, `seed ${seed}`).toMatch(/^SHEET_(?!TIMED_OUT)/);
    }
  }, 180_000);

  it('is read or refused when the change lies inside a part of an otherwise sound zip', async () => {
    const parts = unzip(fixture('greenfield-estate/rooms-broken.xlsx').bytes);
    const outcomes: Outcome[] = [];
    for (const seed of seeds(1500)) {
      const target = seed % parts.length;
      const mutated = parts.map((part, index) =>
        index === target ? { name: part.name, content: mutate(Buffer.from(part.content), seed) } : part,
      );
      outcomes.push(await outcomeOf(buildZip(mutated), '台账.xlsx'));
    }
    expect(count(outcomes, 'read')).toBeGreaterThan(100);
    expect(count(outcomes, 'refused')).toBeGreaterThan(100);
  }, 180_000);

  it('is read or refused when it is a text file', async () => {
    const { bytes } = fixture('greenfield-estate/rooms-gbk.csv');
    const outcomes: Outcome[] = [];
    for (const seed of seeds(500)) outcomes.push(await outcomeOf(mutate(bytes, seed), '台账.csv'));
    expect(count(outcomes, 'read')).toBeGreaterThan(20);
    expect(count(outcomes, 'refused')).toBeGreaterThan(20);
  }, 60_000);
});
