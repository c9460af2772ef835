import { normaliseText, unitKey, type RoomLabels } from './room-number.ts';

/** How a room is called in one breath: `1号楼2单元301`, `地下车库B1-048`; bare numbers keep a hyphen between them, `1-2-301`. */
export function roomLabel(labels: RoomLabels): string {
  return [labels.building, labels.unit, labels.room]
    .map(normaliseText)
    .filter((part) => part !== '')
    .reduce((label, part) => {
      const runsTogether = /[\dA-Za-z]$/.test(label) && /^[\dA-Za-z]/.test(part);
      return runsTogether ? `${label}-${part}` : label + part;
    }, '');
}

/**
 * The floor that a room's number tells: 301 is on 3, 1102 on 11, B1-048 on −1, 3-05 on 3.
 * Null where the number tells none (a shop `12`, a car space `A-7`).
 */
export function floorOfRoom(number: string): number | null {
  const plain = normaliseText(number).toUpperCase();
  const basement = /^(?:B|负)(\d)(?!\d)/.exec(plain);
  if (basement !== null) return -Number(basement[1]);
  const lettered = /^(\d{1,2})-\d+/.exec(plain);
  if (lettered !== null) return Number(lettered[1]);
  const digits = /^(\d{1,2})\d{2}(?!\d)/.exec(plain);
  return digits === null || Number(digits[1]) === 0 ? null : Number(digits[1]);
}

/** Where a room stands among those of its building: by unit, then by number as people count (101, 102, 1001, A-7). */
export function roomSort(unit: string, number: string): number {
  const letters = /^[A-Z]/.exec(normaliseText(number).toUpperCase());
  const letterRank = letters === null ? 0 : letters[0].charCodeAt(0) - 64;
  return (rankOf(unitKey(unit), 999) * 100 + letterRank) * 100_000_000 + rankOf(number, 99_999_999);
}

/** Where a building stands among all: numbered ones by number, named ones after them as they came. */
export function buildingSort(key: string, position: number): number {
  const number = /^\d{1,4}/.exec(key);
  return number === null ? 10_000 + position : Number(number[0]);
}

/** The digits of a label as one number, its letter where it has no digits, 0 where it has neither; never above the limit. */
function rankOf(label: string, limit: number): number {
  const plain = normaliseText(label).toUpperCase();
  const digits = plain.replace(/\D/g, '').slice(0, String(limit).length);
  if (digits !== '') return Number(digits);
  const letter = /[A-Z]/.exec(plain);
  return letter === null ? 0 : letter[0].charCodeAt(0) - 64;
}
