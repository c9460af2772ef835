import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { checkIdNumber, maskIdNumber } from '../../../shared/domain/id-card.ts';
import { holdsOn } from '../../../shared/domain/payer.ts';
import { parsePhones } from '../../../shared/domain/phone.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { changesOfPerson, recordChanges } from '../estate/fact-changes.repository.ts';
import {
  findPeople,
  findPerson,
  findPersonByIdNumber,
  insertPerson,
  roomsByPerson,
  roomsOfPerson,
  updatePerson,
  type PersonFacts,
  type PersonRow,
} from './people.repository.ts';

/** A person's facts as typed: phones and ID number still to be read. `idNumber` left out: unchanged. */
export interface PersonEntry {
  readonly name: string;
  readonly phones: readonly string[];
  readonly idNumber?: string | null | undefined;
  readonly emergencyContactName: string | null;
  readonly emergencyContactPhone: string | null;
  readonly note: string;
}

export type PeopleGroup = 'current' | 'owners' | 'tenants' | 'former' | 'all';

/** @throws OfficeError `NOT_FOUND`. */
export function loadPerson(db: ReadableDb, id: number): PersonRow {
  const person = findPerson(db, id);
  if (person === undefined) throw new OfficeError('NOT_FOUND', { noun: 'person' });
  return person;
}

/** People of a group in whom the text is found, with their rooms: those held today before those of old. */
export function listPeople(
  db: ReadableDb,
  text: string,
  group: PeopleGroup,
  today: Day,
): Output<'people.list'> {
  const held = roomsByPerson(db);
  const people = findPeople(db, text).map((person) => {
    const rooms = (held.get(person.id) ?? []).map((room) => ({
      roomId: room.roomId,
      roomLabel: room.roomLabel,
      relation: room.relation,
      current: holdsOn(room, today),
    }));
    return {
      id: person.id,
      name: person.name,
      formerNames: [...person.formerNames],
      phones: [...person.phones],
      rooms: [...rooms.filter((room) => room.current), ...rooms.filter((room) => !room.current)],
    };
  });
  return { people: people.filter((person) => belongsTo(group, person.rooms)) };
}

/** @throws OfficeError `NOT_FOUND`. */
export function personOf(db: ReadableDb, personId: number, today: Day): Output<'people.get'> {
  const person = loadPerson(db, personId);
  return {
    id: person.id,
    name: person.name,
    formerNames: [...person.formerNames],
    phones: [...person.phones],
    maskedIdNumber: person.idNumber === null ? null : maskIdNumber(person.idNumber),
    emergencyContactName: person.emergencyContactName,
    emergencyContactPhone: person.emergencyContactPhone,
    note: person.note,
    rooms: roomsOfPerson(db, personId).map((room) => ({
      tenureId: room.tenureId,
      roomId: room.roomId,
      roomLabel: room.roomLabel,
      relation: room.relation,
      fromDay: room.fromDay,
      toDay: room.toDay,
      current: holdsOn(room, today),
    })),
    changes: changesOfPerson(db, personId).map((change) =>
      change.fact === 'id-number'
        ? { ...change, oldValue: masked(change.oldValue), newValue: masked(change.newValue) }
        : change,
    ),
  };
}

/** @throws OfficeError `PHONE_INVALID`, `ID_NUMBER_INVALID`, `ID_NUMBER_TAKEN`. */
export function createPerson(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  entry: PersonEntry,
): number {
  const facts = readFacts(entry, { idNumber: null, formerNames: [] });
  assertIdNumberFree(trx, facts.idNumber, null);
  const id = insertPerson(trx, facts);
  recordChanges(trx, context, '', [
    { noun: 'person', nounId: id, roomId: null, fact: 'entered', oldValue: null, newValue: facts.name },
  ]);
  return id;
}

/**
 * Changes a person's facts and keeps what they were, with the reason. Whoever takes another name is found by the old one too.
 * @throws OfficeError `NOT_FOUND`, `PHONE_INVALID`, `ID_NUMBER_INVALID`, `ID_NUMBER_TAKEN`.
 */
export function changePerson(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  personId: number,
  entry: PersonEntry,
  reason: string,
): void {
  const before = loadPerson(trx, personId);
  const read = readFacts(entry, before);
  const after = { ...read, formerNames: formerNamesAfter(before, read.name) };
  if (after.idNumber !== before.idNumber) assertIdNumberFree(trx, after.idNumber, personId);
  const [old, changed] = [textsOfFacts(before), textsOfFacts(after)];
  recordChanges(
    trx,
    context,
    reason,
    Object.entries(changed).map(([fact, newValue]) => ({
      noun: 'person',
      nounId: personId,
      roomId: null,
      fact,
      oldValue: old[fact] ?? null,
      newValue,
    })),
  );
  updatePerson(trx, personId, after);
}

/**
 * The whole ID number, and an event in the audit trail that says who looked at whose.
 * @throws OfficeError `NOT_FOUND` also when no number is known.
 */
export function revealIdNumber(
  trx: WritableTrx,
  context: Pick<WriteContext, 'clock' | 'user'>,
  personId: number,
): string {
  const person = loadPerson(trx, personId);
  if (person.idNumber === null) throw new OfficeError('NOT_FOUND', { noun: 'id-number' });
  recordEvent(trx, context, context.user.id, {
    kind: 'id-number-revealed',
    subject: `person:${personId}`,
    details: { name: person.name },
  });
  return person.idNumber;
}

function belongsTo(
  group: PeopleGroup,
  rooms: readonly { readonly relation: string; readonly current: boolean }[],
): boolean {
  const current = rooms.filter((room) => room.current);
  switch (group) {
    case 'all':
      return true;
    case 'current':
      return current.length > 0;
    case 'former':
      return current.length === 0 && rooms.length > 0;
    case 'owners':
      return current.some((room) => room.relation === 'owner');
    case 'tenants':
      return current.some((room) => room.relation === 'tenant');
  }
}

function readFacts(entry: PersonEntry, before: Pick<PersonFacts, 'idNumber' | 'formerNames'>): PersonFacts {
  return {
    name: normaliseText(entry.name),
    phones: [...new Set(entry.phones.flatMap(readPhones))],
    idNumber: entry.idNumber === undefined ? before.idNumber : readIdNumber(entry.idNumber),
    emergencyContactName:
      entry.emergencyContactName === null ? null : normaliseText(entry.emergencyContactName),
    emergencyContactPhone:
      entry.emergencyContactPhone === null ? null : (readPhones(entry.emergencyContactPhone)[0] ?? null),
    note: entry.note,
    formerNames: before.formerNames,
  };
}

function readPhones(typed: string): readonly string[] {
  const { phones, rejected } = parsePhones(typed);
  const [wrong] = rejected;
  if (wrong !== undefined) throw new OfficeError('PHONE_INVALID', { phone: wrong });
  return phones;
}

/** A resident's number is checked; other papers (passport, travel permit, licence) are kept as they stand. */
function readIdNumber(typed: string | null): string | null {
  if (typed === null) return null;
  const checked = checkIdNumber(typed);
  if (checked.ok) return checked.value;
  const plain = normaliseText(typed).replace(/\s/g, '').toUpperCase();
  const isOtherPaper = checked.reason === 'wrong-length' && /[A-Z一-龥]/.test(plain);
  if (!isOtherPaper) throw new OfficeError('ID_NUMBER_INVALID', { reason: checked.reason });
  return plain;
}

function assertIdNumberFree(db: ReadableDb, idNumber: string | null, ownId: number | null): void {
  if (idNumber === null) return;
  const holder = findPersonByIdNumber(db, idNumber);
  if (holder !== undefined && holder.id !== ownId)
    throw new OfficeError('ID_NUMBER_TAKEN', { name: holder.name });
}

/** The names no longer borne, the latest first; a name taken back is borne again. */
function formerNamesAfter(before: PersonFacts, name: string): readonly string[] {
  if (name === before.name) return before.formerNames;
  return [before.name, ...before.formerNames].filter((former) => former !== name);
}

function textsOfFacts(facts: PersonFacts): Record<string, string | null> {
  const contact = [facts.emergencyContactName, facts.emergencyContactPhone]
    .filter((part) => part !== null)
    .join(' ');
  return {
    name: facts.name,
    phones: asText(facts.phones.join(' ')),
    'id-number': facts.idNumber,
    'emergency-contact': asText(contact),
    note: asText(facts.note),
  };
}

function asText(text: string): string | null {
  return text === '' ? null : text;
}

function masked(idNumber: string | null): string | null {
  return idNumber === null ? null : maskIdNumber(idNumber);
}
