import type { FinderHit } from '../../../shared/contract/finder.ts';
import { type Day, yearOf } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { holdsOn, payerOn } from '../../../shared/domain/payer.ts';
import { formatSeriesNumber, parseSeriesNumber } from '../../../shared/domain/receipt-number.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { textsOf } from '../people/text-list.ts';
import { queryForms } from './finder-text.ts';
import {
  findPersons,
  findReceipts,
  findReceiptsFrom,
  findRooms,
  holdingsOfRooms,
  tenuresOfPersons,
  type FoundPerson,
  type FoundReceipt,
  type FoundRoom,
  type FoundTenure,
} from './finder.repository.ts';

export interface Search {
  readonly text: string;
  readonly limit: number;
  readonly today: Day;
  /** Letters of the receipt series in use, for a number of which only the figures are typed. */
  readonly receiptSeries: string;
}

/**
 * What the text finds, the best first: whole numbers, names and initials before beginnings, beginnings before text that
 * holds it somewhere; at each step rooms, rooms of the people found, the people, then rooms they left.
 */
export function search(db: ReadableDb, { text, limit, today, receiptSeries }: Search): FinderHit[] {
  const forms = queryForms(text);
  if (forms.length === 0) return [];
  const persons = findPersons(db, forms, limit).map((person) => ({
    ...person,
    matched: matchOf(person, forms),
  }));
  const tenures = tenuresOfPersons(
    db,
    persons.map((person) => person.id),
  );
  const candidates = [
    ...receiptsFor(db, text, receiptSeries, today).map(asReceiptHit),
    ...findRooms(db, forms, limit).map((room) => asRoomHit(room, forms)),
    ...persons.flatMap((person) => [
      ...tenures
        .filter((tenure) => tenure.personId === person.id)
        .map((tenure) => asHeldRoomHit(tenure, person, today)),
      asPersonHit(person, tenures, today),
    ]),
  ];
  const hits = onceEach(candidates.toSorted((one, other) => one.rank - other.rank || one.step - other.step))
    .slice(0, limit)
    .map(({ hit }) => hit);
  return withRoomDetails(db, hits, today);
}

/** A hit with its place: how well it fits, and which kind comes first among equals. */
interface Candidate {
  readonly rank: number;
  readonly step: number;
  readonly hit: FinderHit;
}
type PersonMatch = FinderHit['matched'];
type MatchedPerson = FoundPerson & { readonly matched: PersonMatch };

function asRoomHit(room: FoundRoom, forms: readonly string[]): Candidate {
  const inNumber = forms.some((form) => foldForSearch(room.number).includes(form));
  const matched = inNumber
    ? ({ by: 'number', text: room.number } as const)
    : ({ by: 'label', text: room.label } as const);
  return {
    rank: room.rank,
    step: 0,
    hit: { kind: 'room', id: room.id, title: room.label, detail: '', matched },
  };
}

function asHeldRoomHit(tenure: FoundTenure, person: MatchedPerson, today: Day): Candidate {
  const current = holdsOn(tenure, today);
  const by =
    current || tenure.relation === 'payer' ? tenure.relation : (`former-${tenure.relation}` as const);
  return {
    rank: person.rank,
    step: current ? 1 : 3,
    hit: {
      kind: 'room',
      id: tenure.roomId,
      title: tenure.roomLabel,
      detail: '',
      matched: { by, text: person.matched.by === 'initials' ? person.name : person.matched.text },
    },
  };
}

function asPersonHit(person: MatchedPerson, tenures: readonly FoundTenure[], today: Day): Candidate {
  const held = tenures.filter((tenure) => tenure.personId === person.id);
  const labels = [
    ...held.filter((tenure) => holdsOn(tenure, today)),
    ...held.filter((tenure) => !holdsOn(tenure, today)),
  ].map((tenure) => tenure.roomLabel);
  return {
    rank: person.rank,
    step: 2,
    hit: {
      kind: 'person',
      id: person.id,
      title: person.name,
      detail: [...new Set(labels)].join('、'),
      matched: person.matched,
    },
  };
}

function asReceiptHit(found: FoundReceipt & { readonly rank: number }): Candidate {
  return {
    rank: found.rank,
    step: found.rank === 0 ? 0 : 4,
    hit: {
      kind: 'receipt',
      id: found.id,
      title: found.number,
      detail: [found.roomLabel, found.payerName, formatYuan(found.totalFen, { symbol: true })]
        .filter(Boolean)
        .join(' '),
      matched: { by: 'receipt-number', text: found.number },
    },
  };
}

/** What of the person the text was found in; the name before anything else. */
function matchOf(person: FoundPerson, forms: readonly string[]): PersonMatch {
  const holds = (text: string) => forms.some((form) => foldForSearch(text).includes(form));
  if (holds(person.name)) return { by: 'name', text: person.name };
  const formerName = textsOf(person.formerNames).find(holds);
  if (formerName !== undefined) return { by: 'former-name', text: formerName };
  const phone = textsOf(person.phones).find((each) => holds(each) || holds(each.replaceAll('-', '')));
  if (phone !== undefined) return { by: 'phone', text: phone };
  return { by: 'initials', text: person.initials };
}

/** A whole number or its beginning (`A-2026-0001`), or the figures alone of this year's or last year's series. */
function receiptsFor(
  db: ReadableDb,
  text: string,
  series: string,
  today: Day,
): (FoundReceipt & { readonly rank: number })[] {
  const whole = parseSeriesNumber(text);
  const exact = whole.ok ? findReceipts(db, [formatSeriesNumber(whole.value)]) : [];
  if (exact.length > 0) return exact.map((found) => ({ ...found, rank: 0 }));
  const plain = foldForSearch(text).toUpperCase();
  if (/^[A-Z][A-Z0-9]{0,5}-\d[\d-]*$/.test(plain))
    return findReceiptsFrom(db, plain, longestReceiptRun).map((found) => ({ ...found, rank: 1 }));
  if (!/^\d{1,6}$/.test(plain) || Number(plain) === 0) return [];
  const years = [yearOf(today), yearOf(today) - 1];
  const numbers = years.map((year) => formatSeriesNumber({ prefix: series, year, number: Number(plain) }));
  return findReceipts(db, numbers).map((found) => ({ ...found, rank: 2 }));
}

const longestReceiptRun = 10;

function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ hit }) => {
    const key = `${hit.kind}:${hit.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Adds to each room who pays there today, with a phone. */
function withRoomDetails(db: ReadableDb, hits: readonly FinderHit[], today: Day): FinderHit[] {
  const roomIds = hits.filter((hit) => hit.kind === 'room').map((hit) => hit.id);
  const holdings = holdingsOfRooms(db, roomIds, today);
  return hits.map((hit) => {
    if (hit.kind !== 'room') return hit;
    const payer = payerOn(
      holdings.filter((holding) => holding.roomId === hit.id),
      today,
    );
    return { ...hit, detail: [payer?.personName, payer?.phone].filter(Boolean).join(' ') };
  });
}
