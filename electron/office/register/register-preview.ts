import { createHash } from 'node:crypto';
import type { Output } from '../../../shared/contract/index.ts';
import type { RegisterField } from '../../../shared/contract/register.ts';
import type { SheetMapping } from '../../../shared/contract/sheet-import.ts';
import { maskIdNumber } from '../../../shared/domain/id-card.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { roomLabel } from '../../../shared/domain/room-label.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { RowReader, type FoundProblem } from '../imports/cell-reader.ts';
import { findImportedFile, findMapping } from '../imports/imports.repository.ts';
import {
  describeSheet,
  openSheet,
  PROGRESS_STEPS,
  READ_SHARE,
  type OpenSheet,
  type ReadFile,
} from '../imports/open-sheet.ts';
import { listProblems } from '../imports/problem-list.ts';
import { labelsTellBuildings } from '../imports/room-cells.ts';
import { registerDesign } from './register-columns.ts';
import type { PersonOnSheet } from './people-cells.ts';
import {
  earliestHandOverDay,
  isChanged,
  listChanges,
  planImport,
  type RegisterPlan,
} from './register-plan.ts';
import { assumedState, assumedUse, readRegisterRow, type RegisterRow } from './register-row.ts';
import { totalsOf } from './register-totals.ts';
import { loadKnownRegister, markOfRegister, type KnownRegister } from './register.repository.ts';

/** A register sheet read through: its rows, what is wrong with them, and what an import would do. */
export interface ReadRegister {
  readonly opened: OpenSheet<RegisterField>;
  readonly missing: readonly RegisterField[];
  readonly rows: readonly RegisterRow[];
  readonly plan: RegisterPlan;
  readonly known: KnownRegister;
  /** The mark of the register that it was compared with. */
  readonly mark: string;
}

/** Reads every row of the sheet against the register as it stands. Tells its progress and may be cancelled. */
export function readRegister(
  db: ReadableDb,
  file: ReadFile,
  mapping: SheetMapping | undefined,
  context: Pick<ReadContext, 'clock' | 'progress'>,
): ReadRegister {
  const opened = openSheet(file, registerDesign, mapping, (layout) => findMapping(db, 'register', layout));
  const missing = missingFields(opened);
  const readRows = missing.length > 0 ? [] : readAllRows(opened, context);
  const known = loadKnownRegister(db, context.clock.today());
  const unique = withDuplicates(readRows, opened.columns.number ?? opened.columns.label ?? null);
  const plan = planImport(unique, known, context.clock.today(), (done) =>
    context.progress(
      ROWS_READ + Math.floor(((ROWS_PLANNED - ROWS_READ) * done) / unique.length),
      PROGRESS_STEPS,
    ),
  );
  const rows = withSharedIdNumbers(unique, plan, opened);
  return { opened, missing, rows, plan, known, mark: markOfRegister(db) };
}

/** What the wizard shows of it. */
export function previewOf(db: ReadableDb, read: ReadRegister): Output<'register.preview'> {
  const { opened, plan, rows } = read;
  const listed = listProblems(rows, opened.table.headers, shownValues);
  const totals = totalsOf(plan, read.known);
  const knownRooms = plan.rooms.flatMap(({ known }) => (known === null ? [] : [known]));
  const changedRooms = knownRooms.filter(isChanged).length;
  return {
    previewHash: hashOf(read),
    importedDay: findImportedFile(db, 'register', opened.file.sha256)?.importedDay ?? null,
    ...describeSheet(opened, registerDesign),
    missing: [...read.missing],
    ...listed,
    totals,
    known: {
      newRooms: plan.rooms.length - knownRooms.length,
      changedRooms,
      unchangedRooms: knownRooms.length - changedRooms,
      newPeople: plan.people.filter(({ known }) => known === null).length,
      changedPeople: plan.people.filter(({ known }) => known !== null).length,
      handedOverRooms: knownRooms.filter(({ handsOver }) => handsOver.length > 0).length,
      earliestHandOverDay: earliestHandOverDay(plan),
      changes: listChanges(plan, SHOWN_CHANGES),
    },
  };
}

/** Binds what a person confirms: the file, how it was mapped, what was counted, and the register it was compared with. */
export function hashOf({ opened, plan, rows, known, mark }: ReadRegister): string {
  const bound = {
    sha256: opened.file.sha256,
    sheetIndex: opened.sheetIndex,
    headerRow: opened.table.headerRow,
    columns: registerDesign.fields.map((field) => opened.columns[field] ?? null),
    fixed: opened.fixed,
    rows: rows.length,
    refused: rows.filter((row) => row.refused).length,
    totals: totalsOf(plan, known),
    register: mark,
  };
  return createHash('sha256').update(JSON.stringify(bound)).digest('hex');
}

const SHOWN_CHANGES = 300;
const PROGRESS_EVERY = 500;
/** Reading the rows ends here, and deciding what becomes of them there, in thousandths of the whole. */
const ROWS_READ = 550;
export const ROWS_PLANNED = 650;

/** A room must be told, and its building: by a column, once for all, or in the number itself. */
function missingFields(opened: OpenSheet<RegisterField>): RegisterField[] {
  const has = (field: RegisterField): boolean =>
    opened.columns[field] !== undefined || opened.fixed[field] !== undefined;
  if (opened.table.headerRow === null) return ['number'];
  if (!has('number') && !has('label')) return has('building') ? ['number'] : ['building', 'number'];
  if (has('building')) return [];
  const readers = opened.table.dataRows
    .slice(0, 50)
    .map((row) => new RowReader<RegisterField>(row, opened.columns, opened.fixed));
  return labelsTellBuildings(readers) ? [] : ['building'];
}

function readAllRows(
  opened: OpenSheet<RegisterField>,
  context: Pick<ReadContext, 'progress'>,
): RegisterRow[] {
  const { dataRows } = opened.table;
  return dataRows.map((row, index) => {
    if (index % PROGRESS_EVERY === 0)
      context.progress(
        READ_SHARE + Math.floor(((ROWS_READ - READ_SHARE) * index) / dataRows.length),
        PROGRESS_STEPS,
      );
    return readRegisterRow(row, opened.columns, opened.fixed);
  });
}

/** The same room in two rows refuses both: nobody but a person can tell which is right. */
function withDuplicates(rows: readonly RegisterRow[], column: number | null): RegisterRow[] {
  const byKey = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    if (row.room === null) continue;
    const same = byKey.get(row.room.key);
    if (same === undefined) byKey.set(row.room.key, [row]);
    else same.push(row);
  }
  return rows.map((row) => {
    const same = row.room === null ? undefined : byKey.get(row.room.key);
    if (row.room === null || same === undefined || same.length < 2) return row;
    const other = same.find((candidate) => candidate !== row);
    const problem: FoundProblem = {
      rowNumber: row.rowNumber,
      column,
      field: 'number',
      code: 'duplicate-room',
      facts: { otherRowNumber: other?.rowNumber ?? row.rowNumber, room: roomLabel(row.room) },
    };
    return { ...row, refused: true, problems: [problem, ...row.problems] };
  });
}

function withSharedIdNumbers(
  rows: readonly RegisterRow[],
  plan: RegisterPlan,
  opened: OpenSheet<RegisterField>,
): readonly RegisterRow[] {
  if (plan.sharedIdNumbers.length === 0) return rows;
  const fields = { owner: 'ownerIdNumber', tenant: 'tenantIdNumber', payer: 'payerIdNumber' } as const;
  const found = new Map<number, FoundProblem[]>();
  for (const { rowNumber, relation, name } of plan.sharedIdNumbers) {
    const field = fields[relation];
    const column = opened.columns[field] ?? null;
    const problem: FoundProblem = { rowNumber, column, field, code: 'id-number-shared', facts: { name } };
    found.set(rowNumber, [...(found.get(rowNumber) ?? []), problem]);
  }
  return rows.map((row) => {
    const problems = found.get(row.rowNumber);
    return problems === undefined ? row : { ...row, problems: [...row.problems, ...problems] };
  });
}

/** A row as it was read, for the screen: ID numbers masked. */
function shownValues({ seen: room }: RegisterRow): Record<string, string> {
  const values: Partial<Record<RegisterField, string>> = {
    building: room.building,
    unit: room.unit,
    number: room.room,
    use: assumedUse(room),
    state: assumedState(room),
    area: room.area === null ? '' : formatQuantity(room.area),
    handoverDay: room.handoverDay ?? '',
    note: room.note,
    ...shownPeople(room.owners, ['ownerName', 'ownerPhones', 'ownerIdNumber']),
    emergencyContact: contactOf(room.owners),
    ...shownPeople(room.tenants, ['tenantName', 'tenantPhones', 'tenantIdNumber']),
    ...shownPeople(room.payers, ['payerName', 'payerPhones', 'payerIdNumber']),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function shownPeople(
  people: readonly PersonOnSheet[],
  [name, phones, idNumber]: readonly [RegisterField, RegisterField, RegisterField],
): Partial<Record<RegisterField, string>> {
  return {
    [name]: people.map((person) => person.name).join('、'),
    [phones]: people.flatMap((person) => person.phones).join(' '),
    [idNumber]: people
      .map((person) => (person.idNumber === null ? '' : maskIdNumber(person.idNumber)))
      .join(' ')
      .trim(),
  };
}

function contactOf(people: readonly PersonOnSheet[]): string {
  return people
    .flatMap((person) => [person.emergencyContactName, person.emergencyContactPhone])
    .filter((part) => part !== null)
    .join(' ');
}
