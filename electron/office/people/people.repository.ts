import { normaliseText } from '../../../shared/domain/room-number.ts';
import { pinyinInitials } from '../../../shared/domain/search-text.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertWithId, prepareCommand, prepareQuery } from '../../database/query.ts';
import { personSearchText } from '../finder/finder-text.ts';
import type { PersonTable } from './people.table.ts';

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

/** People of exactly this name, the earliest entered first. */
export function findPeopleByName(db: ReadableDb, name: string): PersonRow[] {
  return peopleByName.all(db, { name: normaliseText(name) }).map(asPerson);
}

/** The person with this ID number (18 or 15 digits, capital X), the earliest entered. */
export function findPersonByIdNumber(db: ReadableDb, idNumber: string): PersonRow | undefined {
  const row = personByIdNumber.first(db, { idNumber });
  return row === undefined ? undefined : asPerson(row);
}

/** Enters a person, with what the finder finds them by. */
export function insertPerson(trx: WritableTrx, facts: PersonFacts): number {
  return insertWithId(trx, 'person', columnsOf(facts));
}

/** Sets all facts of a person; the caller has recorded what changed. */
export function updatePerson(trx: WritableTrx, id: number, facts: PersonFacts): void {
  setPerson.runExpecting(trx, 1, { id, ...columnsOf(facts) });
}

function columnsOf(facts: PersonFacts): Omit<PersonTable, 'id'> {
  const name = normaliseText(facts.name);
  return {
    name,
    initials: pinyinInitials(name),
    phones: JSON.stringify(facts.phones),
    id_number: facts.idNumber,
    emergency_contact_name: facts.emergencyContactName,
    emergency_contact_phone: facts.emergencyContactPhone,
    note: facts.note,
    former_names: JSON.stringify(facts.formerNames),
    search: personSearchText(facts),
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

/** The texts of a JSON array of texts, as `columnsOf` wrote it. */
function textsOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) throw new Error(`Expected a JSON array of texts, found ${json}.`);
  return parsed.map(String);
}

const personById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('person').selectAll().where('id', '=', p('id')),
);
const peopleByName = prepareQuery<{ name: string }>()((db, p) =>
  db.selectFrom('person').selectAll().where('name', '=', p('name')).orderBy('id'),
);
const personByIdNumber = prepareQuery<{ idNumber: string }>()((db, p) =>
  db.selectFrom('person').selectAll().where('id_number', '=', p('idNumber')).orderBy('id').limit(1),
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
