import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { normaliseText } from '../../../shared/domain/room-number.ts';
import { pinyinInitials } from '../../../shared/domain/search-text.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { compiler, insertWithId, prepareCommand, prepareQuery, runQuery } from '../../database/query.ts';
import { personSearchText, queryForms } from '../finder/finder-text.ts';
import type { PersonTable } from './people.table.ts';
import { textsOf } from './text-list.ts';

/** A person's facts: phones as `parsePhones` gives them, the ID number whole, the names borne before with the latest first. */
export interface PersonFacts {
  readonly name: string;
  readonly phones: readonly string[];
  readonly idNumber: string | null;
  readonly emergencyContactName: string | null;
  readonly emergencyContactPhone: string | null;
  readonly note: string;
  readonly formerNames: readonly string[];
}

export interface PersonRow extends PersonFacts {
  readonly id: number;
}

export function findPerson(db: ReadableDb, id: number): PersonRow | undefined {
  const row = personById.first(db, { id });
  return row === undefined ? undefined : asPerson(row);
}

/** The person with this ID number (18 or 15 digits, capital X), the earliest entered. */
export function findPersonByIdNumber(db: ReadableDb, idNumber: string): PersonRow | undefined {
  const row = personByIdNumber.first(db, { idNumber });
  return row === undefined ? undefined : asPerson(row);
}

/** People in whom the text is found, everybody for an empty one, by pinyin. */
export function findPeople(db: ReadableDb, text: string): PersonRow[] {
  const forms = queryForms(text);
  const all = compiler.selectFrom('person').selectAll().orderBy('initials').orderBy('name').orderBy('id');
  const query =
    forms.length === 0
      ? all
      : all.where((e) => e.or(forms.map((form) => sql<boolean>`instr(search, ${form}) > 0`)));
  return runQuery(db, query).map(asPerson);
}

/** A room that a person holds or held. */
export interface HeldRoom {
  readonly tenureId: number;
  readonly personId: number;
  readonly roomId: number;
  readonly roomLabel: string;
  readonly relation: TenureRelation;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

/** The rooms that a person ever held, the latest first. */
export function roomsOfPerson(db: ReadableDb, personId: number): HeldRoom[] {
  return heldByPerson.all(db, { personId });
}

/** The rooms that anybody ever held, by person. */
export function roomsByPerson(db: ReadableDb): Map<number, HeldRoom[]> {
  const byPerson = new Map<number, HeldRoom[]>();
  for (const held of allHeld.all(db, {})) {
    const known = byPerson.get(held.personId);
    if (known === undefined) byPerson.set(held.personId, [held]);
    else known.push(held);
  }
  return byPerson;
}

/** The phone numbers of these people. */
export function phonesByPerson(db: ReadableDb, ids: readonly number[]): Map<number, string[]> {
  const rows = phonesOf.all(db, { ids: JSON.stringify([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, textsOf(row.phones)]));
}

/** A person's row but for its id. */
export type PersonColumns = Omit<PersonTable, 'id'>;

/** Enters a person, with what the finder finds them by. */
export function insertPerson(trx: WritableTrx, facts: PersonFacts): number {
  return insertPersonColumns(trx, columnsOfPerson(facts));
}

/** Enters a person whose row was made before. */
export function insertPersonColumns(trx: WritableTrx, columns: PersonColumns): number {
  return insertWithId(trx, 'person', columns);
}

/** Sets all facts of a person; the caller has recorded what changed. */
export function updatePerson(trx: WritableTrx, id: number, facts: PersonFacts): void {
  setPerson.runExpecting(trx, 1, { id, ...columnsOfPerson(facts) });
}

/** The row that keeps these facts, with what the finder finds the person by. */
export function columnsOfPerson(facts: PersonFacts): PersonColumns {
  const name = normaliseText(facts.name);
  const initials = pinyinInitials(name);
  return {
    name,
    initials,
    phones: JSON.stringify(facts.phones),
    id_number: facts.idNumber,
    emergency_contact_name: facts.emergencyContactName,
    emergency_contact_phone: facts.emergencyContactPhone,
    note: facts.note,
    former_names: JSON.stringify(facts.formerNames),
    search: personSearchText({ ...facts, initials }),
  };
}

function asPerson(row: PersonTable): PersonRow {
  return {
    id: row.id,
    name: row.name,
    phones: textsOf(row.phones),
    idNumber: row.id_number,
    emergencyContactName: row.emergency_contact_name,
    emergencyContactPhone: row.emergency_contact_phone,
    note: row.note,
    formerNames: textsOf(row.former_names),
  };
}

const personById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('person').selectAll().where('id', '=', p('id')),
);
const personByIdNumber = prepareQuery<{ idNumber: string }>()((db, p) =>
  db.selectFrom('person').selectAll().where('id_number', '=', p('idNumber')).orderBy('id').limit(1),
);
const heldColumns = [
  'tenure.id as tenureId',
  'tenure.person_id as personId',
  'tenure.room_id as roomId',
  'room.label as roomLabel',
  'tenure.relation',
  'tenure.from_day as fromDay',
  'tenure.to_day as toDay',
] as const;
const heldByPerson = prepareQuery<{ personId: number }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('room', 'room.id', 'tenure.room_id')
    .select(heldColumns)
    .where('tenure.person_id', '=', p('personId'))
    .orderBy('tenure.from_day', 'desc')
    .orderBy('tenure.id', 'desc'),
);
const allHeld = prepareQuery()((db) =>
  db
    .selectFrom('tenure')
    .innerJoin('room', 'room.id', 'tenure.room_id')
    .select(heldColumns)
    .orderBy('tenure.person_id')
    .orderBy('room.building_id')
    .orderBy('room.sort'),
);
const phonesOf = prepareQuery<{ ids: string }>()((db, p) =>
  db
    .selectFrom('person')
    .select(['id', 'phones'])
    .where(sql<boolean>`id in (select value from json_each(${p('ids')}))`),
);
const setPerson = prepareCommand<PersonTable>()((db, p) =>
  db
    .updateTable('person')
    .set({
      name: p('name'),
      initials: p('initials'),
      phones: p('phones'),
      id_number: p('id_number'),
      emergency_contact_name: p('emergency_contact_name'),
      emergency_contact_phone: p('emergency_contact_phone'),
      note: p('note'),
      former_names: p('former_names'),
      search: p('search'),
    })
    .where('id', '=', p('id')),
);
