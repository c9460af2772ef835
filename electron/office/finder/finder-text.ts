import {
  normaliseText,
  type RoomLabels,
  roomKey,
  splitRoomLabel,
} from '../../../shared/domain/room-number.ts';
import { roomLabel } from '../../../shared/domain/room-label.ts';
import { foldForSearch, pinyinInitials } from '../../../shared/domain/search-text.ts';

/** Ends every piece of a search text. Folding takes spaces out, so that no query holds one. */
export const pieceMark = '\n';

/**
 * Everything a room is found by, folded, each piece between two marks: `301`, `1号楼2单元301`, `1-2-301`, `1号楼301`,
 * `1-301`, and the initials of a named building (地下车库 is `dxck`).
 */
export function roomSearchText(labels: RoomLabels): string {
  const withoutUnit = { ...labels, unit: '' };
  return searchPieces([
    labels.room,
    roomLabel(labels),
    hyphenated(labels),
    roomLabel(withoutUnit),
    hyphenated(withoutUnit),
    buildingInitials(labels.building) + labels.room,
  ]);
}

/** Everything a person is found by, folded: name, initials, phones, the names they bore before. */
export function personSearchText(person: {
  readonly name: string;
  /** Those of the name; reading characters is the dearest part of entering a person. */
  readonly initials: string;
  readonly phones: readonly string[];
  readonly formerNames: readonly string[];
}): string {
  return searchPieces([
    person.name,
    person.initials,
    ...person.formerNames,
    ...person.formerNames.map(pinyinInitials),
    ...person.phones,
    ...person.phones.map((phone) => phone.replaceAll('-', '')),
  ]);
}

/**
 * The forms in which a typed text may stand in a search text, three at most: as typed, with the words of buildings and
 * units read as hyphens (`1栋2单元301`, `1#2-301` and `01-2-301` find 1号楼2单元301, `2栋` its rooms), and as the key of a whole
 * label (`一号楼301室`). A text without a letter or figure has none.
 */
export function queryForms(text: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const labels = splitRoomLabel(text);
  const hyphens = foldForSearch(hyphensForWords(text));
  const forms = [
    foldForSearch(text),
    /[^-]/.test(hyphens) ? hyphens : '',
    labels === null ? '' : foldForSearch(hyphenated(labels)),
  ];
  return [...new Set(forms)].filter((form) => form !== '');
}

/** A search text: every part folded, once, between two marks. */
export function searchPieces(parts: readonly string[]): string {
  const folded = parts.map(foldForSearch).filter((part) => part !== '');
  return [...new Set(folded)].map((part) => pieceMark + part).join('') + pieceMark;
}

function hyphenated({ building, unit, room }: RoomLabels): string {
  return roomKey(building, unit, room)
    .split('/')
    .filter((part) => part !== '')
    .join('-');
}

function hyphensForWords(text: string): string {
  return normaliseText(text)
    .replace(/[\u2010-\u2015\u2212/\s]/g, '-')
    .replace(/号楼|#楼|栋|幢|座|楼|#|单元|门/g, '-')
    .replace(/(?:号房|室|房)$/, '')
    .replace(/-+/g, '-')
    .replace(/(^|-)0+(?=\d+-)/g, '$1');
}

const initialsOfBuildings = new Map<string, string>();

/** Few buildings, many rooms: each name is read once. */
function buildingInitials(name: string): string {
  const known = initialsOfBuildings.get(name);
  if (known !== undefined) return known;
  const initials = pinyinInitials(name);
  initialsOfBuildings.set(name, initials);
  return initials;
}
