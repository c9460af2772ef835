import type { RegisterField } from '../../../shared/contract/register.ts';
import { checkIdNumber } from '../../../shared/domain/id-card.ts';
import { parseContact, parsePhones } from '../../../shared/domain/phone.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import { shortened, textLimits, type RowReader } from '../imports/cell-reader.ts';

/** A person as a row names them: phones as they are kept, an ID number without spaces, whole even when it is wrong. */
export interface PersonOnSheet {
  readonly name: string;
  readonly phones: readonly string[];
  readonly idNumber: string | null;
  readonly emergencyContactName: string | null;
  readonly emergencyContactPhone: string | null;
}

export interface PersonFields {
  readonly name: RegisterField;
  readonly phones: RegisterField;
  readonly idNumber: RegisterField;
  readonly emergencyContact?: RegisterField;
  readonly emergencyPhone?: RegisterField;
}

/** What stands between the values of several people in one cell, as the register is exported. */
export const betweenPeople = '；';
/** What stands between the phones of one person, as the register is exported. */
export const betweenPhones = '/';
/** What stands between the names of several people in one cell, as the register is exported. */
export const betweenNames = '、';

/**
 * Reads who stands in one relation to the room. Several owners (张三、李四) are several people: cells parted by ；
 * give each theirs, as many values as people give one to each, and anything else belongs to the first.
 */
export function readPeople(reader: RowReader<RegisterField>, fields: PersonFields): PersonOnSheet[] {
  const names = namesIn(reader.lines(fields.name, Number.POSITIVE_INFINITY)).filter(
    (name) => !NO_NAME.has(name),
  );
  const phones = readPhones(reader, fields.phones, names.length);
  const idNumbers = readIdNumbers(reader, fields.idNumber, names.length);
  const contacts = readContacts(reader, fields, names.length);
  if (names.length === 0) {
    const isLost = phones.some((group) => group.length > 0) || idNumbers.some((id) => id !== null);
    if (isLost) reader.note(fields.name, 'name-missing');
    return [];
  }
  const longest = Math.max(...names.map((name) => Array.from(name).length));
  if (longest > textLimits.name)
    reader.note(fields.name, 'text-too-long', { length: longest, limit: textLimits.name });
  return names.map((name, index) => ({
    name,
    phones: phones[index] ?? [],
    idNumber: idNumbers[index] ?? null,
    emergencyContactName: contacts[index]?.name ?? null,
    emergencyContactPhone: contacts[index]?.phone ?? null,
  }));
}

/** What a register writes where there is nobody. */
const NO_NAME: ReadonlySet<string> = new Set(['无', '暂无', '-', '--', '/', '空', '未知']);

/** 张三、李四 are two; so are 张三 李四 and 张三,李四, where each part can only be a name; Smith, John and a formula are one. */
function namesIn(text: string): string[] {
  if (/^=|</.test(text)) return [normaliseText(text)];
  return text
    .split(/[、；;\n]/)
    .flatMap((part) => {
      const names = part.split(/[,，/／\s]+/).filter((name) => name !== '');
      return names.length > 1 && names.every((name) => CHINESE_NAME.test(name)) ? names : [part];
    })
    .map(plainName)
    .filter((name) => name !== '');
}

const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;

/** `王 军`, set wide to stand as long as the names above it, is 王军. */
function plainName(text: string): string {
  const name = normaliseText(text);
  return /^\p{Script=Han}( \p{Script=Han})+$/u.test(name) ? name.replaceAll(' ', '') : name;
}

function readPhones(reader: RowReader<RegisterField>, field: RegisterField, people: number): string[][] {
  const source = reader.source(field);
  if (source === null) return [];
  const found = groupsOf(source).map((group) => parsePhones(NO_NAME.has(group.trim()) ? '' : group));
  const rejected = found.flatMap((group) => group.rejected);
  if (rejected.length > 0) reader.note(field, 'phone-not-a-phone', { text: shortened(rejected.join(' ')) });
  const groups = found.map((group) => [...group.phones]);
  if (groups.length === people) return groups;
  const all = [...new Set(groups.flat())];
  return people > 1 && all.length === people ? all.map((phone) => [phone]) : [all];
}

function readIdNumbers(
  reader: RowReader<RegisterField>,
  field: RegisterField,
  people: number,
): (string | null)[] {
  const cell = reader.cell(field);
  if (cell.kind === 'blank') return [];
  // A sheet keeps 15 digits of a number; the rest of an 18-digit one is gone and must not be guessed.
  if (cell.kind === 'number' && Math.abs(cell.value) >= 1e15) {
    reader.note(field, 'id-number-lost-digits');
    return [];
  }
  const parts = reader.text(field, textLimits.note).split(/[、，,;/\s]+/);
  const wanted = parts.length === people ? parts : [parts.join('')];
  return wanted.map(plainIdNumber);
}

/** The number as it is kept: checked ones without spaces and with a capital X, other papers as they are written. */
function plainIdNumber(text: string): string | null {
  const checked = checkIdNumber(text);
  if (checked.ok) return checked.value;
  const plain = normaliseText(text).replace(/\s/g, '').toUpperCase();
  return plain === '' || NO_NAME.has(plain) ? null : plain;
}

interface EmergencyContact {
  readonly name: string | null;
  readonly phone: string | null;
}

function readContacts(
  reader: RowReader<RegisterField>,
  fields: PersonFields,
  people: number,
): EmergencyContact[] {
  if (fields.emergencyContact === undefined || fields.emergencyPhone === undefined) return [];
  const names = readContactCell(reader, fields.emergencyContact);
  const phones = readContactCell(reader, fields.emergencyPhone);
  const contacts = Array.from({ length: Math.max(names.length, phones.length) }, (_, index) => ({
    name: names[index]?.name ?? phones[index]?.name ?? null,
    phone: phones[index]?.phone ?? names[index]?.phone ?? null,
  }));
  return contacts.length === people ? contacts : contacts.slice(0, 1);
}

function readContactCell(reader: RowReader<RegisterField>, field: RegisterField): EmergencyContact[] {
  const source = reader.source(field);
  if (source === null) return [];
  reader.text(field, textLimits.note);
  return groupsOf(source).map((group) => {
    const { name, phones, rejected } = parseContact(group);
    if (rejected.length > 0) reader.note(field, 'phone-not-a-phone', { text: shortened(rejected.join(' ')) });
    return {
      name: name === null || NO_NAME.has(name) ? null : normaliseText(name).slice(0, textLimits.name),
      phone: phones.length === 0 ? null : phones.join(betweenPhones),
    };
  });
}

/** What a cell says of each of several people. */
function groupsOf(source: string | number): string[] {
  return String(source).split(/[；;\n]/);
}
