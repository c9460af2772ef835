/** How a room is named where it stands: the labels as the register writes them. `unit` is empty where a building has no units. */
export type RoomLabels = {
  readonly building: string;
  readonly unit: string;
  readonly room: string;
};

/** Text as it is kept: NFKC (full-width forms folded), no space around, one space within. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/**
 * The key by which two ways to write one room are the same: 1号楼, 1栋, 1#, 1幢, 01栋 and 一号楼; 2单元 and 2; ３０２ and 302室.
 * For comparing only: labels are kept and shown as they were written.
 */
export function roomKey(building: string, unit: string, room: string): string {
  return [buildingKey(building), unitKey(unit), partKey(room, ROOM_WORD)].join('/');
}

/** The key of a building's label alone. */
export function buildingKey(building: string): string {
  return partKey(building, BUILDING_WORD);
}

/** The key of a unit's label within its building; empty when there is none. */
export function unitKey(unit: string): string {
  return partKey(unit, UNIT_WORD);
}

/**
 * Splits a room written in one cell (房屋编号): `1-2-301`, `1栋2单元301`, `1#2-301`, `1号楼301室`.
 * The labels stay as written. Null when the parts can't be told apart.
 */
export function splitRoomLabel(text: string): RoomLabels | null {
  const plain = normaliseText(text)
    .replace(/[\u2010-\u2015\u2212/]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s/g, '');
  const worded = /^(.+?(?:号楼|#楼|栋|幢|座|楼|#))-?(?:(.+?(?:单元|门))-?|([^-]+)-)?([^-]*\d[^-]*)$/.exec(
    plain,
  );
  if (worded) return { building: worded[1] ?? '', unit: worded[2] ?? worded[3] ?? '', room: worded[4] ?? '' };
  const parts = plain.split('-');
  if (parts.some((part) => !/^[\p{L}\d]+$/u.test(part)) || !/\d/.test(parts.at(-1) ?? '')) return null;
  const [first = '', second = '', third] = parts;
  if (parts.length === 3 && third !== undefined) return { building: first, unit: second, room: third };
  return parts.length === 2 ? { building: first, unit: '', room: second } : null;
}

const BUILDING_WORD = /(?:号楼|#楼|号|#|栋|幢|座|楼)$/;
const UNIT_WORD = /(?:单元|门|号|#)$/;
const ROOM_WORD = /(?:号房|号|室|房)$/;

function partKey(label: string, word: RegExp): string {
  const plain = normaliseText(label).replace(/\s/g, '').toUpperCase();
  const bare = plain.replace(word, '');
  const name = bare === '' ? plain : bare;
  const chinese = chineseNumber(name);
  return chinese === null
    ? name.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    : String(chinese);
}

/** 一 to 九十九 as a number, or null. */
function chineseNumber(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return null;
  const tens = match[2] === undefined ? 0 : match[1] === undefined ? 1 : chineseDigit(match[1]);
  return tens * 10 + (match[3] === undefined ? 0 : chineseDigit(match[3]));
}

function chineseDigit(glyph: string): number {
  return '零一二三四五六七八九'.indexOf(glyph);
}
