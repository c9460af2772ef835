import type { Output } from '../../../shared/contract/index.ts';
import { checkIdNumber } from '../../../shared/domain/id-card.ts';
import { parsePhones } from '../../../shared/domain/phone.ts';

/** A person's facts while somebody edits them: phones as one text, an ID number only when it is typed anew. */
export interface PersonDraft {
  readonly name: string;
  readonly phones: string;
  readonly idNumber: string;
  readonly clearsIdNumber: boolean;
  readonly emergencyName: string;
  readonly emergencyPhone: string;
  readonly note: string;
}

export const emptyPerson: PersonDraft = {
  name: '',
  phones: '',
  idNumber: '',
  clearsIdNumber: false,
  emergencyName: '',
  emergencyPhone: '',
  note: '',
};

export function draftOf(person: Output<'people.get'>): PersonDraft {
  return {
    ...emptyPerson,
    name: person.name,
    phones: person.phones.join(' '),
    emergencyName: person.emergencyContactName ?? '',
    emergencyPhone: person.emergencyContactPhone ?? '',
    note: person.note,
  };
}

/** What of a draft cannot be read, by field; shown under the field while it is typed. */
export interface DraftFaults {
  readonly phone: string | null;
  readonly emergencyPhone: string | null;
  readonly idNumber: boolean;
}

export function faultsOf(draft: PersonDraft): DraftFaults {
  const checked = checkIdNumber(draft.idNumber);
  return {
    phone: parsePhones(draft.phones).rejected[0] ?? null,
    emergencyPhone: parsePhones(draft.emergencyPhone).rejected[0] ?? null,
    // A number of another length may be that of another paper, which is the engine's to judge.
    idNumber: !checked.ok && checked.reason !== 'blank' && checked.reason !== 'wrong-length',
  };
}

export function isComplete(draft: PersonDraft): boolean {
  const faults = faultsOf(draft);
  return (
    draft.name.trim() !== '' && faults.phone === null && faults.emergencyPhone === null && !faults.idNumber
  );
}

/** The facts that `people.create` and `people.update` share. */
export function factsOf(draft: PersonDraft) {
  return {
    name: draft.name,
    phones: [...parsePhones(draft.phones).phones],
    emergencyContactName: blankAsNull(draft.emergencyName),
    emergencyContactPhone: blankAsNull(draft.emergencyPhone),
    note: draft.note,
  };
}

export function blankAsNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
