import type { RegisterChanges } from '../../../shared/contract/register.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { holdsOn } from '../../../shared/domain/payer.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';
import type { RoomChange } from '../estate/estate.service.ts';
import type { RoomRow, TenureRow } from '../estate/estate.repository.ts';
import { PeopleIndex, type PlannedPerson } from './people-index.ts';
import type { PersonOnSheet } from './people-cells.ts';
import type { RegisterRow, RoomOnSheet } from './register-row.ts';
import type { KnownRegister } from './register.repository.ts';

/** What is to become of one room of the sheet. */
export interface PlannedRoom {
  readonly rowNumber: number;
  readonly room: RoomOnSheet;
  readonly owners: readonly PlannedPerson[];
  readonly tenants: readonly PlannedPerson[];
  readonly payer: PlannedPerson | null;
  /** Null while the room is new. */
  readonly known: KnownRoom | null;
}

/** A room the office knows already, and what the sheet changes of it. */
export interface KnownRoom {
  readonly row: RoomRow;
  readonly facts: RoomChange;
  /** Which of the people become others: from a day that a person must give. */
  readonly handsOver: readonly TenureRelation[];
  readonly tenures: readonly TenureRow[];
}

export interface RegisterPlan {
  readonly rooms: readonly PlannedRoom[];
  /** New people, and known ones to whom the sheet adds something. */
  readonly people: readonly PlannedPerson[];
  /** Rows that give an ID number somebody of another name bears already. */
  readonly sharedIdNumbers: readonly {
    readonly rowNumber: number;
    readonly relation: TenureRelation;
    readonly name: string;
  }[];
}

/**
 * Decides what an import does: rooms not known are entered; of known ones only what the sheet says otherwise changes,
 * and a blank cell says nothing. People of another name follow the known ones from a day on and never overwrite them.
 * `tell` hears how many rows are done, now and then.
 */
export function planImport(
  rows: readonly RegisterRow[],
  known: KnownRegister,
  today: Day,
  tell: (done: number) => void = () => undefined,
): RegisterPlan {
  const people = new PeopleIndex(known.people);
  const sharedIdNumbers: RegisterPlan['sharedIdNumbers'][number][] = [];
  const rooms: PlannedRoom[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % TOLD_EVERY === 0) tell(index);
    if (row.refused || row.room === null) continue;
    const { room, rowNumber } = row;
    const roomRow = known.roomsByKey.get(room.key);
    const tenures = roomRow === undefined ? [] : (known.tenures.get(roomRow.id) ?? []);
    const resolve = (relation: TenureRelation, named: readonly PersonOnSheet[]): PlannedPerson[] => {
      const standing = idsStanding(tenures, relation, today);
      return named.map((person) => {
        const other = people.otherWithIdNumber(person);
        if (other !== undefined) sharedIdNumbers.push({ rowNumber, relation, name: other.facts.name });
        return people.resolve(person, standing);
      });
    };
    const owners = resolve('owner', room.owners);
    const tenants = resolve('tenant', room.tenants);
    const [payer = null] = resolve('payer', room.payers.slice(0, 1));
    // Whoever owns a room pays for it, unless agreed otherwise.
    const planned = {
      owners: distinct(owners),
      tenants: distinct(tenants),
      payer: payer === owners[0] ? null : payer,
    };
    rooms.push({
      rowNumber,
      room,
      ...planned,
      known: roomRow === undefined ? null : comparedWith(roomRow, tenures, room, planned, today),
    });
  }
  return { rooms, people: people.planned, sharedIdNumbers };
}

const TOLD_EVERY = 1000;

/** Whether anything of a known room changes. */
export function isChanged({ facts, handsOver }: KnownRoom): boolean {
  return Object.keys(facts).length > 0 || handsOver.length > 0;
}

/** The first day on which people of all rooms that are handed over may be followed by others; null: any day. */
export function earliestHandOverDay(plan: RegisterPlan): Day | null {
  let latest: Day | null = null;
  for (const { known } of plan.rooms) {
    if (known === null || known.handsOver.length === 0) continue;
    for (const { relation, fromDay, toDay } of known.tenures) {
      if (!known.handsOver.includes(relation)) continue;
      for (const day of [fromDay, toDay]) if (day !== null && (latest === null || day > latest)) latest = day;
    }
  }
  return latest === null ? null : addDays(latest, 1);
}

/** What changes, fact by fact, for a person to look through. */
export function listChanges(plan: RegisterPlan, limit: number): RegisterChanges['changes'] {
  const changes: RegisterChanges['changes'] = [];
  for (const { known, room, rowNumber, owners, tenants, payer } of plan.rooms) {
    if (changes.length >= limit) break;
    if (known === null || !isChanged(known)) continue;
    const { row, facts, tenures } = known;
    const tell = (
      fact: RegisterChanges['changes'][number]['fact'],
      oldValue: unknown,
      newValue: unknown,
    ): void => {
      changes.push({
        rowNumber,
        roomLabel: row.label,
        fact,
        oldValue: told(oldValue),
        newValue: told(newValue),
      });
    };
    if (facts.use !== undefined) tell('use', row.use, facts.use);
    if (facts.state !== undefined) tell('state', row.state, facts.state);
    if (facts.areaThousandths !== undefined) tell('area', row.area_thousandths, facts.areaThousandths);
    if (facts.handoverDay !== undefined) tell('handoverDay', row.handover_day, room.handoverDay);
    if (facts.note !== undefined) tell('note', row.note, room.note);
    const newNames = { owner: owners, tenant: tenants, payer: payer === null ? [] : [payer] };
    for (const relation of known.handsOver) {
      const before = tenures
        .filter((tenure) => tenure.relation === relation)
        .map((tenure) => tenure.personName);
      tell(relation, before.join('、'), newNames[relation].map(({ facts: { name } }) => name).join('、'));
    }
  }
  return changes.slice(0, limit);
}

interface PlannedPeople {
  readonly owners: readonly PlannedPerson[];
  readonly tenants: readonly PlannedPerson[];
  readonly payer: PlannedPerson | null;
}

function comparedWith(
  row: RoomRow,
  tenures: readonly TenureRow[],
  room: RoomOnSheet,
  people: PlannedPeople,
  today: Day,
): KnownRoom {
  const facts: RoomChange = {
    ...(room.use !== null && room.use !== row.use ? { use: room.use } : {}),
    ...(room.state !== null && room.state !== row.state ? { state: room.state } : {}),
    ...(room.area !== null && room.area !== row.area_thousandths ? { areaThousandths: room.area } : {}),
    ...(room.handoverDay !== null && room.handoverDay !== row.handover_day
      ? { handoverDay: room.handoverDay }
      : {}),
    ...(room.note !== '' && room.note !== row.note ? { note: room.note } : {}),
  };
  const isOther = (relation: TenureRelation, named: readonly PlannedPerson[]): boolean => {
    const standing = idsStanding(tenures, relation, today);
    return named.some(({ known }) => known === null || !standing.includes(known.id));
  };
  const handsOver: TenureRelation[] = [];
  if (isOther('owner', people.owners)) handsOver.push('owner');
  if (isOther('tenant', people.tenants)) handsOver.push('tenant');
  if (people.payer !== null && isOther('payer', [people.payer])) handsOver.push('payer');
  return { row, facts, handsOver, tenures };
}

function idsStanding(tenures: readonly TenureRow[], relation: TenureRelation, today: Day): number[] {
  return tenures
    .filter((tenure) => tenure.relation === relation && holdsOn(tenure, today))
    .map((tenure) => tenure.personId);
}

/** A person named twice in one cell stands there once. */
function distinct(people: readonly PlannedPerson[]): PlannedPerson[] {
  return [...new Set(people)];
}

function told(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
