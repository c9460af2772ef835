import type { Day } from '../../../shared/domain/day.ts';
import { ownersOn, payerOn, tenantsOn } from '../../../shared/domain/payer.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { PersonRow } from '../people/people.repository.ts';
import type { SheetColumn, SheetToWrite, SheetValue } from '../sheets/sheet-layout.ts';
import { betweenNames, betweenPeople, betweenPhones } from './people-cells.ts';
import { exportHeaders } from './register-columns.ts';
import { loadKnownRegister } from './register.repository.ts';
import { stateWords, useWords } from './room-words.ts';

type ExportedField = keyof typeof exportHeaders;

/**
 * The register as it stands today, in the columns of our own sheets: what the import takes in again unchanged. ID
 * numbers are left out with their columns unless asked for.
 */
export function registerSheet(db: ReadableDb, today: Day, withIdNumbers: boolean): SheetToWrite {
  const known = loadKnownRegister(db, today);
  const people = new Map(known.people.map((person) => [person.id, person]));
  const columns = exportedColumns.filter(({ field }) => withIdNumbers || !ID_NUMBERS.has(field));
  const rows = [...known.roomsByKey.values()].map((room): readonly SheetValue[] => {
    const tenures = known.tenures.get(room.id) ?? [];
    const named = (held: readonly { readonly personId: number }[]): PersonRow[] =>
      held.flatMap(({ personId }) => people.get(personId) ?? []);
    const owners = named(ownersOn(tenures, today));
    const tenants = named(tenantsOn(tenures, today));
    const payer = payerOn(tenures, today);
    const payers = payer === null || payer.relation !== 'payer' ? [] : named([payer]);
    const values: Record<ExportedField, SheetValue> = {
      building: room.building_name,
      unit: room.unit,
      number: room.number,
      use: useWords[room.use],
      area: room.area_thousandths,
      ownerName: namesOf(owners),
      ownerPhones: phonesOf(owners),
      ownerIdNumber: idNumbersOf(owners),
      handoverDay: room.handover_day,
      state: stateWords[room.state],
      emergencyContact: eachOf(owners, (owner) =>
        [owner.emergencyContactName, owner.emergencyContactPhone].filter((part) => part !== null).join(' '),
      ),
      tenantName: namesOf(tenants),
      tenantPhones: phonesOf(tenants),
      tenantIdNumber: idNumbersOf(tenants),
      payerName: namesOf(payers),
      payerPhones: phonesOf(payers),
      payerIdNumber: idNumbersOf(payers),
      note: room.note,
    };
    return columns.map(({ field }) => values[field]);
  });
  return { name: SHEET_NAME, columns: columns.map(({ column }) => column), rows };
}

const SHEET_NAME = '房屋台账';

const ID_NUMBERS: ReadonlySet<ExportedField> = new Set(['ownerIdNumber', 'tenantIdNumber', 'payerIdNumber']);

const kinds: Partial<Record<ExportedField, SheetColumn['kind']>> = { area: 'quantity', handoverDay: 'day' };

// The keys of a literal, which Object.keys forgets.
const exportedColumns = (Object.keys(exportHeaders) as ExportedField[]).map((field) => ({
  field,
  column: { header: exportHeaders[field], kind: kinds[field] ?? 'text' },
}));

function namesOf(people: readonly PersonRow[]): string {
  return people.map(({ name }) => name).join(betweenNames);
}

function phonesOf(people: readonly PersonRow[]): string {
  return eachOf(people, ({ phones }) => phones.join(betweenPhones));
}

function idNumbersOf(people: readonly PersonRow[]): string {
  return eachOf(people, ({ idNumber }) => idNumber ?? '');
}

/** Something of each person, each in its place; nothing at all when nobody has it. */
function eachOf(people: readonly PersonRow[], told: (person: PersonRow) => string): string {
  const texts = people.map(told);
  return texts.every((text) => text === '') ? '' : texts.join(betweenPeople);
}
