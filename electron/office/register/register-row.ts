import type { RegisterField } from '../../../shared/contract/register.ts';
import { parseDay, type Day } from '../../../shared/domain/day.ts';
import { checkIdNumber } from '../../../shared/domain/id-card.ts';
import { parseQuantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { RoomLabels } from '../../../shared/domain/room-number.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';
import {
  RowReader,
  shortened,
  textLimits,
  type FieldColumns,
  type FixedTexts,
} from '../imports/cell-reader.ts';
import type { ReadRow } from '../imports/problem-list.ts';
import { readRoomOf, type NamedRoom } from '../imports/room-cells.ts';
import type { SheetRow } from '../sheets/sheet-book.ts';
import { readPeople, type PersonOnSheet } from './people-cells.ts';
import { stateOfWord, useOfPlace, useOfWord } from './room-words.ts';

/** What a row of the register says; null or '' where it says nothing. */
export interface RoomOnSheet extends NamedRoom {
  readonly use: RoomUse | null;
  /** Its use is called by a word we don't know. */
  readonly isUseUnknown: boolean;
  readonly state: RoomState | null;
  readonly area: Quantity | null;
  readonly handoverDay: Day | null;
  readonly note: string;
  readonly owners: readonly PersonOnSheet[];
  readonly tenants: readonly PersonOnSheet[];
  readonly payers: readonly PersonOnSheet[];
}

export interface RegisterRow extends ReadRow {
  /** Null when the row does not even say which room it is. */
  readonly room: RoomOnSheet | null;
  /** What it says all the same, for who looks at it. */
  readonly seen: Omit<RoomOnSheet, 'key'>;
}

/** No room of an estate is larger: what is above is a slip of the keyboard. In thousandths of a m². */
const LARGEST_AREA = 100_000_000;

/** Reads one row of an estate register, with everything that is wrong with it. */
export function readRegisterRow(
  row: SheetRow,
  columns: FieldColumns<RegisterField>,
  fixed?: FixedTexts<RegisterField>,
): RegisterRow {
  const reader = new RowReader<RegisterField>(row, columns, fixed);
  const named = readRoomOf(reader);
  const facts = {
    ...readUse(reader),
    area: readArea(reader),
    owners: readPeople(reader, ownerFields),
    tenants: readPeople(reader, tenantFields),
    payers: readPeople(reader, payerFields),
    ...readOccupancy(reader),
    note: reader.lines('note', textLimits.note),
  };
  noteState(reader, facts.state, facts.owners.length);
  noteIdNumbers(reader, facts.owners, 'ownerIdNumber');
  noteIdNumbers(reader, facts.tenants, 'tenantIdNumber');
  noteIdNumbers(reader, facts.payers, 'payerIdNumber');
  return {
    rowNumber: row.rowNumber,
    room: named === null ? null : { ...named, ...facts },
    seen: { ...(named ?? labelsSeen(reader)), ...facts },
    refused: reader.refused,
    problems: reader.problems,
  };
}

function labelsSeen(reader: RowReader<RegisterField>): RoomLabels {
  return {
    building: reader.text('building'),
    unit: reader.text('unit'),
    room: reader.text('number') || reader.text('label'),
  };
}

/** What a new room is used for when its row does not say. */
export function assumedUse(room: RegisterRow['seen']): RoomUse {
  return room.use ?? (room.isUseUnknown ? 'other' : useOfPlace(room.building, room.room));
}

/** What state a new room is in when its row does not say: let, lived in, handed over to nobody yet, or not sold. */
export function assumedState(room: RegisterRow['seen']): RoomState {
  if (room.state !== null) return room.state;
  if (room.tenants.length > 0) return 'rented';
  if (room.owners.length === 0) return 'unsold';
  return room.handoverDay === null ? 'vacant' : 'owner-occupied';
}

const ownerFields = {
  name: 'ownerName',
  phones: 'ownerPhones',
  idNumber: 'ownerIdNumber',
  emergencyContact: 'emergencyContact',
  emergencyPhone: 'emergencyPhone',
} as const;
const tenantFields = { name: 'tenantName', phones: 'tenantPhones', idNumber: 'tenantIdNumber' } as const;
const payerFields = { name: 'payerName', phones: 'payerPhones', idNumber: 'payerIdNumber' } as const;

function readUse(reader: RowReader<RegisterField>): { use: RoomUse | null; isUseUnknown: boolean } {
  const word = reader.text('use');
  const use = word === '' ? null : useOfWord(word);
  const isUseUnknown = word !== '' && use === null;
  if (isUseUnknown) reader.note('use', 'use-unknown', { text: shortened(word) });
  return { use, isUseUnknown };
}

function readArea(reader: RowReader<RegisterField>): Quantity | null {
  const source = reader.source('area');
  if (source === null) {
    if (reader.has('area')) reader.note('area', 'area-blank');
    return null;
  }
  const parsed = parseQuantity(source);
  const text = shortened(String(source));
  if (!parsed.ok) {
    const codes = {
      blank: 'area-blank',
      'not-a-number': 'area-not-a-number',
      ambiguous: 'area-not-a-number',
      'too-many-decimals': 'area-too-precise',
      'out-of-range': 'area-too-large',
    } as const;
    reader.note('area', codes[parsed.reason], { text });
    return null;
  }
  if (parsed.value <= 0) reader.note('area', 'area-not-positive', { text });
  if (parsed.value > LARGEST_AREA) reader.note('area', 'area-too-large', { text });
  return parsed.value;
}

/** The state, and the day of handing over; 未入住 in the column of the day says that it is empty. */
function readOccupancy(reader: RowReader<RegisterField>): {
  state: RoomState | null;
  handoverDay: Day | null;
} {
  const word = reader.text('state');
  const known = word === '' ? null : stateOfWord(word);
  if (word !== '' && known === null) reader.note('state', 'state-unknown', { text: shortened(word) });
  const { day, isNone } = readHandoverDay(reader);
  return { state: known ?? (isNone && !reader.has('state') ? 'vacant' : null), handoverDay: day };
}

function readHandoverDay(reader: RowReader<RegisterField>): { day: Day | null; isNone: boolean } {
  const cell = reader.cell('handoverDay');
  if (cell.kind === 'number' && cell.isDate && cell.day !== null) return { day: cell.day, isNone: false };
  const source = reader.source('handoverDay');
  const parsed = source === null ? ({ ok: false, reason: 'blank' } as const) : parseDay(source);
  if (parsed.ok) return { day: parsed.value, isNone: parsed.value === null };
  if (parsed.reason !== 'blank') {
    const code =
      parsed.reason === 'no-such-day' || parsed.reason === 'out-of-range'
        ? 'day-no-such-day'
        : 'day-not-a-day';
    reader.note('handoverDay', code, { text: shortened(String(source)) });
  }
  return { day: null, isNone: false };
}

/** Unsold with an owner, or lived in by an owner who is not named: one of the two is wrong. */
function noteState(reader: RowReader<RegisterField>, state: RoomState | null, owners: number): void {
  const isWrong = (state === 'unsold' && owners > 0) || (state === 'owner-occupied' && owners === 0);
  if (isWrong) reader.note('state', 'state-against-owner', { text: reader.text('state') });
}

function noteIdNumbers(
  reader: RowReader<RegisterField>,
  people: readonly PersonOnSheet[],
  field: 'ownerIdNumber' | 'tenantIdNumber' | 'payerIdNumber',
): void {
  for (const { idNumber } of people) {
    const checked = idNumber === null ? null : checkIdNumber(idNumber);
    if (checked?.ok === false && checked.reason !== 'blank')
      reader.note(field, `id-number-${checked.reason}`);
  }
}
