import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Tenure } from '../../../shared/domain/payer.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { prepareQuery } from '../../database/query.ts';
import { pieceMark } from './finder-text.ts';

/** How well a search text holds a form: 0 as a whole piece, 1 as the beginning of one, 2 anywhere. */
export type Rank = 0 | 1 | 2;

export interface FoundRoom {
  readonly id: number;
  readonly label: string;
  readonly number: string;
  readonly rank: Rank;
}

export interface FoundPerson {
  readonly id: number;
  readonly name: string;
  readonly initials: string;
  /** JSON arrays of texts. */
  readonly phones: string;
  readonly formerNames: string;
  readonly rank: Rank;
}

/** A tenure with the names of both ends. */
export interface FoundTenure extends Tenure {
  readonly roomId: number;
  readonly roomLabel: string;
  readonly personName: string;
  readonly phone: string | null;
}

export interface FoundReceipt {
  readonly id: number;
  readonly number: string;
  readonly roomLabel: string;
  readonly payerName: string;
  readonly totalFen: Fen;
}

/** Rooms whose search text holds one of the forms, the best first, then building by building. One pass over the rooms. */
export function findRooms(db: ReadableDb, forms: readonly string[], limit: number): FoundRoom[] {
  return forms.length === 1
    ? roomsByOne.all(db, { ...formsOf(forms), limit })
    : roomsByThree.all(db, { ...formsOf(forms), limit });
}

/** People whose search text holds one of the forms, the best first, then by pinyin. One pass over the people. */
export function findPersons(db: ReadableDb, forms: readonly string[], limit: number): FoundPerson[] {
  return forms.length === 1
    ? personsByOne.all(db, { ...formsOf(forms), limit })
    : personsByThree.all(db, { ...formsOf(forms), limit });
}

/** All tenures of these people. */
export function tenuresOfPersons(db: ReadableDb, personIds: readonly number[]): FoundTenure[] {
  return tenuresByPersons.all(db, { ids: JSON.stringify(personIds) });
}

/** The tenures of these rooms that hold on a day. */
export function holdingsOfRooms(db: ReadableDb, roomIds: readonly number[], day: Day): FoundTenure[] {
  return holdingsByRooms.all(db, { ids: JSON.stringify(roomIds), day });
}

/** Receipts of these numbers; of a reversal's number, the receipt that it reversed. */
export function findReceipts(db: ReadableDb, numbers: readonly string[]): FoundReceipt[] {
  return receiptsByNumbers.all(db, { numbers: JSON.stringify(numbers) });
}

/** Receipts whose number, or whose reversal's number, begins so. */
export function findReceiptsFrom(db: ReadableDb, beginning: string, limit: number): FoundReceipt[] {
  return receiptsByBeginning.all(db, { from: beginning, past: `${beginning}\uffff`, limit });
}

interface Forms {
  readonly one: string;
  readonly two: string;
  readonly three: string;
}
type FormName = keyof Forms;
type FoundBy = Forms & { limit: number };

/** There are at most three forms of a text, and mostly just one; where there are two, one stands twice. */
function formsOf([one = '', two = one, three = one]: readonly string[]): Forms {
  return { one, two, three };
}

const threeNames = ['one', 'two', 'three'] as const;

/** Whether a column of search texts holds one of the named forms. */
function holdsAny(column: string, names: readonly FormName[], p: (name: FormName) => unknown) {
  return sql<boolean>`(${sql.join(
    names.map((name) => sql`instr(${sql.ref(column)}, ${p(name)})`),
    sql` or `,
  )})`;
}

function rankBy(column: string, names: readonly FormName[], p: (name: FormName) => unknown) {
  const mark = sql.lit(pieceMark);
  const asPiece = names.map((name) => sql`instr(${sql.ref(column)}, ${mark} || ${p(name)} || ${mark})`);
  const asBeginning = names.map((name) => sql`instr(${sql.ref(column)}, ${mark} || ${p(name)})`);
  return sql<Rank>`case when ${sql.join(asPiece, sql` or `)} then 0 when ${sql.join(asBeginning, sql` or `)} then 1 else 2 end`;
}

function prepareRooms(names: readonly FormName[]) {
  return prepareQuery<FoundBy>()((db, p) =>
    db
      .selectFrom('room')
      .innerJoin('building', 'building.id', 'room.building_id')
      .select(['room.id', 'room.label', 'room.number', rankBy('room.search', names, p).as('rank')])
      .where(holdsAny('room.search', names, p))
      .orderBy('rank')
      .orderBy('building.sort')
      .orderBy('room.sort')
      .limit(p('limit')),
  );
}

function preparePersons(names: readonly FormName[]) {
  return prepareQuery<FoundBy>()((db, p) =>
    db
      .selectFrom('person')
      .select([
        'id',
        'name',
        'initials',
        'phones',
        'former_names as formerNames',
        rankBy('search', names, p).as('rank'),
      ])
      .where(holdsAny('search', names, p))
      .orderBy('rank')
      .orderBy('initials')
      .orderBy('id')
      .limit(p('limit')),
  );
}

const roomsByOne = prepareRooms(['one']);
const roomsByThree = prepareRooms(threeNames);
const personsByOne = preparePersons(['one']);
const personsByThree = preparePersons(threeNames);
const tenureColumns = [
  'tenure.id',
  'tenure.room_id as roomId',
  'room.label as roomLabel',
  'tenure.person_id as personId',
  'person.name as personName',
  'tenure.relation',
  'tenure.from_day as fromDay',
  'tenure.to_day as toDay',
] as const;
const firstPhone = sql<string | null>`person.phones ->> '$[0]'`;
const tenuresByPersons = prepareQuery<{ ids: string }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('room', 'room.id', 'tenure.room_id')
    .innerJoin('person', 'person.id', 'tenure.person_id')
    .select([...tenureColumns, firstPhone.as('phone')])
    .where(sql<boolean>`tenure.person_id in (select value from json_each(${p('ids')}))`)
    .orderBy('tenure.id'),
);
const holdingsByRooms = prepareQuery<{ ids: string; day: Day }>()((db, p) =>
  db
    .selectFrom('tenure')
    .innerJoin('room', 'room.id', 'tenure.room_id')
    .innerJoin('person', 'person.id', 'tenure.person_id')
    .select([...tenureColumns, firstPhone.as('phone')])
    .where(sql<boolean>`tenure.room_id in (select value from json_each(${p('ids')}))`)
    .where((e) => e.or([e('tenure.from_day', 'is', null), e('tenure.from_day', '<=', p('day'))]))
    .where((e) => e.or([e('tenure.to_day', 'is', null), e('tenure.to_day', '>=', p('day'))]))
    .orderBy('tenure.id'),
);
const receiptColumns = [
  'receipt.entry_seq as id',
  'entry.number',
  'receipt.room_label as roomLabel',
  'receipt.payer_name as payerName',
  'receipt.total_fen as totalFen',
] as const;
const receiptsByNumbers = prepareQuery<{ numbers: string }>()((db, p) =>
  db
    .selectFrom('entry')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.entry_seq', 'entry.seq')
    .innerJoin('receipt', (join) =>
      join.on('receipt.entry_seq', '=', sql<number>`coalesce(receipt_cancellation.receipt_seq, entry.seq)`),
    )
    .select(receiptColumns)
    .where(sql<boolean>`entry.number in (select value from json_each(${p('numbers')}))`)
    .where('entry.number', 'is not', null)
    .orderBy('entry.number', 'desc')
    .$castTo<FoundReceipt>(),
);
const receiptsByBeginning = prepareQuery<{ from: string; past: string; limit: number }>()((db, p) =>
  db
    .selectFrom('entry')
    .leftJoin('receipt_cancellation', 'receipt_cancellation.entry_seq', 'entry.seq')
    .innerJoin('receipt', (join) =>
      join.on('receipt.entry_seq', '=', sql<number>`coalesce(receipt_cancellation.receipt_seq, entry.seq)`),
    )
    .select(receiptColumns)
    .where('entry.number', '>=', p('from'))
    .where('entry.number', '<', p('past'))
    .orderBy('entry.number', 'desc')
    .limit(p('limit'))
    .$castTo<FoundReceipt>(),
);
