import type { PersonFacts, PersonRow } from '../people/people.repository.ts';
import type { PersonOnSheet } from './people-cells.ts';

/** A person as they will be kept: known already or new, with what the rows of the sheet add to them. */
export interface PlannedPerson {
  /** Null while they are new. */
  readonly known: PersonRow | null;
  facts: PersonFacts;
}

/**
 * Tells which rows name the same person: by ID number and name, else by name and a phone they share, else by the name
 * of an organisation. Two of one name with neither are two people. Rows only add to a person: phones are joined, and
 * what a later row says of the ID number or emergency contact holds only where nothing was known.
 */
export class PeopleIndex {
  readonly planned: PlannedPerson[] = [];
  readonly #byMark = new Map<string, PlannedPerson>();
  readonly #byId = new Map<number, PlannedPerson>();
  readonly #ownersOfIdNumber = new Map<string, PlannedPerson>();

  constructor(known: readonly PersonRow[]) {
    for (const row of known) {
      const person = { known: row, facts: row };
      this.#byId.set(row.id, person);
      this.#index(person);
    }
  }

  /**
   * The person a row names. An ID number that somebody else bears already is left out. `standing` are ids of known people in the same
   * relation to the room: there the name is enough.
   */
  resolve(asWritten: PersonOnSheet, standing: readonly number[]): PlannedPerson {
    const named =
      this.otherWithIdNumber(asWritten) === undefined ? asWritten : { ...asWritten, idNumber: null };
    const near = standing.map((id) => this.#byId.get(id)).find((person) => person?.facts.name === named.name);
    const found = near ?? this.#find(named);
    if (found === undefined) {
      const person: PlannedPerson = { known: null, facts: { ...named, note: '', formerNames: [] } };
      this.planned.push(person);
      this.#index(person);
      return person;
    }
    this.#add(found, named, near !== undefined);
    return found;
  }

  /** Somebody of another name with this ID number: one of the two is wrong. */
  otherWithIdNumber(named: PersonOnSheet): PlannedPerson | undefined {
    if (named.idNumber === null) return undefined;
    const other = this.#ownersOfIdNumber.get(named.idNumber);
    return other === undefined || other.facts.name === named.name ? undefined : other;
  }

  #find(named: PersonOnSheet): PlannedPerson | undefined {
    for (const mark of marksOf(named)) {
      const person = this.#byMark.get(mark);
      if (person !== undefined && !contradicts(person.facts, named)) return person;
    }
    return undefined;
  }

  #add(person: PlannedPerson, named: PersonOnSheet, isNear: boolean): void {
    const { facts } = person;
    const phones = [...new Set([...facts.phones, ...named.phones])];
    const contact =
      facts.emergencyContactName === null && facts.emergencyContactPhone === null ? named : facts;
    const added = {
      ...facts,
      phones: phones.length === facts.phones.length ? facts.phones : phones,
      idNumber: isNear ? (named.idNumber ?? facts.idNumber) : (facts.idNumber ?? named.idNumber),
      emergencyContactName: contact.emergencyContactName,
      emergencyContactPhone: contact.emergencyContactPhone,
    };
    if (isSame(facts, added)) return;
    if (person.known !== null && person.facts === person.known) this.planned.push(person);
    person.facts = added;
    this.#index(person);
  }

  #index(person: PlannedPerson): void {
    for (const mark of marksOf(person.facts)) if (!this.#byMark.has(mark)) this.#byMark.set(mark, person);
    const { idNumber } = person.facts;
    if (idNumber !== null && !this.#ownersOfIdNumber.has(idNumber))
      this.#ownersOfIdNumber.set(idNumber, person);
  }
}

type Marked = Pick<PersonFacts, 'name' | 'phones' | 'idNumber'>;

function marksOf({ name, phones, idNumber }: Marked): string[] {
  const marks = phones.map((phone) => `${name}\n${phone}`);
  if (idNumber !== null) marks.unshift(`${name}\n#${idNumber}`);
  if (ORGANISATION.test(name)) marks.push(`${name}\n`);
  return marks;
}

/** Two different ID numbers are two people, whatever else agrees. */
function contradicts(one: Marked, other: Marked): boolean {
  return one.idNumber !== null && other.idNumber !== null && one.idNumber !== other.idNumber;
}

function isSame(one: PersonFacts, other: PersonFacts): boolean {
  return (
    one.phones === other.phones &&
    one.idNumber === other.idNumber &&
    one.emergencyContactName === other.emergencyContactName &&
    one.emergencyContactPhone === other.emergencyContactPhone
  );
}

/** Names that only one owner bears: companies and public bodies. */
const ORGANISATION =
  /(公司|集团|银行|中心|医院|学校|幼儿园|委员会|居委会|村委会|管理处|办事处|事务所|合作社|协会|政府|局|厂|店|所)$|ltd|inc\b/i;
