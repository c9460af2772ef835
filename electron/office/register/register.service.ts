import type { Input, Output } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { ReadContext, WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { ensureBuilding, insertRoomColumns, insertTenure } from '../estate/estate.repository.ts';
import { changeRoom } from '../estate/estate.service.ts';
import { recordChanges } from '../estate/fact-changes.repository.ts';
import { decideMoveOut, decideOwners, decidePayer, decideTenancy } from '../estate/tenure-decisions.ts';
import { changeTenures } from '../estate/tenures.service.ts';
import { findImportedFile, insertImportFile, storeMapping } from '../imports/imports.repository.ts';
import { PROGRESS_STEPS, type ReadFile } from '../imports/open-sheet.ts';
import { problemSheet } from '../imports/problem-list.ts';
import { insertPersonColumns, updatePerson } from '../people/people.repository.ts';
import type { SheetToWrite } from '../sheets/sheet-layout.ts';
import { exportHeaders } from './register-columns.ts';
import type { PlannedPerson } from './people-index.ts';
import { hashOf, previewOf, readRegister, ROWS_PLANNED, type ReadRegister } from './register-preview.ts';
import { earliestHandOverDay, isChanged, type KnownRoom, type PlannedRoom } from './register-plan.ts';
import { newRowsOf, type NewRows } from './register-rows.ts';
import { markOfRegister } from './register.repository.ts';

/** Says what an import of this file would do and what is wrong with it. */
export function previewRegister(
  db: ReadableDb,
  file: ReadFile,
  input: Pick<Input<'register.preview'>, 'mapping'>,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): Output<'register.preview'> {
  return previewOf(db, readRegister(db, file, input.mapping, context));
}

/** The rows with problems as they stood, with the reasons. */
export function problemRowsOfRegister(
  db: ReadableDb,
  file: ReadFile,
  input: Pick<Input<'register.saveRefused'>, 'mapping' | 'which' | 'language'>,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): SheetToWrite {
  const { rows, opened } = readRegister(db, file, input.mapping, context);
  const { headers, dataRows } = opened.table;
  return problemSheet(
    rows,
    { headers, sheetRows: dataRows, name: opened.sheet.name },
    input.which,
    input.language,
  );
}

/** A register read and its new rows made, before the transaction that imports it. */
export interface PreparedImport {
  readonly read: ReadRegister;
  /** What a preview of it would be bound by. */
  readonly previewHash: string;
  readonly rows: NewRows;
}

/** Reads the register to be imported, as the preview does. */
export function prepareImport(
  db: ReadableDb,
  file: ReadFile,
  input: Pick<Input<'register.import'>, 'mapping'>,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): PreparedImport {
  const read = readRegister(db, file, input.mapping, context);
  return { read, previewHash: hashOf(read), rows: newRowsOf(read) };
}

/** What the person confirmed. */
export interface ConfirmedImport {
  readonly mapping?: Input<'register.import'>['mapping'];
  readonly previewHash: string;
  readonly skipRefused: boolean;
  readonly again: boolean;
  readonly handOverDay: Day | null;
}

/**
 * Imports the register that was previewed: new rooms and people are entered, known ones brought up to date, all in
 * the caller's one transaction.
 * @throws OfficeError `REGISTER_COLUMNS_MISSING`, `REGISTER_ALREADY_IMPORTED`, `REGISTER_TOTALS_CHANGED` when file,
 * mapping or register are not those of the preview, `REGISTER_HAS_PROBLEMS` until the person decides to skip rows,
 * `REGISTER_NOTHING_TO_IMPORT`, `REGISTER_HAND_OVER_DAY_MISSING`, `TENURE_STARTS_TOO_EARLY`, `CANCELLED`.
 */
export function importRegister(
  trx: WritableTrx,
  context: WriteContext,
  prepared: PreparedImport,
  confirmed: ConfirmedImport,
): Output<'register.import'> {
  assertImportable(trx, prepared, confirmed);
  const { read, rows } = prepared;
  const refusedRows = read.rows.filter((row) => row.refused).length;
  const importFileId = recordImport(trx, context, read, refusedRows);
  if (confirmed.mapping?.columns !== undefined) rememberMapping(trx, read);

  const { fileName } = read.opened.file;
  const ids = enterPeople(trx, context, read, rows, fileName);
  const buildingIds = new Map<string, number>();
  const { rooms } = read.plan;
  rooms.forEach((planned, index) => {
    if (index % PROGRESS_EVERY === 0) tellProgress(context, index, rooms.length);
    if (planned.known === null) enterRoom(trx, planned, rows, buildingIds, ids);
    else if (isChanged(planned.known))
      updateKnownRoom(trx, context, planned, planned.known, ids, confirmed.handOverDay, fileName);
  });
  context.progress(PROGRESS_STEPS, PROGRESS_STEPS);
  return {
    importFileId,
    takenRows: rooms.length,
    refusedRows,
    newRooms: rooms.filter(({ known }) => known === null).length,
    changedRooms: rooms.filter(({ known }) => known !== null && isChanged(known)).length,
    newPeople: read.plan.people.filter(({ known }) => known === null).length,
  };
}

const PROGRESS_EVERY = 200;
/** How much of the progress is entering people. */
const PEOPLE_SHARE = 150;

function assertImportable(
  db: ReadableDb,
  { read, previewHash }: PreparedImport,
  confirmed: ConfirmedImport,
): void {
  const { opened, missing, rows, plan } = read;
  if (missing.length > 0)
    throw new OfficeError('REGISTER_COLUMNS_MISSING', {
      columns: missing.map((field) => (field === 'building' ? exportHeaders.building : exportHeaders.number)),
    });
  const imported = findImportedFile(db, 'register', opened.file.sha256);
  if (imported !== undefined && !confirmed.again)
    throw new OfficeError('REGISTER_ALREADY_IMPORTED', imported);
  // The plan was made before the transaction: it holds only for the register that it was made for.
  const isStale = markOfRegister(db) !== read.mark;
  if (isStale || previewHash !== confirmed.previewHash) throw new OfficeError('REGISTER_TOTALS_CHANGED', {});
  const refused = rows.filter((row) => row.refused).length;
  if (refused > 0 && !confirmed.skipRefused)
    throw new OfficeError('REGISTER_HAS_PROBLEMS', { count: refused });
  if (plan.rooms.length === 0) throw new OfficeError('REGISTER_NOTHING_TO_IMPORT', {});
  const handedOver = plan.rooms.filter(({ known }) => known !== null && known.handsOver.length > 0).length;
  if (handedOver > 0 && confirmed.handOverDay === null)
    throw new OfficeError('REGISTER_HAND_OVER_DAY_MISSING', { count: handedOver });
  const earliestDay = earliestHandOverDay(plan);
  if (
    handedOver > 0 &&
    earliestDay !== null &&
    confirmed.handOverDay !== null &&
    confirmed.handOverDay < earliestDay
  )
    throw new OfficeError('TENURE_STARTS_TOO_EARLY', { earliestDay });
}

function recordImport(
  trx: WritableTrx,
  context: WriteContext,
  read: ReadRegister,
  refusedRows: number,
): number {
  const { fileName, sha256 } = read.opened.file;
  const importFileId = insertImportFile(trx, {
    kind: 'register',
    file_name: fileName,
    sha256,
    rows_taken: read.plan.rooms.length,
    rows_refused: refusedRows,
    imported_at: context.clock.instant(),
    imported_by: context.user.id,
  });
  recordEvent(trx, context, context.user.id, {
    kind: 'register-imported',
    subject: `import-file:${importFileId}`,
    details: { fileName, sha256, rooms: read.plan.rooms.length, refusedRows },
  });
  return importFileId;
}

function rememberMapping(trx: WritableTrx, { opened }: ReadRegister): void {
  if (opened.layout === null) return;
  const columns = Object.fromEntries(
    opened.described.flatMap(({ field, index }) => (field === null ? [] : [[field, index]])),
  );
  storeMapping(trx, 'register', opened.layout, { columns, fixed: opened.fixed });
}

/** Enters new people, adds to known ones, and says which id each has. */
function enterPeople(
  trx: WritableTrx,
  context: WriteContext,
  { plan }: ReadRegister,
  rows: NewRows,
  reason: string,
): (person: PlannedPerson) => number {
  const ids = new Map<PlannedPerson, number>();
  plan.people.forEach((person, index) => {
    if (index % PROGRESS_EVERY === 0)
      context.progress(
        ROWS_PLANNED + Math.floor((PEOPLE_SHARE * index) / plan.people.length),
        PROGRESS_STEPS,
      );
    const { known, facts } = person;
    if (known === null) {
      ids.set(person, insertPersonColumns(trx, madeRow(rows.people, person)));
      return;
    }
    const fact = (name: string, oldValue: string | null, newValue: string | null) =>
      ({ noun: 'person', nounId: known.id, roomId: null, fact: name, oldValue, newValue }) as const;
    recordChanges(trx, context, reason, [
      fact('phones', asText(known.phones), asText(facts.phones)),
      fact('id-number', known.idNumber, facts.idNumber),
      fact('emergency-contact', contactText(known), contactText(facts)),
    ]);
    updatePerson(trx, known.id, facts);
  });
  return (person) => {
    const id = person.known?.id ?? ids.get(person);
    if (id === undefined) throw new Error(`${person.facts.name} is named by a room but was not entered.`);
    return id;
  };
}

function enterRoom(
  trx: WritableTrx,
  planned: PlannedRoom,
  rows: NewRows,
  buildingIds: Map<string, number>,
  idOf: (person: PlannedPerson) => number,
): void {
  const { building } = planned.room;
  const buildingId = buildingIds.get(building) ?? ensureBuilding(trx, building);
  buildingIds.set(building, buildingId);
  const roomId = insertRoomColumns(trx, buildingId, madeRow(rows.rooms, planned));
  // Since when the people of a register hold their rooms is not known; the day of handing over may be an earlier owner's.
  const enter = (relation: TenureRelation, people: readonly PlannedPerson[]): void => {
    for (const person of people)
      insertTenure(trx, roomId, { personId: idOf(person), relation, fromDay: null, toDay: null });
  };
  enter('owner', planned.owners);
  enter('tenant', planned.tenants);
  enter('payer', planned.payer === null ? [] : [planned.payer]);
}

function updateKnownRoom(
  trx: WritableTrx,
  context: WriteContext,
  planned: PlannedRoom,
  known: KnownRoom,
  idOf: (person: PlannedPerson) => number,
  day: Day | null,
  reason: string,
): void {
  const roomId = known.row.id;
  if (Object.keys(known.facts).length > 0) changeRoom(trx, context, roomId, known.facts, reason);
  if (known.handsOver.length === 0) return;
  if (day === null) throw new Error(`${known.row.label} is handed over, but no day was given.`);
  const change = { roomId, reason, stateAfter: null };
  if (known.handsOver.includes('owner')) {
    const keepPayer = planned.payer !== null && !known.handsOver.includes('payer');
    const personIds = planned.owners.map(idOf);
    changeTenures(trx, context, change, (tenures) => decideOwners(tenures, { day, personIds, keepPayer }));
  }
  if (known.handsOver.includes('tenant')) changeTenants(trx, context, planned, known, idOf, day, reason);
  if (known.handsOver.includes('payer') && planned.payer !== null) {
    const personId = idOf(planned.payer);
    changeTenures(trx, context, change, (tenures) => decidePayer(tenures, { day, personId }));
  }
}

/** Tenants whom the sheet no longer names leave the day before; those it names anew move in. */
function changeTenants(
  trx: WritableTrx,
  context: WriteContext,
  planned: PlannedRoom,
  known: KnownRoom,
  idOf: (person: PlannedPerson) => number,
  day: Day,
  reason: string,
): void {
  const change = { roomId: known.row.id, reason, stateAfter: null };
  const named = new Set(planned.tenants.map(idOf));
  const standing = known.tenures.filter((tenure) => tenure.relation === 'tenant' && tenure.toDay === null);
  for (const tenure of standing) {
    if (named.has(tenure.personId)) named.delete(tenure.personId);
    else
      changeTenures(trx, context, change, (tenures) =>
        decideMoveOut(tenures, { tenureId: tenure.id, lastDay: addDays(day, -1) }),
      );
  }
  for (const personId of named)
    changeTenures(trx, context, change, (tenures) => decideTenancy(tenures, { day, personId }));
}

function madeRow<Planned, Columns>(rows: ReadonlyMap<Planned, Columns>, planned: Planned): Columns {
  const row = rows.get(planned);
  if (row === undefined) throw new Error('A new room or person of the plan has no row made for it.');
  return row;
}

function tellProgress(context: WriteContext, done: number, of: number): void {
  const from = ROWS_PLANNED + PEOPLE_SHARE;
  context.progress(from + Math.floor(((PROGRESS_STEPS - from) * done) / of), PROGRESS_STEPS);
}

function asText(phones: readonly string[]): string | null {
  return phones.length === 0 ? null : phones.join(' ');
}

function contactText(facts: PlannedPerson['facts']): string | null {
  const parts = [facts.emergencyContactName, facts.emergencyContactPhone].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
