import type { Input, Output } from '../../../shared/contract/index.ts';
import { arrearsAgeLimits, arrearsAges, type ArrearsAge } from '../../../shared/domain/arrears-age.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { payerOn } from '../../../shared/domain/payer.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { listTenuresFrom } from '../../office/estate/estate.repository.ts';
import { queryForms } from '../../office/finder/finder-text.ts';
import { phonesByPerson } from '../../office/people/people.repository.ts';
import type { SheetToWrite } from '../../office/sheets/sheet-layout.ts';
import { listOwingRooms, receivablesBalance, searchTextsOf, type OwingRoom } from './arrears.repository.ts';

type Filter = Input<'arrears.list'> & { readonly asOf: Day };
type Listed = Output<'arrears.list'>['rooms'][number];

/** Rooms that owe, with who pays for them now and how to reach them; the sums are of the rooms listed. */
export function listArrears(db: ReadableDb, filter: Filter): Output<'arrears.list'> {
  const rooms = withPayers(db, filter.asOf, owing(db, filter), filter.text ?? '');
  return {
    rooms,
    byAge: ages((age) => sumFen(rooms.map((room) => room.byAge[age]))),
    totalFen: sumFen(rooms.map((room) => room.totalFen)),
    controlFen: receivablesBalance(db),
  };
}

/** The list as a sheet for the printer or the phone round; Chinese, as every paper of the office. */
export function arrearsSheet(list: Output<'arrears.list'>, asOf: Day): SheetToWrite {
  const words = zhCN.arrears;
  return {
    name: words.title,
    title: `${words.sheet.title} ${asOf}`,
    columns: [
      { header: words.building, kind: 'text' },
      { header: words.room, kind: 'text' },
      { header: words.payer, kind: 'text' },
      { header: words.phone, kind: 'text' },
      { header: words.count, kind: 'number' },
      { header: words.oldest, kind: 'day' },
      ...arrearsAges.map((age) => ({ header: words.ages[age], kind: 'money' as const })),
      { header: words.total, kind: 'money' },
    ],
    rows: [
      ...list.rooms.map((room) => [
        room.buildingName,
        room.roomLabel,
        room.payerName,
        room.phone,
        room.chargeCount,
        room.oldestDueDay,
        ...arrearsAges.map((age) => room.byAge[age]),
        room.totalFen,
      ]),
      [
        words.sheet.sum,
        null,
        null,
        null,
        null,
        null,
        ...arrearsAges.map((age) => list.byAge[age]),
        list.totalFen,
      ],
    ],
  };
}

function owing(db: ReadableDb, { asOf, buildingIds, age }: Filter): OwingRoom[] {
  const bounds = {
    asOf,
    from30: addDays(asOf, -arrearsAgeLimits['days-30']),
    from90: addDays(asOf, -arrearsAgeLimits['days-90']),
    from180: addDays(asOf, -arrearsAgeLimits['days-180']),
    from365: addDays(asOf, -arrearsAgeLimits['days-365']),
  };
  return listOwingRooms(db, bounds).filter(
    (room) =>
      (buildingIds === undefined || buildingIds.includes(room.buildingId)) &&
      (age === undefined || byAgeOf(room)[age] > 0),
  );
}

function withPayers(db: ReadableDb, asOf: Day, owed: readonly OwingRoom[], text: string): Listed[] {
  const tenures = listTenuresFrom(db, asOf);
  const payers = new Map(owed.map((room) => [room.roomId, payerOn(tenures.get(room.roomId) ?? [], asOf)]));
  const personIds = [
    ...new Set([...payers.values()].flatMap((payer) => (payer === null ? [] : [payer.personId]))),
  ];
  const phones = phonesByPerson(db, personIds);
  const forms = queryForms(text);
  const searchTexts = forms.length === 0 ? new Map<number, string>() : searchTextsOf(db, personIds);
  return owed.flatMap((room) => {
    const payer = payers.get(room.roomId) ?? null;
    const found = room.search + (payer === null ? '' : (searchTexts.get(payer.personId) ?? ''));
    if (forms.length > 0 && !forms.some((form) => found.includes(form))) return [];
    return [
      {
        roomId: room.roomId,
        roomLabel: room.roomLabel,
        buildingId: room.buildingId,
        buildingName: room.buildingName,
        payerName: payer?.personName ?? null,
        phone: payer === null ? null : (phones.get(payer.personId)?.[0] ?? null),
        chargeCount: room.chargeCount,
        oldestDueDay: room.oldestDueDay,
        byAge: byAgeOf(room),
        totalFen: room.totalFen,
      },
    ];
  });
}

function byAgeOf(room: OwingRoom): Record<ArrearsAge, Fen> {
  return {
    'not-due': room.notDue,
    'days-30': room.days30,
    'days-90': room.days90,
    'days-180': room.days180,
    'days-365': room.days365,
    older: room.older,
  };
}

function ages(amountOf: (age: ArrearsAge) => Fen): Record<ArrearsAge, Fen> {
  return {
    'not-due': amountOf('not-due'),
    'days-30': amountOf('days-30'),
    'days-90': amountOf('days-90'),
    'days-180': amountOf('days-180'),
    'days-365': amountOf('days-365'),
    older: amountOf('older'),
  };
}
